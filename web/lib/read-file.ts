import { readFile } from 'node:fs/promises';
import { LoadError } from './errors.js';
import { compile, type Reader } from './load.js';
import { fetchReader } from './read-fetch.js';

async function read(url: URL) {
  try {
    return await readFile(url);
  } catch (cause) {
    throw new LoadError(`${url.pathname} cannot be read (${(cause as NodeJS.ErrnoException).code}): build it, or install the package anew`, { cause });
  }
}

/** Files for `file:` addresses, `fetch` for all others. */
export const fileReader: Reader = {
  async module(url) {
    return url.protocol === 'file:' ? compile(await read(url), url.pathname) : fetchReader.module(url);
  },
  async text(url) {
    return url.protocol === 'file:' ? (await read(url)).toString() : fetchReader.text(url);
  },
  plain: fetchReader.plain,
};
