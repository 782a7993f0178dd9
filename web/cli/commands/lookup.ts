import { inForm, type Record_ } from '../output/forms.js';
import { showLookup } from '../output/show-others.js';
import type { Outcome, Task } from '../task.js';
import { inLocale, wordsFor } from '../words/words.js';
import { refused } from './check.js';

export async function lookup(task: Task): Promise<Outcome> {
  const { wailian, args, manner } = task;
  const { locale } = args;
  const answer = wailian.lookup((await task.text()).trim(), { app: args.value('app'), locale });
  if (answer.problems.length > 0) return refused(answer.problems);
  const found = Object.values(answer).some((list) => Array.isArray(list) && list.length > 0);
  const records: Record_[] = [
    ...answer.sites.map(({ id, names, hosts }) => ({ kind: 'site', id, name: inLocale(names, locale), detail: hosts.map(({ host }) => host) })),
    ...answer.policies.map(({ id, title, outcome }) => ({ kind: 'policy', id, name: inLocale(title, locale), detail: outcome })),
    ...answer.events.map(({ id, title, date }) => ({ kind: 'event', id, name: inLocale(title, locale), detail: date })),
    ...answer.sources.map(({ id, title, published_on }) => ({ kind: 'source', id, name: title, detail: published_on })),
    ...answer.redirectors.map(({ id, names }) => ({ kind: 'redirector', id, name: inLocale(names, locale), detail: null })),
    ...answer.tokens.map(({ id, title }) => ({ kind: 'token', id, name: typeof title === 'string' ? title : inLocale(title, locale), detail: null })),
  ];
  return { status: found ? 0 : 3, output: inForm(args.form, { document: answer, records, human: () => (found ? showLookup(answer, manner) : wordsFor(locale).nothingKnown) }) };
}
