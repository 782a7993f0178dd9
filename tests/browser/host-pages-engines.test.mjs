// The element in other people's pages, in the engines that lay out otherwise than Chromium: the containers that once gave it
// no width, style sheets of others, right to left, no sheets that scripts can make; and the static quotation in the same
// containers. host-pages.test.mjs and quotation-hosts.test.mjs look at all the rest.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as firefox from './engines/firefox.mjs';
import * as webkit from './engines/webkit.mjs';
import { containers, hostStyles } from './host-pages/containers.mjs';
import { checker, hostPage, serveHosts } from './host-pages/host-site.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = process.env.WAILIAN_SITE ?? join(root, 'dist/site');
const { loadWailian } = await import(pathToFileURL(join(root, 'dist/npm/index.mjs')));
const wailian = await loadWailian();
const quoted = (form) => wailian.embed('https://m.tb.cn/h.5Vd8Xq2', { context: 'group', on: '2021-12-05', locale: 'zh-CN', base: 'https://links.example/', form });
const figure = quoted('html');
const words = quoted('text').split('\n').slice(0, -1).join('').replace(/\s/g, '');

/** Frames as wide as a phone and as a tablet, each with one page of somebody. */
const frames = (files) => hostPage(files.flatMap((file) => [360, 800].map((width) =>
  `<iframe src="${file}" title="${file}" style="width:${width}px;height:900px;border:0;display:block"></iframe>`)).join(''), { script: '' });

const names = Object.keys(containers);
const groups = Array.from({ length: 3 }, (_, at) => names.map((_name, index) => `container-${index}.html`).slice(at * 9, at * 9 + 9));
const styled = [...Object.keys(hostStyles).map((_name, at) => `style-${at}.html`), 'right-to-left.html', 'no-sheets.html', 'blank.html'];
const pages = {
  'no-sheets.html': hostPage(checker(), { first: 'delete ShadowRoot.prototype.adoptedStyleSheets; delete Document.prototype.adoptedStyleSheets;' }),
  ...Object.fromEntries(groups.map((files, at) => [`frames-${at}.html`, frames(files)])),
  'frames-styled.html': frames(styled),
  ...Object.fromEntries(Object.values(containers).map(({ around, css, run }, at) => [`quotation-${at}.html`, hostPage(around(figure), { css: css?.replaceAll('wailian-checker', 'figure'), run, script: '' })])),
  'frames-quotations.html': frames(names.map((_name, at) => `quotation-${at}.html`)),
};

/** All quotations in all frames, wherever they are; null while a frame has none. */
function measureQuotations() {
  const found = [...document.querySelectorAll('iframe')].map((frame) => {
    const inner = frame.contentDocument;
    const one = inner?.querySelector('figure') ?? inner?.getElementById('other')?.shadowRoot?.querySelector('figure');
    if (inner?.readyState !== 'complete' || !one) return null;
    const { width, height } = one.getBoundingClientRect();
    return { file: frame.title, room: frame.clientWidth - 32, width, height, past: inner.documentElement.scrollWidth - frame.clientWidth, text: one.textContent.replace(/\s/g, ''), told: frame.contentWindow.told };
  });
  return found.every(Boolean) ? found : null;
}

/** All elements in all frames, also within the shadow tree of another component. */
function measureCheckers() {
  const found = [...document.querySelectorAll('iframe')].map((frame) => {
    const inner = frame.contentDocument;
    const one = inner?.querySelector('wailian-checker') ?? inner?.getElementById('other')?.shadowRoot?.querySelector('wailian-checker');
    // Most frames lie far below the window, where no reader comes near.
    if (one && one.getAttribute('loading') !== 'eager') one.setAttribute('loading', 'eager');
    if (one?.getAttribute('state') !== 'ready') return null;
    const { width, height } = one.getBoundingClientRect();
    const sentence = one.shadowRoot.querySelector('.reason-sentence');
    const { color, letterSpacing, textIndent, textTransform, fontSize, direction, whiteSpace } = frame.contentWindow.getComputedStyle(sentence);
    return {
      file: frame.title, room: frame.clientWidth - 32, width, height, past: inner.documentElement.scrollWidth - frame.clientWidth,
      told: frame.contentWindow.told,
      style: [color, letterSpacing, textIndent, textTransform, fontSize, direction, whiteSpace].join(' '), said: inner.querySelector('.said')?.getClientRects().length ?? 0,
    };
  });
  return found.every(Boolean) ? found : null;
}

for (const engine of [firefox, webkit]) {
  describe(`${engine.name}: the element in other people's pages`, () => {
    let browser;
    let server;
    before(async () => {
      server = await serveHosts(site, pages);
      browser = await engine.launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    /** What each frame of that page holds once all answers stand. */
    async function measured(t, file, measure = measureCheckers) {
      const tab = await browser.open();
      t.after(() => tab.close());
      await tab.page.goto(`${server.address}/${file}`);
      // Eighteen pages at once: one after the other they may take longer than one wait.
      for (let waits = 0; waits < 5; waits += 1) if (await tab.page.until(measure).then(() => true, () => false)) break;
      return tab.page.evaluate(measure);
    }

    /** Holds what stands in one frame to its room, and says where, for the tests beside it. */
    function inItsRoom({ file, room: window, width, height, past }, { least, tallest }) {
      const name = names[Number(file.match(/\d+/)[0])];
      const { room = Infinity, grows = false } = containers[name];
      const about = `in ${name} at ${window}: ${Math.round(width)}×${Math.round(height)}`;
      assert.ok(width >= Math.min(room, window, least) - 1, about);
      assert.ok(height > 0 && height <= tallest, about);
      if (!grows) assert.ok(past <= 0, `${about}, ${past} px past the window`);
      return about;
    }

    groups.forEach((files, at) => test(`containers ${at * 9 + 1} to ${at * 9 + files.length}`, async (t) => {
      for (const frame of await measured(t, `frames-${at}.html`)) {
        const about = inItsRoom(frame, { least: 280, tallest: 1000 });
        assert.equal(frame.said, 0, about);
        assert.deepEqual([frame.told.thrown, frame.told.complaints, frame.told.refused], [[], [], []], about);
      }
    }));

    test('the static quotation in every container: its width, all its words, and nothing in the console', async (t) => {
      const found = await measured(t, 'frames-quotations.html', measureQuotations);
      assert.equal(found.length, names.length * 2);
      for (const frame of found) {
        const about = inItsRoom(frame, { least: 250, tallest: 1600 });
        assert.ok(frame.text.startsWith(words), about);
        assert.deepEqual([frame.told.thrown, frame.told.complaints, frame.told.warnings, frame.told.refused], [[], [], [], []], about);
      }
    });

    test('style sheets of others, right to left, no sheets that scripts can make', async (t) => {
      const found = await measured(t, 'frames-styled.html');
      const blank = found.slice(-2);  // of the same two widths
      for (const [at, { file, style, width }] of found.entries()) {
        assert.equal(style, blank[at % 2].style, file);
        assert.ok(width >= 280, `${file}: ${width}`);
      }
    });
  });
}
