// Prints how many links, platforms and tokens of known share texts are read exactly, and every miss.
//
//   scripts/measure-share-texts FILE.jsonl
//
// Each line of FILE is an object: text, urls (the links that stand in it, exactly), token (the code that people copy, or
// null), brand (the platform's Chinese name; several with `/`). Needs ./scripts/build first. Exits with 1 where links
// fall below 99 %, a link is invented, platforms fall below 97 % or tokens below 95 %.
import { readFileSync } from 'node:fs';

const file = process.argv[2];
if (!file || file === '--help') {
  console.log('Usage: scripts/measure-share-texts FILE.jsonl   (lines: {"text","urls","token","brand"})');
  process.exit(file ? 0 : 2);
}
const { loadWailian } = await import('../dist/npm/index.mjs').catch(() => {
  console.error('measure-share-texts: dist/npm is not built: run ./scripts/build first');
  process.exit(2);
});
const wailian = await loadWailian();
const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));

const query = { context: 'one_to_one', on: '2022-01-27' };
const plain = name => name.toLowerCase().replace(/\s+/g, '');
const names = site => [site.names['zh-CN'], site.names.en].map(plain);
/** Whether one of the brand's names and one of the site's are the same, or one holds the other. */
const sameBrand = (brand, site) =>
  plain(brand).split(/[/()（）]/).filter(Boolean).some(part => names(site).some(name => name.includes(part) || part.includes(name)));

const counts = { links: [0, 0], invented: [0, 0], platforms: [0, 0], tokens: [0, 0] };
const misses = [];
for (const { text, urls, token, brand } of texts) {
  const report = wailian.check(text, query);
  const short = text.replace(/\s+/g, ' ').slice(0, 60);
  const found = report.links.filter(link => link.form !== 'other_scheme').map(link => report.paste.slice(link.span.start, link.span.end));
  for (const url of urls) {
    counts.links[1] += 1;
    if (found.includes(url)) counts.links[0] += 1;
    else misses.push(`link      ${url}  in  ${short}`);
  }
  for (const link of found) {
    if (urls.includes(link)) continue;
    counts.invented[0] += 1;
    misses.push(`invented  ${link}  in  ${short}`);
  }
  const sites = [...report.links, ...report.tokens].map(answer => answer.site).filter(Boolean);
  counts.platforms[1] += 1;
  if (sites.some(site => sameBrand(brand, site))) counts.platforms[0] += 1;
  else misses.push(`platform  ${brand}: ${sites.map(site => site.names['zh-CN']).join(', ') || 'none'}  in  ${short}`);
  if (token) {
    counts.tokens[1] += 1;
    if (report.tokens.some(answer => answer.text === token || answer.code === token)) counts.tokens[0] += 1;
    else misses.push(`token     ${token}: ${report.tokens.map(answer => answer.text).join(' | ') || 'none'}  in  ${short}`);
  }
}

const share = ([part, whole]) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
console.log(`links found exactly  ${share(counts.links)}`);
console.log(`links invented       ${counts.invented[0]}`);
console.log(`platforms            ${share(counts.platforms)}`);
console.log(`tokens               ${share(counts.tokens)}`);
for (const miss of misses) console.log(`  ${miss}`);
const below = ([part, whole], least) => whole > 0 && part / whole < least;
process.exit(below(counts.links, 0.99) || counts.invented[0] > 0 || below(counts.platforms, 0.97) || below(counts.tokens, 0.95) ? 1 : 0);
