import type { ScanRow } from '../report.js';

type Verdict = Pick<ScanRow, 'site' | 'outcome' | 'trial' | 'currency' | 'decided_by' | 'last_confirmed'>;

const TAB = 9, BREAK = 10, ZERO = 48;

function decodeVerdict(written: string): Verdict {
  const [site, outcome, trial, currency, decidedBy, confirmed] = written.split(' ');
  return { site: site || null, outcome, trial: trial === '1', currency, decided_by: decidedBy || null, last_confirmed: confirmed || null } as Verdict;
}

/** Reads what src/api/scan_rows.hpp packs. Goes over the text once: to split it takes twice as long. */
export function decodeScanRows(packed: string): ScanRow[] {
  const rows: ScanRow[] = [];
  const verdicts: Verdict[] = [];
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let unit = packed.charCodeAt(at++); unit !== TAB && at < packed.length; unit = packed.charCodeAt(at++)) value = value * 10 + unit - ZERO;
    return value;
  };
  /** A field that others follow, null where it is empty. */
  const text = (): string | null => {
    const from = at, tab = packed.indexOf('\t', from);
    at = tab < 0 ? packed.length : tab + 1;
    return tab > from ? packed.slice(from, tab) : null;
  };
  /** One that may be the last of its row, or missing: null then, and where it is empty. */
  const last = (): string | null => {
    const from = at;
    let unit = packed.charCodeAt(at);
    while (unit !== TAB && unit !== BREAK && at < packed.length) unit = packed.charCodeAt(++at);
    const field = at > from ? packed.slice(from, at) : null;
    if (unit === TAB) at += 1;
    return field;
  };
  while (at < packed.length) {
    const line = number(), start = number(), end = number(), kind = text(), url = text(), host = text(), written = last() ?? '';
    let verdict = verdicts[Number(written)];
    if (verdict === undefined) verdicts.push(verdict = decodeVerdict(written));
    const hazard = last(), severity = last(), inside = last(), destinationOutcome = last(), destination = last(), carries = last();
    const otherReading = last(), page = last(), code = last(), problem = last(), hazards = last();
    at += 1;
    rows.push({
      line, start, end, kind, url, host, site: verdict.site,
      outcome: verdict.outcome, trial: verdict.trial, currency: verdict.currency, decided_by: verdict.decided_by, last_confirmed: verdict.last_confirmed,
      lead: severity === 'warning' ? 'warning' : 'treatment', hazard, severity, inside,
      destination_outcome: destinationOutcome, destination, carries, other_reading: otherReading,
      page, code, problem, hazards: hazards ? hazards.trimEnd().split(' ') : [],
    } as ScanRow);
  }
  return rows;
}
