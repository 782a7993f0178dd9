/** Whether the reader wants little to be fetched: then nothing is that the answer does not need. */
export const sparing = (): boolean =>
  matchMedia('(prefers-reduced-data: reduce)').matches || Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);
