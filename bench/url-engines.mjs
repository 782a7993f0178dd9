// Ways to read a URL in JavaScript, timed. Runs in Node and, bundled, in a browser.
import { parse } from 'tldts';
import { URL as ReferenceURL } from 'whatwg-url';

const textsInBatch = 1000;
const milliseconds = 1500;  // for each engine, long enough for its compiler to see what is hot

/** Nanoseconds a text: the best of many short rounds, since other work on the machine seldom hits all of them. */
function timeOf(work, count) {
  work();
  let best = Infinity;
  for (const end = performance.now() + milliseconds; performance.now() < end;) {
    const start = performance.now();
    let runs = 0;
    do { work(); ++runs; } while (performance.now() - start < 5);  // browsers' clocks are coarse
    best = Math.min(best, (performance.now() - start) / runs);
  }
  return best * 1e6 / count;
}

/** Nanoseconds a URL, by engine. `engines` are loaded cores: `webassembly`, and `javascript` for the plain build. */
export function timeEngines(urls, engines) {
  const texts = Array.from({ length: textsInBatch }, (_, at) => urls[at % urls.length]);
  const lines = texts.map((text) => ({ text }));
  let kept = 0;  // so that no call can be left out
  const each = (read, list = texts) => timeOf(() => { for (const text of list) kept += read(text); }, list.length);
  const batch = (wailian) => timeOf(() => { kept += wailian.canonicalizeLines(lines).length; }, lines.length);
  return {
    'new URL': each((text) => new URL(text).href.length),
    'tldts.parse': each((text) => (parse(text).domain ?? '').length),
    'whatwg-url': each((text) => new ReferenceURL(text).href.length, texts.slice(0, 100)),
    'a batch (canonicalizeLines)': batch(engines.webassembly),
    'the same in plain JavaScript': batch(engines.javascript),
    'one by one (canonicalize)': each((text) => engines.webassembly.canonicalize(text).href.length, texts.slice(0, 100)),
    kept,
  };
}
