// What custom-elements.json and the types for frameworks say of both elements.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { settableProperties } from '../../scripts/bundle/settable.mjs';
import { fileOfPackage, packageFolder, root } from './built.mjs';

const manifest = JSON.parse(readFileSync(fileOfPackage('custom-elements.json'), 'utf8'));
const { version, exports } = JSON.parse(readFileSync(fileOfPackage('package.json'), 'utf8'));
const declared = Object.fromEntries(manifest.modules.flatMap(({ path, declarations }) => declarations.map((one) => [one.tagName, { path, ...one }])));

test('the manifest names the attributes that the elements observe, and files that are there', async () => {
  const { WailianChecker } = await import(pathToFileURL(fileOfPackage(declared['wailian-checker'].path)));
  const { WailianVerdict } = await import(pathToFileURL(fileOfPackage(declared['wailian-verdict'].path)));
  const names = declared['wailian-checker'].attributes.map(({ name }) => name);
  const misnamed = ['url', 'href', 'date', 'day', 'chat'];
  assert.deepEqual(WailianChecker.observedAttributes.filter((name) => !misnamed.includes(name)).sort(), names.filter((name) => !['state', 'lead'].includes(name)).sort());
  for (const { fieldName } of declared['wailian-checker'].attributes) if (fieldName) assert.ok(Object.hasOwn(WailianChecker.prototype, fieldName), fieldName);
  assert.deepEqual([WailianChecker.version, WailianVerdict.version], [version, version]);
  // What a page may set is what the build makes settable, with the values of the style sheet.
  const properties = Object.fromEntries(declared['wailian-checker'].cssProperties.map(({ name, default: value }) => [name, value]));
  assert.deepEqual(Object.keys(properties).sort(), ['inline-size', ...settableProperties].map((name) => `--wailian-${name}`).sort());
  const tokens = readFileSync(join(root, 'web/components/tokens.css'), 'utf8');
  for (const [name, value] of Object.entries(properties)) if (value) assert.ok(tokens.includes(`${name}: ${value};`), name);
  const source = readFileSync(join(root, 'web/widget/embedded-checker.tsx'), 'utf8');
  for (const { name } of declared['wailian-checker'].slots.filter(({ name }) => ['heading', 'footer'].includes(name))) assert.ok(source.includes(`name="${name}"`), name);
  for (const path of ['./verdict', './jsx', './vue', './custom-elements.json']) assert.ok(exports[path], path);
});

test('templates of frameworks are told what fits and what does not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-types-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(packageFolder, join(folder, 'node_modules/wailian'));
  writeFileSync(join(folder, 'right.ts'), `
    import type { WailianElements } from 'wailian/jsx';
    import type { WailianComponents } from 'wailian/vue';
    export const checker: WailianElements['wailian-checker'] = { link: 'https://example.com', theme: 'dark', 'as-of': '2021-12-05', 'onwailian-report': (event) => console.log(event.report.rules_version) };
    export const verdict: WailianElements['wailian-verdict'] = { base: '/', 'onwailian-checked': (event) => console.log(event.state, event.said) };
    type Props = InstanceType<WailianComponents['wailian-checker']>['$props'];
    export const props: Props = { context: 'group', asOf: '2021-12-05', conditions: ['spam'], 'onWailian-error': (event) => console.log(event.code) };
  `);
  writeFileSync(join(folder, 'wrong.ts'), `
    import type { WailianElements } from 'wailian/jsx';
    export const checker: WailianElements['wailian-checker'] = { theme: 'grey' };
  `);
  const tsc = (file) => execFileSync(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '--strict', '--skipLibCheck', '--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2022', '--lib', 'es2022,dom', '--types', '', file], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  assert.equal(tsc('right.ts'), '');
  assert.throws(() => tsc('wrong.ts'), (error) => /"grey"/.test(error.stdout));
});
