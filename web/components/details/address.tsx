// An address taken apart: its parts told apart by type and underline, hazards marked where they stand.
import type { Link, Span } from '../../lib/report.js';
import type { VNode } from '../view.js';
import type { RestModel } from './details-model.js';

const PARTS = ['scheme', 'userinfo', 'subdomain', 'registrable_domain', 'host', 'port', 'path', 'query', 'fragment'] as const;
type PartName = (typeof PARTS)[number];

function partsOf(link: Link): { name: PartName; span: Span }[] {
  const parts = link.parts ?? {};
  const whole = parts.registrable_domain !== undefined;
  return PARTS.flatMap((name) => {
    const span = parts[name];
    return span && span.end > span.start && !(name === 'host' && whole) ? [{ name, span }] : [];
  });
}

/** The canonical URL, part by part; what stands between the parts is punctuation. */
export function addressLine(link: Link): VNode {
  const url = link.url ?? link.text;
  const cuts = new Set([0, url.length]);
  const parts = partsOf(link);
  const marks = link.hazards.flatMap((hazard) => (hazard.url_span ? [hazard.url_span] : []));
  for (const { start, end } of [...parts.map((part) => part.span), ...marks]) cuts.add(start).add(end);
  const edges = [...cuts].filter((cut) => cut >= 0 && cut <= url.length).sort((one, other) => one - other);
  return (
    <p class="address" dir="ltr" translate={false}>
      {edges.slice(1).map((end, index) => {
        const start = edges[index]!;
        const part = parts.find(({ span }) => span.start <= start && end <= span.end);
        const marked = marks.some((span) => span.start <= start && end <= span.end);
        const Mark = marked ? 'mark' : 'span';
    return <Mark class={part ? `part part-${part.name}` : 'part'}>{url.slice(start, end)}</Mark>;
      })}
    </p>
  );
}

/** The same parts as a list, for reading them by name. */
export function partsList(link: Link, { rest }: RestModel): VNode | null {
  const parts = partsOf(link);
  if (!link.url || parts.length === 0) return null;
  return (
    <dl class="parts">
      {parts.map(({ name, span }) => (
        <div><dt class={`part-${name}`}>{rest.link.parts[name]}</dt><dd dir="ltr" translate={false}>{link.url!.slice(span.start, span.end)}</dd></div>
      ))}
    </dl>
  );
}

/** The paste around the link, so that one sees where the link starts and ends. */
export function pasteExcerpt(span: Span, paste: string): VNode {
  const reach = 24;
  const start = Math.max(0, span.start - reach);
  const end = Math.min(paste.length, span.end + reach);
  return (
    <p class="excerpt" dir="auto">
      {start > 0 ? '… ' : ''}
      {paste.slice(start, span.start)}
      <mark>{paste.slice(span.start, span.end)}</mark>
      {paste.slice(span.end, end)}
      {end < paste.length ? ' …' : ''}
    </p>
  );
}
