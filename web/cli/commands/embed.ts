// `wailian embed`: a verdict as markup for other people's pages; with --check, quotations in files against today's rules.
import { EMBED_FORMS, NO_SITE, type EmbedForm } from '../../lib/card/embed.js';
import type { Arguments } from '../arguments.js';
import { checkFiles } from '../embed/check-files.js';
import { pngOf } from '../embed/png.js';
import { embedWordsFor } from '../embed/words.js';
import { circumstances, DEFAULT_CONTEXT, type Outcome, type Task } from '../task.js';
import { UsageError } from '../usage-error.js';

/** Those that `--form` takes; `--markdown` makes `table` and `timeline` those for Markdown. */
const FORMS = [...EMBED_FORMS.filter((form) => !form.startsWith('markdown_')), 'png'] as const;

export async function embed(task: Task): Promise<Outcome> {
  const { wailian, args, today } = task;
  if (args.has('check')) return checkFiles(wailian, args, args.text.includes('-') ? await task.text() : null);
  const say = embedWordsFor(args.locale);
  const form = formOf(args);
  const base = args.value('base');
  if (base !== undefined && !URL.canParse(base)) throw new UsageError(say.badBase(base));
  const { settings: _, ...stated } = circumstances(task);
  const asked = { context: args.value('context') ?? DEFAULT_CONTEXT, on: args.value('on') ?? today, ...stated };
  const query = { ...asked, keepParameters: args.has('keep-parameters'), siteOnly: args.has('site-only'), base };
  const complaints = base === undefined ? [say.noBase(NO_SITE)] : [];
  const text = await task.text();
  const written = wailian.embed(text, { ...query, form: form === 'png' ? 'svg' : form });
  if (written === '') {
    const unframed = form === 'iframe' && wailian.check(text, asked).lead !== null;
    return { status: unframed ? 2 : 3, complaints: [unframed ? say.noRule : say.nothing] };
  }
  if (form !== 'png') return { status: 0, output: written, complaints };
  if (args.value('out') === undefined && process.stdout.isTTY) throw new UsageError(say.pngToFile);
  const bytes = await pngOf(written, args.values('font'), say);
  const alt = wailian.embed(text, { ...query, form: 'text' }).split('\n').slice(0, -1).join(' ');
  return { status: 0, bytes, complaints: [...complaints, say.alt(alt)] };
}

function formOf(args: Arguments): EmbedForm | 'png' {
  const asked = args.value('form') ?? 'html';
  const found = FORMS.find((known) => known === asked);
  if (!found) throw new UsageError(embedWordsFor(args.locale).noForm(asked, FORMS.join(', ')));
  return args.has('markdown') && (found === 'table' || found === 'timeline') ? `markdown_${found}` : found;
}
