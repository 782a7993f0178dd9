// Text files turned into almost such files, the same with the same seed: for the doors that are written in TypeScript.
// A target is a program `fuzz_NAME.mjs SECONDS FINDINGS [FILE]`, run by scripts/fuzz.
import { readFileSync, writeFileSync } from 'node:fs';

/** xorshift32. */
function* numbers(state) {
  for (;;) {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
    yield state >>> 0;
  }
}

const ODD = ['\u0000', '\ud800', '\udc00', '\u202e', '\u200b', '\ufeff', '\u2028', '\r', '\n', '\t', '\\', '"', "'", '<', '>', '&', '`', '|', '[', ']', '(', ')', '{', '}', ',', ':', '-1', '1e400',
  '__proto__', 'constructor', 'toString', '__defineGetter__', 'null', '[]', '{}', '\u{1f600}', '中'];

/** One to five changes of one of `seeds`; `words` are worth trying in it. */
export function mutant(seeds, words, pick) {
  let text = seeds[pick(seeds.length)];
  for (let changes = 1 + pick(5); changes > 0; changes -= 1) {
    const at = pick(text.length + 1), until = Math.min(text.length, at + pick(1 + pick(40)));
    const other = seeds[pick(seeds.length)];
    const from = pick(other.length + 1);
    const insert = [
      () => '',
      () => words[pick(words.length)],
      () => ODD[pick(ODD.length)],
      () => String.fromCharCode(pick(0x80)),
      () => text.slice(at, until).repeat(2 + pick(3)),
      () => other.slice(from, from + pick(80)),
    ][pick(6)]();
    text = text.slice(0, at) + insert + text.slice(pick(2) ? until : at);
    if (pick(40) === 0) text = text.slice(0, pick(text.length + 1));
  }
  return text.slice(0, 20_000);
}

/** Gives `check` the seeds, then mutants, until the time is over. What it throws is a finding, which ends the run. */
export async function fuzz(name, { seeds, words, check }) {
  const [seconds, findings, file] = process.argv.slice(2);
  const inputs = file ? [readFileSync(file, 'utf8')] : seeds;
  const random = numbers(Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31) || 1);
  const pick = (count) => random.next().value % count;
  const end = performance.now() + 1000 * seconds;
  let runs = 0;
  for (let input = inputs[0]; input !== undefined; input = inputs[runs] ?? (file || performance.now() > end ? undefined : mutant(seeds, words, pick))) {
    try {
      await check(input);
    } catch (error) {
      const finding = file ?? `${findings}/${name}-${runs}`;
      if (!file) writeFileSync(finding, input);
      console.error(`${error.stack}\n${finding}: ${JSON.stringify(input).slice(0, 2000)}`);
      process.exit(1);
    }
    runs += 1;
  }
  console.log(`stat::number_of_executed_units: ${runs}`);
}
