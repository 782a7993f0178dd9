// What `scanStream` takes. These declarations need nothing of a browser's.

/**
 * What `scanStream` reads: a stream of bytes or text, which is cut into lines, or lines one by one.
 * @since 0.1.0
 */
export type ScanSource =
  | AsyncIterable<string | Uint8Array> | Iterable<string>
  | { getReader(): { read(): Promise<{ done: boolean; value?: string | Uint8Array | undefined }>; cancel(reason?: unknown): Promise<void>; releaseLock(): void } };

/**
 * How `scanStream` reads, and with what.
 * @since 0.1.0
 */
export interface StreamOptions {
  /** `lines` (what is left out): any text, as for `scan`. `links`: an address a line, as for `scanLinks`. */
  format?: 'lines' | 'links';
  /** So many workers share the work; `auto` is one for each processor. Left out, this thread does it between other work. */
  workers?: number | 'auto';
  /** Bytes or characters that are looked at at a time, 64 KB where it is left out. */
  chunk?: number;
  /** Ends the reading: the next row throws its reason. */
  signal?: { readonly aborted: boolean; readonly reason: unknown };
}
