import type { AnswerStrings } from './answer-strings.js';

export const zhTW: AnswerStrings = {
  locale: 'zh-TW',
  outcomes: {
    direct: '直接開啟', confirm: '先提示，再開啟', copy: '只能複製到瀏覽器', diverted: '轉到別的頁面', token_only: '口令，不是連結',
    self_only: '僅自己可見', blocked: '停止訪問', needs_setup: '需先配置網域', unknown: '尚無依據',
  },
  outcomesShort: {
    direct: '直接開啟', confirm: '先提示', copy: '只能複製', diverted: '轉到別的頁面', token_only: '口令',
    self_only: '僅自己可見', blocked: '停止訪問', needs_setup: '需先配置', unknown: '尚無依據',
  },
  contexts: {
    one_to_one: '單聊', group: '群聊', moments: '朋友圈', article: '公眾號', mini_program: '小程式', scan: '掃碼', favorites: '收藏',
  },
  headline: {
    direct: (app) => `${app}預計會|直接開啟`,
    confirm: (app) => `${app}預計會|先提示，再開啟`,
    copy: () => '點開後預計|只能複製網址',
    diverted: () => '預計會轉到|別的頁面',
    token_only: () => '這是口令，|不是連結',
    self_only: () => '發出後預計|僅自己可見',
    blocked: (app) => `${app}預計會|停止訪問`,
    needs_setup: () => '需先配置網域，|才能開啟',
    unknown: () => '尚無依據，|無法判斷',
  },
  headlinePage: (name) => `這是一張中間頁：${name}`,
  headlineNoAddress: '這不是網址',
  apps: { wechat: '微信', qq: 'QQ', wecom: '企業微信' },
  trial: '試行',
  evidence: { official_document: '官方文件', official_statement: '官方聲明', press_test: '媒體實測或報導', developer_record: '開發者紀錄', trace: '網址中留下的痕跡', observation: '讀者所見', inference: '推斷' },
  concluded: (evidence) => `據${evidence}推斷`,
  severity: { note: '說明', caution: '留意', warning: '小心' },
  lastKnown: (date) => `最後一次確認於 ${date}，此後沒有新的依據`,
  neverConfirmed: '沒有註明日期的證據，不知今天是否仍然如此',
  askedFor: (context, date) => `${context}，${date}`,
  sections: { why: '為什麼', contexts: '換個聊天場景' },
  why: { none: '沒有找到適用於這一天、這個場景的規則。', period: '期間', evidence: '依據', confirmed: '最後確認' },
  conflict: { alsoSeen: '也有來源看到' },
  destination: '若直接發目的地',
  whatIf: (count) => `還有 ${count} 種情形會改變結果`,
  subjects: {
    count: (n) => `這段文字裡有 ${n} 處`, link: '連結', token: '口令', page: '中間頁', noLink: '這段文字裡沒有連結，也沒有認得的口令。',
    noLinkCure: '請貼上分享按鈕複製的整段文字，網址前後的字也不要刪。',
  },
  settings: { mine: '按我的設定', policy: '按平台規則' },
  states: { loading: '正在載入規則…', failed: '核對程式沒能啟動', failedRules: '規則有誤，已拒絕使用，以免答錯',
    stillWorks: '文字還在，沒有遺失。連上網路後再試一次，通常就好了。', details: '詳情', retry: '再試一次' },
  dates: {
    day: (y, m, d) => `${y} 年 ${m} 月 ${d} 日`, month: (y, m) => `${y} 年 ${m} 月`, year: (y) => `${y} 年`,
    atLatest: (date) => `${date}或更早`, atEarliest: (date) => `${date}或更晚`, unknownStart: '起始日不詳',
    since: (date) => `${date}起`, between: (from, to) => `${from}至 ${to}`, until: (date) => `至 ${date}`, oneDay: (date) => `僅 ${date}`,
    endNotFound: '結束日期不詳',
  },
  separator: '，',
  listSeparator: '、',

  rest: {
    sections: {
      link: '連結本身', token: '口令本身', page: '這張中間頁', remedies: '可以怎麼做', receipt: '憑據',
      sources: '來源', considered: '考慮過的其他規則', unknowns: '沒有人知道的', decided: '起決定作用的規則',
    },
    why: { never: '沒有確認日期', rule: '規則', clause: '條款', actedBy: '由誰作出' },
    switches: '離線看不到這些，知道的話請勾選：',
    lost: {
      not_yet_in_force: '當日尚未施行', ended: '當日已經結束', not_safety: '讓位於安全規則', less_specific: '不如另一條具體', less_closed: '另一條更嚴',
      superseded: '已被取代', earlier: '早於另一條', less_certain: '依據不如另一條',
    },
    lostTo: (reason, title) => `${reason}：${title}`,
    link: {
      asPasted: '原文', site: '網站',
      parts: {
        scheme: '通訊協定', userinfo: '使用者資訊', subdomain: '子網域', registrable_domain: '註冊網域', host: '主機', port: '連接埠', path: '路徑',
        query: '參數', fragment: '片段',
      },
      siteByMark: (mark) => `憑文字裡的「${mark}」認出`, noSite: '規則沒有收錄的網站', schemeAdded: '原文沒有寫通訊協定，按 https:// 處理。',
      chain: '逐層開啟', chainOuter: '發出去的連結', chainEnd: '目的地', chainOpaque: '離線看不到它通往哪裡',
      clean: '乾淨的連結', cleanRemoved: (names) => `去掉的追蹤參數：${names}`, safe: '在微信裡不會斷開的寫法',
      safeWhy: '有些字元會讓微信提前截斷連結，編碼後含義不變。', before: '原來', after: '改後', hazards: '需要留意', copy: '複製', copied: '已複製', notCopied: '沒能複製',
      otherReading: '也可能是', shownAs: '顯示為',
      shownBecause: {
        mixed_scripts: '混用了幾種文字，容易看錯，所以按編碼顯示', deviation: '含有新舊瀏覽器理解不同的字元，所以按編碼顯示',
        invalid_a_label: '編碼無效，照原樣顯示', whole_script_confusable: '整段文字很像拉丁字母，所以按編碼顯示', uncommon_characters: '含有網域裡少見的字元，所以按編碼顯示',
      },
    },
    token: { code: '口令碼', receiver: '收到的人', era: '流行時間', besideLink: '旁邊還有一條連結，看那條連結的結果。' },
    page: { heading: '標題', body: '正文', readerCan: '看到的人可以', trigger: '何時出現', target: '它攔下的網址' },
    remedyFor: { sender: '給發的人', reader: '給看的人', site_owner: '給網站' },
    receipt: {
      noDecision: '沒有規則作出判斷。', noOther: '沒有別的規則相關。', official: '官方', reprint: '據轉載', readOn: (host) => `據 ${host} 轉載`, noAddress: '無公開網址', undated: '日期不詳',
      rulesOf: (date) => `規則截至 ${date}`, rulesVersion: (version) => `規則版本 ${version}`,
    },
  },
};
