// The element in other people's pages: every container, their style sheets, their policies, their mistakes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, site } from './browser.mjs';
import { containers, hostStyles } from './hosts/containers.mjs';
import { checker, hostPage, LINK, serveHosts, WORDS } from './hosts/host-site.mjs';

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
const settled = (page, state = 'ready') => page.waitForFunction((wanted) => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot && element.localName !== 'wailian-checker' ? all(element.shadowRoot) : [])]);
  const checkers = globalThis.checkers = all(document).filter(({ localName }) => localName === 'wailian-checker');
  return checkers.length > 0 && checkers.every((one) => one.getAttribute('state') === wanted);
}, state);
const measure = (page) => page.evaluate(() => {
  const { width, height } = globalThis.checkers[0].getBoundingClientRect();
  return { width, height, past: document.documentElement.scrollWidth - innerWidth };
});
const said = (page) => page.locator('.said').first().isVisible();

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

/** Attributes that say nothing: what the author is told of each. */
const slips = [
  [{ context: 'grop' }, 'context', 'grop', /one_to_one, group, moments/],
  [{ on: '2021-13-45' }, 'on', '2021-13-45', /2021-12-05/],
  [{ on: '9999-12-31' }, 'on', '9999-12-31', /2021-12-05/],
  [{ on: 'yesterday' }, 'on', 'yesterday', /is not a day/],
  [{ on: '2021/12/05' }, 'on', '2021/12/05', /is not a day/],
  [{ app: 'wechta' }, 'app', 'wechta', /wechat, qq/],
  [{ client: 'v8' }, 'client', 'v8', /android 8\.0\.11/],
  [{ link: '你好' }, 'link', '你好', /holds no link/],
  [{ link: null, url: LINK }, 'url', LINK, /link="https:/],
  [{ link: null, href: LINK }, 'href', LINK, /link="https:/],
  [{ on: null, date: '2021-12-05' }, 'date', '2021-12-05', /on="2021-12-05"/],
  [{ on: null, day: '2021-12-05' }, 'day', '2021-12-05', /on="2021-12-05"/],
  [{ context: null, chat: 'group' }, 'chat', 'group', /context="group"/],
];

test('a slip in an attribute keeps the article’s words, and says once what is wrong', async (t) => {
  const { page } = await host(t, 'empty.html');
  for (const [attributes, attribute, value, cure] of slips) {
    await page.evaluate((html) => {
      Object.assign(told, { errors: [], reports: 0, warnings: [], thrown: [] });
      document.querySelector('main').innerHTML = html;
    }, checker(attributes));
    await settled(page, 'invalid');
    assert.ok(await said(page), attribute);
    const { errors, reports, warnings, thrown } = await page.evaluate(() => told);
    assert.deepEqual(errors.map(({ message, allowed, ...error }) => error), [{ code: 'attribute', attribute, value }]);
    assert.equal(reports, 0);
    assert.deepEqual(thrown, []);
    assert.equal(warnings.length, 1);
    assert.equal(warnings[0], errors[0].message);
    assert.ok(warnings[0].startsWith(`<wailian-checker>: ${attribute}="${value}" `), warnings[0]);
    assert.match(warnings[0], cure);
    assert.equal(await page.getByRole('alert').count() + await page.getByRole('status').count(), 0);
  }
  await page.evaluate((html) => { document.querySelector('main').innerHTML = html; }, checker({ context: 'grop' }, ''));
  await page.getByText('这里的核对设置有误，暂时没有答案。').waitFor();
});

test('an empty attribute is an absent one; a view that is none is said, and the answer stands', async (t) => {
  const { page } = await host(t, 'empty.html');
  await page.evaluate((html) => { document.querySelector('main').innerHTML = html; }, checker({ context: '', on: '', app: '', client: '', view: 'fulll' }));
  await settled(page);
  const { errors, warnings } = await page.evaluate(() => told);
  assert.deepEqual(errors.map(({ attribute, value, allowed }) => [attribute, value, allowed]), [['view', 'fulll', ['compact', 'full']]]);
  assert.equal(warnings.length, 1);
  assert.equal(await page.evaluate(() => globalThis.checkers[0].report.query.context), 'one_to_one');
});

test('a slip that is mended is answered', async (t) => {
  const { page } = await host(t, 'blank.html');
  await settled(page);
  await page.evaluate(states.invalid);
  await settled(page, 'invalid');
  await page.evaluate(() => { globalThis.checkers[0].context = 'moments'; });
  await settled(page);
  assert.equal(await said(page), false);
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
  await page.evaluate((html) => { document.querySelector('main').innerHTML = html; }, checker({ link: 'https://例子.中国/' }));
  await settled(page);
  assert.equal(await page.evaluate(() => globalThis.checkers[0].report.links[0].host), 'xn--fsqu00a.xn--fiqs8s');
});

/** Values of the properties, with what the attribute says then and what is asked. */
const DAY = new Date('2021-12-05T12:00:00+08:00');
const NO_DAY = 'no day';  // stands for an invalid Date, which cannot be sent to the page
const properties = [
  ['context', 'moments', 'moments', 'moments'], ['context', null, null, 'one_to_one'], ['context', undefined, null, 'one_to_one'], ['context', 5, '5', null],
  ['on', '2021-12-06', '2021-12-06', '2021-12-06'], ['on', DAY, '2021-12-05', '2021-12-05'], ['on', NaN, 'NaN', null], ['on', NO_DAY, 'Invalid Date', null],
  ['app', 'qq', 'qq', 'qq'], ['app', null, null, 'wechat'], ['app', {}, '[object Object]', null],
  ['client', 'android 8.0.11', 'android 8.0.11', 'android 8.0.11'], ['client', null, null, undefined],
  ['link', LINK, LINK, LINK], ['link', null, null, undefined], ['link', 5, '5', null],
  ['view', 'full', 'full', undefined], ['view', null, null, undefined], ['base', null, null, undefined], ['asOf', DAY, '2021-12-05', undefined], ['asOf', null, null, undefined],
];
const asked = { context: 'context', on: 'on', app: 'app', client: 'client_version' };

test('each property is its attribute, set before the script or after', async (t) => {
  const { page } = await host(t, 'empty.html');
  for (const [name, value, attribute, answer] of properties) {
    for (const early of [true, false]) {
      const found = await page.evaluate(async ({ name, value, early, link }) => {
        const fresh = document.createElement(early ? 'x-later' : 'wailian-checker');
        let one = fresh;
        const fill = () => { Object.assign(one, { link, on: '2021-12-05', context: 'group', loading: 'eager', [name]: value === 'no day' ? new Date(NaN) : value }); };
        if (early) {
          // As an element that is not defined yet: its properties lie on it when the class takes it over.
          const Class = customElements.get('wailian-checker');
          const tag = `x-${crypto.randomUUID()}`;
          one = document.createElement(tag);
          document.querySelector('main').replaceChildren(one);
          fill();
          customElements.define(tag, class extends Class {});
        } else {
          document.querySelector('main').replaceChildren(one);
          fill();
        }
        one.lang = 'zh-CN';
        await customElements.whenDefined(one.localName);
        const done = () => ['ready', 'invalid', 'failed', 'idle'].includes(one.state);
        for (let turns = 0; turns < 500 && (turns < 2 || !done()); turns += 1) await new Promise((next) => setTimeout(next, 10));
        return { attribute: one.getAttribute(name === 'asOf' ? 'as-of' : name), state: one.state, query: one.report?.query, own: Object.hasOwn(one, name) };
      }, { name, value, early, link: LINK });
      const about = `${name} = ${String(value)}, ${early ? 'before' : 'after'}`;
      assert.equal(found.attribute, attribute, about);
      assert.equal(found.own, false, about);
      if (name === 'link' && value === null) assert.equal(found.state, 'idle', about);
      else assert.equal(found.state, answer === null ? 'invalid' : 'ready', about);
      if (answer && asked[name]) assert.equal(found.query[asked[name]], answer, about);
    }
  }
  assert.deepEqual(await page.evaluate(() => told.thrown), []);
});

test('properties without an attribute take anything and throw nothing', async (t) => {
  const { page } = await host(t, 'blank.html');
  await settled(page);
  const cases = [
    ['paste', 5, 'invalid'], ['paste', null, 'ready'], ['paste', undefined, 'ready'], ['conditions', null, 'ready'], ['conditions', 'nothing', 'invalid'], ['conditions', [], 'ready'],
    ['settings', 5, 'invalid'], ['settings', null, 'ready'], ['report', {}, 'ready'], ['report', 'x', 'ready'], ['report', null, 'ready'], ['wailian', null, 'ready'], ['wailian', undefined, 'ready'], ['wailian', {}, 'ready'],
  ];
  for (const [name, value, state] of cases) {
    await page.evaluate(([property, given]) => { globalThis.checkers[0][property] = given; }, [name, value]);
    await settled(page, state);
    assert.equal(await said(page), state !== 'ready', `${name} = ${JSON.stringify(value)}`);
  }
  await page.evaluate(() => {
    const round = {};
    round.round = round;
    globalThis.checkers[0].settings = round;
  });
  await settled(page, 'invalid');
  assert.deepEqual(await page.evaluate(() => told.thrown), []);
});

test('files in another folder: by attribute, and for all', async (t) => {
  const { page } = await host(t, 'empty.html');
  const asks = [];
  page.on('request', (request) => asks.push(new URL(request.url()).pathname));
  await page.evaluate((html) => { document.querySelector('main').innerHTML = html; }, checker({ base: 'elsewhere' }));
  await settled(page, 'failed');
  assert.ok(asks.includes('/elsewhere/wailian.wasm') && asks.includes('/elsewhere/wailian-rules.zh-CN.txt'), asks.join());
  await page.evaluate((html) => {
    customElements.get('wailian-checker').base = '/files/';
    document.querySelector('main').innerHTML = html;
  }, checker());
  await settled(page, 'failed');
  assert.ok(asks.includes('/files/wailian.wasm'));
});
