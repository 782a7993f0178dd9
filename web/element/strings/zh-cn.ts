import type { AnswerStrings } from './answer-strings.js';

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
    direct: (app) => `${app}预计会|直接打开`,
    confirm: (app) => `${app}预计会|先提示，再打开`,
    copy: () => '点开后预计|只能复制网址',
    diverted: () => '预计会转到|别的页面',
    token_only: () => '这是口令，|不是链接',
    self_only: () => '发出后预计|仅自己可见',
    blocked: (app) => `${app}预计会|停止访问`,
    needs_setup: () => '需先配置域名，|才能打开',
    unknown: () => '尚无依据，|无法判断',
  },
  headlinePage: (name) => `这是一张中间页：${name}`,
  headlineNoAddress: '这不是网页地址',
  apps: { wechat: '微信', qq: 'QQ' },
  trial: '试行',
  confidence: { documented: '官方文件', observed: '媒体实测', inferred: '推断' },
  severity: { note: '说明', caution: '留意', warning: '小心' },
  lost: {
    not_yet_in_force: '当日尚未施行', ended: '当日已经结束', not_safety: '让位于安全规则', less_specific: '不如另一条具体', less_closed: '另一条更严',
    superseded: '已被取代', earlier: '早于另一条', less_certain: '依据不如另一条',
  },
  lostTo: (reason, title) => `${reason}：${title}`,

  lastKnown: (date) => `最后一次确认于 ${date}，此后没有新的依据`,
  neverConfirmed: '没有注明日期的证据，不知今天是否仍然如此',
  askedFor: (context, date) => `${context}，${date}`,
  sections: {
    why: '为什么', contexts: '换个聊天场景', timeline: '从何时起', link: '链接本身', token: '口令本身', page: '这张中间页',
    remedies: '可以怎么做', receipt: '凭据', sources: '来源', considered: '考虑过的其他规则', unknowns: '没有人知道的',
    decided: '起决定作用的规则',
  },
  why: {
    none: '没有找到适用于这一天、这个场景的规则。', period: '期间', evidence: '依据', confirmed: '最后确认', never: '没有确认日期',
    rule: '规则', clause: '条款', actedBy: '由谁作出',
  },
  conflict: { alsoSeen: '也有来源看到' },
  whatIf: { summary: (count) => `还有 ${count} 种情形会改变结果`, legend: '离线看不到这些，知道的话请勾选：' },
  subjects: {
    count: (n) => `这段文字里有 ${n} 处`, link: '链接', token: '口令', page: '中间页', noLink: '这段文字里没有链接，也没有认得的口令。',
    noLinkCure: '请贴上分享按钮复制的整段文字，网址前后的字也不要删。',
  },
  link: {
    asPasted: '原文', site: '网站',
    parts: {
      scheme: '协议', userinfo: '用户信息', subdomain: '子域名', registrable_domain: '注册域名', host: '主机', port: '端口', path: '路径',
      query: '参数', fragment: '片段',
    },
    siteByMark: (mark) => `凭文字里的“${mark}”认出`, noSite: '规则没有收录的网站', schemeAdded: '原文没有写协议，按 https:// 处理。',
    chain: '逐层打开', chainOuter: '发出去的链接', chainEnd: '目的地', chainOpaque: '离线看不到它通往哪里', destination: '若直接发目的地',
    clean: '干净的链接', cleanRemoved: (names) => `去掉的跟踪参数：${names}`, safe: '在微信里不会断开的写法',
    safeWhy: '有些字符会让微信提前截断链接，编码后含义不变。', before: '原来', after: '改后', hazards: '需要留意', copy: '复制', copied: '已复制',
    otherReading: '也可能是', shownAs: '显示为',
    shownBecause: {
      mixed_scripts: '混用了几种文字，容易看错，所以按编码显示', deviation: '含有新旧浏览器理解不同的字符，所以按编码显示',
      invalid_a_label: '编码无效，照原样显示', whole_script_confusable: '整段文字很像拉丁字母，所以按编码显示', uncommon_characters: '含有域名里少见的字符，所以按编码显示',
    },
  },
  token: { code: '口令码', receiver: '收到的人', era: '流行时间', besideLink: '旁边还有一条链接，看那条链接的结果。' },
  page: { heading: '标题', body: '正文', readerCan: '看到的人可以', trigger: '何时出现', target: '它拦下的地址' },
  remedyFor: { sender: '给发的人', reader: '给看的人', site_owner: '给网站' },
  receipt: {
    noDecision: '没有规则作出判断。', noOther: '没有别的规则相关。', official: '官方', reprint: '据转载', undated: '日期不详',
    rulesOf: (date) => `规则截至 ${date}`, rulesVersion: (version) => `规则版本 ${version}`,

  },
  settings: { mine: '按我的设置', policy: '按平台规则' },
  states: { loading: '正在载入规则…', failed: '核对程序没能启动', failedRules: '规则有误，已拒绝使用，以免答错',
    stillWorks: '文字还在，没有丢失。连上网络后再试一次，通常就好了。', details: '详情', retry: '再试一次' },
  embed: { more: '依据与其他场景' },
  dates: {
    day: (y, m, d) => `${y} 年 ${m} 月 ${d} 日`, month: (y, m) => `${y} 年 ${m} 月`, year: (y) => `${y} 年`,
    atLatest: (date) => `${date}或更早`, atEarliest: (date) => `${date}或更晚`, unknownStart: '起始日不详',
    since: (date) => `${date}起`, between: (from, to) => `${from}至 ${to}`, until: (date) => `至 ${date}`, oneDay: (date) => `仅 ${date}`,
    endNotFound: '结束日期不详',
  },
  separator: '，',
  listSeparator: '、',
};
