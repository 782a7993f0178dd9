import type { ScanRow } from '../report.js';

/** Reads what src/api/scan_rows.hpp packs: a row a line, its fields between tabs, empty for absent. */
export function decodeScanRows(packed: string): ScanRow[] {
  return packed.split('\n').slice(0, -1).map((row) => {
    const [line, start, end, kind, url, host, site, outcome, trial, currency, decidedBy, confirmed, hazard, severity, inside, destinationOutcome, destination, carries, otherReading, page, code, problem, hazards] = row.split('\t');
    return {
      line: Number(line), start: Number(start), end: Number(end),
      kind, url: url || null, host: host || null, site: site || null,
      outcome, trial: trial === '1', currency, decided_by: decidedBy || null,
      last_confirmed: confirmed || null, lead: severity === 'warning' ? 'warning' : 'treatment', hazard: hazard || null, severity: severity || null, inside: inside || null,
      destination_outcome: destinationOutcome || null, destination: destination || null, carries: carries || null, other_reading: otherReading || null,
      page: page || null, code: code || null, problem: problem || null, hazards: hazards ? hazards.trimEnd().split(' ') : [],
    } as ScanRow;
  });
}
