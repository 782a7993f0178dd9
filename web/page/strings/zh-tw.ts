import type { PageStrings } from './page-strings.js';

export const zhTW: PageStrings = {
  locale: 'zh-TW',
  say: {
    title: '外鏈', 'question-before': '這條連結，在', 'question-after': '裡會怎樣？', 'paste-label': '貼上連結，或整段分享文字',
    'paste-hint': '例如：【淘宝】https://m.tb.cn/h.… 「…」点击链接直接打开',
    promise: '在你的設備上離線回答，連結不會離開這裡。框裡的文字只留在這個分頁：重新載入不會丟，清空或關掉就沒有了。',
    about: '關於', 'about-text': '外鏈根據註明日期與來源的公開資料，推算微信在各個聊天場景裡會怎樣對待一條連結。它不連網，不是微信的產品，也看不到微信當天對某個網域的處置。',
    embed: '放進文章裡', 'single-file': '單檔版，存下即可離線使用', 'source-note': '規則、來源與程式全部公開，可以核對。', skip: '跳到結果',
  },
  question: (app) => `外鏈：這條連結，在${app}裡會怎樣？`,
  examples: {
    title: '試一試', again: '其他例子',
    texts: {
      'taobao-2018': { title: '淘寶，2018 年的火星文', lesson: '連結和口令混在一起，字也寫花了：兩樣分開看，按當年的規矩答。' },
      'taobao-2023': { title: '淘寶，2023 年的分享', lesson: '群聊對電商連結是「試行」：最後一次有人證實是哪天，寫得清清楚楚。' },
      douyin: { title: '抖音短影音', lesson: '同一條連結，單聊和群聊不一樣：比一比七個場景。' },
      jd: { title: '京東短連結', lesson: '來源說法不一時，兩種結果並排列出，各有出處。' },
      xianyu: { title: '閒魚，與淘寶同一個短網址', lesson: '網域一樣，靠「【闲鱼】」兩個字分辨是誰家的。' },
      wrapped: { title: '套了一層的連結', lesson: '外面一層、裡面一層：逐層打開，不連網也能看到目的地。' },
      lookalike: { title: '看著像淘寶的網址', lesson: '「taobao.com」只是前半截：真正的網域在後面。' },
    },
  },
  legend: {
    title: '九種結果',
    meaning: {
      direct: '點開就是那個網頁。', confirm: '先看到「將要訪問」之類的提示頁，點「繼續訪問」才開啟。', copy: '只看到網址，要長按複製，再到瀏覽器裡開啟。',
      diverted: '開啟的不是那個網頁，而是別的頁面，例如下載頁。', token_only: '只是一段文字，點不開，要拿到別的應用裡用。',
      self_only: '發出去以後只有自己看得到。', blocked: '只看到停止訪問的頁面，唯有申請恢復。', needs_setup: '小程式裡的網頁，網域須事先登記。',
      unknown: '沒有人公開證實過會怎樣；不是錯誤，也不等於放行。',
    },
  },
  day: { label: '日期', previous: '前一天', next: '後一天', today: '看今天', asOf: (date) => `按 ${date}的規則`, app: '應用' },
  paste: { paste: '貼上', clear: '清空', undo: '復原', cut: (characters) => `共 ${characters} 字，這裡只顯示開頭` },
  notices: {
    tooLong: '這段文字超過 1 MB，一次看不完。', tooLongCure: '文字還在框裡：請只留下有連結的一段，或逐行核對。', asList: '逐行核對',
    badDay: (text) => `沒有「${text}」這一天，下面按今天回答。`, futureDay: (date) => `${date}還沒到，下面按今天回答。`, badContext: (text) => `沒有「${text}」這個聊天場景，下面按單聊回答。`,
    useToday: '改用今天', useFirstContext: '改用單聊', restMissing: '時間線、憑據與工具沒能載入，結論不受影響。', tryAgain: '再試一次',
    ownRules: (name) => `以下回答用的是你的規則：${name}`, dropRules: '恢復原來的規則',
    badSettings: '個人設定與現在的規則不合，這次回答沒有用它。', clearSettings: '清除個人設定',
  },
  rules: { asOf: (date) => `規則截至 ${date}`, old: (date) => `規則截至 ${date}，已超過一年，近來的變化不在其中` },
  privacy: (requests) => `載入後發出的請求：${requests}`,
  folds: { batch: '許多連結', settings: '我的連結管理', ownRules: '我的規則' },

  side: {
    offline: { update: (date) => `有 ${date}的新規則。`, reload: '重新載入', },
    cited: { changed: (said, date) => `這個連結引用的回答，按 ${date}的規則是「${said}」；按現在的規則，答案不同了。` },
    picture: {
      title: '看起來會是這樣', onlyYou: '別人看不到',
      meets: {
        direct: '網頁開啟', confirm: '先出現提示頁', copy: '只能長按複製網址', diverted: '開啟的是另一個頁面', token_only: '只是文字，點不開', self_only: '只有發佈者自己看得到',
        blocked: '停止訪問的頁面', needs_setup: '網域未登記，小程式裡打不開', unknown: '沒有人公開證實過',
      },
      quoted: (period) => `圖形由我們繪製；頁面文字據記錄引用，見於 ${period}。`, drawn: (rule) => `圖形由我們繪製，依據「${rule}」；頁面原文沒有收錄。`,
      nothing: '沒有依據，畫不出來。',
    },
    takeAlong: {
      label: '帶走這份憑據', text: '複製文字', markdown: '複製 Markdown', json: '複製 JSON', link: '複製分享連結', print: '列印', copied: '已複製。',
      linkCut: '已複製。文字太長，連結裡只帶了這一條。', notCopied: '沒能複製，請長按選取後複製：',
      linkCopied: '已複製。問題寫在 # 之後，伺服器收不到。', tooLong: '文字太長，放不進連結；可改用「複製文字」。',
    },
    observe: {
      title: '我試過了', hint: '記下這條連結在微信裡實際怎樣，做成一個小檔案。不問姓名和帳號。', context: '在哪裡點的', outcome: '點開以後怎樣', choose: '請選擇', day: '哪一天',
      client: '手機或電腦', notSaid: '不填', version: '微信版本（可不填）', said: '頁面上寫了什麼（照抄，可不填）', remark: '還有什麼要說的（可不填，請不寫姓名、帳號）',
      platforms: { android: 'Android', ios: 'iOS', harmonyos: 'HarmonyOS', windows: 'Windows', macos: 'macOS' },
      whole: '帶上完整網址（可能含個人資料）', notYet: '選好「點開以後怎樣」，這裡會顯示將寫入的全部內容。', preview: (file) => `${file} 的全部內容：`,
      save: '存為檔案', copy: '複製', copied: '已複製。', notCopied: '沒能複製，請存為檔案。', promise: '只存在你的裝置上，不會傳送；要提交，請自己把檔案交給專案。它不會改變上面的回答。',
    },
    timeline: {
      title: '從何時起', hint: '拖曳日期線，或用左右方向鍵逐日移動；點一段可看它的規則。', day: '日期線', tableTitle: '各聊天場景歷來的處理', showTable: '以表格查看',
      context: '聊天場景', from: '從', until: '到', outcome: '處理', currency: '依據', lastKnown: '此後沒有新的依據', nothingKnown: '沒有依據', events: '大事',
      changes: '兩天之間有何不同', compare: '與這一天相比', between: (from, to) => `${from}與 ${to}相比`, noChange: '各場景都沒有變化。',
      stepHelp: '左右鍵移動一天，上下鍵移動一個月，Page Up 與 Page Down 移動一年，Home 與 End 跳到兩端。', trial: '試行', goThere: '看這一天',
    },
  },

  tools: {
    batch: {
      more: '連結很多：上面詳細回答開頭的一些，全部逐行列在「許多連結」裡。', toList: '看列表', notText: (file) => `${file} 不是文字，沒有讀取；框裡的文字沒有動。`,
      hint: '選一個純文字、CSV 或 HTML 檔案，也可以把檔案拖到這裡，最多 10 萬行。在背景逐行核對，頁面照常可用，檔案不會上傳。', file: '選擇檔案', usePaste: '用上面框裡的文字', pasted: '框裡的文字',
      progress: '進度', pause: '暫停', resume: '繼續', cancel: '取消',
      states: {
        running: (done, all, found) => `已看 ${done} / ${all} 行，找到 ${found} 處`, paused: (done, all, found) => `已暫停：${done} / ${all} 行，找到 ${found} 處`,
        finished: (_done, all, found) => `看完 ${all} 行，找到 ${found} 處`, cancelled: (done, all, found) => `已取消：看了 ${done} / ${all} 行，找到 ${found} 處`,
        failed: (done, all) => `沒能看完：停在 ${done} / ${all} 行。`,
      },
      leftOut: (lines) => `另有 ${lines} 行超出 10 萬行，沒有看。`,
      marks: {
        stopped: (lines, count) => `有 ${count} 行沒有答案（第 ${lines} 行）：核對到那裡時程式停了一下，其餘各行不受影響。可以把那一行拆短，再核對一次。`,
        cut: (lines, count) => `有 ${count} 行超過 256 KB（第 ${lines} 行），只看了開頭。把長行拆成幾行，就能看完整。`,
      },
      failures: {
        load: '規則沒能載入。連上網路，再開始一次。', core: '核對程式停了，沒能重新啟動。關掉一些分頁，再開始一次。', query: '',
        forbidden: '瀏覽器不讓這個頁面在背景核對。請換一個瀏覽器。', file: '讀不出這個檔案，它可能改過或移走了。請再選一次。',
        gone: '背景程式兩次都停在這裡，可能是記憶體不足。關掉一些分頁，或把檔案分成幾份。',
      },
      outcome: '結果', all: '全部', filter: '篩選', order: '排序', orders: { line: '按行', outcome: '按結果', host: '按網域' },
      rows: '找到的連結與口令', line: '行', found: '內容', previous: '上一頁', next: '下一頁', page: (page, pages, rows) => `第 ${page} / ${pages} 頁，共 ${rows} 處`, csv: '另存 CSV', json: '另存 JSON',
    },
    settings: {
      inUse: '使用中',
      hint: '「由使用者自行管理外鏈」於 2021 年公布，沒有找到上線的報導。這裡是一種模擬：只會比平台規則更嚴，只存在這個瀏覽器裡。', byChat: '按聊天場景', byClass: '按連結類別', addClass: '新增類別',
      trusted_sites: '信任的網站（不受以上各項限制）', refused_sites: '拒絕的網站', addSite: '網站名稱', remove: (name) => `移除${name}`,
      treatments: { open: '照平台規則', ask: '先問我', refuse: '不開啟' }, client: '用戶端版本', platform: '系統', version: '版本', anyClient: '不限', platforms: { android: 'Android', ios: 'iOS' },
      save: '匯出', load: '匯入', reset: '全部清除', fault: '這個檔案不是匯出的設定，沒有改動。',
    },
    ownRules: {
      hint: '選一個規則檔案：寫有 rules_version 的整套規則會代替原來的規則，其餘的在原來的規則上增補。也可以拖到這裡。有錯會逐條列出位置，不會採用。', choose: '選擇規則檔案',
      reading: (name) => `正在讀 ${name} …`, stop: '停止', tooLarge: '檔案超過了規則的上限 2 MB，請刪減。',
      refused: (name, faults) => `${name} 有 ${faults} 處錯誤，沒有採用：`,
    },
  },
};
