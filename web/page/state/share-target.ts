// What another app shares with the installed page, by POST (take-shared.ts) or in the address.

/** In the fragment of the address to which the service worker leads. */
export const SHARED = '#from=share';

/** What stands in the address of a share by GET, as one text; empty where there is none. */
export function sharedInAddress(search: string): string {
  const fields = new URLSearchParams(search);
  return ['title', 'text', 'url'].map((name) => fields.get(name)?.trim() ?? '').filter((part, index, all) => part !== '' && all.indexOf(part) === index).join('\n');
}
