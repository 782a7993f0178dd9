// `wailian embed --check`: finds quotations in files, and says which of them the rules of today would write otherwise.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wailian } from '../../lib/node.js';
import type { Arguments } from '../arguments.js';
import type { Outcome } from '../task.js';
import { UsageError } from '../usage-error.js';
import { embedWordsFor, type EmbedWords } from './words.js';
import { compare, type Comparison } from './compare.js';
import { findInHtml } from './find-in-html.js';
import { findInText } from './find-in-text.js';
import type { Quotation } from './quotation.js';

const PAGES = /\.(html?|xhtml)$/i;
const TEXTS = /\.(md|markdown|mdx|txt)$/i;

interface Found { file: string; quotation: Quotation; comparison: Comparison; rewritten: boolean }

/** `input` is standard input, where `-` is named. */
export function checkFiles(wailian: Wailian, args: Arguments, input: string | null): Outcome {
  const say = embedWordsFor(args.locale);
  const updates = args.has('update');
  if (args.text.length === 0) throw new UsageError(say.noFiles);
  const files = args.text.flatMap((path) => (path === '-' ? [path] : filesOf(path, say)));
  const found: Found[] = [];
  let output = '';
  for (const file of files) {
    const source = file === '-' ? input! : readText(file, say);
    const all = (PAGES.test(file) || (!TEXTS.test(file) && /^\s*</.test(source)) ? findInHtml : findInText)(source)
      .map((quotation) => ({ file, quotation, comparison: compare(wailian, quotation), rewritten: false }));
    found.push(...all);
    if (!updates) continue;
    const next = rewrite(source, all);
    if (file === '-') output = next;
    else if (next !== source) write(file, next, say);
  }
  const other = found.filter(({ comparison, rewritten }) => comparison.state !== 'same' && !rewritten);
  const status = other.length > 0 ? 1 : 0;
  const lines = found.length === 0 ? [say.none] : [...found.map((one) => line(one, updates, say)), say.summary(found.length, found.filter(({ comparison }) => comparison.state !== 'same').length)];
  if (args.form === 'json') return { status, output: JSON.stringify(found.map(({ file, quotation: { line: at, form, keys }, comparison: { fresh: _, ...comparison }, rewritten }) => ({ file, line: at, form, ...comparison, rewritten, keys })), null, 2) };
  // What was read from standard input goes back the same way, and the account of it beside.
  return updates && files.includes('-') ? { status, output: output.replace(/\n$/, ''), complaints: lines } : { status, output: lines.join('\n') };
}

function filesOf(path: string, say: EmbedWords): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true }).map(String).filter((name) => PAGES.test(name) || TEXTS.test(name)).sort().map((name) => join(path, name));
  } catch (error) {
    throw new UsageError(say.notRead(path, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

function readText(file: string, say: EmbedWords): string {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(say.notRead(file, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(say.notUtf8(file));
  }
}

function write(file: string, text: string, say: EmbedWords): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(say.cannotWrite(file, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

/** From the last to the first, so that places stay; what somebody edited is theirs. */
function rewrite(source: string, all: Found[]): string {
  let text = source;
  for (const one of [...all].reverse()) {
    const { quotation: { start, end, indent }, comparison: { state, fresh } } = one;
    if (fresh === null || state === 'same' || state === 'edited') continue;
    one.rewritten = true;
    const breaks = text.slice(start, end).includes('\r\n') ? '\r\n' : '\n';
    text = text.slice(0, start) + fresh.split('\n').map((part) => (part === '' ? part : indent + part)).join(breaks) + text.slice(end);
  }
  return text;
}

function line({ file, quotation, comparison, rewritten }: Found, update: boolean, say: EmbedWords): string {
  const { keys: [key] } = quotation;
  const { state, said, now, rule, gone } = comparison;
  const details = [
    state === 'edited' ? say.edited : state === 'unreadable' ? say.unreadable : '', gone ? say.withdrawn(gone) : '', said !== undefined ? say.nowSays(said, now!) : state === 'evidence' ? say.newWords : '',
    rule === undefined ? '' : rule === null ? say.noRuleNow : say.byRule(rule), rewritten ? say.updated : update && state !== 'same' ? say.notUpdated : '',
  ].filter(Boolean);
  const asked = key ? `${key.paste.replace(/\s+/g, ' ')}, ${key.context}, ${key.on}` : '';
  return `${file}:${quotation.line}\t${say.states[state]}\t${asked}${details.length > 0 ? `: ${details.join('; ')}` : ''}`;
}
