// The state of the page as the fragment of its address, which no server ever sees.
import { isDay } from '../../components/dates.js';
import { localeOf } from '../../i18n/locale.js';
import type { PageState } from './state.js';

/** Longer addresses are cut by chats and refused by some browsers. */
export const LONGEST_FRAGMENT = 8000;

/** `start`: what holds where the fragment says nothing. */
export function readFragment(hash: string, start: PageState): PageState {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const paste = fields.get('paste') ?? '';
  const said = fields.get('said') ?? '';
  const rules = fields.get('rules') ?? '';
  return {
    paste,
    context: fields.get('context') ?? start.context,
    on: fields.get('on'),
    app: fields.get('app'),
    client: fields.get('client'),
    lang: localeOf(fields.get('lang') ?? ''),
    conditions: (fields.get('if') ?? '').split(',').filter(Boolean),
    cited: paste && /^[a-z_]+(\.trial)?(\+[a-z_]+)*$/.test(said) && isDay(rules.slice(0, 10)) ? { said, rule: fields.get('rule') ?? '', rules } : null,
    borrowed: paste ? { paste, own: start } : null,
  };
}

/** The fragment with its `#`; empty where everything is as at the start. */
export function writeFragment(state: PageState, start: PageState): string {
  const { paste, context, on, app, client, lang, conditions, cited } = state;
  const fields = {
    paste, context: context === start.context && !paste ? '' : context, on, app, client, lang, if: conditions.join(), ...cited,
  };
  const text = new URLSearchParams(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1]))).toString();
  return text && `#${text}`;
}
