import { spaced } from '../spaced.js';
import type { ToolStrings } from '../page.js';

export const zhCN: ToolStrings = {
  picture: {
    reading: '正在找图里的二维码…', found: (count) => `图里有 ${count} 个二维码，按“扫一扫”回答。`, kept: '图片没有离开你的设备，也不会留下。',
    none: '图里没有找到二维码。', noneCure: '裁掉四周，或拍清楚一点再试。', failed: '读不出这张图片。', group: '换成群聊',
  },
  camera: {
    title: '用摄像头扫二维码', hint: '对准二维码，读到就停。画面只在这台设备上看，不保存，也不发送。', start: '打开摄像头', stop: '关闭摄像头', looking: '正在找二维码…', refused: '浏览器没有给用摄像头：请在地址栏旁允许，或拍一张照片再选。',
  },
  about: {
    title: '关于', text: '外链根据注明日期与来源的公开资料，推算微信在各个聊天场景里会怎样对待一条链接。它不联网，不是微信的产品，也看不到微信当天对某个域名的处置。',
    sources: '规则、来源与程序全部公开，可以核对。', embed: '放进文章里', singleFile: '单文件版，存下即可离线使用',
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
  examples: {
    title: '其他例子',
    titles: { 'taobao-2018': '淘宝，2018 年的花式文字', jd: '京东短链接', xianyu: '闲鱼，与淘宝同一个短网址', wrapped: '套了一层的链接' },
    lessons: {
      'taobao-2018': '链接和口令混在一起，字也写花了：两样分开看，按当年的规矩答。',
      'taobao-2023': '群聊对电商链接是“试行”：最后一次有人证实是哪天，写得清清楚楚。',
      douyin: '同一条链接，单聊和群聊不一样：比一比七个场景。',
      jd: '来源说法不一时，两种结果并排列出，各有出处。',
      xianyu: '域名一样，靠“【闲鱼】”两个字分辨是谁家的。',
      wrapped: '外面一层、里面一层：逐层打开，不联网也能看到目的地。',
      lookalike: '“taobao.com”只是前半截：真正的域名在后面。',
    },
  },
  list: {
    more: '链接很多：上面详细回答开头的一些，全部逐行列在“许多链接”里。', toList: '看列表', notText: (file) => `${file} 不是文字，没有读取；框里的文字没有动。`,
    hint: '选一个文本、CSV 或 HTML 文件，也可以把文件拖到这里，最多 10 万行。在后台逐行核对，页面照常可用，文件不会上传。', file: '选择文件', usePaste: '用上面框里的文字', pasted: '框里的文字',
    progress: '进度', pause: '暂停', resume: '继续', cancel: '取消',
    states: {
      running: (done, all, found) => `已看 ${done} / ${all} 行，找到 ${found} 处`, paused: (done, all, found) => `已暂停：${done} / ${all} 行，找到 ${found} 处`,
      finished: (_done, all, found) => `看完 ${all} 行，找到 ${found} 处`, cancelled: (done, all, found) => `已取消：看了 ${done} / ${all} 行，找到 ${found} 处`,
      failed: (done, all) => `没能看完：停在 ${done} / ${all} 行。`,
    },
    leftOut: (lines) => `另有 ${lines} 行超出 10 万行，没有看。`,
    marks: {
      stopped: (lines, count) => `有 ${count} 行没有答案（第 ${lines} 行）：核对到那里时程序停了一下，其余各行不受影响。可以把那一行拆短，再核对一次。`,
      cut: (lines, count) => `有 ${count} 行超过 256 KB（第 ${lines} 行），只看了开头。把长行拆成几行，就能看全。`,
    },
    failures: {
      load: '规则没能载入。连上网络，再开始一次。', core: '核对程序停了，没能重新启动。关掉一些标签页，再开始一次。', query: '',
      forbidden: '浏览器不让这个页面在后台核对。请换一个浏览器。', file: '读不出这个文件，它可能改动过或移走了。请再选一次。',
      gone: '后台程序两次都停在这里，可能是内存不足。关掉一些标签页，或把文件分成几份。',
    },
    outcome: '结果', all: '全部', filter: '筛选', order: '排序', orders: { line: '按行', outcome: '按结果', host: '按域名' },
    rows: '找到的链接与口令', line: '行', found: '内容', previous: '上一页', next: '下一页', page: (page, pages, rows) => `第 ${page} / ${pages} 页，共 ${rows} 处`, csv: '存为 CSV', json: '存为 JSON', tsv: '复制为表格', copyAs: (format) => `复制 ${format}`, closed: '在这个场景打不开的', copied: '已复制，可以贴进表格。', notCopied: '没能复制，请存为文件。',
  },
  settings: {
    inUse: '使用中',
    hint: '“由用户自行管理外链”于 2021 年公布，没有找到上线的报道。这里是一种模拟：只会比平台规则更严，只存在这个浏览器里。', byChat: '按聊天场景', byClass: '按链接类别', addClass: '添加类别',
    trusted_sites: '信任的网站（不受以上各项限制）', refused_sites: '拒绝的网站', addSite: '网站名称', remove: (name) => spaced(`移除${name}`),
    treatments: { open: '照平台规则', ask: '先问我', refuse: '不打开' }, client: '客户端版本', platform: '系统', version: '版本', anyClient: '不限', platforms: { android: '安卓', ios: 'iOS' },
    save: '导出', load: '导入', reset: '全部清除', fault: '这个文件不是导出的设置，没有改动。',
  },
  userRules: {
    hint: '选一个规则文件：写有 rules_version 的整套规则会代替原来的规则，其余的在原来的规则上增补。也可以拖到这里。有错会逐条列出位置，不会采用。', choose: '选择规则文件',
    reading: (name) => `正在读 ${name} …`, stop: '停止', tooLarge: '文件超过了规则的上限 2 MB，请删减。',
    refused: (name, faults) => `${name} 有 ${faults} 处错误，没有采用：`,
  },
};
