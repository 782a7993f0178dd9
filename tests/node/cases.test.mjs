// The shared cases of tests/cases/, through the shipped .wasm, and through the plain-JavaScript build of the same core.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { ArgumentError, fileOfPackage, loadWailian, root } from './built.mjs';

const folder = new URL('../cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
const cases = files.flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')).map((entry) => ({ file, ...entry })));

const expectations = ['links', 'tokens', 'problems', 'pages', 'lead'];
const verdictFields = ['outcome', 'trial', 'currency', 'confidence', 'evidence', 'decided_by', 'last_confirmed'];
const ownFields = ['text', 'host', 'url', 'code'];
const known = new Set([...verdictFields, ...ownFields, 'site', 'alternatives', 'destination', 'lead']);

const queryOf = ({ context = 'one_to_one', on = '2021-12-05', app, client_version, conditions, settings, locale }) =>
  ({ context, on, app, client_version, conditions, settings, locale });

/** The fields of `answer` that `expected` names, in the form of a case. */
function picked(expected, answer) {
  if (!answer) return answer;
  const out = {};
  for (const field of Object.keys(expected)) {
    if (verdictFields.includes(field)) out[field] = answer.verdict[field];
    else if (field === 'alternatives') out[field] = answer.verdict.alternatives.map(({ outcome }) => outcome);
    else if (field === 'lead') out[field] = leadOf(expected.lead, answer);
    else if (field === 'site') out[field] = answer.site && answer.site.id;
    else if (field === 'destination') out[field] = picked(expected.destination, answer.destination);
    else out[field] = answer[field];
  }
  return out;
}

/** The members of `answer.lead` that `expected` names; null stands for one that must be absent. */
const leadOf = (expected, { lead }) => Object.fromEntries(Object.keys(expected).map((key) => [key, lead?.[key] ?? null]));

/** What the program got wrong is thrown, what the text holds is reported: a case names the codes of both. */
function reportOf(entry, wailian) {
  try {
    return wailian.check(entry.paste, queryOf(entry));
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    return { links: [], tokens: [], pages: [], problems: [{ code: error.code }] };
  }
}

function checkCase({ expect, ...entry }, wailian) {
  const report = reportOf(entry, wailian);
  for (const part of Object.keys(expect)) assert.ok(expectations.includes(part), `no such expectation: ${part}`);
  assert.deepEqual(report.problems.map(({ code }) => code), expect.problems ?? []);
  for (const part of ['links', 'tokens']) {
    if (!expect[part]) continue;
    for (const expected of expect[part]) for (const field of Object.keys(expected)) assert.ok(known.has(field), `no such field: ${field}`);
    assert.equal(report[part].length, expect[part].length, `${part}: ${report[part].map(({ text }) => text).join(' | ')}`);
    assert.deepEqual(expect[part].map((expected, at) => picked(expected, report[part][at])), expect[part]);
  }
  if (expect.lead) assert.deepEqual(leadOf(expect.lead, report), expect.lead);
  if (expect.pages) assert.deepEqual(report.pages.map(({ id }) => id), expect.pages);
}

test('there are at least 120 cases, at least 20 of them for the browser', () => {
  assert.ok(cases.length >= 120, `${cases.length} cases`);
  assert.ok(cases.filter(({ browser }) => browser).length >= 20);
  assert.equal(new Set(cases.map(({ file, name }) => `${file}: ${name}`)).size, cases.length, 'a name is used once in a file');
});

const wailian = await loadWailian({ engine: 'webassembly' });
for (const entry of cases) test(`${entry.file}: ${entry.name}`, () => checkCase(entry, wailian));

// What loadWailian takes in Node is the core built for speed.
for (const [build, options] of [['small', { wasm: readFileSync(fileOfPackage('wailian.wasm')) }], ['plain-JavaScript', { engine: 'javascript' }]]) {
  test(`the ${build} build answers every case byte for byte alike`, async () => {
    const other = await loadWailian(options);
    for (const entry of cases) {
      const [expected, found] = [wailian, other].map((core) => JSON.stringify([reportOf(entry, core), core.scan(entry.paste.split('\n'), { context: 'group', on: '2026-01-01' })]));
      assert.equal(found, expected, entry.name);
    }
  });
}

test('no case, in any language or chat, meets undefined behaviour: the module that traps on it answers alike', async () => {
  for (const step of [['--preset', 'wasm-ubsan', '--log-level=WARNING'], ['--build', '--preset', 'wasm-ubsan', '--target', 'wailian_wasm', '--', '--quiet']]) {
    const { status, stdout, stderr } = spawnSync('cmake', step, { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, `cmake ${step.join(' ')}: ${stdout}${stderr}`);
  }
  const trapping = await loadWailian({ wasm: readFileSync(join(root, 'build/wasm-ubsan/src/wasm/wailian.wasm')) });
  for (const entry of cases) {
    for (const locale of ['zh-CN', 'en', 'zh-TW']) {
      const [expected, found] = [wailian, trapping].map((core) => JSON.stringify(reportOf({ ...entry, locale }, core)));
      assert.equal(found, expected, `${entry.name}, ${locale}`);
    }
    const { context, ...circumstances } = queryOf(entry);
    const span = { from: '2010-01-01', until: '2026-01-01' };
    if ((entry.expect.problems ?? []).length > 0) continue;
    const asked = (core) => JSON.stringify([core.scan(entry.paste.split('\n'), queryOf(entry)),
      core.timeline(entry.paste, { app: circumstances.app, ...span }), core.lookup(entry.paste, { app: circumstances.app, locale: 'en' })]);
    assert.equal(asked(trapping), asked(wailian), entry.name);
  }
});
