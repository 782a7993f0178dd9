// Serves the built site together with pages of other people that embed the element.
import { cpSync, mkdtempSync, writeFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveTemporary } from '../temporary-site.mjs';
import { containers, hostStyles } from './containers.mjs';

export const WORDS = '淘宝短链接，群聊，2021 年 12 月 5 日：预计直接打开。';
export const LINK = 'https://m.tb.cn/h.5Vd8Xq2';

/** The element as an author writes it; `attributes` in place of, or besides, the usual ones. */
export function checker(attributes = {}, inside = `<span class="said">${WORDS}</span>`) {
  const all = { lang: 'zh-CN', context: 'group', on: '2021-12-05', link: LINK, ...attributes };
  const written = Object.entries(all).filter(([, value]) => value !== null).map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`);
  return `<wailian-checker ${written.join(' ')}>${inside}</wailian-checker>`;
}

const listen = `
  const told = globalThis.told = { errors: [], reports: 0, warnings: [], thrown: [], refused: [], complaints: [] };
  document.addEventListener('wailian-error', ({ code, attribute, value, message, allowed }) => told.errors.push({ code, attribute, value, message, allowed }));
  document.addEventListener('wailian-report', () => { told.reports += 1; });
  const warn = console.warn;
  console.warn = (...words) => { told.warnings.push(words.join(' ')); warn(...words); };
  // Also what could not be fetched.
  addEventListener('error', ({ message, target }) => told[message ? 'thrown' : 'complaints'].push(message ?? \`\${target.localName} failed\`), true);
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => told.refused.push(violatedDirective));
  const complain = console.error;
  console.error = (...words) => { told.complaints.push(words.join(' ')); complain(...words); };
  addEventListener('unhandledrejection', ({ reason }) => told.thrown.push(String(reason)));`;

/**
 * A page with `body`. `told` in it notes events, warnings and what was thrown. `first` runs before the element is defined,
 * `head` stands before all else, `html` are the attributes of the root.
 */
export function hostPage(body, { css = '', head = '', first = '', run = '', html = 'lang="zh-CN"', script = '<script type="module" src="wailian-checker.js"></script>' } = {}) {
  return `<!doctype html><html ${html}><head><meta charset="utf-8">${head}<meta name="viewport" content="width=device-width"><title>Host</title>
    <style>body { margin: 16px } ${css}</style><script>${listen}\n${first}</script></head>
    <body>${body}<script>${run}</script>${script}</body></html>`;
}

/** `pages`: more of them, by file name. */
export async function serveHosts(site, pages = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-hosts-'));
  // The pages of rules lie in folders, and no host page asks for them.
  cpSync(site, folder, { recursive: true, filter: (path) => path === site || statSync(path).isFile() });
  const all = { ...pages };
  Object.entries(containers).forEach(([, { around, css, run }], at) => { all[`container-${at}.html`] = hostPage(around(checker()), { css, run }); });
  Object.entries(hostStyles).forEach(([, css], at) => { all[`style-${at}.html`] = hostPage(checker(), { css }); });
  all['blank.html'] = hostPage(checker());
  all['right-to-left.html'] = hostPage(checker(), { html: 'lang="ar" dir="rtl"' });
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return serveTemporary(folder);
}
