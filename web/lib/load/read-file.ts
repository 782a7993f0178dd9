import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { LoadError, PUT_THERE } from '../errors.js';
import type { FileName } from './file-names.js';
import { compile, type Files } from './files.js';
import { fetchedFiles } from './read-fetch.js';

async function read(url: URL) {
  try {
    return await readFile(url);
  } catch (cause) {
    const { code, name } = cause as NodeJS.ErrnoException;
    const forbidden = name === 'NotCapable' || code === 'EACCES' || code === 'EPERM' || code === 'ERR_ACCESS_DENIED';
    throw forbidden
      ? new LoadError('load_blocked', url.pathname, 'may not be read', 'allow that, as with `deno run --allow-read`', cause)
      : new LoadError('load_not_found', url.pathname, `cannot be read (${code ?? name})`, PUT_THERE, cause);
  }
}

/** Files that are read where `address` gives a `file:` address, and fetched elsewhere. */
export function readFiles(address: (name: FileName) => URL): Files {
  const fetched = fetchedFiles(address);
  const onDisk = (name: FileName): URL | null => {
    const url = address(name);
    return url.protocol === 'file:' ? url : null;
  };
  return {
    async module(name) {
      const url = onDisk(name);
      return url ? compile(await read(url), url.pathname) : fetched.module(name);
    },
    async text(name) {
      const url = onDisk(name);
      return url ? (await read(url)).toString() : fetched.text(name);
    },
    plain: fetched.plain,
  };
}

/** A path counts from the working folder. */
export function urlOf(address: string): URL {
  return /^[a-z][a-z\d+.-]+:/i.test(address) ? new URL(address) : pathToFileURL(address);
}
