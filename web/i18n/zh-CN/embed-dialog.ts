import type { EmbedDialogStrings } from '../embed-dialog.js';

export const zhCN: EmbedDialogStrings = {
  title: '嵌入这个回答', close: '关闭', place: '放在哪里',
  forms: {
    html: '网站、博客', wechat: '公众号文章', markdown: 'GitHub、Markdown', text: '聊天文字', table: '各场景表格', markdown_table: '各场景表格（Markdown）', timeline: '历年表格', markdown_timeline: '历年表格（Markdown）', svg: '图片（SVG）',
  },
  language: '语言',
  chat: '聊天场景', day: '日期', siteOnly: '只保留网站', siteOnlyWhy: '链接的路径和参数可能指向你本人。',
  code: '要粘贴的代码', copy: '复制', copied: (characters) => `已复制，${characters} 个字符。`, notCopied: '没能复制：请选中代码，自己复制。',
  preview: '效果', hosts: { light: '浅色页面', dark: '深色页面', narrow: '窄栏' },
  nothing: '这里没有可以嵌入的内容。', failed: '暂时取不到这种语言的文字。',
  picture: { title: '回答的图片', save: '存为 PNG', share: '分享图片', hold: '长按图片，可以保存或转给别人。', notShared: '没能分享：请长按图片。' },
};
