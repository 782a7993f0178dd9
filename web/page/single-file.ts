// The page as one file, opened from a disk: core, rules and worker lie inside of it, and nothing is ever requested.
import { Loader } from '../lib/load/load.js';
import { packedFiles, plainModule, unpackText } from '../lib/load/read-packed.js';
import { ownScripts } from './core/own-script.js';
import { startPage } from './app.js';

const inside = [...document.querySelectorAll<HTMLElement>('[data-file]')];
const files = Object.fromEntries(inside.map((element) => [element.dataset['file']!, element.textContent.trim()]));
const worker = document.getElementById('scan-worker')!.textContent;
const qrWorker = document.getElementById('qr-worker')!.textContent;

/** Modules that run as plain JavaScript here, by file name. */
const plain = new Map<string, string>();
let workerAddress = '';
let qrAddress = '';
const scripts = ownScripts((script) => script !== '' && ([...plain.values()].includes(script) || script === workerAddress || script === qrAddress));

/** The policy of the page names the hash of this script; no other text would run. */
async function runPlain(name: string): Promise<ReturnType<typeof plainModule>> {
  const text = await unpackText(files, name);
  plain.set(name, text);
  const script = document.createElement('script');
  script.text = scripts.text(text);
  document.body.append(script);
  return plainModule(name);
}

const loader = new Loader(packedFiles(files, runPlain));

startPage({
  load: (locale) => loader.load({ locales: [locale] }),
  startScanWorker() {
    workerAddress ||= URL.createObjectURL(new Blob([plain.get('wailian.plain.mjs') ?? '', '\n', worker], { type: 'text/javascript' }));
    const started = new Worker(scripts.url(workerAddress));
    started.postMessage(files);
    return started;
  },
  startQrWorker() {
    qrAddress ||= URL.createObjectURL(new Blob([qrWorker], { type: 'text/javascript' }));
    return new Worker(scripts.url(qrAddress));
  },
  serviceWorker: null,
});
