// Chromium, driven by playwright-core.
import { chromium } from 'playwright-core';
import { needBinary } from './binary.mjs';
import { Page } from './page.mjs';

export const name = 'Chromium';

const executablePath = needBinary(process.env.CHROMIUM ?? '/usr/bin/chromium', 'chromium');
const FLAGS = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** `more`: options of this browser alone. */
export function launchChromium(more = []) {
  return chromium.launch({
    executablePath, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...FLAGS, ...more],
  });
}

export async function launch() {
  const browser = await launchChromium();
  return {
    version: browser.version(),
    async open() {
      const shell = await browser.newContext();
      const page = await shell.newPage();
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      return {
        asked,
        close: () => shell.close(),
        page: new Page({
          evaluate: (expression) => page.evaluate(expression),
          handle: async (expression) => (await page.evaluateHandle(expression)).asElement(),
          click: (element) => element.click(),
          setFile: (element, path) => element.setInputFiles(path),
          key: (key) => page.keyboard.press(key),
          goto: (address) => page.goto(address),
          reload: () => page.reload(),
          screenshot: (path) => page.screenshot({ path }),
        }),
      };
    },
    close: () => browser.close(),
  };
}
