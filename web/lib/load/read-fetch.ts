import { LoadError, PUT_THERE } from '../errors.js';
import type { FileName } from './file-names.js';
import { compile, type Files } from './files.js';

/** As a `<link rel="preload" as="fetch">` asks: in no other form do all browsers take what was preloaded. */
const LIKE_PRELOAD: RequestInit = { mode: 'no-cors', credentials: 'include' };

async function get(url: URL): Promise<Response> {
  let response;
  try {
    response = await fetch(url, url.origin === globalThis.origin ? LIKE_PRELOAD : {});
  } catch (cause) {
    throw new LoadError('load_blocked', String(url), 'could not be fetched', "check the connection, and that the page's security policy allows it", cause);
  }
  if (!response.ok) throw new LoadError('load_not_found', String(url), `answered ${response.status}`, PUT_THERE);
  return response;
}

/** Streaming lets the browser keep the machine code for the next visit, but wants the right type. */
export async function compileResponse(response: Response, from: string): Promise<WebAssembly.Module> {
  if (response.headers.get('content-type') === 'application/wasm' && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
  return compile(await response.arrayBuffer(), from);
}

/** Files that are fetched from where `address` says. It is asked for no file but those that are needed. */
export function fetchedFiles(address: (name: FileName) => URL): Files {
  return {
    async module(name) {
      const url = address(name);
      return compileResponse(await get(url), url.href);
    },
    text: async (name) => (await get(address(name))).text(),
    plain: (name) => import(/* @vite-ignore */ /* webpackIgnore: true */ address(name).href),
  };
}
