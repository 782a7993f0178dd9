import type { CliWords, Words } from './words.js';

/** Of answers, and of input and files. */
export const en: Words & CliWords = {
  labels: {
    outcome: 'Outcome', seen: 'Also seen', otherReading: 'Or maybe', site: 'Site', leads: 'Leads to', why: 'Why', rule: 'Rule', source: 'Source', chats: 'By chat',
    caution: 'Caution', advice: 'You can', clean: 'Clean link', token: 'Token', page: 'Page', event: 'Event', problem: 'Problem', unknown: 'Unknown', tryIt: 'Try it', nearest: 'Nearest', readers: 'Readers',
  },
  trial: 'trial',
  stop: 'Do not open it yet',
  notSafe: 'that it opens does not make it safe',
  rulesVersion: 'Rules version',
  noRule: 'no rule decides here',
  nothingFound: 'no link and no token found',
  rest: (count) => `${count} more, one a line`,
  nothingChanged: 'nothing changed between these days',
  nothingKnown: 'the rules hold nothing on this',
  line: (number) => `line ${number}: `,
  otherRule: 'by another rule',
  open: 'today',
  evidence: { official_document: 'official document', official_statement: 'official statement', press_test: 'press report or test', developer_record: 'developers’ records', trace: 'traces left in addresses', observation: 'seen by a reader', inference: 'inferred' },
  concluded: (evidence) => `inferred from ${evidence}`,
  currency: { current: 'inside the evidence', last_known: 'nothing newer is known', none: 'no evidence' },
  severity: { note: 'note', caution: 'caution', warning: 'warning' },

  noText: 'no text: give it as an argument, or `-` to read standard input',
  inputIsFolder: 'standard input is a folder: give it a file, as in `wailian check - < FILE`',
  inputTooLarge: (megabytes) => `standard input is larger than ${megabytes} MB: split it, as with \`split -C ${megabytes - 1}m FILE\`, and ask about one part after the other`,
  inputUnreadable: (code) => `standard input cannot be read (${code}): give the text as an argument`,
  readAs: (encoding) => `standard input was read as ${encoding}; --encoding changes that`,
  broken: (encoding) => `standard input is not ${encoding}: what could not be read is shown as \ufffd; --encoding names another encoding`,
  fileUnreadable: (file, code) => `${file} cannot be read (${code}): give a file of rules`,
  fileEmpty: (file) => `${file} is empty: give a file of rules`,
  fileUnwritable: (file, code) => `${file} cannot be written (${code}): give another place`,
  isFile: (file) => `${file} is a file: say \`wailian lint ${file}\`, or \`wailian check - < ${file}\``,
  rulesBroken: 'the rules are broken; nothing was loaded:',
  bug: (message) => `the program failed (${message}): please report this`,
  readers: {
    none: 'none of the readers’ records that were loaded is of this link',
    ago: (months) => {
      const [years, rest] = [Math.floor(months / 12), months % 12];
      const parts = [years > 0 && `${years} year${years > 1 ? 's' : ''}`, rest > 0 && `${rest} month${rest > 1 ? 's' : ''}`].filter(Boolean);
      return parts.length === 0 ? 'less than a month ago' : `${parts.join(' ')} ago`;
    },
    aside: (text) => ` (${text})`,
    said: (words) => `the page said “${words}”`,
    matchedBy: { page: 'the same address', host: 'the same host', site: 'another address of the site' },
    agrees: 'as the rules say',
    differs: 'not as the rules say',
    alone: 'the rules do not know',
    disagree: (chats) => `readers saw different things: ${chats}`,
    more: (count) => `${count} more`,
  },
  observationsBroken: 'the observations are broken; none was loaded:',
  observationsMissing: (file, code) => `${file} cannot be read (${code}): give a file or a folder of observations`,
  observationsNone: (folder, count, most) => (count === 0 ? `${folder} holds no observations: their files end in .json, .ndjson or .jsonl` : `${folder} holds ${count} files, and ${most} are read at most: join them as .ndjson`),
  observationsNotUtf8: (file) => `${file} is not UTF-8: convert it first`,
};
