// A quotation of ours, found in somebody's file.
import type { EmbedForm } from '../../lib/card/embed.js';
import { digest } from '../../lib/card/digest.js';
import { wordsFor } from '../../lib/card/words.js';
import { readAnswerAddress, type AnswerKey } from '../../lib/permalink.js';

export interface Quotation {
  /** Where it stands in the text of the file, half-open, and on which line it begins. */
  start: number;
  end: number;
  line: number;
  form: EmbedForm;
  /** One for each link in it. */
  keys: AnswerKey[];
  /** The page that it links to; undefined where it has no link. */
  base?: string;
  /** Of its words as they stand there. */
  digest: string;
  /** What goes before each of its lines. */
  indent: string;
}

/** A quotation whose form is known by its key and by what it stands in. */
export function formOf({ as }: AnswerKey, markup: 'html' | 'markdown' | 'text'): EmbedForm {
  if (as === 'table' || as === 'timeline') return markup === 'html' ? as : `markdown_${as}`;
  return markup;
}

/** The key of an address that a quotation of ours has; a link to an answer that is no quotation has no digest of words. */
export function quotedKey(address: string): AnswerKey | null {
  const key = readAnswerAddress(address);
  return key?.words === undefined ? null : key;
}

const ADDRESS = /[a-z]+:\/\/[^\s<>"]*#lang=[^\s<>")]*/gi;
export const addressesIn = (text: string): { address: string; at: number }[] => [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({ address, at: index }));
export const wordsDigest = (text: string): string => digest(text.replace(ADDRESS, ''));

/** The line that a quotation without links ends in. */
const KEY_LINE = /[^\n]*\bwailian1 · ([^\n<]+)/;

/** The key of a form without links, and the words before it. */
export function keyLineOf(text: string): { key: AnswerKey; digest: string } | null {
  const found = KEY_LINE.exec(text);
  const [lang, link, context, on, said, rule, rules, words, ...others] = found?.[1]!.trim().split(' · ') ?? [];
  if (!found || !words || (lang !== 'zh-CN' && lang !== 'zh-TW' && lang !== 'en')) return null;
  const other = (name: string): string | null => others.find((field) => field.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
  const paste = /^\S+\.\S+/.test(link!) && !/^[a-z]+:\/\//i.test(link!) ? `https://${link}` : link!;
  const key: AnswerKey = { lang, paste, context: context!, on: on!, conditions: other('if')?.split(',') ?? [], app: other('app'), client: other('client'), said: said!, rule: rule === '-' ? null : rule!, rules: rules!, words };
  return { key, digest: wordsDigest(text.slice(0, found.index) + wordsFor(lang).call) };
}

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
