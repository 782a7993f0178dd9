// Pieces of a file to findings: every address and every link in text, for every chat that is asked about.
import { createHash } from 'node:crypto';
import type { Wailian } from '../../lib/node.js';
import type { OutcomeId, Query, ScanRow } from '../../lib/report.js';
import type { Ignores } from './ignores.js';
import { settingOf, type Finding, type JudgedLink, type Setting } from './finding.js';
import type { Piece } from './piece.js';
import { placeIn } from './piece.js';
import { Positions } from './positions.js';
import type { Sayer } from './say.js';

/** Of a file: all links with a host, what is to be said of them, and how many addresses lead elsewhere. */
export interface Judged { links: JudgedLink[]; findings: Finding[]; relative: number; ignored: number }

const isWeb = (address: string): boolean => /^\s*(https?:)?[/\\]{2}/i.test(address);
const withScheme = (address: string): string => address.trim().replace(/^[/\\]{2}/, 'https://');
const MONTHS_STALE = 36;

export interface Wanted { contexts: readonly string[]; query: Omit<Query, 'context'>; rules: Readonly<Record<string, Setting>>; ignoreUrl: (url: string) => boolean }

export function judge(wailian: Wailian, file: string, text: string, pieces: readonly Piece[], ignores: Ignores, { contexts, query, rules, ignoreUrl }: Wanted, say: Sayer): Judged {
  const positions = new Positions(text);
  const texts = pieces.filter(({ kind }) => kind === 'text');
  const addresses = pieces.filter(({ kind }) => kind === 'address');
  const web = addresses.filter((piece) => isWeb(piece.text));
  const judged: Judged = { links: [], findings: [], relative: addresses.length - web.length, ignored: 0 };
  const counts = new Map<string, number>();
  for (const context of contexts) {
    const asked = { ...query, context };
    const rows = [
      ...wailian.scan(texts.map((piece) => piece.text), asked).map((row) => ({ row, piece: texts[row.line]! })),
      ...wailian.scanLinks(web.map((piece) => withScheme(piece.text)), asked).map((row) => ({ row, piece: web[row.line]! })),
    ].filter(({ row, piece }) => row.kind === 'link' && (row.host !== null || piece.kind === 'address' || row.problem !== 'url_scheme_not_web'));
    for (const { row, piece } of rows) {
      const [from, until] = piece.kind === 'address' ? [piece.at, piece.at + piece.length] : [placeIn(piece, row.start), placeIn(piece, row.end)];
      const [start, end] = [positions.at(from), positions.at(until)];
      const url = row.url ?? (piece.kind === 'address' ? piece.text : piece.text.slice(row.start, row.end));
      if (ignoreUrl(url)) { judged.ignored += 1; continue; }
      const link: JudgedLink = { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column, url, context, row };
      judged.links.push(link);
      for (const rule of rulesOf(row, query.on)) {
        const level = settingOf(rule, rules, row.severity);
        if (level === 'off') continue;
        if (ignores.has(start.line, rule)) { judged.ignored += 1; continue; }
        const key = [file, rule, url, context].join('\0');
        const nth = counts.get(key) ?? 0;
        counts.set(key, nth + 1);
        judged.findings.push({ ...link, rule, level, message: say.message(rule, row, context, url), fingerprint: createHash('sha256').update(`${key}\0${nth}`).digest('hex').slice(0, 20) });
      }
    }
  }
  const order = (a: JudgedLink, b: JudgedLink) => a.line - b.line || a.column - b.column || contexts.indexOf(a.context) - contexts.indexOf(b.context);
  judged.links.sort(order);
  judged.findings.sort(order);
  return judged;
}

/** Everything that can be said of a link. */
function rulesOf(row: ScanRow, on: string): string[] {
  const { problem, outcome, destination_outcome: destination, hazard, trial, last_confirmed: confirmed } = row;
  if (problem) return [`address/${problem}`];
  const rules = [`outcome/${outcome satisfies OutcomeId}`];
  if (destination && destination !== outcome) rules.push(`destination/${destination}`);
  if (hazard) rules.push(`hazard/${hazard}`);
  if (trial) rules.push('expires/trial');
  if (confirmed && monthsBetween(confirmed, on) > MONTHS_STALE && outcome !== 'direct') rules.push('evidence/stale');
  return rules;
}

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}
