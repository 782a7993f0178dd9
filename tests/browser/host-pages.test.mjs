// The element in other people's pages: every container, their style sheets, their policies, files that are missing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, site } from './browser.mjs';
import { containers, hostStyles } from './host-pages/containers.mjs';
import { checker, hostPage, LINK, serveHosts, WORDS } from './host-pages/host-site.mjs';
import { measure, said, settled } from './host-pages/settled.mjs';

const without = (run) => ({ first: run });
const policy = (content) => ({ head: `<meta http-equiv="Content-Security-Policy" content="${content}">` });
const pages = {
  'no-sheets.html': hostPage(checker(), without('delete ShadowRoot.prototype.adoptedStyleSheets; delete Document.prototype.adoptedStyleSheets;')),
  'refusing.html': hostPage(checker(), without("globalThis.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal constructor'); } };")),
  'no-wasm.html': hostPage(checker(), without('delete globalThis.WebAssembly;')),
  'no-sheets-strict.html': hostPage(checker(), {
    ...policy("default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; connect-src 'self'"), ...without('delete ShadowRoot.prototype.adoptedStyleSheets;'),
  }),
  'script-alone.html': hostPage(checker(), policy("script-src 'self' 'unsafe-inline'")),
  'no-connect.html': hostPage(checker(), policy("default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'")),
  'trusted-types.html': hostPage(checker(), policy("script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'")),
  'fifty.html': hostPage(Array.from({ length: 50 }, (_, at) => checker({ link: `${LINK}?n=${at}` })).join('')),
  'sandboxed.html': hostPage('<iframe sandbox="allow-scripts" src="blank.html" style="width:340px;height:600px"></iframe>', { script: '' }),
  'empty.html': hostPage('<main></main>'),
};
let server;
before(async () => { server = await serveHosts(site, pages); });
after(() => server?.close());

const host = (t, path, options = {}) => open(t, { server, path, expectFaults: true, ...options });

const NARROW = { width: 360, height: 900 };
const WIDE = { width: 800, height: 900 };

/** Puts all elements of the page into a state that is not `ready`. */
const states = {
  ready: () => {},
  invalid: () => globalThis.checkers.forEach((one) => { one.context = 'grop'; }),
  failed: () => globalThis.checkers.forEach((one) => {
    const fresh = one.cloneNode(true);
    fresh.setAttribute('base', 'nowhere');
    one.replaceWith(fresh);
  }),
};

Object.entries(containers).forEach(([name, { room = Infinity, grows = false }], at) => test(`in ${name}: as wide as it may be, in every state`, async (t) => {
  const { page } = await host(t, `container-${at}.html`, { viewport: NARROW });
  await settled(page);
  for (const [state, enter] of Object.entries(states)) {
    await page.evaluate(enter);
    await settled(page, state);
    for (const size of [NARROW, WIDE]) {
      await page.setViewportSize(size);
      const { width, height, past } = await measure(page);
      const about = `${state} at ${size.width}: ${Math.round(width)}×${Math.round(height)}`;
      if (state === 'ready') assert.ok(width >= Math.min(room, 280) - 0.5, about);
      assert.ok(height > 0 && height <= 1000, about);
      if (!grows) assert.ok(past <= 0, `${about}, ${past} px past the window`);
      assert.equal(await said(page), state !== 'ready', about);
    }
  }
}));

/** What an inherited property is at the sentence that gives the reason. */
const inherited = (page) => page.evaluate(() => {
  const root = globalThis.checkers[0].shadowRoot;
  const style = getComputedStyle(root.querySelector('.reason-sentence'));
  const base = root.querySelector('.base').getBoundingClientRect();
  const names = ['color', 'direction', 'letterSpacing', 'wordSpacing', 'textIndent', 'textTransform', 'textShadow', 'whiteSpace', 'userSelect', 'fontStyle', 'fontWeight', 'fontSize',
    'lineHeight', 'textAlign', 'wordBreak', 'writingMode', 'cursor', 'hyphens', 'fontFamily', 'textDecorationLine'];
  return { ...Object.fromEntries(names.map((name) => [name, style[name]])),
    past: [...root.querySelectorAll('.base *')].filter((one) => one.getBoundingClientRect().right > base.right + 1).length, height: Math.round(base.height) };
});

test('no style sheet of the page deforms an answer', async (t) => {
  const { page } = await host(t, 'blank.html', { viewport: WIDE });
  await settled(page);
  const blank = await inherited(page);
  for (const [at, name] of [...Object.keys(hostStyles).entries(), ['rtl', 'right to left']]) {
    await page.goto(`${server.address}/${at === 'rtl' ? 'right-to-left' : `style-${at}`}.html`);
    await settled(page);
    const found = await inherited(page);
    if (name === 'vertical writing' || name === 'everything reverted') found.height = blank.height;  // it is as wide as it likes there
    assert.deepEqual(found, blank, name);
    if (name !== 'every inherited property') assert.ok((await measure(page)).past <= 0, name);
  }
});

test('the article’s own words keep the type of the article', async (t) => {
  const { page } = await host(t, 'style-1.html');
  await settled(page);
  await page.evaluate(states.invalid);
  await settled(page, 'invalid');
  assert.deepEqual(await page.locator('.said').evaluate((one) => [getComputedStyle(one).fontSize, getComputedStyle(one).fontStyle]), ['30px', 'italic']);
});

test('in a page that is read from right to left, days and sentences stay in order', async (t) => {
  const { page } = await host(t, 'right-to-left.html');
  await settled(page);
  const places = await page.evaluate(() => {
    const [text] = [...globalThis.checkers[0].shadowRoot.querySelectorAll('.facts dd')].find((dd) => /^\d{4} 年/.test(dd.textContent)).childNodes;
    const at = (index) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().left;
    };
    return [at(0), at(5), at(text.length - 1)];
  });
  assert.ok(places[0] < places[1] && places[1] < places[2], places.join());
});

for (const path of ['no-sheets.html', 'refusing.html', 'no-wasm.html', 'script-alone.html', 'trusted-types.html']) {
  test(`the answer stands with ${path.replace('.html', '')}`, async (t) => {
    const { page } = await host(t, path);
    await settled(page);
    const { width, height } = await measure(page);
    assert.ok(width >= 280 && height > 200 && height < 600, `${width}×${height}`);
    assert.equal(await said(page), false);
    assert.equal(await page.evaluate(() => getComputedStyle(globalThis.checkers[0].shadowRoot.querySelector('.headline')).fontWeight), '700', 'it is styled');
    assert.deepEqual(await page.evaluate(() => [told.errors, told.thrown]), [[], []]);
  });
}

for (const [path, code] of [['no-sheets-strict.html', 'display'], ['no-connect.html', 'load']]) {
  test(`the words stay with ${path.replace('.html', '')}, and the author is told once`, async (t) => {
    const { page } = await host(t, path);
    await settled(page, 'failed');
    assert.ok(await said(page));
    const { errors, warnings, thrown } = await page.evaluate(() => told);
    assert.deepEqual(errors.map((error) => error.code), [code]);
    assert.deepEqual([warnings.length, thrown], [1, []]);
    await page.waitForFunction(() => globalThis.checkers[0].shadowRoot.querySelector('button') === null);  // another try would not help
  });
}

test('in a sandboxed frame, whose origin is none, the answer stands if the host allows others to read its files', async (t) => {
  const { page, shell } = await host(t, 'empty.html');
  await shell.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  await page.goto(`${server.address}/sandboxed.html`);
  const frame = page.frameLocator('iframe');
  await frame.locator('wailian-checker[state=ready]').waitFor();
  assert.equal(await frame.getByText(WORDS).isVisible(), false);
});

test('fifty on one page: one core, no rest before it is looked at, few nodes each', async (t) => {
  const { page } = await host(t, 'fifty.html');
  await page.locator('wailian-checker[state=ready]').first().waitFor();
  await page.evaluate(() => { globalThis.checkers = [...document.querySelectorAll('wailian-checker')]; });
  const { files, nodes, reports } = await page.evaluate(() => ({
    files: performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)).filter((name) => /wasm|txt|rest/.test(name)),
    nodes: globalThis.checkers.reduce((sum, one) => sum + one.shadowRoot.querySelectorAll('*').length, 0), reports: told.reports,
  }));
  assert.deepEqual(files.sort(), ['wailian-rules.txt', 'wailian-rules.zh-CN.txt', 'wailian.wasm']);
  assert.ok(nodes <= 50 * 60, `${nodes} nodes`);
  assert.ok(reports < 50, `${reports} have answered, and the others wait until a reader comes near`);
  await page.evaluate(() => { for (const one of globalThis.checkers) one.loading = 'eager'; });
  await page.waitForFunction(() => globalThis.checkers.every((one) => one.state === 'ready'));
  assert.ok(await page.evaluate(() => told.reports) >= 50);
  const [first] = await page.getByText('依据与其他场景').all();
  await first.click();
  await page.getByText('被比较过的规则', { exact: false }).or(page.locator('#fold-why')).first().waitFor();
});

const missing = { status: 404, contentType: 'text/html', body: '<!doctype html><title>404</title>' };
const markup = { ...missing, status: 200 };
for (const file of ['wailian.wasm', 'wailian-rules.txt', 'wailian-rules.zh-CN.txt']) {
  for (const [what, answer] of [['is missing', missing], ['is an HTML page', markup]]) {
    test(`${file} ${what}: the article’s words and one quiet line, told once`, async (t) => {
      const { page } = await host(t, 'blank.html', { routes: { [file]: answer, 'wailian.plain.mjs': missing } });
      await settled(page, 'failed');
      assert.ok(await said(page));
      await page.getByText('暂时无法重新核对，以上是作者写下的结论。').waitFor();
      const { errors, warnings, thrown } = await page.evaluate(() => told);
      assert.deepEqual(errors.map(({ code }) => code), ['load']);
      assert.ok(errors[0].message.includes(file), errors[0].message);
      assert.deepEqual([warnings.length, thrown], [1, []]);
      assert.equal(await page.getByRole('alert').count(), 0);
      assert.equal(await page.getByRole('button').count(), 0, 'another try would not help');
    });
  }
}

test('without a connection another try is offered, and helps once there is one', async (t) => {
  const { page, shell } = await host(t, 'empty.html');
  await shell.route('**/wailian-rules*.txt', (route) => route.abort('internetdisconnected'));
  await page.evaluate((html) => { document.querySelector('main').innerHTML = html; }, checker());
  await settled(page, 'failed');
  await shell.unroute('**/wailian-rules*.txt');
  await page.getByRole('button', { name: '再试一次' }).click();
  await settled(page);
});

for (const file of ['wailian-rules.rest.txt', 'wailian-checker-rest.js']) {
  test(`${file} is missing: the answer and the other chats stand`, async (t) => {
    const { page } = await host(t, 'blank.html', { routes: { [file]: missing } });
    await settled(page);
    await page.getByText('依据与其他场景').click();
    await page.getByText('来源与做法暂时取不到，结论不受影响。').waitFor();
    await page.getByRole('button', { name: /朋友圈/ }).click();
    await page.getByRole('heading', { name: /只能复制网址/ }).waitFor();
    assert.deepEqual(await page.evaluate(() => told.errors), []);
  });
}

test('a host that needs the data of names is answered when that has come', async (t) => {
  const { page } = await host(t, 'empty.html');
  await page.evaluate((html) => { document.querySelector('main').innerHTML = html; }, checker({ link: 'https://рыба.рф/' }));
  await settled(page);
  assert.equal(await page.evaluate(() => globalThis.checkers[0].report.links[0].host), 'xn--80ab8b3b.xn--p1ai');
});
