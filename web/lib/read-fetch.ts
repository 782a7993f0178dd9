import { LoadError } from './errors.js';
import { compile, type Reader } from './load.js';

/** As a `<link rel="preload" as="fetch">` asks: in no other form do all browsers take what was preloaded. */
const LIKE_PRELOAD: RequestInit = { mode: 'no-cors', credentials: 'include' };

async function get(url: URL): Promise<Response> {
  let response;
  try {
    response = await fetch(url, url.origin === globalThis.origin ? LIKE_PRELOAD : {});
  } catch (cause) {
    throw new LoadError(`${url} could not be fetched: check the connection, and that the page's security policy allows it`, { cause });
  }
  if (!response.ok) throw new LoadError(`${url} answered ${response.status}: put the file of this build there`);
  return response;
}

export const fetchReader: Reader = {
  async module(url) {
    const response = await get(url);
    // Streaming lets the browser keep the machine code for the next visit, but wants the right type.
    if (response.headers.get('content-type') === 'application/wasm' && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
    return compile(await response.arrayBuffer(), url.href);
  },
  async text(url) {
    return (await get(url)).text();
  },
  plain(url) {
    return import(/* @vite-ignore */ url.href);
  },
};
