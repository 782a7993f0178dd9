// The chat that the reader chose last, kept in this browser: most people send to the same kind of chat again.
import { storedAs } from './stored.js';

const KEY = storedAs('chat');

/** null where nothing is kept. Storage may be switched off, or hold anything. */
export function rememberedChat(): string | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept && /^[a-z_]{1,40}$/.test(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function rememberChat(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch { /* see rememberedChat */ }
}
