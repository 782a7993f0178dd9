// `wailian lint`: links in files, before they are published.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { decode } from '../decode.js';
import { readBaseline, writeBaseline } from '../lint/baseline.js';
import { findConfig, settingsFor } from '../lint/config.js';
import { changedFiles, filesOf } from '../lint/files.js';
import { atLeast, type Finding, type JudgedLink, type Level } from '../lint/finding.js';
import { readIgnores } from '../lint/ignores.js';
import { judge } from '../lint/judge.js';
import { parserOf, PARSERS } from '../lint/parsers/index.js';
import { NotReadable } from '../lint/piece.js';
import { Positions } from '../lint/positions.js';
import { REPORTERS, type ReporterName } from '../lint/reporters/index.js';
import { Sayer } from '../lint/say.js';
import { DEFAULT_CONTEXT, type Outcome, type Task } from '../task.js';
import { LINT_LEVELS } from '../table.js';
import { UsageError } from '../usage-error.js';
import { wordsFor } from '../words/words.js';

export async function lint(task: Task): Promise<Outcome> {
  const { wailian, args, today, manner } = task;
  const { catalog, locale, paint } = manner;
  const name = args.value('format') ?? 'text';
  if (!Object.hasOwn(REPORTERS, name)) throw new UsageError(`--format: no report \`${name}\`: take ${Object.keys(REPORTERS).join(', ')}`);
  const say = new Sayer(catalog, locale, args.value('app'));
  const paths = args.text;
  if (paths.length === 0) throw new UsageError(say.words.noPaths);
  const config = findConfig(args.value('config'), process.cwd(), say.words);
  const failOn = (args.value('fail-on') ?? config.fail_on ?? 'warning') as Level;
  if (!LINT_LEVELS.includes(failOn)) throw new UsageError(`--fail-on: no level \`${failOn}\`: take ${LINT_LEVELS.join(', ')}`);
  const on = args.value('on') ?? config.on ?? today;
  const query = { on, locale, app: args.value('app') ?? config.app, client_version: args.value('client') ?? config.client, conditions: args.has('condition') ? args.values('condition') : config.conditions };
  const chosen = args.has('context') ? args.values('context').flatMap((value) => value.split(',')) : undefined;
  const ignoreUrl = config.ignore_urls?.length ? picomatch(config.ignore_urls, { dot: true, bash: true }) : () => false;
  const files = paths.join() === '-' ? [args.value('stdin-name') ?? 'stdin.md'] : filesOf(paths, config, args.has('changed') ? changedFiles(args.value('changed')!, say.words) : undefined, say.words);

  const links: JudgedLink[] = [];
  const findings: Finding[] = [];
  const complaints: string[] = [];
  const contexts = new Set<string>();
  let [relative, ignored, unreadable] = [0, 0, 0];
  for (const file of files) {
    let text;
    try {
      text = paths.join() === '-' ? await task.text() : decode(readFileSync(file), args.encoding, wordsFor(locale)).text;
    } catch (error) {
      if (error instanceof UsageError) throw error;
      unreadable += 1;
      complaints.push(say.words.unreadable(file, String((error as NodeJS.ErrnoException).code)));
      continue;
    }
    const settings = settingsFor(config, file);
    const chats = chosen ?? settings.contexts ?? [DEFAULT_CONTEXT];
    for (const chat of chats) contexts.add(chat);
    const parser = parserOf(file);
    if (!parser) throw new UsageError(say.words.formatUnknown(file, Object.keys(PARSERS).join(', ')));
    try {
      const judged = judge(wailian, file, text, parser(text), readIgnores(text), { contexts: chats, query, rules: settings.rules, ignoreUrl }, say);
      links.push(...judged.links);
      findings.push(...judged.findings);
      relative += judged.relative;
      ignored += judged.ignored;
    } catch (error) {
      if (!(error instanceof NotReadable)) throw error;
      const { line, column } = new Positions(text).at(error.at);
      unreadable += 1;
      complaints.push(say.words.notOfFormat(`${file}:${line}:${column}`, error.message));
    }
  }

  const baselineFile = args.value('baseline') ?? (config.baseline && join(config.folder, config.baseline));
  let reported = findings;
  if (args.has('update-baseline')) {
    if (!baselineFile) throw new UsageError(say.words.baselineNeeded);
    writeBaseline(baselineFile, findings, say.words);
    complaints.push(say.words.baselineWritten(baselineFile, findings.length));
    reported = [];
  } else if (baselineFile) {
    const { known } = readBaseline(baselineFile, say.words);
    const seen = new Set(findings.map(({ fingerprint }) => fingerprint));
    const stale = [...known].filter((fingerprint) => !seen.has(fingerprint)).length;
    if (stale > 0 && !args.has('changed')) complaints.push(say.words.baselineStale(baselineFile, stale));
    reported = findings.filter(({ fingerprint }) => !known.has(fingerprint));
  }
  const chats = [...contexts];
  const report = { on, contexts: chats, core_version: catalog.core_version, rules_version: catalog.rules_version, files, links, findings: reported, relative, ignored, known: findings.length - reported.length };
  const output = REPORTERS[name as ReporterName](report, { say, paint });
  if (!args.has('quiet')) {
    if (report.known > 0 && !args.has('update-baseline')) complaints.push(say.words.baselineHides(report.known));
    complaints.push(say.words.summary(files.length, links.length, reported.length, relative));
    complaints.push(say.words.asked(chats.map((chat) => say.context(chat)).join(locale === 'en' ? ', ' : '、'), on, catalog.rules_version));
  }
  return { status: unreadable > 0 ? 2 : reported.some(({ level }) => atLeast(level, failOn)) ? 1 : 0, output, exact: true, complaints };
}
