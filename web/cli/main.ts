import { writeFileSync } from 'node:fs';
import { ArgumentError, CoreError, ObservationsError, RulesError, dayInChina, loadWailian, type Wailian } from '../lib/node.js';
import type { Locale } from '../lib/report.js';
import { parseArguments, type Arguments } from './arguments.js';
import { readInput, readRules } from './input.js';
import { readObservationFiles } from './observation-files.js';
import type { Command } from './table.js';
import type { Outcome, Task } from './task.js';
import { Paint, visible } from './output/terminal.js';
import { UsageError } from './usage-error.js';
import { wordsFor } from './words/words.js';

/** Each is fetched when it is asked for: the linter's parsers weigh more than all else. */
const commands: Record<Command, () => Promise<(task: Task) => Promise<Outcome>>> = {
  check: async () => (await import('./commands/check.js')).check,
  scan: async () => (await import('./commands/scan.js')).scan,
  lint: async () => (await import('./commands/lint.js')).lint,
  timeline: async () => (await import('./commands/timeline.js')).timeline,
  diff: async () => (await import('./commands/diff.js')).diff,
  lookup: async () => (await import('./commands/lookup.js')).lookup,
  canonicalize: async () => (await import('./commands/canonicalize.js')).canonicalize,
  observe: async () => (await import('./commands/observe.js')).observe,
  embed: async () => (await import('./commands/embed.js')).embed,
  rules: async () => (await import('./commands/rules.js')).rules,
  contexts: async () => (await import('./commands/contexts.js')).contexts,
  completion: async () => (await import('./commands/completion.js')).completion,
  help: async () => (await import('./commands/help.js')).help,
};

/** The language that was asked for, once it is known. */
let locale: Locale = 'en';
let out: string | undefined;

async function run(words: string[]): Promise<Outcome> {
  const args = parseArguments(words, process.env);
  ({ locale } = args);
  if (args.command !== 'observe') out = args.value('out');
  const width = widthOf(args);
  const paint = Paint.for(process.stdout, process.env, colourOf(args));
  const wailian = await load(args);
  const catalog = wailian.catalog();
  if (args.command === 'version') return { status: 0, output: `wailian ${catalog.core_version}, rules ${catalog.rules_version}` };
  const text = async () => {
    const { text: found, warning } = await readInput(args.command === 'lint' || args.has('check') ? ['-'] : args.text, args.encoding, wordsFor(locale));
    if (warning) console.error(`wailian: ${warning}`);
    return found;
  };
  return (await commands[args.command]())({ wailian, args, today: dayInChina(), manner: { catalog, locale, paint, width }, text });
}

/** What is asked for, else what the terminal says, else what COLUMNS says; 0 is no width. */
function widthOf(args: Arguments): number {
  const asked = args.value('width');
  if (asked !== undefined && !/^\d{2,4}$/.test(asked)) throw new UsageError(`--width: ${asked} is no number of columns: give 20 or more`);
  return Math.max(Number(asked) || process.stdout.columns || Number(process.env['COLUMNS']) || 80, asked === undefined ? 40 : 20);
}

function colourOf(args: Arguments): 'auto' | 'always' | 'never' {
  const asked = args.value('color') ?? 'auto';
  if (asked !== 'auto' && asked !== 'always' && asked !== 'never') throw new UsageError(`--color: ${asked} is no choice: take auto, always or never`);
  return asked;
}

async function load(args: Arguments): Promise<Wailian> {
  const [rules, added] = [args.value('rules'), args.value('add-rules')];
  const bundled = await loadWailian(rules ? { rules: readRules(rules, locale) } : {});
  const wailian = added ? await bundled.withAddedRules(readRules(added, locale), added, locale) : bundled;
  return args.has('observations') ? wailian.withObservations(readObservationFiles(args.values('observations'), wordsFor(locale)), locale) : wailian;
}

function failure(error: unknown): Outcome {
  const say = wordsFor(locale);
  if (error instanceof UsageError) return { status: 2, complaints: [error.message] };
  if (error instanceof ArgumentError) return { status: 2, complaints: [error.localized(locale)] };
  if (error instanceof RulesError) {
    const faults = error.problems.map(({ message, place }) => `  ${place ? `${place}: ` : ''}${message}`);
    return { status: 4, complaints: [say.rulesBroken, ...faults] };
  }
  if (error instanceof ObservationsError) {
    return { status: 2, complaints: [say.observationsBroken, ...error.problems.map(({ message, place }) => `  ${place}: ${message}`)] };
  }
  if (error instanceof CoreError) return { status: 4, complaints: [error.message] };
  return { status: 4, complaints: [say.bug(error instanceof Error ? error.message : String(error))] };
}

// A reader that stops early (`| head`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}

function write(text: string | Uint8Array): void {
  if (out === undefined || out === '-') { process.stdout.write(text); return; }
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new UsageError(wordsFor(locale).fileUnwritable(out, String((error as NodeJS.ErrnoException).code)));
  }
}

const outcome = await run(process.argv.slice(2)).then((found) => {
  if (found.bytes) write(found.bytes);
  if (found.output !== undefined) write(found.exact || found.output === '' ? found.output : `${found.output}\n`);
  return found;
}).catch(failure);
const { status, complaints = [] } = outcome;
if (complaints.length > 0) process.stderr.write(complaints.map((line) => `wailian: ${visible(line)}\n`).join(''));
process.exitCode = status;
process.stdin.destroy();  // of what is too large, the rest is not waited for
