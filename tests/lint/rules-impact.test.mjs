// The command scripts/rules-impact. What it says about answers needs the built library.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../scripts/rules-impact', import.meta.url));
const built = existsSync(new URL('../../dist/npm/index.mjs', import.meta.url));

const rules = fileURLToPath(new URL('../../rules', import.meta.url));
const policy = 'apps/wechat/policies/taobao-group-trial-2021-12.json';
const paste = 'https://item.taobao.com/item.htm?id=1';

function run(...options) {
  const { status, stdout, stderr } = spawnSync(command, options, { encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

test('what it cannot do it says on the error stream and exits with 2', () => {
  for (const [options, message] of [[[], /which revision/], [['HEAD', '--everything'], /--everything/]]) {
    const { status, stderr } = run(...options);
    assert.equal(status, 2);
    assert.match(stderr, message);
  }
});

test('one changed policy changes the answers that it decides, and no other', { skip: !built && 'needs dist/npm: run scripts/build' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-impact-'));
  try {
    const base = join(folder, 'rules');
    cpSync(rules, base, { recursive: true });
    const before = { ...JSON.parse(readFileSync(join(base, policy), 'utf8')), outcome: 'copy', alternatives: [] };
    writeFileSync(join(base, policy), JSON.stringify(before));
    mkdirSync(join(folder, 'cases'));
    const cases = ['group', 'one_to_one'].map(context => ({ name: `a|b ${context}`, paste, context, on: '2021-12-05', expect: {} }));
    cases.push({ name: 'a day that does not exist', paste, context: 'group', on: '2021-02-30', expect: { problems: ['date_invalid'] } });
    writeFileSync(join(folder, 'cases/cases.json'), JSON.stringify(cases));
    writeFileSync(join(folder, 'links.txt'), `${paste}\n\n`);

    const { status, lines } = run(base, '--cases', join(folder, 'cases'), '--links', join(folder, 'links.txt'), '--on', '2021-12-05');
    assert.equal(status, 0);
    assert.match(lines[0], /^2 of \d+ answers change\.$/);
    assert.equal(lines.length, 6);
    const row = /^\| (.+) \| group \| 2021-12-05 \| copy, .+ → direct, trial, .+ \| taobao-group-trial-2021-12 \|$/;
    assert.deepEqual(lines.slice(4).map(line => row.exec(line)?.[1]), ['a\\|b group', paste]);
    assert.deepEqual(run(rules, '--cases', join(folder, 'cases')).lines, ['0 of 3 answers change.']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
