import { inForm } from '../output/forms.js';
import { showContexts } from '../output/show-others.js';
import type { Outcome, Task } from '../task.js';
import { inLocale } from '../words/words.js';

export async function contexts({ args, manner }: Task): Promise<Outcome> {
  const { apps } = manner.catalog;
  const records = apps.flatMap(({ id: app, contexts: chats }) => chats.map(({ id, names, hint }) => ({ app, id, name: inLocale(names, args.locale), hint: inLocale(hint, args.locale) })));
  return { status: 0, output: inForm(args.form, { document: apps, records, human: () => showContexts(manner) }) };
}
