// What an author sets on the element, by attribute and by property, and what is said where it cannot be.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, site } from './browser.mjs';
import { checker, hostPage, LINK, serveHosts } from './host-pages/host-site.mjs';
import { said, settled } from './host-pages/settled.mjs';

let server;
before(async () => { server = await serveHosts(site, { 'empty.html': hostPage('<main></main>') }); });
after(() => server?.close());

const host = (t, path, options = {}) => open(t, { server, path, expectFaults: true, ...options });

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
  await page.evaluate(() => globalThis.checkers.forEach((one) => { one.context = 'grop'; }));
  await settled(page, 'invalid');
  await page.evaluate(() => { globalThis.checkers[0].context = 'moments'; });
  await settled(page);
  assert.equal(await said(page), false);
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
