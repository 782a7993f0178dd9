// The built site as a reader meets it, with one script more: a watch that notes in the page, in any engine, what must
// never happen there: errors, violations of the policy or of Trusted Types, requests to others.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveTemporary } from '../temporary-site.mjs';

function watch() {
  const faults = globalThis.faults = [];
  addEventListener('error', (event) => faults.push(`error: ${event.message}`));
  addEventListener('unhandledrejection', (event) => faults.push(`rejection: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) => faults.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  const tell = console.error;
  console.error = (...words) => {
    faults.push(`console: ${words.join(' ')}`);
    tell(...words);
  };
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (!name.startsWith(`${location.origin}/`)) faults.push(`request to another place: ${name}`);
  }).observe({ type: 'resource', buffered: true });
}

/** Serves a copy of the site whose page first runs the watch, and before it `first` where one is given. */
export async function serveWatched(site, first = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-site-'));
  cpSync(site, folder, { recursive: true });
  const index = join(folder, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('</title>', '</title><script src="watch.js"></script>'));
  writeFileSync(join(folder, 'watch.js'), `(${first})();\n(${watch})();\n`);
  return serveTemporary(folder);
}
