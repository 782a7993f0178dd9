// Files of observations that the command line names.
import { closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ObservationFile } from '../lib/observations/observation.js';
import { OBSERVATIONS_BYTES } from '../lib/observations/observation-form.js';
import { UsageError } from './usage-error.js';
import type { CliWords } from './words/words.js';

/** Files of a folder that are read. */
const MOST_FILES = 1000;

/** All files named, and those of the folders named that end as observations do, in the order of their names. */
export function readObservationFiles(paths: readonly string[], say: CliWords): ObservationFile[] {
  return paths.flatMap((path) => {
    try {
      if (!statSync(path).isDirectory()) return [read(path, say)];
      const names = readdirSync(path).filter((name) => /\.(json|ndjson|jsonl)$/i.test(name)).sort();
      if (names.length === 0 || names.length > MOST_FILES) throw new UsageError(say.observationsNone(path, names.length, MOST_FILES));
      return names.map((name) => read(join(path, name), say));
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(say.observationsMissing(path, (error as NodeJS.ErrnoException).code ?? String(error)));
    }
  });
}

/** One byte more than the library takes is enough for it to say so; what is no file on a disk may never end. */
function read(name: string, say: CliWords): ObservationFile {
  const bytes = Buffer.alloc(OBSERVATIONS_BYTES + 1);
  const file = openSync(name, 'r');
  let size = 0;
  try {
    for (let taken = -1; taken !== 0 && size < bytes.length; size += taken) taken = readSync(file, bytes, size, bytes.length - size, null);
  } finally {
    closeSync(file);
  }
  const read = bytes.subarray(0, size);
  if (size > OBSERVATIONS_BYTES) return { name, text: read.toString('latin1') };
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(read) };
  } catch {
    throw new UsageError(say.observationsNotUtf8(name));
  }
}
