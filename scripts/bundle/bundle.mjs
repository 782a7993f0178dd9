// Puts dist/site/, dist/wailian.html and dist/npm/ together from what scripts/build made: the core in build/wasm/, the rules in
// build/rules/, and web/. The same inputs give the same bytes.
import { createHash } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browser, build, filesBelow, inputs, PACKAGE_VERSION, root, sheetsOfPage } from './esbuild-parts.mjs';
import { headersFile } from './headers.mjs';
import { buildPackage } from './package.mjs';
import { writeReference } from './reference.mjs';
import { buildSite } from './site.mjs';
import { assets } from './site-files.mjs';
import { billOfMaterials, checksums, packagesOf } from './third-party.mjs';

await Promise.all([buildSite('dist/site', 'dist/wailian.html'), buildPackage('dist/npm')]);
const { loadWailian } = await import(pathToFileURL(join(root, 'dist/npm/index.mjs')));
await Promise.all([
  writeReference('dist/site', assets['rules.json'], await loadWailian()),
  build({ ...browser, plugins: [sheetsOfPage()], entryPoints: ['web/reference/reference.css'], outfile: 'dist/site/reference.css' }),
]);
writeFileSync('dist/site/_headers', headersFile);
// Apart from site and package: an npm before 9.8 cannot write it.
try {
  writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(billOfMaterials(packagesOf(Object.values(inputs).flat()), PACKAGE_VERSION), null, 2)}\n`);
} catch (error) {
  console.error(`bundle: no bill of materials (dist/sbom.cdx.json): ${error.message.split('\n')[0]}`);
}
const written = ['site', 'npm'].flatMap((folder) => filesBelow(`dist/${folder}`).map((file) => `${folder}/${file}`));
const sums = checksums('dist', ['wailian.html', ...written]);
writeFileSync('dist/SHA256SUMS', sums);
for (const folder of ['dist/site', 'dist/npm']) {
  const files = filesBelow(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  console.log(`${folder}/  ${files.length} files, ${Math.round(bytes / 1024)} KB`);
}
console.log(`dist/SHA256SUMS  ${createHash('sha256').update(sums).digest('hex')}`);
