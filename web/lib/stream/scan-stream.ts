// Lines without end: as many as a stream brings, answered a chunk at a time, in memory that does not grow.
import { refuseOption } from '../arguments/refuse-option.js';
import type { Core, OpenRules } from '../core/core.js';
import type { Query, ScanRow } from '../report.js';
import { answerChunk, type ChunkAnswer, type ChunkQuestion } from './answer-chunk.js';
import { cutLines, type Chunk } from './cut-lines.js';
import type { ScanSource, StreamOptions } from './stream-options.js';
import type { RowFormat } from './row-text.js';
import { answersOf } from './scan-pool.js';
import type { ChunkWorker, StartWorker } from './workers.js';

/** Where the rows come from: the core of this thread, and what workers are started with. */
export interface StreamPlace {
  core: Core;
  module: WebAssembly.Module | undefined;
  rules: OpenRules;
  startWorker: StartWorker | undefined;
}

const CHUNK = 1 << 16;
const MOST_WORKERS = 64;
const OPTIONS = ['format', 'workers', 'chunk', 'signal'];
const FORMATS = ['lines', 'links'];

/** Throws `ArgumentError` for what cannot be read, or read that way. */
export function checkStream(source: unknown, options: StreamOptions): void {
  const given = source as { getReader?: unknown } & Partial<AsyncIterable<unknown> & Iterable<unknown>> | null | undefined;
  const readable = typeof source === 'object' && given !== null && (typeof given!.getReader === 'function' || Symbol.asyncIterator in given! || Symbol.iterator in given!);
  if (!readable) refuseOption('argument_type', '/source', source, ['AsyncIterable', 'Iterable', 'ReadableStream']);
  if (typeof options !== 'object' || options === null) refuseOption('argument_type', '/options', options, ['object']);
  for (const name of Object.keys(options)) if (!OPTIONS.includes(name)) refuseOption('argument_unknown', `/${name}`, name, OPTIONS);
  const { format = 'lines', workers = 0, chunk = CHUNK } = options;
  if (!FORMATS.includes(format)) refuseOption('argument_type', '/format', format, FORMATS);
  if (workers !== 'auto' && !(Number.isInteger(workers) && workers >= 0 && workers <= MOST_WORKERS)) refuseOption('argument_type', '/workers', workers, ['auto', `0 … ${MOST_WORKERS}`]);
  if (!(Number.isInteger(chunk) && chunk >= 1 && chunk <= 1 << 24)) refuseOption('argument_type', '/chunk', chunk, ['1 … 16777216']);
}

/** The answers of all chunks, in order: rows, or the text of them. */
export function scanChunks(place: StreamPlace, source: ScanSource, query: Query, { format = 'lines', workers = 0, chunk = CHUNK, signal }: StreamOptions, text?: { format: RowFormat; file?: string }): AsyncGenerator<ChunkAnswer> {
  const question: ChunkQuestion = { reading: format === 'links' ? 1 : 0, query, ...text };
  const { core, module, rules, startWorker } = place;
  const count = workers === 'auto' ? (startWorker && module ? globalThis.navigator?.hardwareConcurrency ?? 2 : 0) : workers;
  const chunks = cutLines(source, chunk, format === 'links' ? '' : ' ');
  if (count === 0) return here(chunks, core, question, signal);
  if (!startWorker || !module) refuseOption('argument_type', '/workers', count, ['0']);
  return answersOf(chunks, count, (): ChunkWorker => startWorker({ module, rules, question }), signal);
}

async function* here(chunks: AsyncGenerator<Chunk>, core: Core, question: ChunkQuestion, signal: StreamOptions['signal']): AsyncGenerator<ChunkAnswer> {
  for await (const chunk of chunks) {
    if (signal?.aborted) throw signal.reason;
    yield answerChunk(core, question, chunk);
    await new Promise((turn) => setTimeout(turn, 0));  // whatever else this thread has to do
  }
}

export async function* rowsOf(answers: AsyncGenerator<ChunkAnswer>): AsyncGenerator<ScanRow, void, undefined> {
  for await (const { rows } of answers) yield* rows!;
}
