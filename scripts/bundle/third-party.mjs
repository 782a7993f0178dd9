// What of others lies inside of what is built, with its licences, and as a bill of materials (CycloneDX).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What Emscripten links into the modules, and data that are packed into them. `text`: file of licences/. `where`: the parts
 * of the site and the package that hold it.
 */
export const linked = [
  { name: 'musl', version: '1.2.2', licence: 'MIT', text: 'musl.txt', where: 'the modules (C library of Emscripten)' },
  { name: 'libc++ and libc++abi', version: '13.0.0', licence: 'Apache-2.0 WITH LLVM-exception', text: 'llvm.txt', where: 'the modules (C++ library)' },
  { name: 'compiler-rt', version: '13.0.0', licence: 'Apache-2.0 WITH LLVM-exception', text: 'llvm.txt', where: 'the modules (arithmetic of the compiler)' },
  { name: 'Emscripten', version: '3.1.6', licence: 'MIT', text: 'emscripten.txt', where: 'the modules (emmalloc, start of the module)' },
  { name: 'dlmalloc', version: '2.8.6', licence: 'CC0-1.0', text: null, where: 'the module built for speed (memory; in the public domain)' },
  { name: 'Binaryen', version: '108', licence: 'Apache-2.0', text: null, where: 'the plain JavaScript modules (arithmetic that wasm2js writes along)' },
  { name: 'Boost', version: '1.81.0', licence: 'BSL-1.0', text: 'BSL-1.0.txt', where: 'the modules (Boost.URL, Boost.System and what they use)' },
  { name: 'nlohmann_json', version: '3.11.2', licence: 'MIT', text: 'nlohmann-json.txt', where: 'the compiler of rules' },
  { name: 'Public Suffix List', version: null, licence: 'MPL-2.0', text: 'MPL-2.0.txt', where: 'modules and wailian-names.txt, packed; its source text: https://publicsuffix.org/list/' },
  { name: 'Unicode Character Database', version: null, licence: 'Unicode-3.0', text: 'unicode.txt', where: 'modules and wailian-names.txt, as tables' },
  { name: 'OpenCC', version: '1.4.2', licence: 'Apache-2.0', text: null, where: 'the texts in Traditional Chinese, which opencc-js made of ours' },
];

/** The npm packages that a build took something from, by the inputs of esbuild's metafile: folder, name, version, licence. */
export function packagesOf(inputs) {
  const folders = inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  return [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder, name, version, licence: license };
  });
}

function licenceOf(folder) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

/** The text that goes along: a list, then every licence once, with the parts that it is of. */
export function thirdPartyText(packages) {
  const parts = [
    ...linked.map(({ name, version, licence, text, where }) => ({ what: [name, version].filter(Boolean).join(' '), licence, where, words: text ? readFileSync(join('licences', text), 'utf8').trim() : '' })),
    ...packages.map(({ folder, name, version, licence }) => ({ what: `${name} ${version}`, licence, where: 'scripts', words: licenceOf(folder) })),
  ];
  const texts = new Map();
  for (const { what, words } of parts) if (words) texts.set(words, [...(texts.get(words) ?? []), what]);
  const line = '-'.repeat(72);
  return [
    'Inside of Wailian, by others. Wailian itself: Apache-2.0, see LICENSE.\n',
    ...parts.map(({ what, licence, where }) => `${what}: ${licence} (${where})`), '',
    ...[...texts].map(([words, of]) => `${line}\n${of.join(', ')}\n\n${words}\n`),
  ].join('\n');
}

/**
 * The same as CycloneDX: what npm says of its packages (`npm sbom`), and the linked parts. Without a serial number and a time, so
 * that the same sources give the same bytes.
 */
export function billOfMaterials(packages, version) {
  const named = JSON.parse(execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'library'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 }));
  const inside = new Set(packages.map(({ name, version: of }) => `${name}@${of}`));
  const found = named.components.filter((one) => inside.has(one['bom-ref'])).map(({ type, name, version: of, purl, hashes, licenses, 'bom-ref': ref }) => ({ type, 'bom-ref': ref, name, version: of, purl, hashes, licenses }));
  const missing = [...inside].filter((ref) => !found.some((one) => one['bom-ref'] === ref));
  if (missing.length > 0) throw new Error(`npm sbom does not name ${missing.join(', ')}: run npm ci`);
  const parts = linked.map(({ name, version: of, licence }) => ({ type: /Data|List/.test(name) ? 'data' : 'library', 'bom-ref': `linked:${name}`, name, ...(of ? { version: of } : {}), licenses: [/ WITH /.test(licence) ? { expression: licence } : { license: { id: licence } }] }));
  const self = `wailian@${version}`;
  return {
    bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: { component: { type: 'library', 'bom-ref': self, name: 'wailian', version, licenses: [{ license: { id: 'Apache-2.0' } }] } },
    components: [...parts, ...found].sort((one, other) => (one['bom-ref'] < other['bom-ref'] ? -1 : 1)),
    dependencies: [{ ref: self, dependsOn: [...parts, ...found].map((one) => one['bom-ref']).sort() }],
  };
}

/** Lines of `sha256sum`: hash, two spaces, path. */
export function checksums(folder, files) {
  return files.map((file) => `${createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')}  ${file}\n`).join('');
}
