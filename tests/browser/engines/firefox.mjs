// Firefox ESR, driven by puppeteer-core over WebDriver BiDi, which needs no driver program.
import puppeteer from 'puppeteer-core';
import { needBinary } from './binary.mjs';
import { Page } from './page.mjs';

export const name = 'Firefox';

const executablePath = needBinary(process.env.FIREFOX ?? '/usr/bin/firefox-esr', 'firefox-esr');
const PREFERENCES = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.normandy.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // The driver would relax it; a reader's browser does not.
  'security.fileuri.strict_origin_policy': true,
};

export async function launch() {
  const browser = await puppeteer.launch({ browser: 'firefox', headless: true, executablePath, extraPrefsFirefox: PREFERENCES });
  return {
    version: await browser.version(),
    async open() {
      const shell = await browser.createBrowserContext();
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
          setFile: (element, path) => element.uploadFile(path),
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
