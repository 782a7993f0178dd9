// The dialog to embed from. Its words come with it.
import type { EmbedForm } from '../lib/card/embed.js';
import type { Locale } from '../lib/report.js';
import { zhCN } from './zh-CN/embed-dialog.js';
import { zhCN as zhTW } from './zh-CN/embed-dialog.js?zh-TW';

/** Those that the dialog offers. */
export type DialogForm = Exclude<EmbedForm, 'oembed' | 'json' | 'iframe' | 'page'>;

export interface EmbedDialogStrings {
  title: string; close: string; place: string;
  forms: Record<DialogForm, string>;
  language: string;
  chat: string; day: string; siteOnly: string; siteOnlyWhy: string;
  code: string; copy: string; copied(characters: number): string; notCopied: string;
  preview: string; hosts: Record<'light' | 'dark' | 'narrow', string>;
  nothing: string; failed: string;
  /** The card as a picture. */
  picture: { title: string; save: string; share: string; hold: string; notShared: string };
}

/** Each in itself, whoever reads it. */
export const LANGUAGE_NAMES: Record<Locale, string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };

export const embedDialogStrings: Record<Locale, EmbedDialogStrings> = {
  'zh-CN': zhCN, 'zh-TW': zhTW,
  en: {
    title: 'Embed this answer', close: 'Close', place: 'Where it goes',
    forms: {
      html: 'Website, blog', wechat: 'Official account', markdown: 'GitHub, Markdown', text: 'Chat', table: 'Table of chats', markdown_table: 'Table, Markdown', timeline: 'Table of years', markdown_timeline: 'Years, Markdown', svg: 'Picture (SVG)',
    },
    language: 'Language',
    chat: 'Chat', day: 'Day', siteOnly: 'The site only', siteOnlyWhy: 'Path and parameters of a link may point to you.',
    code: 'Code to paste', copy: 'Copy', copied: (characters) => `Copied, ${characters} characters.`, notCopied: 'Not copied: select the code and copy it by hand.',
    preview: 'As it will look', hosts: { light: 'On a light page', dark: 'On a dark page', narrow: 'In a narrow column' },
    nothing: 'There is nothing to embed here.', failed: 'The texts of this language cannot be had now.',
    picture: { title: 'The card as a picture', save: 'Save as PNG', share: 'Share the picture', hold: 'Press and hold the picture to save it or send it on.', notShared: 'Could not share it: press and hold the picture.' },
  },
};
