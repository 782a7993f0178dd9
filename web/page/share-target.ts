// What another app shares with the installed page: the service worker has taken it in, and it is taken out here, once.

/** In the fragment of the address to which the service worker leads. */
export const SHARED = '#from=share';

/** The text or the picture; null where there is none, or it was taken already. */
export async function takeShared(): Promise<string | Blob | null> {
  const name = `wailian ${new URL('.', location.href).href} shared`;
  const cache = await caches.open(name);
  const kept = await cache.match('shared');
  await caches.delete(name);
  if (!kept) return null;
  return kept.headers.get('content-type')?.startsWith('image/') ? kept.blob() : kept.text();
}

/** What stands in the address of a share by GET, as one text; empty where there is none. */
export function sharedInAddress(search: string): string {
  const fields = new URLSearchParams(search);
  return ['title', 'text', 'url'].map((name) => fields.get(name)?.trim() ?? '').filter((part, index, all) => part !== '' && all.indexOf(part) === index).join('\n');
}
