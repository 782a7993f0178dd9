// What the service worker has kept of a share by POST.
/** The text or the picture; null where there is none, or it was taken already. */
export async function takeShared(): Promise<string | Blob | null> {
  const name = `wailian ${new URL('.', location.href).href} shared`;
  const cache = await caches.open(name);
  const kept = await cache.match('shared');
  await caches.delete(name);
  if (!kept) return null;
  return kept.headers.get('content-type')?.startsWith('image/') ? kept.blob() : kept.text();
}
