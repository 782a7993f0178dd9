import type { PageStrings } from './page-strings.js';

export const zhCN: PageStrings = {
  locale: 'zh-CN',
  say: {
    title: '外链', 'question-before': '这条链接，在', 'question-after': '里会怎样？', 'paste-label': '贴上链接，或整段分享文字',
    'paste-hint': '例如：【淘宝】https://m.tb.cn/h.… 「…」点击链接直接打开',
    promise: '在你的设备上离线回答，链接不会离开这里。',
    'no-script': '这张页面在你的设备上作判断，需要启用 JavaScript。没有它，文字仍在框里，但得不到回答。',
    about: '关于', 'about-text': '外链根据注明日期与来源的公开资料，推算微信在各个聊天场景里会怎样对待一条链接。它不联网，不是微信的产品，也看不到微信当天对某个域名的处置。',
    embed: '放进文章里', 'single-file': '单文件版，存下即可离线使用', 'source-note': '规则、来源与程序全部公开，可以核对。', skip: '跳到结果',
  },
  question: (app) => `外链：这条链接，在${app}里会怎样？`,
  examples: {
    title: '试一试', again: '其他例子',
    texts: {
      'taobao-2018': { title: '淘宝，2018 年的火星文', lesson: '链接和口令混在一起，字也写花了：两样分开看，按当年的规矩答。' },
      'taobao-2023': { title: '淘宝，2023 年的分享', lesson: '群聊对电商链接是“试行”：最后一次有人证实是哪天，写得清清楚楚。' },
      douyin: { title: '抖音短视频', lesson: '同一条链接，单聊和群聊不一样：比一比七个场景。' },
      jd: { title: '京东短链接', lesson: '来源说法不一时，两种结果并排列出，各有出处。' },
      xianyu: { title: '闲鱼，与淘宝同一个短网址', lesson: '域名一样，靠“【闲鱼】”两个字分辨是谁家的。' },
      wrapped: { title: '套了一层的链接', lesson: '外面一层、里面一层：逐层打开，不联网也能看到目的地。' },
      lookalike: { title: '看着像淘宝的网址', lesson: '“taobao.com”只是前半截：真正的域名在后面。' },
    },
  },
  legend: {
    title: '九种结果',
    meaning: {
      direct: '点开就是那个网页。', confirm: '先看到“将要访问”之类的提示页，点“继续访问”才打开。', copy: '只看到网址，要长按复制，再到浏览器里打开。',
      diverted: '打开的不是那个网页，而是别的页面，例如下载页。', token_only: '只是一段文字，点不开，要拿到别的应用里用。',
      self_only: '发出去以后只有自己看得到。', blocked: '只看到停止访问的页面，唯有申请恢复。', needs_setup: '小程序里的网页，域名须事先登记。',
      unknown: '没有人公开证实过会怎样；不是错误，也不等于放行。',
    },
  },
  day: { label: '日期', previous: '前一天', next: '后一天', today: '今天', app: '应用' },
  paste: { paste: '粘贴', clear: '清空' },
  notices: {
    tooLong: '这段文字超过 1 MB，一次看不完。', tooLongCure: '文字还在框里：请只留下有链接的一段，或逐行核对。', asList: '逐行核对',
    badDay: (text) => `没有“${text}”这一天，下面按今天回答。`, badContext: (text) => `没有“${text}”这个聊天场景，下面按单聊回答。`,
    useToday: '改用今天', useFirstContext: '改用单聊', restMissing: '时间线、凭据与工具没能载入，结论不受影响。', tryAgain: '再试一次',
  },
  offline: { update: (date) => `有 ${date}的新规则。`, reload: '重新载入', },
  rules: { asOf: (date) => `规则截至 ${date}`, old: (date) => `规则截至 ${date}，已超过一年，近来的变化不在其中` },
  privacy: (requests) => `载入后发出的请求：${requests}`,
  picture: {
    title: '看起来会是这样', onlyYou: '别人看不到',
    meets: {
      direct: '网页打开', confirm: '先出现提示页', copy: '只能长按复制网址', diverted: '打开的是另一个页面', token_only: '只是文字，点不开', self_only: '只有发布者自己看得到',
      blocked: '停止访问的页面', needs_setup: '域名未登记，小程序里打不开', unknown: '没有人公开证实过',
    },
    quoted: (period) => `图形由我们绘制；页面文字据记录引用，见于 ${period}。`, drawn: (rule) => `图形由我们绘制，依据“${rule}”；页面原文没有收录。`,
    nothing: '没有依据，画不出来。',
  },
  takeAlong: {
    label: '带走这份凭据', text: '复制文字', markdown: '复制 Markdown', json: '复制 JSON', link: '复制分享链接', print: '打印', copied: '已复制。',
    linkCopied: '已复制。问题写在 # 之后，服务器收不到。', tooLong: '文字太长，放不进链接；可改用“复制文字”。',
  },
  batch: {
    title: '许多链接', hint: '选一个文本、CSV 或 HTML 文件，也可以把文件拖到这里，最多 10 万行。在后台逐行核对，页面照常可用，文件不会上传。', file: '选择文件', usePaste: '用上面框里的文字', pasted: '框里的文字',
    progress: '进度', pause: '暂停', resume: '继续', cancel: '取消',
    states: {
      running: (done, all, found) => `已看 ${done} / ${all} 行，找到 ${found} 处`, paused: (done, all, found) => `已暂停：${done} / ${all} 行，找到 ${found} 处`,
      finished: (_done, all, found) => `看完 ${all} 行，找到 ${found} 处`, cancelled: (done, all, found) => `已取消：看了 ${done} / ${all} 行，找到 ${found} 处`,
      failed: (done, all) => `没能看完：停在 ${done} / ${all} 行。`,
    },
    leftOut: (lines) => `另有 ${lines} 行超出 10 万行，没有看。`, outcome: '结果', all: '全部', filter: '筛选', order: '排序', orders: { line: '按行', outcome: '按结果', host: '按域名' },
    rows: '找到的链接与口令', line: '行', found: '内容', previous: '上一页', next: '下一页', page: (page, pages, rows) => `第 ${page} / ${pages} 页，共 ${rows} 处`, csv: '存为 CSV', json: '存为 JSON',
  },
  settings: {
    title: '我的链接管理', inUse: '使用中',
    hint: '“由用户自行管理外链”于 2021 年公布，没有找到上线的报道。这里是一种模拟：只会比平台规则更严，只存在这个浏览器里。', byChat: '按聊天场景', byClass: '按链接类别', addClass: '添加类别',
    trusted_sites: '信任的网站（不受以上各项限制）', refused_sites: '拒绝的网站', addSite: '网站名称', remove: (name) => `移除${name}`,
    treatments: { open: '照平台规则', ask: '先问我', refuse: '不打开' }, client: '客户端版本', platform: '系统', version: '版本', anyClient: '不限', platforms: { android: '安卓', ios: 'iOS' },
    save: '导出', load: '导入', reset: '全部清除', fault: '这个文件不是导出的设置，没有改动。',
  },
  ownRules: {
    title: '我的规则', hint: '选一个规则文件：写有 rules_version 的整套规则会代替原来的规则，其余的在原来的规则上增补。也可以拖到这里。有错会逐条列出位置，不会采用。', choose: '选择规则文件', back: '恢复原来的规则',
    refused: (name, faults) => `${name} 有 ${faults} 处错误，没有采用：`, mark: (name) => `以下回答用的是你的规则：${name}`,
  },
  timeline: {
    title: '从何时起', hint: '拖动日期线，或用左右方向键逐日移动；点一段可看它的规则。', day: '日期线', tableTitle: '各聊天场景历来的处理', showTable: '以表格查看',
    context: '聊天场景', from: '从', until: '到', outcome: '处理', currency: '依据', lastKnown: '此后没有新的依据', nothingKnown: '没有依据', events: '大事',
    changes: '两天之间有何不同', compare: '与这一天相比', between: (from, to) => `${from}与 ${to}相比`, noChange: '各场景都没有变化。',
    stepHelp: '左右键移动一天，上下键移动一个月，Page Up 与 Page Down 移动一年，Home 与 End 跳到两端。', trial: '试行', goThere: '看这一天',
  },
};
