// What the page shows, kept in the fragment of its address, which no server ever sees.
import type { Locale } from '../lib/report.js';
import { localeOf } from '../element/language.js';

export interface PageState {
  paste: string;
  context: string;
  /** Civil day; null stands for today. Kept as written, so that a day that does not exist can be said to be one. */
  on: string | null;
  app: string | null;
  /** Version of the app, such as `android 8.0.11`; null for any. */
  client: string | null;
  /** null: as the browser asks. */
  lang: Locale | null;
  conditions: string[];
}

export const START: PageState = { paste: '', context: 'one_to_one', on: null, app: null, client: null, lang: null, conditions: [] };

/** Longer addresses are cut by chats and refused by some browsers. */
export const LONGEST_FRAGMENT = 8000;

export function readFragment(hash: string): PageState {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    paste: fields.get('paste') ?? '',
    context: fields.get('context') ?? START.context,
    on: fields.get('on'),
    app: fields.get('app'),
    client: fields.get('client'),
    lang: localeOf(fields.get('lang') ?? ''),
    conditions: (fields.get('if') ?? '').split(',').filter(Boolean),
  };
}

/** The fragment with its `#`; empty where everything is as at the start. */
export function writeFragment(state: PageState): string {
  const fields = new URLSearchParams();
  if (state.paste) fields.set('paste', state.paste);
  if (state.context !== START.context) fields.set('context', state.context);
  if (state.on) fields.set('on', state.on);
  if (state.app) fields.set('app', state.app);
  if (state.client) fields.set('client', state.client);
  if (state.lang) fields.set('lang', state.lang);
  if (state.conditions.length > 0) fields.set('if', state.conditions.join(','));
  const text = fields.toString();
  return text ? `#${text}` : '';
}
