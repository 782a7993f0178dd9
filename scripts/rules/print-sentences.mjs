// Prints everything that Wailian can say, to be read by an editor. See --help.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { traditional, traditionalModules } from '../bundle/traditional.mjs';

const help = `scripts/print-sentences [--out FILE]

Prints all sentences in Simplified Chinese, Traditional Chinese and English below one another into build/sentences.txt:
  1. the answer to every outcome at every age of its evidence, and of every kind of evidence, surely and by conclusion
  2. the templates of all sentences
  3. all texts of the rules: policies, pages, advice, events, conditions, classes, tokens, names of contexts
  4. the words of page, widget and command line
Needs what scripts/build makes.

  --out FILE  print there`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const locales = ['zh-CN', 'zh-TW', 'en'];
const outcomes = ['direct', 'confirm', 'copy', 'diverted', 'token_only', 'self_only', 'blocked', 'needs_setup', 'unknown'];
const surest = {
  official_document: 'documented', official_statement: 'documented', press_test: 'observed', developer_record: 'observed', trace: 'observed', observation: 'observed',
  inference: 'inferred',
};
const today = '2026-11-28';
/** Ages of the evidence: when somebody last saw it so. */
const ages = { 'last seen today': today, 'half a year': '2026-05-20', 'two years': '2024-10-06', 'five years': '2021-12-01', 'no date': null };

const block = (title, texts) => [`\n### ${title}`, ...locales.map((locale) => `${locale.padEnd(6)} ${texts(locale)}`)];

const text = (simplified, en) => ({ 'zh-CN': simplified, 'zh-TW': traditional(simplified), en });

/** Rules made for this: one for each combination, on a host of its own. */
function madeUp(combinations) {
  const policies = combinations.map(({ outcome, evidence, confidence, last, trial, host }) => ({
    id: `made-up-${host}`, title: text('〈规则的标题〉', '〈title of the rule〉'), summary: text('〈谁在哪天看到什么。〉', '〈Who saw what, and when.〉'),
    period: { from: '2021-11-29', from_precision: 'day', until: null, until_precision: 'open' }, last_confirmed: last, contexts: ['one_to_one'],
    applies_to: { kind: 'link', hosts: [{ host: `${host}.example` }] }, outcome, trial, safety: false, confidence, evidence, sources: ['wechat-statement-2021-11-29', 'wechat-spec-2025-10-23'],
    ...(outcome === 'unknown' ? {} : { alternatives: [{ outcome: outcome === 'direct' ? 'confirm' : 'direct', note: text('〈另一来源所见。〉', '〈What another source saw.〉'), sources: ['wechat-statement-2021-11-29'] }] }),
  }));
  return JSON.stringify({ format: JSON.parse(readFileSync(join(root, 'build/rules/rules.json'), 'utf8')).format, apps: [{ id: 'wechat', policies }] });
}

function combinationsOf() {
  const byAge = outcomes.flatMap((outcome) => Object.entries(ages).map(([age, last]) => (
    { title: `${outcome}, ${age}`, outcome, evidence: 'official_statement', confidence: 'documented', last, trial: outcome === 'direct', host: `${outcome.replace('_', '-')}-${age.replaceAll(' ', '-')}` })));
  const byEvidence = Object.entries(surest).flatMap(([evidence, most]) => [...new Set([most, 'inferred'])].map((confidence) => (
    { title: `direct, ${evidence}, ${confidence}`, outcome: 'direct', evidence, confidence, last: today, trial: false, host: `${evidence.replaceAll('_', '-')}-${confidence}` })));
  return { byAge, byEvidence };
}

async function* answers() {
  const { loadWailian } = await import(pathToFileURL(join(root, 'dist/npm/index.mjs')));
  const plain = await loadWailian();
  const { byAge, byEvidence } = combinationsOf();
  const made = await plain.withAddedRules(madeUp([...byAge, ...byEvidence]), 'made-up.json', 'en');
  const say = (wailian, paste, context, on) => (locale) =>
    wailian.check(paste, { context, on, locale }).links.flatMap(({ explanation }) => explanation.map(({ text }) => text)).join(locale === 'en' ? ' ' : '');
  for (const { title, host } of [...byAge, ...byEvidence]) yield* block(title, say(made, `https://${host}.example/`, 'one_to_one', today));
  const others = {
    'no rule': ['https://www.taobao.com/', 'moments', '2012-01-01'], 'no ordinary page': ['https://t.cn/A6abcdef', 'group', today],
    'a site that the rules do not hold': ['https://blog.example.org/', 'group', today], 'a site that they hold': ['https://github.com/', 'mini_program', today],
    'an address inside': ['https://link.zhihu.com/?target=https%3A%2F%2Fitem.taobao.com%2F', 'group', today], 'no address of the web': ['weixin://dl/business/', 'group', today],
  };
  for (const [title, [paste, context, on]] of Object.entries(others)) yield* block(title, say(plain, paste, context, on));
}

/** Every text in a value of the bundle, with the way to it. */
function* textsIn(value, path) {
  if (value === null || typeof value !== 'object') return;
  if (typeof value['zh-CN'] === 'string' && typeof value.en === 'string') yield [path, value];
  else for (const [key, below] of Object.entries(value)) yield* textsIn(below, `${path}/${below?.id ?? key}`);
}

function* wordsIn(value, path) {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') yield [path, value(...(/list$/.test(path) ? [['〈1〉', '〈2〉']] : ['〈1〉', '〈2〉', '〈3〉', '〈4〉']))];
  else if (value && typeof value === 'object') for (const [key, below] of Object.entries(value)) yield* wordsIn(below, `${path}/${key}`);
}

/** The words of page, widget, library and command line, by locale. */
async function words() {
  const contents = `
    import { embedStrings as embed } from './web/i18n/widget.ts';
    import { wordsFor } from './web/cli/words/words.ts';
    import { observeWordsFor } from './web/cli/words/observe-words.ts';
    import { zhCN as answer } from './web/i18n/zh-CN/answer.ts';
    import { zhCN as rest } from './web/i18n/zh-CN/details.ts';
    import { zhCN as page } from './web/i18n/zh-CN/page.ts';
    import { zhCN as details } from './web/i18n/zh-CN/page-details.ts';
    import { zhCN as tools } from './web/i18n/zh-CN/tools.ts';
    import * as zhTW from './web/page/locales/zh-TW.ts';
    import * as en from './web/page/locales/en.ts';
    export const words = {
      'zh-CN': { element: { ...answer, rest }, page: { ...page, details, tools }, embed: embed['zh-CN'], cli: wordsFor('zh-CN'), observe: observeWordsFor('zh-CN') },
      'zh-TW': { element: zhTW.answer, page: zhTW.page, embed: embed['zh-TW'], cli: wordsFor('zh-TW'), observe: observeWordsFor('zh-TW') },
      en: { element: en.answer, page: en.page, embed: embed.en, cli: wordsFor('en'), observe: observeWordsFor('en') },
    };`;
  const { outputFiles: [{ text }] } = await build({ stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, write: false, format: 'esm', plugins: [traditionalModules()], logLevel: 'error' });
  const { words: found } = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  return Object.fromEntries(locales.map((locale) => [locale, new Map(wordsIn(found[locale], ''))]));
}

async function main() {
  const { values } = parseArgs({ options: { help: { type: 'boolean' }, out: { type: 'string', default: join(root, 'build/sentences.txt') } } });
  if (values.help) return console.log(help);
  const bundle = JSON.parse(readFileSync(join(root, 'build/rules/rules.json'), 'utf8'));
  const { messages, owners, sites, sources, ...rules } = bundle;
  const said = await words();
  const lines = ['# 1. Answers'];
  for await (const line of answers()) lines.push(line);
  lines.push('\n# 2. Sentences', ...Object.keys(messages['zh-CN']).flatMap((id) => block(id, (locale) => messages[locale][id])));
  lines.push('\n# 3. Rules', ...[...textsIn(rules, '')].flatMap(([path, text]) => block(path, (locale) => text[locale] ?? text['zh-CN'])));
  lines.push('\n# 4. Words', ...[...said.en.keys()].flatMap((path) => block(path, (locale) => said[locale].get(path) ?? '(index.html)')));
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${lines.join('\n')}\n`);
  console.log(`${relative(process.cwd(), values.out)}: ${lines.filter((line) => line.startsWith('\n###')).length} texts in ${locales.length} scripts`);
}

try {
  await main();
} catch (problem) {
  console.error(`print-sentences: ${problem.message}`);
  for (const { place, message, found } of problem.problems ?? []) console.error(`  ${place}: ${message} ${found ?? ''}`);
  process.exitCode = 1;
}
