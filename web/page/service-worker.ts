// Keeps one whole version of the site. A version is fetched completely or not at all, and takes over when the reader
// asks for it; until then the old one answers, all its files of one build.

/** Filled in by the build: the files beside this script, and a name for exactly their bytes. */
declare const SITE_FILES: readonly string[];
declare const SITE_VERSION: string;

interface WorkerEvent extends Event { waitUntil(done: Promise<unknown>): void }
interface RequestEvent extends WorkerEvent { request: Request; respondWith(response: Promise<Response>): void }
interface Scope {
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<string> & WorkerEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string };
}
const worker = globalThis as unknown as Scope;

const PREFIX = 'wailian ';
const CURRENT = PREFIX + SITE_VERSION;
/** The core comes in two forms; a browser needs one of them. */
const OTHER_CORE = typeof WebAssembly === 'object' ? 'wailian.plain.mjs' : 'wailian.wasm';
const FILES = SITE_FILES.filter((file) => file !== OTHER_CORE);

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CURRENT).then((cache) =>
    cache.addAll(FILES.map((file) => new Request(new URL(file, worker.registration.scope), { cache: 'reload' })))));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(PREFIX) && name !== CURRENT) await caches.delete(name);
    }
    await worker.clients.claim();
  })());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(worker.registration.scope)) event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CURRENT);
  const url = new URL(request.url);
  url.search = url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  return (await cache.match(url.href)) ?? fetch(request);
}

worker.addEventListener('message', (event) => {
  if (event.data === 'take over') void worker.skipWaiting();
  if (event.data === 'which rules') event.waitUntil(tellRules(event.ports[0]));
});

async function tellRules(port: MessagePort | undefined): Promise<void> {
  const cache = await caches.open(CURRENT);
  const rules = (await (await cache.match(new URL('wailian-rules.json', worker.registration.scope)))?.json()) as { rules_as_of?: string } | undefined;
  port?.postMessage({ rulesAsOf: rules?.rules_as_of ?? '' });
}
