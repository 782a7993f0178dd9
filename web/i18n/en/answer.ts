import type { AnswerStrings } from '../answer.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const en: AnswerStrings = {
  locale: 'en',
  outcomes: {
    direct: 'Opens directly', confirm: 'Asks first', copy: 'Copy to a browser', diverted: 'Lands elsewhere', token_only: 'A token, not a link',
    self_only: 'Visible to the sender only', blocked: 'Stopped', needs_setup: 'Needs set-up first', unknown: 'Not known',
  },
  outcomesShort: {
    direct: 'Opens', confirm: 'Asks first', copy: 'Copy', diverted: 'Lands elsewhere', token_only: 'A token',
    self_only: 'Sender only', blocked: 'Stopped', needs_setup: 'Set-up first', unknown: 'Not known',
  },
  contexts: {
    one_to_one: 'One to one', group: 'Group', moments: 'Moments', article: 'Article', mini_program: 'Mini app', scan: 'QR scan', favorites: 'Saved',
  },
  headline: {
    direct: (app) => `${app} is expected to open it directly`,
    confirm: (app) => `${app} is expected to ask first`,
    copy: (app) => `${app} is expected to offer only a copy`,
    diverted: () => 'Expected to land on another page',
    token_only: () => 'This is a token, not a link',
    self_only: () => 'Expected to be visible to the sender only',
    blocked: (app) => `${app} is expected to stop it`,
    needs_setup: () => 'Opens only after the domain is set up',
    unknown: () => 'Not known: nobody has shown what happens',
  },
  headlinePage: (name) => `This is a notice page: ${name}`,
  headlineNoAddress: 'This is not a web address',
  apps: { wechat: 'WeChat', qq: 'QQ', wecom: 'WeCom' },
  trial: 'Trial',
  evidence: { official_document: 'Official document', official_statement: 'Official statement', press_test: 'Press report or test', developer_record: 'Developers’ records', trace: 'Traces left in addresses', observation: 'Seen by a reader', inference: 'Inferred' },
  concluded: (evidence) => `Inferred, from: ${evidence.toLowerCase()}`,
  severity: { note: 'Note', caution: 'Caution', warning: 'Warning' },
  lead: { stop: 'Do not open it yet', notSafe: '. That it opens does not make it safe.' },
  card: {
    steps: { warn: 'Copy a warning for family', how: 'How can one tell', tried: 'I tried it', remedies: 'What can I do', cite: 'Cite', share: 'Share' },
    report: 'Where to report it', copyLink: 'Copy the link', copyToken: 'Copy the whole token', copied: 'Copied.', notCopied: 'Could not copy: select the text and copy it.',
    cure: 'Do not open it, and type no password or code. Ask the sender in another way whether it is real.',
    warning: (sentence) => `Careful. ${sentence}. Do not open it, and type no password or code there.`,
    asOf: (month) => `as of ${month}`, old: (outcome) => `${outcome} (old record)`,
    nearest: 'The nearest on record:', tryIt: 'Try it in ten seconds:',
    found: (count, outcomes) => `${count} found: ${outcomes}`, counted: (count, word) => `${count} × ${word.toLowerCase()}`,
  },
  askedFor: (context, date) => `${context}, ${date}`,
  sections: { why: 'Why', contexts: 'In the other chats' },
  why: { none: 'No rule was found for this day and this chat.', period: 'In force', evidence: 'How we know', confirmed: 'Last confirmed' },
  conflict: { alsoSeen: 'Also seen' },
  destination: 'If the destination were sent instead',
  whatIf: (count) => `${count} circumstances would change this`,
  subjects: {
    count: (n) => `${n} in this text`, link: 'Link', token: 'Token', page: 'Page', noLink: 'There is no link in this text, and no token that we know.',
    noLinkCure: 'Paste the whole text that the share button copied, words around the address included.',
  },
  settings: { mine: 'By my settings', policy: 'By the platform’s rules' },
  states: { loading: 'Loading the rules…', failed: 'The checker could not start', failedRules: 'The rules are broken and were refused, rather than answer wrongly',
    stillWorks: 'Your text is still there. Trying again with a connection usually helps.', details: 'Details', retry: 'Try again' },
  dates: {
    day: (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`, month: (y, m) => `${MONTHS[m - 1]} ${y}`, year: (y) => `${y}`,
    atLatest: (date) => `${date} or earlier`, atEarliest: (date) => `${date} or later`, unknownStart: 'Start not known',
    since: (date) => `since ${date}`, between: (from, to) => `${from} to ${to}`, until: (date) => `until ${date}`, oneDay: (date) => `${date} only`,
    endNotFound: 'end not found',
  },
  separator: ', ',
  listSeparator: ', ',

  rest: {
    sections: {
      link: 'The link itself', token: 'The token itself', page: 'This notice page', remedies: 'What can I do', since: 'Since when', meets: 'What it is expected to look like',
      sources: 'Sources', considered: 'Other rules considered', unknowns: 'What nobody knows', decided: 'The deciding rule',
    },
    why: { never: 'No date of confirmation', rule: 'Rule', clause: 'Clause', actedBy: 'Acted by' },
    unknown: { title: 'How to find out', tryIt: 'Try it in ten seconds', results: 'What each result means', nearest: 'The nearest on record (not the answer here)' },
    switches: 'They cannot be seen offline. Switch on what you know:',
    lost: {
      not_yet_in_force: 'Not yet in force that day', ended: 'Ended before that day', not_safety: 'Gives way to a safety rule',
      less_specific: 'Less specific', less_closed: 'Another is stricter', superseded: 'Superseded', earlier: 'Earlier than another', less_certain: 'Weaker evidence',
    },
    lostTo: (reason, title) => `${reason}: ${title}`,
    link: {
      asPasted: 'As pasted', site: 'Site',
      parts: {
        scheme: 'Scheme', userinfo: 'User info', subdomain: 'Subdomain', registrable_domain: 'Registrable domain', host: 'Host', port: 'Port', path: 'Path',
        query: 'Query', fragment: 'Fragment',
      },
      siteByMark: (mark) => `Told by “${mark}” in the text`, noSite: 'A site that the rules do not list', schemeAdded: 'The text names no scheme; read as https://.',
      chain: 'Opened step by step', chainOuter: 'The link as sent', chainEnd: 'Destination', chainOpaque: 'Offline nobody can see where this leads',
      clean: 'Clean link', cleanRemoved: (names) => `Tracking parameters left out: ${names}`,
      cleanSharer: (names) => `The sharer’s id left out: ${names}`, carries: (host) => `The address carries another one, at ${host}:`, safe: 'A spelling that WeChat does not cut',
      safeWhy: 'Some characters make WeChat cut a link short. Encoded, they mean the same.', before: 'Before', after: 'After', hazards: 'Mind this', copy: 'Copy', copied: 'Copied', notCopied: 'Not copied',
      otherReading: 'It may also be', shownAs: 'Shown as',
      shownBecause: {
        mixed_scripts: 'it mixes scripts in a way that deceives the eye, so its code is shown', deviation: 'browsers of different ages read a character differently, so its code is shown',
        invalid_a_label: 'its code is not valid and is shown as it is', whole_script_confusable: 'it reads like Latin letters, so its code is shown', uncommon_characters: 'it has characters that are rare in names, so its code is shown',
      },
    },
    token: { code: 'Code', receiver: 'The receiver', era: 'In use', besideLink: 'A link stands beside it: see the answer for that link.' },
    page: { heading: 'Heading', body: 'Text', readerCan: 'The reader can', trigger: 'Shown when', target: 'The address it holds back' },
    remedyFor: { sender: 'For the sender', reader: 'For the reader', site_owner: 'For the site' },
    receipt: {
      noDecision: 'No rule decided.', noOther: 'No other rule concerns this.', official: 'Official', reprint: 'Read in a reprint', readOn: (host) => `Read in a reprint on ${host}`, noAddress: 'No public address', undated: 'Undated',
      rulesOf: (date) => `Rules as of ${date}`, rulesVersion: (version) => `Rules version ${version}`,
    },
  },
};
