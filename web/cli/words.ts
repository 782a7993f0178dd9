// The few words that the command line adds to what core and rules say.
import type { EvidenceKind, Currency, Locale, OutcomeId, ReaderRecord, Severity, Text } from '../lib/report.js';
import type { Colour } from './terminal.js';

/** What the command line says of its input and its files. */
export interface CliWords {
  noText: string;
  inputIsFolder: string;
  inputTooLarge(megabytes: number): string;
  inputUnreadable(code: string): string;
  /** Read as an encoding that was guessed. */
  readAs(encoding: string): string;
  /** Not the encoding that it was read as. */
  broken(encoding: string): string;
  fileUnreadable(file: string, code: string): string;
  fileEmpty(file: string): string;
  rulesBroken: string;
  observationsBroken: string;
  observationsMissing(file: string, code: string): string;
  /** `count` files: none, or more than `most`. */
  observationsNone(folder: string, count: number, most: number): string;
  observationsNotUtf8(file: string): string;
  bug(message: string): string;
}

export interface Words {
  labels: Record<'outcome' | 'seen' | 'otherReading' | 'site' | 'leads' | 'why' | 'rule' | 'source' | 'chats' | 'caution' | 'advice' | 'clean' | 'token' | 'page' | 'event' | 'problem' | 'readers', string>;
  trial: string;
  /** Before a warning, and after a treatment that lets the link open all the same. */
  stop: string;
  notSafe: string;
  rulesVersion: string;
  noRule: string;
  nothingFound: string;
  /** The heading of the rows that follow the full answers. */
  rest: (count: number) => string;
  nothingChanged: string;
  nothingKnown: string;
  line(number: number): string;
  otherRule: string;
  lastConfirmed: string;
  open: string;
  evidence: Record<EvidenceKind, string>;
  concluded: (evidence: string) => string;
  currency: Record<Currency, string>;
  severity: Record<Severity, string>;
  readers: ReaderWords;
}

/** What readers have seen, beside what the rules say. */
export interface ReaderWords {
  /** Loaded, and none is of this link. */
  none: string;
  ago(months: number): string;
  aside(text: string): string;
  said(words: string): string;
  matchedBy: Record<ReaderRecord['matched_by'], string>;
  agrees: string;
  differs: string;
  /** Where the rules do not know. */
  alone: string;
  disagree(chats: string): string;
  more(count: number): string;
}

const chinese: Words = {
  labels: {
    outcome: '结果', seen: '也见过', otherReading: '也可能', site: '网站', leads: '去向', why: '说明', rule: '依据', source: '来源', chats: '各场景',
    caution: '注意', advice: '可以', clean: '干净链接', token: '口令', page: '页面', event: '事件', problem: '问题', readers: '读者所见',
  },
  trial: '试行',
  stop: '先别打开',
  notSafe: '能打开，不等于安全',
  rulesVersion: '规则版本',
  noRule: '没有规则管到这里',
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
  severity: { note: '提示', caution: '小心', warning: '警告' },
  readers: {
    none: '载入的读者记录里没有这条链接',
    ago: (months) => (months < 1 ? '不到一个月前' : months < 12 ? `${months} 个月前` : months % 12 === 0 ? `${months / 12} 年前` : `${Math.floor(months / 12)} 年 ${months % 12} 个月前`),
    aside: (text) => `（${text}）`,
    said: (words) => `页面上写着“${words}”`,
    matchedBy: { page: '同一网址', host: '同一主机', site: '同一网站的其他网址' },
    agrees: '与规则一致',
    differs: '与规则不同',
    alone: '规则对此尚无依据',
    disagree: (chats) => `读者所见不一：${chats}`,
    more: (count) => `另有 ${count} 条`,
  },
};

const english: Words = {
  labels: {
    outcome: 'Outcome', seen: 'Also seen', otherReading: 'Or maybe', site: 'Site', leads: 'Leads to', why: 'Why', rule: 'Rule', source: 'Source', chats: 'By chat',
    caution: 'Caution', advice: 'You can', clean: 'Clean link', token: 'Token', page: 'Page', event: 'Event', problem: 'Problem', readers: 'Readers',
  },
  trial: 'trial',
  stop: 'Do not open it yet',
  notSafe: 'that it opens does not make it safe',
  rulesVersion: 'Rules version',
  noRule: 'no rule decides here',
  nothingFound: 'no link and no token found',
  rest: (count) => `${count} more, one a line`,
  nothingChanged: 'nothing changed between these days',
  nothingKnown: 'the rules hold nothing on this',
  line: (number) => `line ${number}: `,
  otherRule: 'by another rule',
  lastConfirmed: 'last confirmed',
  open: 'today',
  evidence: { official_document: 'official document', official_statement: 'official statement', press_test: 'press report or test', developer_record: 'developers’ records', trace: 'traces left in addresses', observation: 'seen by a reader', inference: 'inferred' },
  concluded: (evidence) => `inferred from ${evidence}`,
  currency: { current: 'inside the evidence', last_known: 'nothing newer is known', none: 'no evidence' },
  severity: { note: 'note', caution: 'caution', warning: 'warning' },
  readers: {
    none: 'none of the readers’ records that were loaded is of this link',
    ago: (months) => {
      const [years, rest] = [Math.floor(months / 12), months % 12];
      const parts = [years > 0 && `${years} year${years > 1 ? 's' : ''}`, rest > 0 && `${rest} month${rest > 1 ? 's' : ''}`].filter(Boolean);
      return parts.length === 0 ? 'less than a month ago' : `${parts.join(' ')} ago`;
    },
    aside: (text) => ` (${text})`,
    said: (words) => `the page said “${words}”`,
    matchedBy: { page: 'the same address', host: 'the same host', site: 'another address of the site' },
    agrees: 'as the rules say',
    differs: 'not as the rules say',
    alone: 'the rules do not know',
    disagree: (chats) => `readers saw different things: ${chats}`,
    more: (count) => `${count} more`,
  },
};

const cliChinese: CliWords = {
  noText: '没有文字：请写在命令后面，或用 - 读取标准输入',
  inputIsFolder: '标准输入是文件夹：请给它一个文件，如 wailian check - < 文件',
  inputTooLarge: (megabytes) => `标准输入超过 ${megabytes} MB：请先拆分，如 split -C ${megabytes - 1}m 文件，再逐份查询`,
  inputUnreadable: (code) => `标准输入无法读取（${code}）：请把文字写在命令后面`,
  readAs: (encoding) => `标准输入按 ${encoding} 读取；可用 --encoding 指定`,
  broken: (encoding) => `标准输入不是 ${encoding}：读不出的部分显示为 \ufffd；可用 --encoding 指定编码`,
  fileUnreadable: (file, code) => `${file} 无法读取（${code}）：请给出规则文件`,
  fileEmpty: (file) => `${file} 是空的：请给出规则文件`,
  rulesBroken: '规则有误，没有载入任何内容：',
  observationsBroken: '观察记录有误，没有载入：',
  observationsMissing: (file, code) => `${file} 无法读取（${code}）：请给出观察记录的文件或文件夹`,
  observationsNone: (folder, count, most) => (count === 0 ? `${folder} 里没有观察记录：文件名应以 .json、.ndjson 或 .jsonl 结尾` : `${folder} 里有 ${count} 个文件，最多读 ${most} 个：请合并成 .ndjson`),
  observationsNotUtf8: (file) => `${file} 不是 UTF-8：请转换后再试`,
  bug: (message) => `程序出错（${message}）：请报告这个问题`,
};

const cliTraditional: CliWords = {
  noText: '沒有文字：請寫在命令後面，或用 - 讀取標準輸入',
  inputIsFolder: '標準輸入是資料夾：請給它一個檔案，如 wailian check - < 檔案',
  inputTooLarge: (megabytes) => `標準輸入超過 ${megabytes} MB：請先拆分，如 split -C ${megabytes - 1}m 檔案，再逐份查詢`,
  inputUnreadable: (code) => `標準輸入無法讀取（${code}）：請把文字寫在命令後面`,
  readAs: (encoding) => `標準輸入按 ${encoding} 讀取；可用 --encoding 指定`,
  broken: (encoding) => `標準輸入不是 ${encoding}：讀不出的部分顯示為 \ufffd；可用 --encoding 指定編碼`,
  fileUnreadable: (file, code) => `${file} 無法讀取（${code}）：請給出規則檔案`,
  fileEmpty: (file) => `${file} 是空的：請給出規則檔案`,
  rulesBroken: '規則有誤，沒有載入任何內容：',
  observationsBroken: '觀察記錄有誤，沒有載入：',
  observationsMissing: (file, code) => `${file} 無法讀取（${code}）：請給出觀察記錄的檔案或資料夾`,
  observationsNone: (folder, count, most) => (count === 0 ? `${folder} 裡沒有觀察記錄：檔名應以 .json、.ndjson 或 .jsonl 結尾` : `${folder} 裡有 ${count} 個檔案，最多讀 ${most} 個：請合併成 .ndjson`),
  observationsNotUtf8: (file) => `${file} 不是 UTF-8：請轉換後再試`,
  bug: (message) => `程式出錯（${message}）：請回報這個問題`,
};

const cliEnglish: CliWords = {
  noText: 'no text: give it as an argument, or `-` to read standard input',
  inputIsFolder: 'standard input is a folder: give it a file, as in `wailian check - < FILE`',
  inputTooLarge: (megabytes) => `standard input is larger than ${megabytes} MB: split it, as with \`split -C ${megabytes - 1}m FILE\`, and ask about one part after the other`,
  inputUnreadable: (code) => `standard input cannot be read (${code}): give the text as an argument`,
  readAs: (encoding) => `standard input was read as ${encoding}; --encoding changes that`,
  broken: (encoding) => `standard input is not ${encoding}: what could not be read is shown as \ufffd; --encoding names another encoding`,
  fileUnreadable: (file, code) => `${file} cannot be read (${code}): give a file of rules`,
  fileEmpty: (file) => `${file} is empty: give a file of rules`,
  rulesBroken: 'the rules are broken; nothing was loaded:',
  observationsBroken: 'the observations are broken; none was loaded:',
  observationsMissing: (file, code) => `${file} cannot be read (${code}): give a file or a folder of observations`,
  observationsNone: (folder, count, most) => (count === 0 ? `${folder} holds no observations: their files end in .json, .ndjson or .jsonl` : `${folder} holds ${count} files, and ${most} are read at most: join them as .ndjson`),
  observationsNotUtf8: (file) => `${file} is not UTF-8: convert it first`,
  bug: (message) => `the program failed (${message}): please report this`,
};

export const cliWordsFor = (locale: Locale): CliWords => (locale === 'en' ? cliEnglish : locale === 'zh-TW' ? cliTraditional : cliChinese);
export const wordsFor = (locale: Locale): Words => (locale === 'en' ? english : chinese);
export const inLocale = (text: Text, locale: Locale): string => (locale === 'en' ? text.en : text['zh-CN']) ?? '';

export const colourOf: Record<OutcomeId, Colour> = {
  direct: 'green', confirm: 'yellow', copy: 'yellow', diverted: 'magenta', token_only: 'cyan', self_only: 'magenta',
  blocked: 'red', needs_setup: 'cyan', unknown: 'grey',
};
