// What was there when the linter was brought in: fingerprints, one a line, in order.
import { readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from '../usage-error.js';
import type { Finding } from './finding.js';
import type { LintWords } from './words.js';

export interface Baseline { known: ReadonlySet<string> }

const HEAD = '# Findings of `wailian lint` that are known and not reported: `wailian lint --update-baseline` writes this file.\n';

/** No file is an empty baseline: the first `--update-baseline` writes it. */
export function readBaseline(file: string, say: LintWords): Baseline {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw new UsageError(say.unreadable(file, String(code)));
  }
  const lines = text.split(/\r?\n/);
  lines.forEach((line, at) => {
    if (line !== '' && !line.startsWith('#') && !/^[\da-f]{20} /.test(line)) throw new UsageError(say.baselineBroken(`${file}:${at + 1}`));
  });
  return { known: new Set(lines.filter((line) => /^[\da-f]{20} /.test(line)).map((line) => line.slice(0, 20))) };
}

export function writeBaseline(file: string, findings: readonly Finding[], say: LintWords): void {
  const lines = findings.map(({ fingerprint, rule, context, url, file: of }) => `${fingerprint} ${rule} ${context} ${of} ${url}`.replace(/[\r\n]/g, ' '));
  try {
    writeFileSync(file, HEAD + [...new Set(lines)].sort().map((line) => `${line}\n`).join(''));
  } catch (error) {
    throw new UsageError(say.unwritable(file, String((error as NodeJS.ErrnoException).code)));
  }
}
