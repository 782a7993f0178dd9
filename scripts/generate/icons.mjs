// Draws web/page/static/icon.svg as the PNG icons that the manifest names. Run by hand when the icon changes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('../../web/page/static/', import.meta.url));
const drawing = readFileSync(`${folder}icon.svg`).toString('base64');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
for (const size of [192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.goto(`data:image/svg+xml;base64,${drawing}`);
  await page.screenshot({ path: `${folder}icon-${size}.png` });
  await page.close();
}
await browser.close();
