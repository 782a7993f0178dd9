// Texts that take too long to answer while one types: a part is answered at once, the rest in a worker.

/** More characters, or more places that look like a host, are answered in the worker. */
export const AT_ONCE = { length: 4096, hosts: 20 };
/** What the worker answers in full. All of a longer text is listed line by line. */
export const IN_FULL = { length: 65_536, hosts: 200 };

const HOST = /(?:[\w-]+\.)+[\w-]+/g;

/** As much of a text as keeps within that, cut at a blank, so that no link is cut in two; empty where there is none. */
export function headOf(text: string, { length, hosts }: typeof AT_ONCE): string {
  const begin = text.slice(0, length);
  const end = [...begin.matchAll(HOST)][hosts]?.index ?? length;
  return end >= text.length ? text : begin.slice(0, Math.max(begin.slice(0, end).search(/\s\S*$/), 0));
}

/** A text with more links than this is listed as well. */
export const MANY = { length: 1_100_000, hosts: 20 };
