// Files of observations that the command line names.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ObservationFile } from '../lib/observation.js';
import { UsageError } from './arguments.js';
import type { CliWords } from './words.js';

/** A file may be larger by one byte than the library takes: it says so itself. */
const READ = 2 ** 20 + 1;

/** All files named, and those of the folders named that end as observations do, in the order of their names. */
export function readObservationFiles(paths: readonly string[], say: CliWords): ObservationFile[] {
  return paths.flatMap((path) => {
    try {
      if (!statSync(path).isDirectory()) return [read(path)];
      const names = readdirSync(path).filter((name) => /\.(json|ndjson|jsonl)$/i.test(name)).sort();
      if (names.length === 0) throw new UsageError(say.observationsNone(path));
      return names.map((name) => read(join(path, name)));
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(say.observationsMissing(path, (error as NodeJS.ErrnoException).code ?? String(error)));
    }
  });
}

const read = (path: string): ObservationFile => ({ name: path, text: statSync(path).size > READ ? ' '.repeat(READ) : readFileSync(path, 'utf8') });
