// Scans many lines off the main thread, a chunk at a time, so that it can be paused between two; and answers long texts.
import { ArgumentError, RulesError } from '../lib/errors.js';
import type { Scanner } from '../lib/scanner.js';
import type { CompiledRules, LoadOptions } from '../lib/site.js';
import type { Locale, Query } from '../lib/report.js';
import { linesOf } from './lines.js';
import { coreStopped, scanLines } from './scan-lines.js';
import {
  CHUNK, countRow, type CheckOrder, type CompileOrder, type Counts, type LineMark, type ScanFailure, type ScanNews, type ScanOrder, type ScanStart,
} from './scan-protocol.js';

let paused = false;
let wake: () => void = () => {};

const tell = (news: ScanNews): void => postMessage(news);

type Load = (options: LoadOptions) => Promise<Scanner>;

/** Takes orders from now on. `load` gives the core. */
export function takeOrders(load: Load): void {
  addEventListener('message', (event: MessageEvent<ScanOrder>) => {
    const order = event.data;
    if (order.type === 'ping') return tell({ type: 'alive' });
    if (order.type !== 'pause' && order.type !== 'resume') {
      work(load, order).catch((error: unknown) => tell({ type: 'failed', reason: reasonOf(error), message: error instanceof Error ? error.message : String(error) }));
      return;
    }
    paused = order.type === 'pause';
    if (!paused) wake();
  });
}

function work(load: Load, order: ScanStart | CheckOrder | CompileOrder): Promise<void> {
  switch (order.type) {
    case 'start': return run(load, order);
    case 'check': return check(load, order);
    case 'compile': return compile(load, order);
  }
}

function reasonOf(error: unknown): ScanFailure {
  if (coreStopped(error)) return 'core';
  return error instanceof ArgumentError ? 'query' : 'load';
}

/** The core with the rules that the page answers by, and the texts of one language. */
function coreWith(load: Load, rules: CompiledRules | null, locale: Locale = 'zh-CN'): Promise<Scanner> {
  return load(rules ? { rules } : { locales: [locale] });
}

async function check(load: Load, { paste, query, rules }: CheckOrder): Promise<void> {
  tell({ type: 'checked', report: (await coreWith(load, rules, query.locale)).check(paste, query) });
}

async function compile(load: Load, { text, name, adds, locale }: CompileOrder): Promise<void> {
  try {
    const wailian = await load({ locales: [locale] });
    const { compiled } = await (adds ? wailian.withAddedRules(text, name, locale) : wailian.withRules(text, name, locale));
    tell({ type: 'compiled', rules: compiled });
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    tell({ type: 'refused', problems: error.problems });
  }
}

async function run(load: Load, { bytes, name, query, otherContexts, rules, linesDone, stopped }: ScanStart): Promise<void> {
  const { lines, leftOut, cut } = linesOf(new TextDecoder().decode(bytes), name);
  tell({ type: 'opened', lines: lines.length, leftOut });
  const leave = (line: number): void => { lines[line] = ''; };
  stopped.forEach(leave);
  const wailian = await coreWith(load, rules, query.locale);
  for (let from = linesDone; from < lines.length; from += CHUNK) {
    const until = Math.min(from + CHUNK, lines.length);
    const text = lines.slice(from, until).join('\n');
    const scanned = await scanLines(wailian, lines, from, until, query, turn);
    scanned.stopped.forEach(leave);  // nobody asks about them again
    const marks: LineMark[] = [
      ...scanned.stopped.map((line) => ({ line, why: 'stopped' as const })),
      ...cut.filter((line) => line >= from && line < until && !scanned.stopped.includes(line)).map((line) => ({ line, why: 'cut' as const })),
    ];
    tell({ type: 'rows', rows: scanned.rows, marks, text, linesDone: until });
  }
  for (const context of otherContexts) await count(wailian, lines, { ...query, context });
  tell({ type: 'finished' });
}

async function count(wailian: Scanner, lines: string[], query: Query): Promise<void> {
  const counts: Counts = {};
  for (let from = 0; from < lines.length; from += CHUNK) {
    if (from % (CHUNK * 10) === 0) tell({ type: 'counts', context: query.context, counts, linesDone: from });
    const { rows } = await scanLines(wailian, lines, from, Math.min(from + CHUNK, lines.length), query, turn);
    for (const row of rows) countRow(counts, row);
  }
  tell({ type: 'counts', context: query.context, counts, linesDone: lines.length });
}

const { port1: here, port2: there } = new MessageChannel();

/** Lets orders in; stays away while paused. A timer would do, but browsers make each wait for 4 ms or more. */
async function turn(): Promise<void> {
  await new Promise((next) => {
    here.onmessage = next;
    there.postMessage(null);
  });
  while (paused) await new Promise<void>((next) => { wake = next; });
}
