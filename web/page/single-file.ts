// The page as one file, opened from a disk: core, rules and worker lie inside of it, and nothing is ever requested.
import { loadPacked, plainCore, unpackText } from '../lib/read-packed.js';
import { ownScripts } from './own-script.js';
import { startPage } from './page.js';

const PLAIN = 'wailian.plain.mjs';

const inside = [...document.querySelectorAll<HTMLElement>('[data-file]')];
const files = Object.fromEntries(inside.map((element) => [element.dataset['file']!, element.textContent.trim()]));
const worker = document.getElementById('scan-worker')!.textContent;

let plain = '';
let workerAddress = '';
const scripts = ownScripts((script) => script !== '' && (script === plain || script === workerAddress));

/** The policy of the page names the hash of this script; no other text would run. */
async function runPlain(): Promise<ReturnType<typeof plainCore>> {
  plain = await unpackText(files, PLAIN);
  const script = document.createElement('script');
  script.text = scripts.text(plain);
  document.body.append(script);
  return plainCore();
}

const load = loadPacked(files, runPlain);

startPage({
  load: (locale) => load({ locales: [locale] }),
  startScanWorker() {
    workerAddress ||= URL.createObjectURL(new Blob([plain, '\n', worker], { type: 'text/javascript' }));
    const started = new Worker(scripts.url(workerAddress));
    started.postMessage(files);
    return started;
  },
  serviceWorker: null,
});
