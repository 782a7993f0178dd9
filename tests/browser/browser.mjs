// What the detailed tests, in Chromium, share: a browser, the built site on a server of its own, and a watch over everything
// that must not happen on any page: errors, policy violations, requests to others.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { launchChromium } from './engines/chromium.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const site = process.env.WAILIAN_SITE ?? join(root, 'dist/site');

let browser;
before(async () => {
  assert.ok(existsSync(join(site, 'page.js')), `${site} is not built: run scripts/build`);
  browser = await launchChromium();
});
after(() => browser?.close());

/** All rules as one value, texts in them: what a reader would change. */
export const allRules = () => JSON.parse(readFileSync(join(root, 'dist/npm/rules.json'), 'utf8'));

/** Serves the built site; `replace` answers some paths otherwise: `{ '/x': { status, type, body } }`. */
export function serveSite(folder = site) {
  return serve(folder);
}

/**
 * A page that was opened and is ready. `faults` fills with what must not happen; `close` asserts that it stayed empty.
 * `routes` answers some paths otherwise, as a broken host would, or with null never. `keeps`: the service worker may keep the site.
 * `launch`: options of a browser of its own. `file`: an address to open instead of the site. `prepare(page, address)` runs before it
 * is opened.
 */
export async function open(t, { path = '', hash = '', server, routes = {}, expectFaults = false, keeps = false, launch = null, file, prepare, ...context } = {}) {
  const own = server || file ? null : await serveSite();
  const address = file ?? (server ?? own).address;
  const alone = launch && await launchChromium(launch);
  const shell = await (alone ?? browser).newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 360, height: 740 }, ...context });
  const page = await shell.newPage();
  page.setDefaultTimeout(8000);
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) faults.push(`request to another place: ${request.url()}`);
  });
  if (!keeps) await page.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  for (const [file, answer] of Object.entries(routes)) await page.route(`${address}/${file}`, (route) => (answer ? route.fulfill(answer) : undefined));
  await prepare?.(page, address);
  t.after(async () => {
    await shell.close();
    await alone?.close();
    await own?.close();
    if (!expectFaults) assert.deepEqual(faults, [], 'the page stayed clean');
  });
  await page.goto(`${file ?? `${address}/${path}`}${hash ? `#${new URLSearchParams(hash)}` : ''}`);
  return { page, address, faults, shell };
}

/** The box to paste into. */
export const box = (page) => page.getByRole('textbox', { name: /贴上链接|貼上連結|Paste a link/ });

/** What happens, as the page says it. */
export const headline = (page) => page.locator('wailian-checker').getByRole('heading', { level: 2 }).first();

/** The whole first block: what happens, for which link, chat and day. */
export const verdict = (page) => page.locator('wailian-checker [part=verdict]');

/** Opens a part of the answer that stands closed, by its name. */
export const unfold = (page, name) => page.locator('wailian-checker summary').filter({ hasText: name }).click();

/** What the dialog to cite from copies in a form. */
export async function taken(page, form) {
  await page.locator('wailian-checker').getByRole('button', { name: /^(引用|Cite)$/ }).click();
  const dialog = page.getByRole('dialog', { name: /^(引用|Cite)$/ });
  await dialog.getByRole('radio', { name: form, exact: true }).check();
  await dialog.getByRole('button', { name: /^(复制|Copy)$/ }).click();
  await dialog.getByRole('status').getByText(/^(已复制|Copied)/).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole('button', { name: /^(关闭|Close)$/ }).click();
  return text;
}

/** Opens the tools, and one of them by its name. */
export async function openTool(page, name) {
  if (!await page.locator('#more-tools').evaluate((tools) => tools.open)) await page.locator('#more-tools > summary').click();
  await page.locator('.tool > summary').filter({ hasText: name }).click();
}

/** Shows the chats that do not stand in the first line. */
export const moreChats = (page) => page.getByRole('button', { name: /^(更多|More)$/ }).click();

/** The radio of a chat, by its name. */
export const chat = (page, name) => page.getByRole('radio', { name });

/** Pastes and waits for the answer. */
export async function paste(page, text) {
  await box(page).fill(text);
  await page.locator('wailian-checker[state=ready]').waitFor();
}

/** Waits for both checkers of embed.html: the second fetches nothing and asks nothing before a reader comes near. */
export async function bothReady(page) {
  await page.locator('wailian-checker[state=ready]').first().waitFor();
  await page.locator('wailian-checker').nth(1).scrollIntoViewIfNeeded();
  await page.locator('wailian-checker[state=ready]').nth(1).waitFor();
}
