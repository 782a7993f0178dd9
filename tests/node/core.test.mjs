// The seam to the module's memory: what happens when the core stops, and what the plain build must be able to do.
import assert from 'node:assert/strict';
import test from 'node:test';
import { importSource, loadWailian } from './built.mjs';

const { Library: Wailian } = await importSource('web/lib/library.ts');
const { Core, CoreError } = await importSource('web/lib/core/core.ts');
const PUT_THERE = 'put all files of one build there';

/** A core in JavaScript: answers in upper case, stops at `trap`, has no memory for `big`. */
function fakeFactory({ now = true } = {}) {
  const made = { count: 0, loaded: [] };
  const make = () => {
    made.count += 1;
    let dead = false;
    const memory = { buffer: new ArrayBuffer(1 << 16) };
    const texts = [];
    let top = 8;
    const read = (at, size) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(memory.buffer, at, size));
    const answer = (text) => {
      const bytes = new TextEncoder().encode(text);
      new Uint8Array(memory.buffer, top, bytes.length).set(bytes);
      texts.push([top, bytes.length]);
      top += bytes.length;
      return texts.length - 1;
    };
    return {
      memory,
      _initialize() {},
      wailian_alloc: (size) => { if (size > 1000) return 0; top += size; return top - size; },
      wailian_free() {},
      wailian_open: (...places) => {
        const rules = [0, 2, 4, 6, 8].map((i) => read(places[i], places[i + 1])).join('+');
        made.loaded.push(rules);
        return rules.startsWith('damaged') ? 0 : 1;
      },
      wailian_call: (_core, at, size) => {
        const text = read(at, size);
        assert.ok(!dead, 'a dead instance was asked');
        if (text.includes('trap')) { dead = true; throw new WebAssembly.RuntimeError('unreachable'); }
        return answer(text.includes('method') ? '{"policies":{},"sources":{},"problems":[]}' : text.toUpperCase());
      },
      wailian_scan: (_core, _reading, queryAt, querySize, at, size) => answer(read(queryAt, querySize) + '|' + read(at, size)),
      wailian_canonicalize: (lengthsAt, lengthsSize, at, size) => {
        const text = read(at, size);
        if (text.includes('trap')) { dead = true; throw new WebAssembly.RuntimeError('unreachable'); }
        return answer(read(lengthsAt, lengthsSize) + '|' + text);
      },
      wailian_text_data: (text) => texts[text][0],
      wailian_text_size: (text) => texts[text][1],
      wailian_text_free() {},
    };
  };
  return { made, factory: { now: () => { if (!now) throw new RangeError('not on this thread'); return make(); }, soon: async () => make() } };
}

const bytes = (text) => new TextEncoder().encode(text);
const rules = { facts: 'the rules', texts: [], rest: 'rest', names: 'names' };
const source = { part: async (name) => name, names: async () => 'names', bundle: async () => 'bundle', compile: async (bundle, added) => ({ facts: `${bundle}+${added.name}:${added.text}`, texts: {} }) };
const started = (factory) => Wailian.start(factory, { facts: 'facts', texts: { en: 'English' } }, source);

test('text goes in and out as UTF-8', async () => {
  const core = await Core.start(fakeFactory().factory, rules);
  assert.equal(core.call(bytes('链接 é😀 a')), '链接 É😀 A');
  assert.equal(core.call(bytes('\ufeffbom')), '\ufeffBOM');
  assert.equal(core.scan(0, bytes('q'), 'a\nb'), 'q|a\nb');
  assert.equal(core.canonicalize('1', '\n'), '1|\n');
  assert.equal(core.call(bytes('')), '');
});

test('after a trap the call fails and the next one is answered, with the same rules', async () => {
  const { factory, made } = fakeFactory();
  const core = await Core.start(factory, rules);
  assert.throws(() => core.call(bytes('trap')), CoreError);
  assert.equal(core.call(bytes('again')), 'AGAIN');
  assert.deepEqual(new Set(made.loaded), new Set(['the rules++++rest']));
  assert.ok(made.count >= 2);
});

test('rules of the reader are compiled with the bundle, and opened again after a trap', async () => {
  const { factory, made } = fakeFactory();
  const wailian = await (await started(factory)).withAddedRules('own', 'my.json');
  wailian.lookup('trap');
  wailian.lookup('x');
  assert.deepEqual([made.loaded[0], ...new Set(made.loaded.slice(1))], ['facts+English+++', 'bundle+my.json:own++++']);
});

test('damaged rules are refused', async () => {
  await assert.rejects(Core.start(fakeFactory().factory, { facts: 'damaged', texts: [], rest: '', names: '' }), /damaged/);
});

test('each failure is told with its code, place and cure', async () => {
  const { factory } = fakeFactory();
  const stops = { now: factory.now, soon: async () => ({ ...factory.now(), wailian_open() { throw new WebAssembly.RuntimeError('unreachable'); } }) };
  await assert.rejects(Core.start(factory, { ...rules, facts: 'damaged' }), { name: 'LoadError', code: 'load_mismatch', place: 'wailian-rules.txt', cure: PUT_THERE, message: /is damaged, or its parts are not of one build/ });
  await assert.rejects(Core.start(stops, rules), { name: 'LoadError', code: 'load_mismatch', place: 'wailian.wasm', message: /stopped while it opened its rules \(unreachable\), so it is damaged/ });
  const core = await Core.start(factory, rules);
  const thrown = (text) => { try { core.call(bytes(text)); } catch (error) { return error; } return assert.fail(text); };
  const memory = thrown('x'.repeat(2000)), trap = thrown('trap');
  assert.deepEqual([memory.code, memory.place, memory.cure, memory.cause.message], ['out_of_memory', 'wailian.wasm', 'ask about a part of it', 'out of memory']);
  assert.deepEqual([trap.code, trap.place, trap.cure], ['core_failed', 'wailian.wasm', 'ask about parts of it to see which one it is']);
  assert.match(trap.message, /stopped on this text \(unreachable\) and has been started anew/);
});

test('an instance that was made meanwhile is not made again', async () => {
  const { factory, made } = fakeFactory();
  const core = await Core.start(factory, rules);
  assert.throws(() => core.call(bytes('trap')), CoreError);
  core.call(bytes('at once'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(made.loaded.length, 2);
});

test('one more language is opened beside the others', async () => {
  const { factory, made } = fakeFactory();
  const both = await (await started(factory)).inLocale('zh-TW');
  assert.deepEqual(made.loaded, ['facts+English+++', 'facts+zh-TW+English++']);
  assert.deepEqual(both.compiled, { facts: 'facts', texts: { en: 'English', 'zh-TW': 'zh-TW' } });
});

test('the rest of the rules follows when it is asked for, once', async () => {
  const { factory, made } = fakeFactory();
  const whole = await (await started(factory)).whole();
  assert.deepEqual(made.loaded, ['facts+English+++', 'facts+English+++rest']);
  assert.equal(await whole.whole(), whole);
});

test('no memory is a failure with a code of its own, and the next call is answered', async () => {
  const core = await Core.start(fakeFactory().factory, rules);
  assert.throws(() => core.call(bytes('x'.repeat(2000))), { name: 'CoreError', code: 'out_of_memory', message: /too much for one answer/ });
  assert.equal(core.call(bytes('x')), 'X');
});

test('where the engine makes no instance at once, the next call fails too, and one a little later is answered', async () => {
  const core = await Core.start(fakeFactory({ now: false }).factory, rules);
  assert.throws(() => core.call(bytes('trap')), CoreError);
  assert.throws(() => core.call(bytes('too soon')), CoreError);
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(core.call(bytes('ready')), 'READY');
});

test('the library turns a stopped core into a problem of the answer', async () => {
  const wailian = await started(fakeFactory().factory);
  for (const answer of [
    wailian.check('trap', { context: 'group', on: '2021-12-05' }),
    wailian.timeline('trap', { until: '2021-12-05' }),
    wailian.diff('trap', { from: '2021-12-05', to: '2021-12-06' }),
    wailian.lookup('trap'),
  ]) {
    assert.equal(answer.problems[0].code, 'core_failed');
    assert.match(answer.problems[0].message, /已经重新启动/);
  }
  assert.equal(wailian.canonicalize('trap').problem.code, 'core_failed');
  assert.deepEqual(wailian.canonicalizeLines([{ text: 'trap' }, { text: 'x' }]).map(({ problem }) => problem.code), ['core_failed', 'core_failed']);
  assert.deepEqual(wailian.check('fine', { context: 'group', on: '2021-12-05' }).problems, []);
});

test('a stopped core loses nothing of the paste', async () => {
  const wailian = await started(fakeFactory().factory);
  assert.equal(wailian.check('trap and my text \ud800', { context: 'group', on: '2021-12-05' }).paste, 'trap and my text \ufffd');
});

test('many calls do not make the memory grow', async () => {
  const wailian = await loadWailian();
  const ask = () => wailian.check('https://item.taobao.com/ '.repeat(20), { context: 'group', on: '2021-12-05' });
  for (let count = 0; count < 50; count++) ask();
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
  for (let count = 0; count < 300; count++) ask();
  const after = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
  assert.ok(after - before < 8 * 2 ** 20, `${after - before} bytes more`);
});
