import { readFileSync } from 'node:fs';
import { ArgumentError, CoreError, LoadError, ObservationsError, RulesError, dayInChina, loadWailian, type Wailian } from '../lib/node.js';
import type { Locale } from '../lib/report.js';
import { UsageError, parseArguments, usage, type Arguments } from './arguments.js';
import { canonicalize, check, contexts, diff, lookup, timeline, type Outcome } from './commands.js';
import { readInput } from './input.js';
import { observe } from './observe.js';
import { readObservationFiles } from './observation-files.js';
import { Paint, visible } from './terminal.js';
import { wordsFor } from './words.js';

const answers = { check, timeline, diff, canonicalize, lookup };

/** The language that was asked for, once it is known. */
let locale: Locale = 'en';

async function run(words: string[]): Promise<Outcome> {
  const args = parseArguments(words, process.env);
  ({ locale } = args);
  if (args.command === 'help') return { status: 0, output: usage.trimEnd() };
  const wailian = await load(args);
  const catalog = wailian.catalog();
  if (args.command === 'version') return { status: 0, output: `wailian ${catalog.core_version}, rules ${catalog.rules_version}` };
  const manner = { catalog, locale: args.locale, paint: Paint.for(process.stdout, process.env), width: process.stdout.columns || 80 };
  if (args.command === 'contexts') return contexts(args, manner);
  if (args.command === 'observe' && args.text.length === 0) return observe(wailian, args, '', dayInChina(), manner);
  const { text, warning } = await readInput(args.text, args.encoding, wordsFor(locale));
  if (warning) console.error(`wailian: ${warning}`);
  if (args.command === 'observe') return observe(wailian, args, text, dayInChina(), manner);
  return answers[args.command]({ wailian, args, text, today: dayInChina(), manner });
}

async function load({ rules, addedRules, observations }: Arguments): Promise<Wailian> {
  const bundled = await loadWailian(rules ? { rules: readRules(rules) } : {});
  const wailian = addedRules ? await bundled.withAddedRules(readRules(addedRules), addedRules, locale) : bundled;
  return observations.length > 0 ? wailian.withObservations(readObservationFiles(observations, wordsFor(locale)), locale) : wailian;
}

function readRules(file: string): string {
  const say = wordsFor(locale);
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(say.fileUnreadable(file, String((error as NodeJS.ErrnoException).code)));
  }
  if (text.trim() === '') throw new UsageError(say.fileEmpty(file));
  return text;
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
  if (error instanceof LoadError || error instanceof CoreError) return { status: 4, complaints: [error.message] };
  return { status: 1, complaints: [say.bug(error instanceof Error ? error.message : String(error))] };
}

// A reader that stops early (`| head`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}

const { status, output, complaints = [] } = await run(process.argv.slice(2)).catch(failure);
if (output !== undefined) process.stdout.write(`${output}\n`);
if (complaints.length > 0) process.stderr.write(complaints.map((line) => `wailian: ${visible(line)}\n`).join(''));
process.exitCode = status;
process.stdin.destroy();  // of what is too large, the rest is not waited for
