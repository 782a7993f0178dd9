import type { PageDetailsStrings } from '../page.js';

export const zhCN: PageDetailsStrings = {
  offline: { update: (date) => `有 ${date}的新规则。`, reload: '重新载入', },
  cited: { changed: (said, date) => `这个链接引用的回答，按 ${date}的规则是“${said}”；按现在的规则，答案不同了。` },
  picture: {
    title: '看起来会是这样', onlyYou: '别人看不到',
    meets: {
      direct: '网页打开', confirm: '先出现提示页', copy: '只能长按复制网址', diverted: '打开的是另一个页面', token_only: '只是文字，点不开', self_only: '只有发布者自己看得到',
      blocked: '停止访问的页面', needs_setup: '域名未登记，小程序里打不开', unknown: '没有人公开证实过',
    },
    quoted: (period) => `图形由我们绘制；页面文字据记录引用，见于 ${period}。`, drawn: (rule) => `图形由我们绘制，依据“${rule}”；页面原文没有收录。`,
    nothing: '没有依据，画不出来。',
  },
  cite: {
    title: '引用', close: '关闭', form: '格式', forms: { zh: '中文', en: '英文', gbt: 'GB/T 7714', bibtex: 'BibTeX', csl: 'CSL-JSON', link: '链接', text: '全部依据', markdown: 'Markdown', json: 'JSON' },
    copy: '复制', print: '打印', printed: (date, rules) => `打印于 ${date}，外链，规则 ${rules}`, embed: '嵌入网页…', picture: '存为图片…', copied: '已复制。', linkHint: '问题写在链接的 # 后面，任何服务器都看不到。', linkCut: '文字太长，链接里只带了这一条。',
    notCopied: '没能复制，请长按选中后复制。', tooLong: '文字太长，放不进链接。',
  },
  observe: {
    title: '我试过了', hint: '记下这条链接在微信里实际怎样，以后查到它就能看到。不问姓名和账号。', context: '在哪里点的', outcome: '点开以后怎样', choose: '请选择', day: '哪一天',
    client: '手机或电脑', notSaid: '不填', version: '微信版本（可不填）', said: '页面上写了什么（照抄，可不填）', remark: '还有什么要说的（可不填，请不写姓名、账号）',
    platforms: { android: '安卓', ios: 'iOS', harmonyos: '鸿蒙', windows: 'Windows', macos: 'macOS' },
    whole: '带上完整网址（可能含个人信息）', notYet: '选好“点开以后怎样”，这里会显示将写入的全部内容。', preview: (file) => `${file} 的全部内容：`,
    save: '存为文件', copy: '复制', copied: '已复制。', notCopied: '没能复制，请存为文件。', promise: '只留在你的设备上，不会发送；要提交，请自己把文件交给项目。它不会改变上面的回答。',
    keep: '记在这个浏览器里', notKept: '这个浏览器不让存，请存为文件。', youTried: (date, chat) => `你在 ${date}试过（${chat}）：`, sameSite: '同一网站的另一条链接', differs: '与上面的回答不同',
    manage: '查看、导出或删除', moreNotes: (count) => `还有 ${count} 条，查看、导出或删除`,
    kept: (count) => `我试过的（${count}）`, keptHint: '只存在这个浏览器里，清除浏览数据就没有了。导出的文件可以交给项目，也可以留底。', saveAll: '全部导出为一个文件', forget: '删除', forgetOne: (what) => `删除 ${what}`, forgetAll: '全部删除',
  },
  timeline: {
    title: '从何时起', hint: '拖动日期线，或用左右方向键逐日移动；点一段可看它的规则。', day: '日期线', tableTitle: '各聊天场景历来的处理', showTable: '以表格查看',
    context: '聊天场景', from: '从', until: '到', outcome: '处理', currency: '依据', lastKnown: '此后没有新的依据', nothingKnown: '没有依据', events: '大事',
    changes: '两天之间有何不同', compare: '与这一天相比', between: (from, to) => `${from}与 ${to}相比`, noChange: '各场景都没有变化。',
    stepHelp: '左右键移动一天，上下键移动一个月，Page Up 与 Page Down 移动一年，Home 与 End 跳到两端。', trial: '试行', goThere: '看这一天',
  },
};
