// `wailian scan`: rows of as many lines as come, in memory that does not grow; a filter among others.
import { createReadStream, fstatSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { isatty } from 'node:tty';
import { CsvError, parse as parseCsv } from 'csv-parse';
import type { Library } from '../../lib/library.js';
import type { ScanRow } from '../../lib/report.js';
import type { ChunkAnswer } from '../../lib/stream/answer-chunk.js';
import type { ScanSource } from '../../lib/stream/stream-options.js';
import { rowHead, type RowFormat } from '../../lib/stream/row-text.js';
import { outcomeName } from '../output/show-report.js';
import { circumstances, DEFAULT_CONTEXT, type Outcome, type Task } from '../task.js';
import { columns, padEnd, visible } from '../output/terminal.js';
import { UsageError } from '../usage-error.js';
import { colourOf, wordsFor } from '../words/words.js';
import { outcomesToFail } from './check.js';

/** Of a row, what may be counted. */
const KEYS = ['outcome', 'site', 'host', 'kind', 'decided_by', 'hazard', 'problem'] as const;

export async function scan(task: Task): Promise<Outcome> {
  const { wailian, args, today } = task;
  const query = { context: args.value('context') ?? DEFAULT_CONTEXT, on: args.value('on') ?? today, ...circumstances(task) };
  const format = args.has('links') ? 'links' as const : 'lines' as const;
  const counted = args.value('count-by');
  if (counted !== undefined && !KEYS.includes(counted as (typeof KEYS)[number])) throw new UsageError(`--count-by: no key \`${counted}\`: take ${KEYS.join(', ')}`);
  const files = args.text.length === 0 ? ['-'] : args.text;
  if (files.join() === '-' && args.text.length === 0 && isatty(0)) throw new UsageError(wordsFor(args.locale).noText);
  const failing = outcomesToFail(task);
  const form: RowFormat | undefined = args.form !== 'text' ? args.form as RowFormat : process.stdout.isTTY && !args.has('out') ? undefined : 'ndjson';
  const asRows = form === undefined || counted !== undefined || failing.length > 0;
  const progress = new Progress(task);
  const counts = new Map<string, number>();
  let [found, failed] = [0, false];
  const writer = new Writer();
  if (form && counted === undefined && !args.has('no-header')) await writer.write(rowHead(form, files.length > 1));
  for (const file of files) {
    const named = files.length > 1 ? { file } : {};
    const answers = (wailian as Library).scanChunks(sourceOf(file, task), query, { format, ...jobsOf(args.value('jobs')) }, form && counted === undefined ? { format: form, ...named } : undefined);
    try {
      for await (const answer of answers) {
        found += answer.found;
        progress.add(answer.lines, answer.found);
        if (counted !== undefined) count(answer.rows!, counted as keyof ScanRow, counts);
        else if (form) await writer.write(answer.text!);
        else await writer.write(answer.rows!.map((row) => `${line(row, task, named.file)}\n`).join(''));
        if (asRows && failing.length > 0) failed ||= mentions(answer, failing);
      }
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (error instanceof CsvError) throw new UsageError(`${file}: ${error.message}`);
      if (syscall !== undefined) throw new UsageError(`${file} cannot be read (${code}): give another file`);
      throw error;
    }
  }
  progress.end();
  if (counted !== undefined) await writer.write([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key, number]) => `${number}\t${visible(key)}\n`).join(''));
  return { status: found === 0 ? 3 : failed ? 1 : 0 };
}

/** Text of rows says its outcomes too. */
function mentions({ rows, text: written }: ChunkAnswer, failing: readonly string[]): boolean {
  if (rows) return rows.some(({ outcome }) => failing.includes(outcome));
  const text = typeof written === 'string' ? written : new TextDecoder().decode(written);
  return failing.some((outcome) => text.includes(`"outcome":"${outcome}"`) || new RegExp(`[,\\t]${outcome}[,\\t](true|false)`).test(text));
}

function count(rows: readonly ScanRow[], key: keyof ScanRow, counts: Map<string, number>): void {
  for (const row of rows) {
    const value = String(row[key] ?? '-');
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
}

function jobsOf(value: string | undefined): { workers?: number | 'auto' } {
  if (value === undefined) return {};
  if (value === 'auto') return { workers: 'auto' };
  if (!/^\d{1,2}$/.test(value) || Number(value) > 64) throw new UsageError(`--jobs: ${value} is no number of workers: give auto, or 0 to 64`);
  return { workers: Number(value) };
}

/** Standard input or a file, whole lines or one field of each. */
function sourceOf(file: string, { args }: Task): ScanSource {
  if (file === '-' && fstatSync(0).isDirectory()) throw new UsageError(wordsFor(args.locale).inputIsFolder);
  if (file !== '-' && statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${file} is a folder: give files, or say \`wailian lint ${file}\``);
  const bytes: Readable = file === '-' ? process.stdin : createReadStream(file);
  const text = args.encoding === 'auto' || args.encoding === 'utf-8' ? bytes : decoded(bytes, args.encoding);
  const [field, column] = [args.value('field'), args.value('column')];
  if (field !== undefined && column !== undefined) throw new UsageError('`--field` is for NDJSON, `--column` for CSV: give one');
  if (column !== undefined) return fieldOfCsv(text, column);
  return field === undefined ? text : fieldOfJson(text, field, file);
}

function decoded(bytes: Readable, encoding: string): Readable {
  const decoder = new TextDecoder(encoding);
  return Readable.from((async function* () {
    for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  })(), { objectMode: false });
}

async function* fieldOfCsv(text: Readable, column: string): AsyncGenerator<string> {
  let known: string[] = [];
  const rows = text.pipe(parseCsv({ bom: true, relax_column_count: true, columns: (names: string[]) => (known = names) }));
  text.on('error', (error) => rows.destroy(error));
  for await (const row of rows) {
    if (!known.includes(column)) throw new UsageError(`--column: there is no column \`${column}\`: take ${known.join(', ')}`);
    yield (row as Record<string, string>)[column] ?? '';
  }
}

async function* fieldOfJson(text: Readable, field: string, file: string): AsyncGenerator<string> {
  let [rest, number] = ['', 0];
  const take = (line: string): string => {
    number += 1;
    if (line.trim() === '') return '';
    let value: unknown;
    try {
      value = JSON.parse(line);
      for (const name of field.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[name];
    } catch {
      throw new UsageError(`${file}:${number}: this line is no JSON: \`--field\` wants one object a line`);
    }
    return typeof value === 'string' ? value : '';
  };
  text.setEncoding('utf8');
  for await (const chunk of text) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield take(line);
  }
  if (rest !== '') yield take(rest);
}

/** One row on a terminal: as wide as that, the address cut where it must be. */
function line(row: ScanRow, { manner }: Task, file?: string): string {
  const { width, paint } = manner;
  const place = `${file === undefined ? '' : `${file}:`}${row.line + 1}:${row.start + 1}`;
  const said = row.problem ?? outcomeName(manner, row.outcome);
  const left = `${padEnd(place, 10)}  ${padEnd(said, 16)}  `;
  const room = Math.max(10, width - columns(left));
  let what = visible(row.url ?? row.code ?? row.page ?? '');
  while (columns(what) > room) what = `${[...what].slice(0, Math.max(1, [...what].length - (columns(what) - room) - 1)).join('')}…`.replace(/…+$/, '…');
  return `${padEnd(place, 10)}  ${paint.as(row.lead === 'warning' ? 'red' : colourOf[row.outcome], padEnd(said, 16))}  ${what}`;
}

/** Waits for a reader that is slower. */
class Writer {
  async write(text: string | Uint8Array): Promise<void> {
    if (text.length > 0 && !process.stdout.write(text)) await new Promise((ready) => process.stdout.once('drain', ready));
  }
}

/** How far long work has come, on a terminal's standard error, twice a second. */
class Progress {
  readonly #shown: boolean;
  #lines = 0;
  #found = 0;
  readonly #began = Date.now();
  #last = Date.now();

  constructor({ args }: Task) {
    this.#shown = Boolean(process.stderr.isTTY) && !args.has('quiet') && !process.stdout.isTTY;
  }

  add(lines: number, found: number): void {
    this.#lines += lines;
    this.#found += found;
    if (!this.#shown || Date.now() - this.#last < 500) return;
    this.#last = Date.now();
    process.stderr.write(`\r${this.#lines} \u2192 ${this.#found}  ${Math.round(this.#lines / ((Date.now() - this.#began) / 1000))}/s\x1b[K`);
  }

  end(): void {
    if (this.#shown && this.#last !== this.#began) process.stderr.write('\r\x1b[K');
  }
}
