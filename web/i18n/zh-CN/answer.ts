import type { AnswerStrings } from '../answer.js';
import { spaced } from '../spaced.js';

export const zhCN: AnswerStrings = {
  locale: 'zh-CN',
  outcomes: {
    direct: '直接打开', confirm: '先提示，再打开', copy: '只能复制到浏览器', diverted: '转到别的页面', token_only: '口令，不是链接',
    self_only: '仅自己可见', blocked: '停止访问', needs_setup: '需先配置域名', unknown: '尚无依据',
  },
  outcomesShort: {
    direct: '直接打开', confirm: '先提示', copy: '只能复制', diverted: '转到别的页面', token_only: '口令',
    self_only: '仅自己可见', blocked: '停止访问', needs_setup: '需先配置', unknown: '尚无依据',
  },
  contexts: {
    one_to_one: '单聊', group: '群聊', moments: '朋友圈', article: '公众号', mini_program: '小程序', scan: '扫码', favorites: '收藏',
  },
  headline: {
    direct: (app) => spaced(`${app}预计会|直接打开`),
    confirm: (app) => spaced(`${app}预计会|先提示，再打开`),
    copy: () => '点开后预计|只能复制网址',
    diverted: () => '预计会转到|别的页面',
    token_only: () => '这是口令，|不是链接',
    self_only: () => '发出后预计|仅自己可见',
    blocked: (app) => spaced(`${app}预计会|停止访问`),
    needs_setup: () => '需先配置域名，|才能打开',
    unknown: () => '尚无依据，|无法判断',
  },
  headlinePage: (name) => `这是一张中间页：${name}`,
  headlineNoAddress: '这不是网页地址',
  apps: { wechat: '微信', qq: 'QQ', wecom: '企业微信' },
  trial: '试行',
  evidence: { official_document: '官方文件', official_statement: '官方声明', press_test: '媒体实测或报道', developer_record: '开发者记录', trace: '网址中留下的痕迹', observation: '读者所见', inference: '推断' },
  concluded: (evidence) => `据${evidence}推断`,
  severity: { note: '说明', caution: '留意', warning: '小心' },
  lead: { stop: '先别打开', notSafe: '。能打开，不等于安全。' },
  askedFor: (context, date) => `${context}，${date}`,
  sections: { why: '为什么', contexts: '换个聊天场景' },
  why: { none: '没有找到适用于这一天、这个场景的规则。', period: '期间', evidence: '依据', confirmed: '最后确认' },
  conflict: { alsoSeen: '也有来源看到' },
  destination: '如果直接发目的地的网址',
  whatIf: (count) => `还有 ${count} 种情形会改变结果`,
  subjects: {
    count: (n) => `这段文字里有 ${n} 处`, link: '链接', token: '口令', page: '中间页', noLink: '这段文字里没有链接，也没有认得的口令。',
    noLinkCure: '请贴上分享按钮复制的整段文字，网址前后的字也不要删。',
  },
  settings: { mine: '按我的设置', policy: '按平台规则' },
  states: { loading: '正在载入规则…', failed: '核对程序没能启动', failedRules: '规则有误，已拒绝使用，以免答错',
    stillWorks: '文字还在，没有丢失。连上网络后再试一次，通常就好了。', details: '详情', retry: '再试一次' },
  dates: {
    day: (y, m, d) => `${y} 年 ${m} 月 ${d} 日`, month: (y, m) => `${y} 年 ${m} 月`, year: (y) => `${y} 年`,
    atLatest: (date) => `最晚 ${date}`, atEarliest: (date) => `最早 ${date}`, unknownStart: '起始日期不明',
    since: (date) => `${date}起`, between: (from, to) => spaced(`${from}至${to}`), until: (date) => spaced(`至${date}`), oneDay: (date) => `仅 ${date}`,
    endNotFound: '没有查到结束日期',
  },
  separator: '，',
  listSeparator: '、',
};
