// The package `wailian`: its doors, the command line, types and manifest, in dist/npm/.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beside, build, checkBeside, checkerBeside, checkerElement, common, elementRest, elementWords, inputs, restBeside, root, startFolder, verdictCheck, verdictElement, widget, wordsBeside } from './esbuild-parts.mjs';
import { pack } from './single-file.mjs';
import { assets, fastCore } from './site-files.mjs';
import { packagesOf, thirdPartyText } from './third-party.mjs';

/** Declarations of what the package exports: those that `entries` reach, one file each, below `folder`. */
function writeTypes(entries, folder) {
  const all = join(root, 'build/types');
  rmSync(all, { recursive: true, force: true });
  try {
    execFileSync('node_modules/.bin/tsc', ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--stripInternal', '--outDir', all, '--rootDir', 'web'], { stdio: 'ignore' });
  } catch { /* `scripts/test lint` reports type errors; declarations are written all the same */ }
  const seen = new Set();
  const take = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const source = existsSync(join(all, name)) ? join(all, name) : join('web', name);
    const text = readFileSync(source, 'utf8');
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    for (const [, found] of text.matchAll(/from '(\.[^']+)'/g)) take(join(dirname(name), found.replace(/(\.d)?\.[jt]s$/, '.d.ts')));
  };
  entries.forEach(take);
}

/** Inside of inline.mjs: what answers, but not what compiles rules. */
const inlineFiles = Object.keys(assets).filter((name) => name === 'wailian.wasm' || /^wailian-(rules|names)/.test(name));

/** cli.mjs and what it fetches for one command or another, below cli/. */
async function buildCommandLine(folder, node) {
  await build({
    ...node, entryPoints: { cli: 'web/cli/main.ts' }, outdir: folder, outExtension: { '.js': '.mjs' }, splitting: true, chunkNames: 'cli/[name]-[hash]', minify: true, charset: 'utf8',
    mainFields: ['module', 'main'], plugins: [...common.plugins, beside('web/lib/node.ts', '#library')],
  });
  writeFileSync(join(folder, 'cli.mjs'), `#!/usr/bin/env node\n${readFileSync(join(folder, 'cli.mjs'), 'utf8')}`);
}

export async function buildPackage(folder) {
  const files = { ...assets, ...fastCore };
  startFolder(folder, files);
  const inBrowser = { ...common, target: 'es2020' };
  const node = { ...common, platform: 'node', target: 'node20' };
  const site = 'web/lib/site.ts';
  const element = (name, library) => build({ ...inBrowser, entryPoints: [checkerElement], outfile: join(folder, name), plugins: [...widget.plugins, beside(site, library), restBeside('./element-rest.mjs'), ...wordsBeside('./element-words', 'mjs')] });
  const packed = Object.fromEntries(inlineFiles.map((name) => [name, pack(readFileSync(assets[name]))]));
  await Promise.all([
    build({ ...node, entryPoints: ['web/lib/node.ts'], outfile: join(folder, 'index.mjs') }),
    build({ ...inBrowser, entryPoints: ['web/lib/index.ts'], outfile: join(folder, 'browser.mjs') }),
    build({ ...inBrowser, entryPoints: ['web/lib/inline.ts'], outfile: join(folder, 'inline.mjs'), define: { ...common.define, INLINE_FILES: JSON.stringify(packed) } }),
    build({ ...inBrowser, target: 'es2022', entryPoints: ['web/lib/edge.ts'], outfile: join(folder, 'edge.mjs'), external: ['*.wasm', '*.txt'] }),
    element('element.mjs', './browser.mjs'),
    element('element-inline.mjs', './inline.mjs'),
    build({ ...inBrowser, ...widget, entryPoints: [elementRest], outfile: join(folder, 'element-rest.mjs') }),
    ...elementWords.map((locale) => build({ ...inBrowser, entryPoints: [`web/i18n/${locale}/answer.ts`], outfile: join(folder, `element-words.${locale}.mjs`) })),
    build({ ...inBrowser, entryPoints: [verdictElement], outfile: join(folder, 'verdict.mjs'), plugins: [...common.plugins, checkBeside('./verdict-check.mjs')] }),
    build({ ...inBrowser, entryPoints: [verdictCheck], outfile: join(folder, 'verdict-check.mjs'), plugins: [...common.plugins, checkerBeside('./element.mjs')] }),
    build({ ...inBrowser, entryPoints: ['web/lib/stream/scan-worker.ts'], outfile: join(folder, 'scan-worker.mjs') }),
    build({ ...node, entryPoints: ['web/lib/stream/scan-worker-node.ts'], outfile: join(folder, 'scan-worker-node.mjs') }),
    buildCommandLine(folder, node),
  ]);
  chmodSync(join(folder, 'cli.mjs'), 0o755);
  writeFileSync(join(folder, 'THIRD_PARTY.txt'), thirdPartyText(packagesOf(inputs[folder])));
  writeTypes(['lib/index.d.ts', 'widget/define.d.ts', 'widget/verdict-element.d.ts', 'widget/frameworks/jsx.d.ts', 'widget/frameworks/vue.d.ts'], join(folder, 'types'));
  writeFileSync(join(folder, 'index.d.ts'), "export * from './types/lib/index.js';\n");
  writeFileSync(join(folder, 'element.d.ts'), "export * from './types/widget/define.js';\n");
  writeFileSync(join(folder, 'verdict.d.ts'), "export * from './types/widget/verdict-element.js';\nexport type { CheckedEvent } from './types/widget/verdict-check.js';\n");
  for (const name of ['jsx', 'vue']) writeFileSync(join(folder, `${name}.d.ts`), `export * from './types/widget/frameworks/${name}.js';\n`);
  writeFileSync(join(folder, 'plain.d.ts'), '/** The core as JavaScript, for `LoadOptions.files`: what WebAssembly.Instance would give. */\nexport declare function instantiate(): object;\n');
  copyFileSync('custom-elements.json', join(folder, 'custom-elements.json'));
  cpSync('schema', join(folder, 'schema'), { recursive: true });
  for (const file of ['LICENSE', 'NOTICE', 'CHANGELOG.md']) if (existsSync(file)) copyFileSync(file, join(folder, file));
  copyFileSync('docs/package.md', join(folder, 'README.md'));
  const { version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const manifest = {
    name: 'wailian',
    version,
    description: 'What will WeChat do with this link, in this chat, on this day, and who says so? Answered offline.',
    keywords: ['wechat', 'weixin', 'link', 'url', 'policy', 'webassembly', '外链', '微信'],
    license,
    type: 'module',
    engines: { node: '>=20' },
    bin: { wailian: 'cli.mjs' },
    customElements: 'custom-elements.json',
    // For those who do not read `exports`.
    main: './index.mjs',
    module: './browser.mjs',
    browser: './browser.mjs',
    types: './index.d.ts',
    imports: { '#library': './index.mjs' },
    man: ['./wailian.1'],
    exports: {
      '.': { types: './index.d.ts', workerd: './edge.mjs', node: './index.mjs', deno: './index.mjs', bun: './index.mjs', default: './browser.mjs' },
      './inline': { types: './index.d.ts', default: './inline.mjs' },
      './element': { types: './element.d.ts', default: './element.mjs' },
      './element/inline': { types: './element.d.ts', default: './element-inline.mjs' },
      './verdict': { types: './verdict.d.ts', default: './verdict.mjs' },
      './jsx': { types: './jsx.d.ts' },
      './vue': { types: './vue.d.ts' },
      './custom-elements.json': './custom-elements.json',
      // For those who put them elsewhere: see `LoadOptions.files`.
      ...Object.fromEntries(Object.keys(files).map((name) => [`./${name}`, name.endsWith('.mjs') ? { types: './plain.d.ts', default: `./${name}` } : `./${name}`])),
      './schema/answers.schema.json': './schema/answers.schema.json',
      './schema/observations.schema.json': './schema/observations.schema.json',
      './schema/config.schema.json': './schema/config.schema.json',
      './package.json': './package.json',
    },
    sideEffects: ['./verdict.mjs', './scan-worker.mjs', './scan-worker-node.mjs', './element.mjs', './element-inline.mjs', './cli.mjs'],
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, 'wailian.1'), execFileSync(process.execPath, [join(folder, 'cli.mjs'), 'help', 'man', '--lang', 'en']));
}
