// Keeps one whole version of the site. A version is fetched completely or not at all, and takes over when the reader
// asks for it; until then the old one answers, all its files of one build. What few need is kept once it was used.

/** Filled in by the build from scripts/bundle/site-files.mjs: files and the hashes of their bytes, and a name for all of them. */
declare const PAGE_FILES: Readonly<Record<string, string>>;
declare const USED_FILES: Readonly<Record<string, string>>;
declare const MODULE_FORMS: readonly (readonly [wasm: string, plain: string])[];
declare const SITE_VERSION: string;
/** The day of the rules of this build. */
declare const RULES_AS_OF: string;

interface WorkerEvent extends Event { waitUntil(done: Promise<unknown>): void }
interface RequestEvent extends WorkerEvent { request: Request; respondWith(response: Promise<Response>): void }
type Order = 'take over' | 'which rules' | { keep: readonly string[] };
interface Scope {
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Order> & WorkerEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string };
}
const worker = globalThis as unknown as Scope;

/** Caches belong to the origin: another deployment on it has another scope. */
const PREFIX = `wailian ${worker.registration.scope} `;
const CURRENT = PREFIX + SITE_VERSION;
const HASHES: Readonly<Record<string, string>> = { ...PAGE_FILES, ...USED_FILES };

/** A folder answers with its index.html, under the address by which it was opened. */
function addressOf(file: string): string {
  return new URL(file === 'index.html' ? './' : file, worker.registration.scope).href;
}

/** The file of exactly this build. The browser has what the page has just fetched; the host is asked for the rest. */
async function fetchExact(file: string): Promise<Response> {
  const ask = (cache: RequestCache): Promise<Response> => fetch(addressOf(file), { cache, integrity: HASHES[file]! });
  return ask('force-cache').catch(() => ask('reload'));
}

/** The page with the one form of each module that runs here, and whatever the version before was used for. */
async function wanted(): Promise<string[]> {
  const files = new Set(Object.keys(PAGE_FILES));
  if (typeof WebAssembly !== 'object') {
    for (const [wasm, plain] of MODULE_FORMS) {
      files.delete(wasm);
      files.add(plain);
    }
  }
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const before = await caches.open(name);
    for (const file of Object.keys(USED_FILES)) if (await before.match(addressOf(file))) files.add(file);
  }
  return [...files];
}

worker.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const files = await Promise.all((await wanted()).map(async (file) => [addressOf(file), await fetchExact(file)] as const));
    const cache = await caches.open(CURRENT);
    await Promise.all(files.map(([address, response]) => cache.put(address, response)));
  })());
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
  if (request.method === 'POST' && request.url === new URL('share', worker.registration.scope).href) event.respondWith(takeIn(request));
  if (request.method === 'GET' && request.url.startsWith(worker.registration.scope)) event.respondWith(answer(request));
});

/** What another app shares is kept for the page to take, which is opened with it: it never reaches the host. */
async function takeIn(request: Request): Promise<Response> {
  const form = await request.formData();
  const picture = form.get('image');
  const text = ['title', 'text', 'url'].map((name) => form.get(name)).filter((part, index, all) => typeof part === 'string' && part.trim() !== '' && all.indexOf(part) === index).join('\n');
  const cache = await caches.open(`${PREFIX}shared`);
  await cache.put(new URL('shared', worker.registration.scope).href, new Response(picture instanceof Blob && picture.size > 0 ? picture : text));
  return Response.redirect(new URL('./#from=share', worker.registration.scope).href, 303);
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  url.search = url.hash = '';
  // A file of another build is shown, but not kept.
  return (await keep(url.href.replace(/\/index\.html$/, '/'))) ?? fetch(request);
}

/** The file of this build at an address; what is kept once used is kept from now on. null where there is none. */
async function keep(address: string): Promise<Response | null> {
  const cache = await caches.open(CURRENT);
  const kept = await cache.match(address);
  const used = Object.keys(USED_FILES).find((file) => addressOf(file) === address);
  if (kept || !used) return kept ?? null;
  try {
    const response = await fetchExact(used);
    await cache.put(address, response.clone());
    return response;
  } catch {
    return null;
  }
}

worker.addEventListener('message', (event) => {
  const { data: order } = event;
  if (order === 'take over') void worker.skipWaiting();
  else if (order === 'which rules') event.ports[0]?.postMessage({ rulesAsOf: RULES_AS_OF });
  else event.waitUntil(Promise.all(order.keep.map(keep)));
});
