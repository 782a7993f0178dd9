// WebKitGTK's MiniBrowser, driven by selenium-webdriver through WebKitWebDriver on a virtual display. It is WebKit as
// GTK builds it, not Safari: an engine that is close to Safari's, with another network stack and another shell.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { Builder, Capabilities, Key } from 'selenium-webdriver';
import { needBinary } from './binary.mjs';
import { Page } from './page.mjs';

export const name = 'WebKitGTK';

const KEYS = {
  ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT, PageDown: Key.PAGE_DOWN, PageUp: Key.PAGE_UP, Home: Key.HOME, End: Key.END, Enter: Key.ENTER, Space: Key.SPACE, Tab: Key.TAB,
};
const FOLDERS = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };
const binary = needBinary(process.env.WEBKIT ?? `/usr/lib/${FOLDERS[process.arch] ?? ''}/webkit2gtk-4.1/MiniBrowser`, 'webkit2gtk-driver');
const driver = needBinary(process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver', 'webkit2gtk-driver');
const display = needBinary('/usr/bin/xvfb-run', 'xvfb');

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** WebKitWebDriver with a display of its own. Resolves when it answers. */
async function startDriver() {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  // A process group of its own: the display ends with it.
  const child = spawn(display, ['-a', '-s', '-screen 0 1280x1024x24', driver, `--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', detached: true });
  const stop = () => { try { process.kill(-child.pid); } catch { /* it ended by itself */ } };
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await fetch(`${address}/status`).catch(() => null))?.ok) return { address, stop };
    await new Promise((next) => setTimeout(next, 100));
  }
  stop();
  assert.fail(`${driver} does not answer: run \`xvfb-run -a ${driver} --port=${port}\` by hand to see why`);
}

export async function launch() {
  const { address, stop } = await startDriver();
  const session = await new Builder().usingServer(address).disableEnvironmentOverrides()
    .withCapabilities(new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }))
    .build().catch((error) => { stop(); throw error; });
  const page = new Page({
    evaluate: (expression) => session.executeScript(`return ${expression}`),
    handle: (expression) => session.executeScript(`return ${expression}`),
    click: (element) => element.click(),
    setFile: (element, path) => element.sendKeys(path),
    key: (key) => session.actions().sendKeys(KEYS[key] ?? key).perform(),
    goto: (to) => session.get(to),
    reload: () => session.navigate().refresh(),
    screenshot: async (path) => writeFileSync(path, await session.takeScreenshot(), 'base64'),
  });
  return {
    version: (await session.getCapabilities()).get('browserVersion'),
    // One window for all: every journey has a server, hence an origin, of its own. Nor does this driver tell of requests.
    open: async () => ({ page, asked: [], close: () => session.get('about:blank') }),
    close: async () => {
      await session.quit().catch(() => {});
      stop();
    },
  };
}
