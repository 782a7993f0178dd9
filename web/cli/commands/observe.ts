// `wailian observe`: writes down what a reader has seen. Asks for what the options do not say.
import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Wailian } from '../../lib/node.js';
import { makeObservation, observationFileName, observationText, type Found, type KeptAddress, type Seen } from '../../lib/observations/make-observation.js';
import { CLIENT_FORM, SEEN_OUTCOMES, isDay } from '../../lib/observations/observation-form.js';
import type { Observation } from '../../lib/observations/observation.js';
import type { Link } from '../../lib/report.js';
import type { Arguments } from '../arguments.js';
import type { Outcome, Task as CommandTask } from '../task.js';
import { UsageError } from '../usage-error.js';
import { observeWordsFor, type ObserveWords } from '../words/observe-words.js';
import { NoAnswer, Questions } from '../questions.js';
import { contextName, outcomeName, type Manner } from '../output/show-report.js';
import { visible } from '../output/terminal.js';
import { inLocale } from '../words/words.js';

interface Task { wailian: Wailian; args: Arguments; today: string; manner: Manner; say: ObserveWords }
/** What is to be written, as far as it was said. */
interface Answers { link: Link; seen: Seen }

export async function observe({ wailian, args, today, manner, text: read }: CommandTask): Promise<Outcome> {
  const say = observeWordsFor(args.locale);
  const text = args.text.length === 0 && Questions.possible() ? '' : await read();
  const task = { wailian, args, today, manner, say };
  const said = checkOptions(task);
  if (text !== '' && said.context && said.outcome) return finish(task, { link: linkIn(task, text), seen: said as Seen });
  if (!Questions.possible()) throw new UsageError(say.needsTerminal);
  const questions = new Questions();
  try {
    return await finish(task, await askFor(task, questions, text, said), questions);
  } catch (error) {
    if (error instanceof NoAnswer) return { status: 2, complaints: [say.nothingWritten] };
    throw error;
  } finally {
    questions.end();
  }
}

/** What the options say, or why they cannot. */
function checkOptions({ args, today, manner, say }: Task): Partial<Seen> & Pick<Seen, 'app'> {
  const { catalog } = manner;
  const [context, on, outcome, client, said, remark] = (['context', 'on', 'outcome', 'client', 'said', 'remark'] as const).map((name) => args.value(name));
  const among = (option: string, found: string | undefined, known: readonly string[]) => {
    if (found !== undefined && !known.includes(found)) throw new UsageError(say.unknown(option, found, known.join(', ')));
  };
  const app = args.value('app') ?? catalog.apps[0]!.id;
  among('--app', app, catalog.apps.map(({ id }) => id));
  among('--context', context, catalog.apps.find(({ id }) => id === app)!.contexts.map(({ id }) => id));
  among('--outcome', outcome, SEEN_OUTCOMES);
  if (on !== undefined && !right(on, today)) throw new UsageError(`--on: ${say.noDay(today)}`);
  if (client !== undefined && !CLIENT_FORM.test(client)) throw new UsageError(`--client: ${say.noClient}`);
  return { app, context, on: on ?? today, outcome: outcome as Observation['outcome'] | undefined, client, said, remark };
}

const right = (day: string, today: string): boolean => isDay(day) && day <= today;

const findIn = ({ wailian, args, today, manner }: Task, text: string): Found => {
  const app = args.value('app') ?? manner.catalog.apps[0]!.id;
  return wailian.check(text, { app, context: manner.catalog.apps.find(({ id }) => id === app)!.contexts[0]!.id, on: today, locale: args.locale });
};

/** The first link of a text that has a host. */
function linkIn(task: Task, text: string): Link {
  const found = findIn(task, text).links.find(({ host }) => host !== null);
  if (!found) throw new UsageError(task.say.noLink);
  return found;
}

async function askFor(task: Task, questions: Questions, text: string, given: Partial<Seen> & Pick<Seen, 'app'>): Promise<Answers> {
  const { args, today, manner, say } = task;
  const { app } = given;
  questions.say(say.intro);
  const link = text !== '' ? linkIn(task, text) : await questions.ask<Link>(say.link, (typed) => {
    const answer = findIn(task, typed).links.find(({ host }) => host !== null);
    return answer ? { answer } : { wrong: say.noLink };
  });
  const contexts = manner.catalog.apps.find(({ id }) => id === app)!.contexts.map(({ id }) => ({ id, name: contextName(manner, id, app) }));
  const outcomes = SEEN_OUTCOMES.map((id) => ({ id, name: outcomeName(manner, id) }));
  const context = given.context ?? await questions.choose(say.chat, contexts, say.choose(contexts.length));
  const outcome = given.outcome ?? await questions.choose(say.outcome, outcomes, say.choose(outcomes.length));
  const on = args.value('on') ?? await questions.ask<string>(say.day(today), (typed) => (typed === '' ? { answer: today } : right(typed, today) ? { answer: typed } : { wrong: say.noDay(today) }));
  const client = given.client ?? await questions.ask(say.client, (typed) => (typed === '' || CLIENT_FORM.test(typed) ? { answer: typed } : { wrong: say.noClient }));
  const free = (question: string) => questions.ask(question, (answer) => ({ answer }));
  const said = given.said ?? await free(say.said);
  const remark = given.remark ?? await free(say.remark);
  return { link, seen: { app, context, on, outcome, client, said, remark } };
}

/** Shows the very bytes, asks where somebody can be asked, and writes them. */
async function finish(task: Task, { link, seen }: Answers, questions?: Questions): Promise<Outcome> {
  const { args, say, manner } = task;
  const kept: KeptAddress = args.has('whole-address') ? 'address' : args.has('site-only') ? 'site' : 'host';
  if (args.has('whole-address') && args.has('site-only')) throw new UsageError(say.both);
  if (kept === 'site' && !link.site) throw new UsageError(say.siteUnknown);
  const observation = makeObservation(link, seen, kept, (words) => findIn(task, words));
  const text = observationText(observation);
  if (args.value('out') === '-' && !questions) return { status: 0, output: text.trimEnd() };
  const file = args.value('out') ?? freeName(observationFileName(observation));
  const cut = kept === 'address' ? say.wholeAddress : kept === 'site' ? say.siteOnly(inLocale(link.site!.names, manner.locale)) : say.hostOnly(observation.host!);
  const preview = [visible(cut), say.preview(file), text.trimEnd()].join('\n');
  if (questions) {
    questions.say(`\n${preview}\n`);
    if (!await questions.ask(say.write, (answer) => ({ answer: say.yes.test(answer) }))) return { status: 0, output: say.nothingWritten };
  }
  if (file === '-') return { status: 0, output: text.trimEnd() };
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'EEXIST' ? say.exists(file) : say.cannotWrite(file, code));
  }
  return { status: 0, output: questions ? say.written(file) : `${preview}\n${say.written(file)}` };
}

/** The name, or the first of its kind that is free. */
function freeName(name: string): string {
  const stem = basename(name, '.json');
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${stem}-${count}.json`;
    if (!existsSync(free)) return free;
  }
}
