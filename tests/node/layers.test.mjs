// The table of allowed includes and imports: bad examples are found with file and line, and the tree itself is clean.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { checkLayers } from '../../scripts/lint/layers.mjs';
import { checkStyles } from '../../scripts/lint/styles.mjs';
import { root } from './built.mjs';

function faultsOf(files, check = checkLayers) {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-layers-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return check(folder).map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

test('this tree keeps to the table', () => {
  assert.deepEqual(checkLayers(root), []);
  assert.deepEqual(checkStyles(root), []);
});

test('each kind of trespass is found', () => {
  const table = [
    ['src/base/a.hpp', '#pragma once\n\n#include "url/host.hpp"\n', /^src\/base\/a\.hpp:3: `url\/host\.hpp` is out of reach: base may use boost\/system/],
    ['src/base/a.hpp', '#include <boost/url/url.hpp>\n', /:1: `boost\/url/],
    ['src/extract/a.cpp', '#include "url/host.hpp"\n', /extract may use base/],
    ['src/site/a.cpp', '#include "policy/verdict.hpp"\n', /site may use/],
    ['src/rules/a.cpp', '#include <nlohmann/json.hpp>\n', /`nlohmann\/json\.hpp`/],
    ['src/api/a.cpp', '#include <nlohmann/json.hpp>\n', /`nlohmann\/json\.hpp`/],
    ['src/policy/a.cpp', '# include  <boost/url.hpp>\n', /policy may use/],
    ['src/policy/a.cpp', '#include <emscripten.h>\n', /`emscripten\.h` is out of reach/],
    ['src/wasm/a.cpp', '#include "policy/verdict.hpp"\n', /wasm may use api/],
    ['src/misc/a.cpp', '\n', /`misc` is no layer/],
    ['web/lib/a.ts', "import { x } from '../components/x.js';\n", /web\/lib\/a\.ts:1: .*web\/lib may use itself alone/],
    ['web/lib/a.ts', "import 'node:fs';\n", /exists in Node alone/],
    ['web/i18n/a.ts', "import { x } from '../components/x.js';\n", /web\/i18n may use web\/lib/],
    ['web/components/a.tsx', "\nexport * from '../page/x.js';\n", /web\/components\/a\.tsx:2: .*may use web\/lib, web\/i18n/],
    ['web/components/a.ts', "import {\n  a,\n  b,\n} from 'lit';\n", /`lit` comes from outside/],
    ['web/widget/a.ts', "import { x } from '../page/x.js';\n", /web\/widget may use/],
    ['web/page/panels/list/a.ts', "import { x } from '../cite/x.js';\n", /`\.\.\/cite\/x\.js` is another panel/],
    ['web/cli/a.ts', "const x = await import('../page/x.js');\n", /web\/cli may use web\/lib, web\/i18n/],
    ['web/page/a.ts', "import type { X } from '../cli/x.js';\n", /web\/page may use web\/lib, web\/i18n, web\/components/],
    ['web/page/a.ts', "import x from '../../rules/x.json';\n", /leaves web\//],
    ['web/other/a.ts', '\n', /`other` is no part of web/],
  ];
  for (const [file, text, fault] of table) {
    const found = faultsOf({ [file]: text });
    assert.equal(found.length, 1, `${file}: ${text}${found.join('\n')}`);
    assert.match(found[0], fault);
  }
});

test('what is allowed is left alone', () => {
  assert.deepEqual(faultsOf({
    'src/base/a.hpp': '#include <boost/system/result.hpp>\n#include <vector>\n#include "base/b.hpp"\n// #include "url/host.hpp"\n',
    'src/url/a.cpp': '#include <boost/url/src.hpp>\n#include "suffix_list.hpp"\n#include "base/b.hpp"\n',
    'src/compile/a.cpp': '#include <nlohmann/json.hpp>\n',
    'src/api/a.cpp': '#include "check/check.hpp"\n',
    'web/lib/load/read-file.ts': "import { readFile } from 'node:fs/promises';\n",
    'web/cli/a.ts': "import { parseArgs } from 'node:util';\nimport { x } from '../lib/x.js';\nimport { y } from './y.js';\nexport type A = 'node:fs';\n",
    'web/page/a.ts': "import { x } from '../components/deep/x.js';\nimport { y } from './panels/list/y.js';\n",
    'web/page/panels/list/a.ts': "import { x } from '../../a.js';\nimport { y } from './y.js';\n",
  }), []);
});

test('a circle of files is found where it closes, one of types is none', () => {
  const circle = (first) => faultsOf({
    'web/lib/a.ts': `${first} './b.js';\n`, 'web/lib/b.ts': "export * from './c.js';\n", 'web/lib/c.ts': "\nconst a = import('./a.js');\n",
  });
  assert.deepEqual(circle("import { b } from"), ['web/lib/c.ts:2: web/lib/a.ts imports this file again: hand in what it needs']);
  assert.deepEqual(circle("import type { B } from"), []);
});

test('a room that is too full and a file that is too long are found', () => {
  const many = (count) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`web/lib/deep/a${index}.ts`, '\n']));
  assert.deepEqual(faultsOf(many(15)), []);
  assert.match(faultsOf(many(16)).join(), /^web\/lib\/deep:1: 16 files:/);
  assert.deepEqual(faultsOf({ 'web/lib/a.ts': '\n'.repeat(300) }), []);
  assert.match(faultsOf({ 'web/lib/a.ts': '\n'.repeat(301) }).join(), /^web\/lib\/a\.ts:301: 301 lines:/);
});

test('sides of the screen, layers and shouting are found in style sheets', () => {
  const found = (css) => faultsOf({ 'web/page/a.css': css }, checkStyles).map((fault) => fault.replace('web/page/a.css:', '').replace(/: say .*/, ''));
  const table = [
    ['p { margin-left: 1px; }', '1: `margin-left` is a side of the screen'],
    ['p { color: red;\n  max-width: calc(1px + (2px)); }', '2: `max-width` is a side of the screen'],
    ['p { border-top: 1px solid }', '1: `border-top` is a side of the screen'],
    ['p { inset: 0 auto 0 3px; }', '1: `inset` with another left than right'],
    ['p { border-radius: 3px 0 0 3px; }', '1: `border-radius` with another left than right'],
    ['p { text-align: right; }', '1: `text-align: right` is a side of the screen'],
    ['@layer a { p { color: red; } }', '1: `@layer` is unknown to the oldest engines, which leave out all that stands in it: the order of sheets decides'],
    ['p { color: red !important; }', '1: `!important`: the order of sheets decides'],
  ];
  for (const [css, fault] of table) assert.deepEqual(found(css), [fault], css);
  const fine = 'p { margin-inline-start: 1px; inset: 0; padding: 1px var(--a) 2px var(--a); border-radius: 3px; text-align: start; overflow-x: auto; } /* left: 0; */ @media (min-width: 40rem) { p { color: red; } }';
  assert.deepEqual(found(fine), []);
});
