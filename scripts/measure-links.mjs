// Prints how many links, services and tokens of known texts are read exactly, and every miss.
//
//   scripts/measure-links [--kept-aside] FILE.jsonl...
//
// A line of FILE is one of two kinds of object:
//   text, urls, and token or tokens, brand, site   a share text: the exact links in it, the codes that people copy, the
//                                                  platform's Chinese name (several with `/`)
//   part, suite, input, want                       a case of a report (part 1) or of another linkifier (part 2): the
//                                                  links in order; `true`: the whole input is one. Other parts are left.
// Every third line is kept aside: counted apart, its misses only printed with --kept-aside. Needs ./scripts/build first.
// Exits with 1 where the rest falls below its bounds: links of share texts 99 %, invented 1 %, services 97 %, tokens
// 95 %, reports 97 %.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, 'kept-aside': { type: 'boolean', default: false } },
});
if (options.help || files.length === 0) {
  console.log('Usage: scripts/measure-links [--kept-aside] FILE.jsonl...   (what a line holds: scripts/measure-links.mjs)');
  process.exit(options.help ? 0 : 2);
}
const { loadWailian } = await import('../dist/npm/index.mjs').catch(() => {
  console.error('measure-links: dist/npm is not built: run ./scripts/build first');
  process.exit(2);
});
const wailian = await loadWailian();
const query = { context: 'one_to_one', on: '2022-01-27' };

const plain = name => name.toLowerCase().replace(/\s+/g, '');
const names = site => [site.names['zh-CN'], site.names.en].map(plain);
/** Whether the site is the one wanted: by id, or by one of its names and one of the brand's. */
const sameService = ({ site: id, brand }, site) =>
  site.id === id ||
  plain(brand ?? '').split(/[/()（）]/).filter(Boolean).some(part => names(site).some(name => name.includes(part) || part.includes(name)));

const newCounts = () => ({ links: [0, 0], invented: [0, 0], services: [0, 0], tokens: [0, 0], reports: [0, 0], peers: [0, 0] });
const counts = { developed: newCounts(), aside: newCounts() };
const misses = [];

/** Looks at one line; `count(kind, right)` adds to the figures, `miss` prints. */
function shareText(line, count, miss) {
  const { text, urls } = line;
  const report = wailian.check(text, query);
  const short = text.replace(/\s+/g, ' ').slice(0, 70);
  const spans = report.links.map(link => ({ form: link.form, text: report.paste.slice(link.span.start, link.span.end) }));
  for (const url of urls) if (!count('links', spans.some(span => span.text === url))) miss(`link      ${url}  in  ${short}`);
  for (const { form, text: found } of spans) {
    const invented = form !== 'other_scheme' && !urls.includes(found);
    count('invented', invented);
    if (invented) miss(`invented  ${found}  in  ${short}`);
  }
  const sites = [...report.links, ...report.tokens].map(answer => answer.site).filter(Boolean);
  if (line.site || (line.site === undefined && line.brand)) {
    if (!count('services', sites.some(site => sameService(line, site))))
      miss(`service   ${line.site ?? line.brand}: ${sites.map(site => site.id).join(', ') || 'none'}  in  ${short}`);
  }
  for (const token of line.tokens ?? (line.token ? [line.token] : [])) {
    if (!count('tokens', report.tokens.some(answer => answer.text === token || answer.code === token)))
      miss(`token     ${token}: ${report.tokens.map(answer => answer.text).join(' | ') || 'none'}  in  ${short}`);
  }
}

function linkCase({ part, suite, input, want }, count, miss) {
  const report = wailian.check(input, query);
  const bare = link => link.replace(/^http:\/\//, '');
  const found = report.links.map(link => report.paste.slice(link.span.start, link.span.end));
  const wanted = want === true ? [input] : want;
  const right = found.map(bare).join('\n') === wanted.map(bare).join('\n');
  if (!count(part === 1 ? 'reports' : 'peers', right))
    miss(`${part === 1 ? 'report' : 'peer  '}    ${input.replace(/\s+/g, ' ').slice(0, 90)}: ${found.join(' | ').slice(0, 120) || 'none'}  (${suite})`);
}

for (const file of files) {
  readFileSync(file, 'utf8').split('\n').forEach((json, index) => {
    if (json === '') return;
    const line = JSON.parse(json);
    if (line.part > 2) return;
    const aside = (index + 1) % 3 === 0;
    const into = counts[aside ? 'aside' : 'developed'];
    const count = (kind, right) => {
      into[kind][0] += right ? 1 : 0;
      into[kind][1] += 1;
      return right;
    };
    const miss = text => (!aside || options['kept-aside']) && misses.push(aside ? `aside ${text}` : text);
    (line.input === undefined ? shareText : linkCase)(line, count, miss);
  });
}

const share = ([part, whole]) => (whole === 0 ? '–' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`);
const titles = { links: 'links of share texts exact', invented: 'invented, of the links found', services: 'services', tokens: 'tokens', reports: 'issue reports', peers: 'other linkifiers’ cases' };
for (const [kind, title] of Object.entries(titles))
  console.log(`${title.padEnd(30)}${share(counts.developed[kind]).padEnd(26)}kept aside ${share(counts.aside[kind])}`);
for (const miss of misses) console.log(`  ${miss}`);

const below = (kind, least) => counts.developed[kind][1] > 0 && counts.developed[kind][0] / counts.developed[kind][1] < least;
const { invented } = counts.developed;
const failed = below('links', 0.99) || below('services', 0.97) || below('tokens', 0.95) || below('reports', 0.97) ||
  (invented[1] > 0 && invented[0] / invented[1] > 0.01);
process.exit(failed ? 1 : 0);
