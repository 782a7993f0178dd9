// What the documents say of the tree is so: links lead somewhere, named tests exist, both READMEs say the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n').filter((path) => !/^tests\/|^docs\/examples\//.test(path));
const anchorOf = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');
const anchors = (path) => new Set([...read(path).replace(/^```[^]*?^```/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading)));

test('every link between documents leads to a file, and to a heading in it', () => {
  for (const path of documents) {
    for (const [, raw] of read(path).replace(/^```[^]*?^```/gm, '').matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^<?[a-z]+:/.test(raw)) continue;
      const [place, fragment] = raw.split('#');
      const target = place === '' ? path : join(dirname(path), place);
      assert.ok(existsSync(join(root, target)), `${path}: ${raw}`);
      if (fragment && target.endsWith('.md')) assert.ok(anchors(target).has(decodeURIComponent(fragment)), `${path}: ${raw}`);
    }
  }
});

test('docs/README.md names every document', () => {
  const map = read('docs/README.md');
  for (const name of readdirSync(join(root, 'docs'))) {
    if (name === 'README.md' || name.endsWith('.png')) continue;
    assert.ok(map.includes(statSync(join(root, 'docs', name)).isDirectory() ? `(${name}/` : `(${name})`), name);
  }
  const index = read('docs/decisions/README.md');
  for (const name of readdirSync(join(root, 'docs/decisions'))) assert.ok(name === 'README.md' || index.includes(`(${name})`), name);
});

test('files and tests that the documents name exist', () => {
  for (const path of documents) {
    for (const [, file] of read(path).matchAll(/`((?:src|web|tests|scripts|rules|docs|cmake|schema|licences)\/[\w./-]*\w)`/g)) {
      if (/\.\.\.|my-new|example|ID\.|evening-paper|weibo-group-copy-2026/.test(file)) continue;
      const found = ['', '.cpp', '.hpp', '.ts', '.tsx'].some((ending) => existsSync(join(root, file + ending)) || existsSync(join(root, 'src', file + ending)));
      assert.ok(found, `${path}: ${file}`);
    }
  }
  let count = 0;
  for (const [, file, names] of read('docs/security.md').matchAll(/`(tests\/[^`]+)`((?:,? "[^"]+")*)/g)) {
    for (const [, name] of names.matchAll(/"([^"]+)"/g)) {
      assert.ok(read(file).includes(name), `${file}: ${name}`);
      count += 1;
    }
  }
  assert.ok(count > 30);
});

/** Code of a document, without comments, which are in its language. */
const code = (path) => [...read(path).matchAll(/^```(?:sh|js|html)\n([^]*?)^```/gm)].map(([, block]) => block.replace(/(?<=\s)(#|\/\/ (?![\w/:.-]+$)).*$/gm, '').replace(/>\n[^<]*\n</g, '><').replace(/[ \t]+$/gm, ''));

test('README.zh-CN.md has the commands of README.md, which tests run, under as many headings', () => {
  assert.deepEqual(code('README.zh-CN.md'), code('README.md'));
  const headings = (path) => [...read(path).replace(/^```[^]*?^```/gm, '').matchAll(/^(#+) /gm)].map(([, level]) => level);
  assert.deepEqual(headings('README.zh-CN.md'), headings('README.md'));
  const links = (path) => [...new Set([...read(path).matchAll(/\]\((docs\/[^)#]+)/g)].map(([, target]) => target))].sort();
  assert.deepEqual(links('README.zh-CN.md'), links('README.md'));
});

test('packages are installed without their scripts', () => {
  assert.match(read('scripts/setup'), /npm ci [^\n]*--ignore-scripts/);
  assert.ok(!/"resolved"/.test(read('package-lock.json')));
});

test('workflows name what others wrote by its commit, with the version beside it', () => {
  const uses = readdirSync(join(root, '.github/workflows')).flatMap((name) => read(`.github/workflows/${name}`).match(/uses:.*/g) ?? []);
  assert.ok(uses.length > 0);
  for (const line of uses) assert.match(line, /^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});
