import type { ScanRow } from '../report.js';

type Verdict = Pick<ScanRow, 'site' | 'outcome' | 'trial' | 'currency' | 'decided_by' | 'last_confirmed'>;

function decodeVerdict(written: string): Verdict {
  const [site, outcome, trial, currency, decidedBy, confirmed] = written.split(' ');
  return { site: site || null, outcome, trial: trial === '1', currency, decided_by: decidedBy || null, last_confirmed: confirmed || null } as Verdict;
}

/** Reads what src/api/scan_rows.hpp packs: a row a line, its fields between tabs, empty for absent, a verdict that came before by its number. */
export function decodeScanRows(packed: string): ScanRow[] {
  const verdicts: Verdict[] = [];
  return packed.split('\n').slice(0, -1).map((row) => {
    const [line, start, end, kind, url, host, written, hazard, severity, inside, destinationOutcome, destination, carries, otherReading, page, code, problem, hazards] = row.split('\t');
    let verdict = verdicts[Number(written)];
    if (verdict === undefined) verdicts.push(verdict = decodeVerdict(written!));
    return {
      line: Number(line), start: Number(start), end: Number(end),
      kind, url: url || null, host: host || null, site: verdict.site,
      outcome: verdict.outcome, trial: verdict.trial, currency: verdict.currency, decided_by: verdict.decided_by,
      last_confirmed: verdict.last_confirmed, lead: severity === 'warning' ? 'warning' : 'treatment', hazard: hazard || null, severity: severity || null, inside: inside || null,
      destination_outcome: destinationOutcome || null, destination: destination || null, carries: carries || null, other_reading: otherReading || null,
      page: page || null, code: code || null, problem: problem || null, hazards: hazards ? hazards.trimEnd().split(' ') : [],
    } as ScanRow;
  });
}
