// How a question comes into the page besides typing: a picture with QR codes, what another app shares, a list of many links.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { deflateSync } from 'node:zlib';
import encodeQR from 'qr';
import { measureQr } from '../../scripts/measure/qr.mjs';
import { box, chat, headline, open, openTool, paste, serveSite } from './browser.mjs';

const LINK = 'https://item.taobao.com/item.htm?id=600000000001';

/** A picture of a code as PNG. */
function png(text, { module = 6, empty = false } = {}) {
  const rows = encodeQR(text, 'raw', { border: 4 });
  const side = rows.length * module;
  const lines = Buffer.alloc((side + 1) * side, 255);
  for (let y = 0; y < side; y += 1) {
    lines[y * (side + 1)] = 0;
    for (let x = 0; x < side; x += 1) if (!empty && rows[Math.floor(y / module)][Math.floor(x / module)]) lines[y * (side + 1) + 1 + x] = 0;
  }
  const crcOf = (bytes) => ~bytes.reduce((crc, byte) => {
    let next = crc ^ byte;
    for (let bit = 0; bit < 8; bit += 1) next = next & 1 ? (next >>> 1) ^ 0xedb88320 : next >>> 1;
    return next;
  }, -1) >>> 0;
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crcOf(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
}
const picture = (buffer) => ({ name: 'code.png', mimeType: 'image/png', buffer });

test('codes are read out of pictures as people have them', async () => {
  const missed = [];
  const counts = Object.values(await measureQr((what) => missed.push(what)));
  assert.equal(counts.reduce((sum, { of }) => sum + of, 0), 40);
  assert.ok(counts.reduce((sum, { read }) => sum + read, 0) >= 38, missed.join('\n'));
});

test('a picture is read here, answered for scanning, and its reader fetched only then', async (t) => {
  const { page } = await open(t);
  await page.getByText('载入后没有联网').waitFor();
  const readers = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/qr-worker.js')).length);
  await page.getByLabel('图片里的二维码').setInputFiles(picture(png(LINK)));
  await page.getByText('图里有 1 个二维码').waitFor();
  assert.equal(await box(page).inputValue(), LINK);
  await headline(page).waitFor();
  assert.ok(await chat(page, '扫码').isChecked());
  await page.getByRole('button', { name: '换成群聊' }).click();
  assert.ok(await chat(page, '群聊').isChecked());
  assert.ok(await readers() <= 1);
});

test('a picture without a code leaves the text alone and says what helps', async (t) => {
  const { page } = await open(t);
  await page.getByLabel('图片里的二维码').setInputFiles(picture(png(LINK, { empty: true })));
  await page.getByText('图里没有找到二维码').waitFor();
  await page.getByText('裁掉四周').waitFor();
  assert.equal(await box(page).inputValue(), '');
});

test('what an app shares by GET is asked about, and out of the address at once', async (t) => {
  const { page } = await open(t, { path: `?${new URLSearchParams({ title: '看看', text: `看看 ${LINK}`, url: LINK })}` });
  await headline(page).waitFor();
  assert.match(await box(page).inputValue(), /600000000001/);
  assert.equal(await page.evaluate(() => location.search), '');
  assert.match(await page.evaluate(() => location.hash), /600000000001/, 'a reload asks it again');
});

test('what an app shares by POST is taken in by the worker, a picture too, and never reaches the host', async (t) => {
  const server = await serveSite();
  const { page } = await open(t, { server, keeps: true });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await server.close();
  const share = (fields) => page.evaluate(async (parts) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(parts)) form.set(name, Array.isArray(value) ? new File([new Uint8Array(value)], 'code.png', { type: 'image/png' }) : value);
    const response = await fetch('share', { method: 'POST', body: form, redirect: 'manual' });
    return response.type;
  }, fields);
  assert.equal(await share({ text: LINK }), 'opaqueredirect');
  await page.goto(`${server.address}/?text#from=share`);
  await headline(page).waitFor();
  assert.equal(await box(page).inputValue(), LINK);
  assert.equal(await page.evaluate(() => caches.keys().then((names) => names.filter((name) => name.endsWith(' shared')).length)), 0, 'taken once');
});

test('more than twenty links open the list by themselves; what does not open here can be picked and copied', async (t) => {
  const { page } = await open(t, { hash: { context: 'group', on: '2021-12-05' }, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByText('载入后没有联网').waitFor();
  await paste(page, [...Array.from({ length: 20 }, (_, index) => `https://item.taobao.com/item.htm?id=${index}`), 'https://www.douyin.com/video/7', 'https://www.taobao.com.refund-check.example/'].join('\n'));
  await page.getByRole('status').filter({ hasText: /^看完 22 行，找到 22 处/ }).waitFor();
  await page.getByRole('combobox', { name: '结果' }).selectOption('在这个场景打不开的');
  const rows = page.getByRole('region', { name: '找到的链接与口令' }).getByRole('row');
  assert.equal(await rows.count(), 3);
  await page.getByRole('button', { name: '复制为表格' }).click();
  await page.getByText('已复制，可以贴进表格。').waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map((line) => line.split('\t'));
  assert.equal(lines.length, 3);
  assert.ok(lines.every((cells) => cells.length === lines[0].length));

  // Inside a chat app, where nothing is saved, files are copied.
  const inside = (await open(t, { hash: { paste: LINK }, permissions: ['clipboard-read', 'clipboard-write'], userAgent: 'Mozilla/5.0 (Linux; Android 12) Chrome/107.0.0.0 Mobile MicroMessenger/8.0.42' })).page;
  await inside.getByText('载入后没有联网').waitFor();
  await openTool(inside, '许多链接');
  await inside.getByRole('button', { name: '用上面框里的文字' }).click();
  await inside.getByText(/^看完 1 行/).waitFor();
  await inside.getByRole('button', { name: '复制 JSON' }).click();
  await inside.getByText('已复制，可以贴进表格。').waitFor();
  assert.equal(JSON.parse(await inside.evaluate(() => navigator.clipboard.readText())).rows[0].url, LINK);
});

test('a picture that is pasted or dropped is read like one that was chosen', async (t) => {
  for (const way of ['paste', 'drop']) {
    const { page } = await open(t);
    await page.getByText('载入后没有联网').waitFor();
    await page.evaluate(([how, bytes]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'code.png', { type: 'image/png' }));
      const target = how === 'paste' ? document.getElementById('paste') : document.body;
      target.dispatchEvent(how === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }) : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, [way, [...png(LINK)]]);
    await page.getByText('图里有 1 个二维码').waitFor();
    assert.equal(await box(page).inputValue(), LINK, way);
  }
});

/** A film in which a camera sees one picture of a code all the time. */
function film(text) {
  const rows = encodeQR(text, 'raw', { border: 4 });
  const [width, height, module] = [640, 480, 10];
  const luma = Buffer.alloc(width * height, 235);
  const [left, top] = [Math.floor((width - rows.length * module) / 2), Math.floor((height - rows.length * module) / 2)];
  rows.forEach((row, y) => row.forEach((dark, x) => {
    for (let line = 0; dark && line < module; line += 1) luma.fill(16, (top + y * module + line) * width + left + x * module, (top + y * module + line) * width + left + (x + 1) * module);
  }));
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\nFRAME\n`), luma, Buffer.alloc(width * height / 2, 128)]);
}

test('the camera runs when it is asked for, reads a code, and is off again: then, when the fold closes, and where it is refused', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-film-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'code.y4m'), film(LINK));
  writeFileSync(join(folder, 'blank.y4m'), film(''.padStart(1, 'x')).fill(235, 60));
  const flags = (name) => ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${join(folder, name)}`];
  const watch = (page) => page.addInitScript(() => {
    globalThis.streams = [];
    const { getUserMedia } = MediaDevices.prototype;
    MediaDevices.prototype.getUserMedia = async function get(what) { const stream = await getUserMedia.call(this, what); globalThis.streams.push(stream); return stream; };
  });
  const live = (page) => page.evaluate(() => globalThis.streams.flatMap((stream) => stream.getTracks()).filter(({ readyState }) => readyState === 'live').length);
  const start = async (name, more = {}) => {
    const { page } = await open(t, { launch: flags(name), prepare: watch, permissions: ['camera'], ...more });
    await page.getByText('载入后没有联网').waitFor();
    await openTool(page, '用摄像头扫二维码');
    assert.equal(await live(page), 0, 'not before it is asked for');
    await page.getByRole('button', { name: '打开摄像头' }).click();
    return page;
  };
  const page = await start('code.y4m');
  await page.getByText('图里有 1 个二维码').waitFor();
  assert.equal(await box(page).inputValue(), LINK);
  assert.ok(await chat(page, '扫码').isChecked());
  assert.equal(await live(page), 0);

  const blank = await start('blank.y4m');
  await blank.getByText('正在找二维码…').waitFor();
  assert.equal(await live(blank), 1);
  await blank.locator('#camera > summary').click();
  await blank.waitForFunction(() => globalThis.streams.every((stream) => stream.getTracks().every(({ readyState }) => readyState === 'ended')));

  const refused = await start('blank.y4m', { permissions: [] });
  await refused.getByText('浏览器没有给用摄像头').waitFor();
});

test('who wants little to be fetched is answered the same, without other languages and without a copy for later', async (t) => {
  const asked = [];
  const { page } = await open(t, { hash: { paste: LINK }, prepare: (shown) => {
    shown.on('request', (request) => asked.push(new URL(request.url()).pathname));
    return shown.addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } }));
  } });
  await page.locator('#fold-why').waitFor();
  await page.getByText('载入后没有联网').waitFor();
  for (const part of ['words.en.js', 'words.zh-TW.js', 'wailian-rules.en.txt', 'sw.js']) assert.ok(!asked.some((path) => path.endsWith(part)), part);
  await page.getByRole('button', { name: 'EN English' }).click();
  await page.locator('wailian-checker').getByRole('button', { name: 'Cite' }).waitFor();
});
