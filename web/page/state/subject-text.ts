// The part of a paste that speaks of one link or token: the timeline answers for the first one it finds.
import type { Report } from '../../lib/report.js';

/** `subject` is a key such as `link-0`. null where there is nothing to follow through the years. */
export function subjectText(report: Report, subject: string | null): string | null {
  const [kind, index] = (subject ?? '').split('-');
  if (kind === 'token') {
    const token = report.tokens[Number(index)];
    return token ? report.paste.slice(token.span.start, token.span.end) : null;
  }
  const link = kind === 'link' ? report.links[Number(index)] : undefined;
  if (!link || link.url === null || link.page) return null;
  // What stands before the link may say whose it is (【闲鱼】), so the text begins where the link before it ends.
  const before = report.links.filter((other) => other.span.end <= link.span.start).map((other) => other.span.end);
  return report.paste.slice(Math.max(0, ...before), link.span.end);
}
