import { encodeCbor } from './core/cbor.js';
import type { Reading } from './core/core.js';
import type { Problem, Query, ScanRow } from './report.js';
import { decodeScanRows } from './core/scan-rows.js';
import { Wailian, type Given } from './wailian.js';

/** A core that also reads many lines: what the package has, and the worker of the page, but not the page itself. */
export class Scanner extends Wailian {
  /**
   * Links and tokens of many lines, briefly; `line` counts from 0, and a break inside a string counts as a space.
   * Throws `CoreError` where the core stopped: unlike a report, rows have no room for problems.
   */
  scan(lines: readonly string[], query: Query): ScanRow[] {
    const whole = lines.some((line) => line.includes('\n') || line.includes('\r')) ? lines.map((line) => line.replace(/[\r\n]/g, ' ')) : lines;
    return this.rows(0, whole.join('\n'), { method: 'scan', lines, query });
  }

  /**
   * Rows of all that `check(paste, query)` counts under `more`, links first: spans are of the paste, `line` is 0. Empty where
   * `more` is absent. The whole paste is read again, so ask once. Throws `CoreError` where the core stopped.
   */
  rest(paste: string, query: Query): ScanRow[] {
    return this.rows(2, paste, { method: 'rest', paste, query });
  }

  /** @internal */
  protected rows(reading: Reading, text: string, given: Given): ScanRow[] {
    const packed = this.core.scan(reading, encodeCbor(given['query'] ?? {}), text);
    if (packed.startsWith('{')) this.refuseAny((JSON.parse(packed) as { problems: Problem[] }).problems, given);
    return decodeScanRows(packed);
  }
}
