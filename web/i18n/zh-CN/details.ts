import type { DetailsStrings } from '../answer.js';

export const zhCN: DetailsStrings = {
  sections: {
    link: '链接本身', token: '口令本身', page: '这张提示页', remedies: '可以怎么做', since: '从何时起', meets: '对方会看到什么',
    sources: '来源', considered: '考虑过的其他规则', unknowns: '没有人知道的', decided: '按这条规则',
  },
  why: { never: '没有确认日期', rule: '规则', clause: '条款', actedBy: '由谁作出' },
  unknown: { title: '怎样弄清楚', tryIt: '十秒钟自己试', results: '看到什么，说明什么', nearest: '最接近的记载（不是这里的答案）' },
  switches: '离线看不到这些，知道的话请勾选：',
  lost: {
    not_yet_in_force: '那天还没有施行', ended: '那天已经结束', not_safety: '安全规则优先', less_specific: '不如另一条具体', less_closed: '另一条更严',
    superseded: '已被取代', earlier: '早于另一条', less_certain: '依据不如另一条',
  },
  lostTo: (reason, title) => `${reason}：${title}`,
  link: {
    asPasted: '原文', site: '网站',
    parts: {
      scheme: '协议', userinfo: '用户信息', subdomain: '子域名', registrable_domain: '注册域名', host: '主机', port: '端口', path: '路径',
      query: '参数', fragment: '片段',
    },
    siteByMark: (mark) => `凭文字里的“${mark}”认出`, noSite: '规则没有收录的网站', schemeAdded: '原文没有写协议，按 https:// 处理。',
    chain: '逐层打开', chainOuter: '发出去的链接', chainEnd: '目的地', chainOpaque: '离线看不到它通往哪里',
    clean: '干净的链接', cleanRemoved: (names) => `去掉的跟踪参数：${names}`,
    cleanSharer: (names) => `去掉了分享者标识：${names}`, carries: (host) => `地址里还带着另一个网址 ${host}：`, safe: '在微信里不会断开的写法',
    safeWhy: '有些字符会让微信提前截断链接，编码后含义不变。', before: '原来', after: '改后', hazards: '需要留意', copy: '复制', copied: '已复制', notCopied: '没能复制',
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
    noDecision: '没有规则作出判断。', noOther: '没有别的规则相关。', official: '官方', reprint: '据转载', readOn: (host) => `据 ${host} 转载`, noAddress: '无公开网址', undated: '日期不详',
    rulesOf: (date) => `规则截至 ${date}`, rulesVersion: (version) => `规则版本 ${version}`,
  },
};
