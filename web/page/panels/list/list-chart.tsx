// How many of each outcome, chat by chat, as bars of signs, words and numbers.
import type { VNode } from '../../../components/view.js';
import { outcomeTag, warningTag } from '../../../components/outcome-tag.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { OutcomeId } from '../../../lib/report.js';
import type { Counts } from '../../../worker/scan-protocol.js';

export function listChart(counts: Record<string, Counts>, contexts: { id: string; name: string }[], chosen: string, strings: AnswerStrings): VNode {
  return (
    <div class="list-chart">
      {contexts.filter(({ id }) => counts[id]).map(({ id, name }) => {
        const entries = (['warning', ...Object.keys(strings.outcomes)] as (OutcomeId | 'warning')[]).flatMap((kind) => (counts[id]![kind] ? [{ kind, count: counts[id]![kind]! }] : []));
        const total = entries.reduce((sum, entry) => sum + entry.count, 0);
        return (
          <div class="list-row" key={id}>
            <p>{id === chosen ? <strong>{name}</strong> : name}</p>
            <div class="list-bar" aria-hidden="true">
              {entries.map(({ kind, count }) => (
                <span
                  style={`flex-grow: ${count / Math.max(total, 1)}`}
                  {...(kind === 'warning' ? { class: 'hatched', 'data-lead': kind } : { class: `hatched hatched-${kind}`, 'data-outcome': kind })}
                />
              ))}
            </div>
            <ul>
              {entries.map(({ kind, count }) => (
                <li>
                  {kind === 'warning' ? warningTag(`${strings.lead.stop} ${count}`) : outcomeTag(kind, `${strings.outcomesShort[kind]} ${count}`)}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
