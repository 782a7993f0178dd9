import { spaced } from '../spaced.js';
import type { PageStrings } from '../page.js';

/** Without what stands in index.html already. */
export const zhCN: Omit<PageStrings, 'shell'> = {
  locale: 'zh-CN',
  question: (app) => spaced(`外链：这条链接，在${app}里会怎样？`),
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
      self_only: '发出去以后只有自己看得到。', blocked: '只看到停止访问的页面，只能申请恢复。', needs_setup: '小程序里的网页，域名须事先登记。',
      unknown: '没有人公开证实过会怎样；不是错误，也不等于放行。',
    },
  },
  day: { label: '日期', previous: '前一天', next: '后一天', today: '看今天', asOf: (date) => `按 ${date}的规则`, app: '应用' },
  paste: { paste: '粘贴', clear: '清空', undo: '撤销', cut: (characters) => `共 ${characters} 字，这里只显示开头` },
  notices: {
    tooLong: '这段文字超过 1 MB，一次看不完。', tooLongCure: '文字还在框里：请只留下有链接的一段，或逐行核对。', asList: '逐行核对',
    badDay: (text) => `没有“${text}”这一天，下面按今天回答。`, futureDay: (date) => `${date}还没到，下面按今天回答。`, badContext: (text) => `没有“${text}”这个聊天场景，下面按单聊回答。`,
    useToday: '改用今天', useFirstContext: '改用单聊', restMissing: '时间线、凭据与工具没能载入，结论不受影响。', tryAgain: '再试一次',
    ownRules: (name) => `以下回答用的是你的规则：${name}`, dropRules: '恢复原来的规则',
    badSettings: '个人设置与现在的规则不合，这次回答没有用它。', clearSettings: '清除个人设置',
  },
  rules: { asOf: (date) => `规则截至 ${date}`, old: (date) => `规则截至 ${date}，已超过一年，近来的变化不在其中` },
  privacy: (requests) => `载入后发出的请求：${requests}`,
  folds: { batch: '许多链接', settings: '我的链接管理', ownRules: '我的规则' },
};
