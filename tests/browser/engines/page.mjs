// What a journey can do with a page, in whichever engine. An engine brings eight small things: `evaluate` and `handle`
// (of an expression, to a value or to an element), `click` and `setFile` (of an element), `key`, `goto`, `reload` and
// `screenshot`. All else is here.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const finder = buildSync({
  entryPoints: [fileURLToPath(new URL('finder.js', import.meta.url))], bundle: true, format: 'iife', minify: true, write: false,
}).outputFiles[0].text;
const PATIENCE_MS = 10_000;

const json = (values) => values.map((value) => JSON.stringify(value ?? null)).join(', ');
const call = (run, values) => `(${run})(${json(values)})`;
const spell = (name) => (name instanceof RegExp ? { source: name.source, flags: name.flags } : name);
const target = ([role, name, within]) => [role, spell(name), within && target(within)];

/** Elements are named by `role, name, within`: a name is a whole name or an expression, `within` is [role, name]. */
export class Page {
  #engine;

  constructor(engine) {
    this.#engine = engine;
  }

  goto(address) { return this.#engine.goto(address); }
  reload() { return this.#engine.reload(); }
  screenshot(path) { return this.#engine.screenshot(path); }

  /** Runs a function in the page; arguments and result are plain values. */
  evaluate(run, ...values) {
    return this.#engine.evaluate(call(run, values));
  }

  /** Waits until the function is true in the page. */
  until(run, ...values) {
    return this.#until(() => this.evaluate(run, ...values), String(run));
  }

  /** Waits for the one element of that name. */
  find(...what) {
    return this.#until(() => this.#found('handle', `finder.one(${json(target(what))})`), what.join(' '));
  }

  /** How many there are now. */
  count(...what) { return this.#found('evaluate', `finder.all(${json(target(what))}).length`); }
  /** The texts of all that are there now. */
  texts(...what) { return this.#found('evaluate', `finder.all(${json(target(what))}).map((element) => element.innerText.trim())`); }

  /** Chooses one of several of the same name, counted from 0, by the element's own click. */
  pick(index, ...what) { return this.#found('evaluate', `void finder.all(${json(target(what))})[${index}].click()`); }

  text(...what) { return this.#with('(element) => element.innerText.trim()', what); }
  isChecked(...what) { return this.#with('(element) => element.checked', what); }
  isFocused(...what) { return this.#with('(element) => element.getRootNode().activeElement === element', what); }
  focus(...what) { return this.#with('(element) => element.focus()', what); }
  fill(text, ...what) { return this.#with('finder.fill', what, text); }
  choose(option, ...what) { return this.#with('finder.choose', what, option); }

  async click(...what) { await this.#engine.click(await this.find(...what)); }
  async setFile(path, ...what) { await this.#engine.setFile(await this.find(...what), path); }
  /** A key by its name, such as `ArrowLeft`, to whatever has the focus. */
  press(key) { return this.#engine.key(key); }

  /** Waits until one of those says what the expression asks for, and gives its text. */
  says(expression, ...what) {
    return this.#until(async () => (await this.texts(...what)).find((text) => expression.test(text)), `a ${what.join(' ')} that says ${expression}`);
  }

  /** Waits until it has that value of an attribute. */
  has(value, attribute, ...what) {
    return this.#until(async () => await this.#with('(element, name) => element.getAttribute(name)', what, attribute) === value, `${attribute} ${value}`);
  }

  async #with(run, what, ...values) {
    await this.find(...what);
    return this.#engine.evaluate(`(${run})(finder.one(${json(target(what))})${values.map((value) => `, ${JSON.stringify(value)}`).join('')})`);
  }

  async #found(how, expression) {
    if (!await this.#engine.evaluate("'finder' in globalThis")) await this.#engine.evaluate(`(() => { ${finder} })()`);
    return this.#engine[how](expression);
  }

  /** What fails counts as not yet: the page may just be going away. */
  async #until(look, what) {
    const end = Date.now() + PATIENCE_MS;
    let fault;
    do {
      try {
        const found = await look();
        if (found) return found;
        fault = undefined;
      } catch (error) {
        fault = error;
      }
      await new Promise((next) => setTimeout(next, 25));
    } while (Date.now() < end);
    const said = await this.evaluate(() => document.body?.innerText ?? '').catch((error) => error.message);
    assert.fail(`waited in vain for ${what}${fault ? ` (${fault.message})` : ''}; the page says: ${said.slice(0, 300)}`);
  }
}
