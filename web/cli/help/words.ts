// What help says of commands and options.
import type { Locale } from '../../lib/report.js';
import type { Command, OptionName, Status } from '../table.js';
import { en } from './words-en.js';
import { zhCN } from './words-zh-cn.js';
import { zhCN as zhTW } from './words-zh-cn.js?zh-TW';

export interface HelpWords {
  title: string;
  usage: string;
  commands: string;
  options: string;
  everyOption: string;
  statusTitle: string;
  textNote: string;
  more: string;
  examplesTitle: string;
  command: Record<Command, string>;
  option: Record<OptionName, string>;
  status: Record<Status, string>;
  /** The name of a section of the man page. */
  manual: { name: string; synopsis: string; description: string; see: string };
}

const words: Record<Locale, HelpWords> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
export const helpWordsFor = (locale: Locale): HelpWords => words[locale];
