import type { GalleryWords } from '../gallery.js';

export const zhCN: GalleryWords = {
  title: '引用一个回答，嵌进自己的文章',
  about: '网站、博客、公众号、GitHub、聊天文字和图片：同一个回答，哪里都能放。先放静态的引用，读者需要时再核对。',
  source: (characters) => `代码，${characters} 个字符`,
  examples: {
    trial: { paste: 'https://m.tb.cn/h.5Vd8Xq2', context: 'group', on: '2021-12-05' },
    warning: { paste: 'https://taobao.com@evil.example/login', context: 'group', on: '2026-11-20' },
    unknown: { paste: 'https://weibo.com/1000000013/AbCdEfGhI', context: 'favorites', on: '2010-06-01' },
    old: { paste: 'https://item.taobao.com/item.htm?id=100000000001', context: 'group', on: '2026-11-20' },
  },
  forms: {
    html: '网站或博客：一段 HTML', verdict: '加一个“重新核对”按钮', table: '各聊天场景对照表', timeline: '历年对照表', text: '聊天文字', markdown: 'GitHub 与 Markdown', wechat: '公众号文章',
    svg: '图片', iframe: '规则卡片：iframe 与 oEmbed', page: '单独一页', checker: '现场核对', check: '以后还对不对',
  },
  text: {
    first: '2021 年 11 月 29 日晚，微信更新外部链接的管理办法：单聊里的链接可以直接打开，群聊里先试着开放电商类链接。下面这条淘宝短链接，在那个周日发到群里会怎样？',
    warning: '有警告的链接，警告在前。微信会不会打开它，与它安不安全是两回事。',
    unknown: '没有依据时，就说没有依据。',
    old: '依据已经过了三年，用过去的口气说。',
    verdict: '静态的引用外面包一个元素，读者可以当场按今天的规则再核对一次。没有脚本时，引用照常显示。',
    table: '同一条链接，换个聊天场景，结果不同。',
    timeline: '同一条链接、同一个聊天场景，从 2013 年到 2021 年。',
    text: '粘贴到聊天、邮件或评论里。',
    wechat: '公众号编辑器不接受外部链接、编号和脚本，所以最后一行用文字记下问的是什么。',
    svg: '图里是真正的文字，读屏软件念得出来；命令行还可以写成 PNG。',
    iframe: '每条规则都有一张小卡片，可以放进 iframe；支持 oEmbed 的编辑器贴上规则页的网址就行。',
    page: '一个文件，没有脚本：回答、依据、其他聊天场景和历年变化',
    checker: '需要读者自己换聊天场景时，才用这个：它会载入规则和程序。',
    check: '文章写好以后，规则还会更新。这条命令找出文章里的引用，说出哪些已经变了，并就地改写。',
  },
};
