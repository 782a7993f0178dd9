import type { PageStrings } from '../page.js';

export const en: PageStrings = {
  locale: 'en',
  shell: {
    title: 'Wailian', 'more-tools': 'More tools', 'paste-label': 'Paste a link, or a whole share text',
    'paste-hint': 'For example: 【淘宝】https://m.tb.cn/h.… 「…」点击链接直接打开',
    promise: 'Answered on your device, offline. The link stays here. The text in the box is kept in this tab alone: it survives a reload, and is gone once you clear it or close the tab.',
    skip: 'Skip to the answer',
  },
  question: (app) => `What will ${app} do with this link?`,
  examples: {
    title: 'Try one',
    titles: { 'taobao-2023': 'Taobao, a share of 2023', douyin: 'A Douyin video', lookalike: 'A host that looks like Taobao' },
  },
  chat: { label: 'Where it is sent', more: 'More' },
  day: { label: 'Day', now: 'Today', previous: 'Day before', next: 'Day after', today: 'Show today', asOf: (date) => `As of ${date}`, app: 'App' },
  paste: { paste: 'Paste', picture: 'QR code in a picture', denied: 'The browser lets no page read the clipboard here: press and hold in the box, then choose Paste.', clear: 'Another one', undo: 'Undo', cut: (characters) => `${characters} characters; only the beginning is shown` },
  notices: {
    tooLong: 'This text is longer than 1 MB, too much to read at once.', tooLongCure: 'It is still in the box: keep only the part with the link, or check it line by line.', asList: 'Check line by line',
    badDay: (text) => `There is no day “${text}”; the answer below is for today.`, futureDay: (date) => `${date} is yet to come; the answer below is for today.`, badContext: (text) => `There is no chat context “${text}”; the answer below is for one-to-one chats.`,
    useToday: 'Use today', useFirstContext: 'Use one to one', restMissing: 'The years, the evidence and the tools could not be loaded; the answer itself stands.', tryAgain: 'Try again',
    userRules: (name) => `The answers use your rules: ${name}`, dropRules: 'Back to the original rules',
    badSettings: 'Your own settings don’t fit these rules; the answer was made without them.', clearSettings: 'Clear the settings',
  },
  rules: { asOf: (date) => `Rules as of ${date}`, old: (date) => `Rules as of ${date}: more than a year old, recent changes are missing` },
  privacy: (requests) => (requests ? `Requests since load: ${requests}` : 'Nothing was requested since load'),
  folds: { list: 'Many links', settings: 'My own link management', userRules: 'My own rules' },

  details: {
    offline: { update: (date) => `There are new rules, of ${date}.`, reload: 'Reload', },
    cited: { changed: (said, date) => `This link cites an answer by the rules of ${date}: “${said}”. By the rules of now, the answer is another.` },
    picture: {
      title: 'What it is expected to look like', onlyYou: 'Nobody else sees it',
      meets: {
        direct: 'The page opens', confirm: 'A page asks first', copy: 'The address, to be copied', diverted: 'Another page opens', token_only: 'Plain text, nothing to tap', self_only: 'Only its author sees the post',
        blocked: 'A stop page', needs_setup: 'Refused: the domain is not registered', unknown: 'Nobody has shown it in public',
      },
      quoted: (period) => `The shapes are ours; the wording of the page is quoted as recorded ${period}.`, drawn: (rule) => `The shapes are ours, after “${rule}”; the wording of the page was not captured.`,
      nothing: 'Nothing is known, so nothing is drawn.',
    },
    cite: {
      title: 'Cite', close: 'Close', form: 'Form', forms: { zh: 'Chinese', en: 'English', gbt: 'GB/T 7714', bibtex: 'BibTeX', csl: 'CSL-JSON', link: 'Link', text: 'All evidence', markdown: 'Markdown', json: 'JSON' },
      copy: 'Copy', print: 'Print', printed: (date, rules) => `Printed on ${date}, Wailian, rules ${rules}`, embed: 'Embed…', picture: 'Picture…', copied: 'Copied.', linkHint: 'The question stands behind the # of the link, which no server sees.', linkCut: 'The text is too long for a link, so this one link went along alone.',
      notCopied: 'Could not copy: select the text and copy it.', tooLong: 'The text is too long for a link.',
    },
    observe: {
      title: 'I tried it', hint: 'Note what really happened to this link in the app, and see it here the next time. No name and no account is asked for.', context: 'Where it was tapped', outcome: 'What happened',
      choose: 'Choose', day: 'On which day', client: 'Phone or computer', notSaid: 'Not said', version: 'Version of the app (may be left out)',
      said: 'What the page said (word for word; may be left out)', remark: 'Anything else (may be left out; no names or accounts, please)',
      platforms: { android: 'Android', ios: 'iOS', harmonyos: 'HarmonyOS', windows: 'Windows', macos: 'macOS' },
      whole: 'Include the whole address (may hold personal data)', notYet: 'Choose what happened, and all that will be written is shown here.', preview: (file) => `All of ${file}:`,
      save: 'Save as a file', copy: 'Copy', copied: 'Copied.', notCopied: 'Could not copy: save it as a file.', promise: 'It stays on your device and is not sent; hand the file to the project yourself. It does not change the answer above.',
      keep: 'Keep in this browser', notKept: 'This browser keeps nothing here: save it as a file.', youTried: (date, chat) => `You tried it on ${date} (${chat}):`, sameSite: 'another link of this site', differs: 'not what the answer above says',
      manage: 'Look through, export or delete', moreNotes: (count) => `${count} more: look through, export or delete`,
      kept: (count) => `What I tried (${count})`, keptHint: 'Kept in this browser alone; clearing its data removes it. An exported file can be handed to the project, or kept.', saveAll: 'Export all as one file', forget: 'Delete', forgetOne: (what) => `Delete ${what}`, forgetAll: 'Delete all',
    },
    timeline: {
      title: 'Since when', hint: 'Drag the day, or step it with the arrow keys; tap a segment for its rule.', day: 'Day line', tableTitle: 'How each chat has treated it', showTable: 'Show as a table',
      context: 'Chat', from: 'From', until: 'Until', outcome: 'Treatment', currency: 'Evidence', lastKnown: 'nothing newer known', nothingKnown: 'nothing known', events: 'Events',
      changes: 'What changed between two days', compare: 'Compare with', between: (from, to) => `${from} and ${to} compared`, noChange: 'No chat changed.',
      stepHelp: 'Left and right move a day, up and down a month, Page Up and Page Down a year, Home and End to either end.', trial: 'trial', goThere: 'Go to that day',
    },
  },

  tools: {
    picture: {
      reading: 'Looking for QR codes in the picture…', found: (count) => `${count === 1 ? 'A QR code was' : `${count} QR codes were`} found; the answer is for scanning.`, kept: 'The picture has not left your device and is not kept.',
      none: 'No QR code was found in the picture.', noneCure: 'Crop it, or take a sharper picture.', failed: 'This picture cannot be read.', group: 'Use a group chat',
    },
    camera: {
      title: 'Scan a QR code with the camera', hint: 'Point it at the code; it stops when it has read one. What it sees stays on this device, and is neither kept nor sent.', start: 'Open the camera', stop: 'Close the camera', looking: 'Looking for a code…', refused: 'The browser did not give the camera: allow it beside the address, or take a photo and choose that.',
    },
    about: {
      title: 'About', text: 'Wailian works out from dated, public sources how WeChat is expected to treat a link in each kind of chat. It does not go online, is not a product of WeChat, and cannot see what WeChat has done to a single domain today.',
      sources: 'Rules, sources and program are public and can be checked.', embed: 'Put it in an article', singleFile: 'Single file, to save and open offline',
    },
    legend: {
      title: 'Nine outcomes',
      meaning: {
        direct: 'A tap opens the page.', confirm: 'A page asks first; “continue” then opens it.', copy: 'Only the address is shown, to be copied into a browser.',
        diverted: 'Another page opens instead, such as one to download an app.', token_only: 'Plain text: it has to be carried into another app by hand.',
        self_only: 'The post is seen by its author alone.', blocked: 'A stop page; only an appeal leads on.', needs_setup: 'Inside mini programs: the domain has to be registered first.',
        unknown: 'Nobody has shown in public what happens. Not an error, and not “allowed”.',
      },
    },
    examples: {
      title: 'Other examples',
      titles: { 'taobao-2018': 'Taobao, odd characters of 2018', jd: 'A JD short link', xianyu: 'Xianyu, on Taobao’s short host', wrapped: 'A wrapped link' },
      lessons: {
        'taobao-2018': 'A link and a token in odd characters: each gets its own answer, for a day in that year.',
        'taobao-2023': 'Groups open e-commerce links on trial: see when that was last confirmed.',
        douyin: 'One link, different in one-to-one and group chats: compare all seven.',
        jd: 'Where sources disagree, both outcomes stand side by side.',
        xianyu: 'The host is shared: the mark in the text tells whose link it is.',
        wrapped: 'Opened step by step, offline: the wrapper first, then where it leads.',
        lookalike: '“taobao.com” is only the front: the real domain comes after it.',
      },
    },
    list: {
      more: 'Many links: the first of them are answered above, all are listed line by line under “Many links”.', toList: 'See the list', notText: (file) => `${file} is not text and was not read; what is in the box stays.`,
      hint: 'Choose a text, CSV or HTML file, or drop it here: up to 100,000 lines, checked in the background. The page stays usable, and the file is not sent anywhere.', file: 'Choose a file', usePaste: 'Use the text above', pasted: 'text of the box',
      progress: 'Progress', pause: 'Pause', resume: 'Go on', cancel: 'Cancel',
      states: {
        running: (done, all, found) => `${done} of ${all} lines read, ${found} found`, paused: (done, all, found) => `Paused at ${done} of ${all} lines, ${found} found`,
        finished: (_done, all, found) => `All ${all} lines read, ${found} found`, cancelled: (done, all, found) => `Cancelled after ${done} of ${all} lines, ${found} found`,
        failed: (done, all) => `Stopped at ${done} of ${all} lines.`,
      },
      leftOut: (lines) => `${lines} lines beyond 100,000 were not read.`,
      marks: {
        stopped: (lines, count) => `No answer for ${count === 1 ? 'line' : `${count} lines:`} ${lines}. The checker stopped there; all other lines are answered. Break such a line up and check it again.`,
        cut: (lines, count) => `Longer than 256 KB, so only the beginning was read: ${count === 1 ? 'line' : `${count} lines,`} ${lines}. Break such a line up to have all of it read.`,
      },
      failures: {
        load: 'The rules could not be loaded. Start again with a connection.', core: 'The checker stopped and could not be started again. Close some tabs and start again.', query: '',
        forbidden: 'The browser lets this page do nothing in the background. Use another browser.', file: 'The file cannot be read; it may have been changed or moved. Choose it again.',
        gone: 'The background part ended here twice, perhaps for lack of memory. Close some tabs, or split the file.',
      },
      outcome: 'Outcome', all: 'All', filter: 'Filter', order: 'Sort', orders: { line: 'by line', outcome: 'by outcome', host: 'by host' },
      rows: 'Links and tokens found', line: 'Line', found: 'Found', previous: 'Previous', next: 'Next', page: (page, pages, rows) => `Page ${page} of ${pages}, ${rows} in all`, csv: 'Save as CSV', json: 'Save as JSON', tsv: 'Copy as a table', copyAs: (format) => `Copy ${format}`, closed: 'What does not open in this chat', copied: 'Copied; paste it into a spreadsheet.', notCopied: 'Could not copy: save it as a file.',
    },
    settings: {
      inUse: 'in use',
      hint: 'A feature with which people manage external links themselves was announced in 2021; no report of its launch was found. This is a simulation: it can only be stricter than the platform, and stays in this browser.', byChat: 'By chat', byClass: 'By class of link', addClass: 'Add a class',
      trusted_sites: 'Trusted sites (spared the choices above)', refused_sites: 'Refused sites', addSite: 'Name of a site', remove: (name) => `Remove ${name}`,
      treatments: { open: 'As the platform does', ask: 'Ask me first', refuse: 'Do not open' }, client: 'Client version', platform: 'System', version: 'Version', anyClient: 'Any', platforms: { android: 'Android', ios: 'iOS' },
      save: 'Export', load: 'Import', reset: 'Clear all', fault: 'This file holds no exported settings; nothing was changed.',
    },
    userRules: {
      hint: 'Choose a rules file, or drop it here: one with a rules_version takes the place of our rules, any other adds to them. Faults are listed with their places, and such a file is not used.', choose: 'Choose a rules file',
      reading: (name) => `Reading ${name} …`, stop: 'Stop', tooLarge: 'The file is larger than the 2 MB that rules may have; shorten it.',
      refused: (name, faults) => `${name} has ${faults} faults and is not used:`,
    },
  },
};
