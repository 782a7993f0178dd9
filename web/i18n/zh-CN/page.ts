import { spaced } from '../spaced.js';
import type { PageStrings } from '../page.js';

/** Without what stands in index.html already. */
export const zhCN: Omit<PageStrings, 'shell'> = {
  locale: 'zh-CN',
  question: (app) => spaced(`这条链接，在${app}里会怎样？`),
  examples: {
    title: '试一试',
    titles: { 'taobao-2023': '淘宝，2023 年的分享', douyin: '抖音短视频', lookalike: '看着像淘宝的网址' },
  },
  chat: { label: '发到哪里', more: '更多' },
  day: { label: '日期', now: '今天', previous: '前一天', next: '后一天', today: '看今天', asOf: (date) => `按 ${date}的规则`, app: '应用' },
  paste: { paste: '粘贴', picture: '图片里的二维码', denied: '浏览器不让网页读剪贴板：请在框里长按，选“粘贴”。', clear: '换一条', undo: '撤销', cut: (characters) => `共 ${characters} 字，这里只显示开头` },
  notices: {
    tooLong: '这段文字超过 1 MB，一次看不完。', tooLongCure: '文字还在框里：请只留下有链接的一段，或逐行核对。', asList: '逐行核对',
    badDay: (text) => `没有“${text}”这一天，下面按今天回答。`, futureDay: (date) => `${date}还没到，下面按今天回答。`, badContext: (text) => `没有“${text}”这个聊天场景，下面按单聊回答。`,
    useToday: '改用今天', useFirstContext: '改用单聊', restMissing: '时间线、依据与工具没能载入，结论不受影响。', tryAgain: '再试一次',
    userRules: (name) => `以下回答用的是你的规则：${name}`, dropRules: '恢复原来的规则',
    badSettings: '个人设置与现在的规则不合，这次回答没有用它。', clearSettings: '清除个人设置',
  },
  rules: { asOf: (date) => `规则截至 ${date}`, old: (date) => `规则截至 ${date}，已超过一年，近来的变化不在其中` },
  privacy: (requests) => (requests ? `载入后发出的请求：${requests}` : '载入后没有联网'),
  folds: { list: '许多链接', settings: '我的链接管理', userRules: '我的规则' },
};
