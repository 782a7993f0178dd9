// `scanStream` with workers in browsers, from the package as it lies on a static host: no bundler, no header beyond those of files.
import assert from 'node:assert/strict';
import test from 'node:test';
import { loadWailian, packageFolder } from '../node/built.mjs';
import { serve } from '../../scripts/serve.mjs';
import * as chromium from './engines/chromium.mjs';
import * as firefox from './engines/firefox.mjs';

const QUERY = { context: 'group', on: '2021-12-05' };
const LINES = Array.from({ length: 3000 }, (_, i) => (i % 3 === 0 ? `看 https://v.douyin.com/${i}/ 好` : `第 ${i} 行没有链接，https://item.taobao.com/item.htm?id=${i} 除外`));

for (const engine of [chromium, firefox]) {
  test(`${engine.name}: two workers give the rows of one, from an array and from a stream of the web; a loop that is left stops them`, { timeout: 180_000 }, async () => {
    const server = await serve(packageFolder, 0);
    const browser = await engine.launch();
    try {
      const { page, asked } = await browser.open();
      await page.goto(`${server.address}/THIRD_PARTY.txt`);
      const { rows, streamed, left, threads } = await page.evaluate(async (lines, query) => {
        let started = 0;
        const Plain = self.Worker;
        self.Worker = class extends Plain { constructor(...given) { super(...given); started += 1; } };
        const { loadWailian } = await import('/browser.mjs');
        const wailian = await loadWailian();
        const told = ({ line, url, decided_by }) => `${line} ${url} ${decided_by}`;
        const rows = [];
        for await (const row of wailian.scanStream(lines, query, { workers: 2, chunk: 20_000 })) rows.push(told(row));
        const threads = started;
        const streamed = [];
        const stream = new Blob([lines.map((line) => `${line}\n`).join('')]).stream();
        for await (const row of wailian.scanStream(stream, query, { workers: 2, chunk: 20_000 })) streamed.push(told(row));
        let left = 0;
        for await (const row of wailian.scanStream(lines, query, { workers: 2, chunk: 20_000 })) if ((left += row ? 1 : 0) === 5) break;
        return { rows, streamed, left, threads };
      }, LINES, QUERY);
      const wanted = (await loadWailian()).scan(LINES, QUERY).map(({ line, url, decided_by }) => `${line} ${url} ${decided_by}`);
      assert.deepEqual(rows, wanted);
      assert.deepEqual(streamed, wanted);
      assert.deepEqual([left, threads], [5, 2]);
      assert.ok(asked.every((address) => address.startsWith(server.address) || address.startsWith('blob:')), asked.join(' '));
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
