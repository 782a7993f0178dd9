import type { CliWords, Words } from './words.js';

/** Of answers, and of input and files. */
export const zhCN: Words & CliWords = {
  labels: {
    outcome: '结果', seen: '也见过', otherReading: '也可能', site: '网站', leads: '去向', why: '说明', rule: '依据', source: '来源', chats: '各场景',
    caution: '注意', advice: '可以', clean: '干净链接', token: '口令', page: '页面', event: '事件', problem: '问题',
  },
  trial: '试行',
  stop: '先别打开',
  notSafe: '能打开，不等于安全',
  rulesVersion: '规则版本',
  noRule: '没有规则涉及这里',
  nothingFound: '没有找到链接或口令',
  rest: (count) => `其余 ${count} 个，每行一个`,
  nothingChanged: '这两天之间没有变化',
  nothingKnown: '规则里没有相关内容',
  line: (number) => `第 ${number} 行：`,
  otherRule: '换了规则',
  lastConfirmed: '最后一次确认',
  open: '至今',
  evidence: { official_document: '官方文件', official_statement: '官方声明', press_test: '媒体实测或报道', developer_record: '开发者记录', trace: '网址中留下的痕迹', observation: '读者所见', inference: '推断' },
  concluded: (evidence) => `据${evidence}推断`,
  currency: { current: '有据可依', last_known: '此后没有新的依据', none: '没有依据' },
  severity: { note: '说明', caution: '留意', warning: '小心' },

  noText: '没有文字：请写在命令后面，或用 - 读取标准输入',
  inputIsFolder: '标准输入是文件夹：请给它一个文件，如 wailian check - < 文件',
  inputTooLarge: (megabytes) => `标准输入超过 ${megabytes} MB：请先拆分，如 split -C ${megabytes - 1}m 文件，再逐份查询`,
  inputUnreadable: (code) => `标准输入无法读取（${code}）：请把文字写在命令后面`,
  readAs: (encoding) => `标准输入按 ${encoding} 读取；可用 --encoding 指定`,
  broken: (encoding) => `标准输入不是 ${encoding}：读不出的部分显示为 \ufffd；可用 --encoding 指定编码`,
  fileUnreadable: (file, code) => `${file} 无法读取（${code}）：请给出规则文件`,
  fileEmpty: (file) => `${file} 是空的：请给出规则文件`,
  rulesBroken: '规则有误，没有载入任何内容：',
  bug: (message) => `程序出错（${message}）：请报告这个问题`,
};
