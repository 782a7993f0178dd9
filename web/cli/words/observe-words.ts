// What `wailian observe` asks and says.
import type { Locale } from '../../lib/report.js';
import { zhCN } from './observe-words-zh-cn.js';
import { zhCN as zhTW } from './observe-words-zh-cn.js?zh-TW';

export interface ObserveWords {
  intro: string;
  link: string;
  noLink: string;
  chat: string;
  outcome: string;
  choose(last: number): string;
  day(today: string): string;
  noDay(today: string): string;
  client: string;
  noClient: string;
  said: string;
  remark: string;
  hostOnly(host: string): string;
  siteOnly(name: string): string;
  wholeAddress: string;
  /** Before the bytes of the file. */
  preview(file: string): string;
  write: string;
  yes: RegExp;
  nothingWritten: string;
  written(file: string): string;
  needsTerminal: string;
  unknown(option: string, found: string, known: string): string;
  siteUnknown: string;
  both: string;
  exists(file: string): string;
  cannotWrite(file: string, code: string): string;
}

const english: ObserveWords = {
  intro: 'Write down what you saw: one link, one chat, one day. No name and no account is asked for, and nothing is sent anywhere. Press Enter to leave something out.',
  link: 'Which link? (a whole share text will do)',
  noLink: 'There is no link in this.',
  chat: 'Where was it tapped?',
  outcome: 'What happened?',
  choose: (last) => `Give a number from 1 to ${last}`,
  day: (today) => `On which day? (in China; Enter for ${today})`,
  noDay: (today) => `Write it as ${today}, no later than today`,
  client: 'Which client, which version? (as in android 8.0.60; may be left out)',
  noClient: 'Write it as android 8.0.60, or as ios',
  said: 'What did the page say? (word for word; may be left out)',
  remark: 'Anything else? (may be left out; no names or accounts, please)',
  hostOnly: (host) => `Of the address only the host is written, ${host}: without path, query, user name and fragment. Addresses in your words are cut likewise.`,
  siteOnly: (name) => `Only the site is written (${name}), neither host nor address.`,
  wholeAddress: 'The whole address is written, which may hold something about you. User name, password and fragment are left out.',
  preview: (file) => `This will be written to ${file}:`,
  write: 'Write it? (y / N)',
  yes: /^(y|yes)$/i,
  nothingWritten: 'Nothing was written.',
  written: (file) => `Written to ${file}. It is on this device only; hand the file to the project yourself if you want to.\nTo see it: wailian check --observations ${file} LINK`,
  needsTerminal: 'this is no terminal to ask at: give the link, --context and --outcome, as in `wailian observe LINK --context group --outcome direct`',
  unknown: (option, found, known) => `${option} cannot be \`${found}\`: take one of ${known}`,
  siteUnknown: 'the rules do not know this site, so it cannot stand alone: leave out --site-only',
  both: '--whole-address and --site-only exclude each other: take one',
  exists: (file) => `${file} is there already: name another with --out`,
  cannotWrite: (file, code) => `${file} cannot be written (${code}): name another with --out`,
};

const words: Record<Locale, ObserveWords> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en: english };

export const observeWordsFor = (locale: Locale): ObserveWords => words[locale];
