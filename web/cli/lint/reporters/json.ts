import type { Reporter } from './reporter.js';

export const reportJson: Reporter = ({ links, findings, files, ...report }) => `${JSON.stringify({
  ...report,
  files: files.length,
  links: links.length,
  findings: findings.map(({ row, endLine, endColumn, ...finding }) => ({
    ...finding, end_line: endLine, end_column: endColumn, host: row.host, site: row.site, outcome: row.outcome, decided_by: row.decided_by, last_confirmed: row.last_confirmed,
    destination: row.destination, destination_outcome: row.destination_outcome,
  })),
}, null, 2)}\n`;
