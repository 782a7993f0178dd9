// Links in share texts, side by side with linkify-it and twitter-text: how many are found exactly, how many are
// invented, how often another host would be opened, and how fast.
//
//   node scripts/measure/bench-extract.mjs [--texts FILE] [--program FILE] [--show]
//
// FILE holds one JSON object a line: `text`, `urls` (the exact links in it) and, where there is one, `token`. Without
// it the project's own texts are used. --program is the built `extract_lines`; --show prints every difference.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LinkifyIt } from 'linkify-it';
import twitter from 'twitter-text';
import { URL } from 'whatwg-url';

const root = new URL('../..', import.meta.url).href;
const here = path => fileURLToPath(new URL(path, root).href);
const rounds = 50;

const { values: options } = parseArgs({
  options: {
    texts: { type: 'string', default: here('tests/extract/share-texts.jsonl') },
    program: { type: 'string', default: here('build/dev/tests/extract/extract_lines') },
    show: { type: 'boolean', default: false },
  },
});

function readCases(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(line => line !== '');
  return lines.map((line, index) => {
    const { text, urls, token = null } = JSON.parse(line);
    if (typeof text !== 'string' || !Array.isArray(urls))
      throw new Error(`${file}:${index + 1}: a line needs \`text\` and \`urls\``);
    return { text, urls, token };
  });
}

/** The host that opens for a link; null where none does. */
function hostOf(link) {
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`).hostname;
  } catch {
    return null;
  }
}

/** Finds links in every text `rounds` times; `find` gives [{ start, end, opens }]. */
function timed(cases, find) {
  const found = cases.map(({ text }) => find(text));
  const start = process.hrtime.bigint();
  for (let round = 0; round < rounds; round += 1) for (const { text } of cases) find(text);
  const microseconds = Number(process.hrtime.bigint() - start) / 1000 / rounds / cases.length;
  return { found, microseconds };
}

function runLinkify(cases) {
  const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false });
  return timed(cases, text =>
    (linkify.match(text) ?? [])
      .filter(match => !match.url.startsWith('mailto:'))
      .map(match => ({ start: match.index, end: match.lastIndex, opens: match.url })));
}

function runTwitter(cases) {
  return timed(cases, text =>
    twitter.extractUrlsWithIndices(text).map(({ url, indices: [start, end] }) => ({ start, end, opens: url })));
}

function runWailian(cases) {
  if (!existsSync(options.program))
    throw new Error(`${options.program} is not built; build the target extract_lines, or name it with --program`);
  const input = cases.map(({ text }) => JSON.stringify({ text })).join('\n') + '\n';
  const output = execFileSync(options.program, ['--rules', here('rules/tokens'), '--rounds', String(rounds)], {
    input, encoding: 'utf8', maxBuffer: 1 << 28,
  });
  const lines = output.split('\n').filter(line => line !== '').map(line => JSON.parse(line));
  const { microseconds } = lines.pop();
  const found = lines.map(({ links }) => links.filter(link => link.form !== 'other_scheme')
    .map(({ start, end, text }) => ({ start, end, opens: text })));
  return { found, microseconds, tokens: lines.map(line => line.tokens) };
}

/** Where the expected links stand, in order. */
function placesOf({ text, urls }) {
  let from = 0;
  return urls.map(url => {
    const start = text.indexOf(url, from);
    if (start < 0) throw new Error(`\`${url}\` does not stand in the text \`${text}\``);
    from = start + url.length;
    return { start, end: from, url };
  });
}

function score(name, cases, { found, microseconds }) {
  const sum = { name, exact: 0, cut: 0, missed: 0, invented: 0, wrongHost: 0, microseconds };
  const tell = (what, details, { text }) => {
    if (options.show) console.log(`${name}: ${what}: ${details}\n    in: ${JSON.stringify(text)}`);
  };
  cases.forEach((given, index) => {
    const places = placesOf(given);
    const links = found[index];
    for (const place of places) {
      const over = links.filter(link => link.start < place.end && link.end > place.start);
      if (over.some(link => link.start === place.start && link.end === place.end)) {
        sum.exact += 1;
      } else if (over.length > 0) {
        sum.cut += 1;
        tell('cut', `${place.url} as ${given.text.slice(over[0].start, over[0].end)}`, given);
      } else {
        sum.missed += 1;
        tell('missed', place.url, given);
      }
      if (over.length > 0 && hostOf(over[0].opens) !== hostOf(place.url)) sum.wrongHost += 1;
    }
    for (const link of links) {
      if (places.some(place => link.start < place.end && link.end > place.start)) continue;
      sum.invented += 1;
      tell('invented', given.text.slice(link.start, link.end), given);
    }
  });
  return sum;
}

function scoreTokens(cases, tokens) {
  const wanted = cases.filter(({ token }) => token !== null).length;
  let exact = 0;
  let others = 0;
  cases.forEach(({ text, token }, index) => {
    const hits = tokens[index].filter(found => found.text === token || found.code === token);
    if (token !== null && hits.length > 0) exact += 1;
    else if (token !== null && options.show)
      console.log(`wailian: token missed: ${token}\n    in: ${JSON.stringify(text)}`);
    others += tokens[index].length - hits.length;
  });
  return { wanted, exact, others };
}

function print(cases, scores, tokens) {
  const links = cases.reduce((count, { urls }) => count + urls.length, 0);
  console.log(`${cases.length} texts with ${links} links (${options.texts})\n`);
  console.log('                     exact           other span   missed  invented  wrong host   µs a text');
  for (const row of scores) {
    const share = links === 0 ? 100 : (100 * row.exact) / links;
    console.log(`${row.name.padEnd(18)}${String(row.exact).padStart(6)} (${share.toFixed(1).padStart(5)} %)` +
      `${String(row.cut).padStart(13)}${String(row.missed).padStart(9)}${String(row.invented).padStart(10)}` +
      `${String(row.wrongHost).padStart(12)}${row.microseconds.toFixed(1).padStart(12)}`);
  }
  console.log(`\ntokens, wailian alone: ${tokens.exact} of ${tokens.wanted}, ${tokens.others} beyond those expected`);
}

const cases = readCases(options.texts);
const ours = runWailian(cases);
print(cases, [
  score('wailian', cases, ours),
  score('linkify-it 6', cases, runLinkify(cases)),
  score('twitter-text 3', cases, runTwitter(cases)),
], scoreTokens(cases, ours.tokens));
