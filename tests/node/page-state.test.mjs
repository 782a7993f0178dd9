// What can happen to the state of the page, as a table: session and action, and what becomes of them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { importSource } from './built.mjs';

const { reducer, writesBox } = await importSource('web/page/state/reducer.ts');
const { START, dayOf } = await importSource('web/page/state/state.ts');
const { readFragment, writeFragment } = await importSource('web/page/state/fragment.ts');

const OWN = 'https://blog.example.org/2';
const EXAMPLE = { paste: '【淘宝】https://m.tb.cn/h.5Vd8Xq2', context: 'group', on: '2018-08-15' };
const CITED = { said: 'direct', rule: 'a-rule', rules: '2026-11-22+8e7c10bf' };
const SETTINGS = { rules: [{ treatment: 'ask' }], trusted_sites: [], refused_sites: [] };

const page = (part = {}) => ({ ...START, ...part });
const session = (part, more = {}) => ({ page: page(part), undo: null, settings: null, ...more });
const own = page({ paste: OWN, context: 'moments', app: 'qq' });
const borrowed = session({ ...EXAMPLE, borrowed: { paste: EXAMPLE.paste, own } }, { undo: { state: own } });

const table = [
  ['a chat is chosen', session({ paste: OWN }), { type: 'choose', part: { context: 'group' } }, session({ paste: OWN, context: 'group' })],
  ['a choice makes another answer than the one that was cited', session({ paste: OWN, cited: CITED }), { type: 'choose', part: { on: '2021-12-05' } }, session({ paste: OWN, on: '2021-12-05' })],
  ['a language leaves it the same answer, and can be had back', session({ paste: OWN, cited: CITED }), { type: 'choose', part: { lang: 'en' } }, session({ paste: OWN, cited: CITED, lang: 'en' }, { undo: { lang: null } })],
  ['without a text there is nothing to have back', session(), { type: 'choose', part: { lang: 'en' } }, session({ lang: 'en' })],
  ['of two languages, the first comes back', session({ paste: OWN, lang: 'en' }, { undo: { lang: null } }), { type: 'choose', part: { lang: 'zh-TW' } }, session({ paste: OWN, lang: 'zh-TW' }, { undo: { lang: null } })],
  ['a chat that is chosen beside an example stays the reader\'s, a day does not', borrowed, { type: 'choose', part: { context: 'scan', on: '2022-01-01' } },
    session({ ...EXAMPLE, context: 'scan', on: '2022-01-01', borrowed: { paste: EXAMPLE.paste, own: { ...own, context: 'scan' } } }, { undo: borrowed.undo })],
  ['typing keeps chat and day', session({ paste: OWN, context: 'group', on: '2021-12-05', cited: CITED }), { type: 'type', paste: `${OWN}3` }, session({ paste: `${OWN}3`, context: 'group', on: '2021-12-05' })],
  ['typing keeps what can be had back', session({ paste: 'a' }, { undo: { state: own } }), { type: 'type', paste: 'ab' }, session({ paste: 'ab' }, { undo: { state: own } })],
  ['pasting does not', session({ paste: 'a' }, { undo: { state: own } }), { type: 'type', paste: OWN, pasted: true }, session({ paste: OWN })],
  ['a text beside the example\'s link keeps its day', borrowed, { type: 'type', paste: `看 ${EXAMPLE.paste}` }, { ...borrowed, page: { ...borrowed.page, paste: `看 ${EXAMPLE.paste}` } }],
  ['another link has the reader\'s own chat and day again', borrowed, { type: 'type', paste: 'https://other.example/' }, { ...borrowed, page: { ...own, paste: 'https://other.example/' } }],
  ['a command puts a text away', { page: own, undo: null, settings: SETTINGS }, { type: 'put', paste: '' }, { page: { ...own, paste: '' }, undo: { state: own }, settings: SETTINGS }],
  ['of an empty box nothing is put away', session({ paste: ' ' }), { type: 'put', paste: OWN }, session({ paste: OWN })],
  ['an example brings chat and day, in the reader\'s language', { page: { ...own, lang: 'en' }, undo: null, settings: null }, { type: 'borrow', example: { id: 'x', ...EXAMPLE } },
    { page: page({ ...EXAMPLE, lang: 'en', borrowed: { paste: EXAMPLE.paste, own: { ...own, lang: 'en' } } }), undo: { state: { ...own, lang: 'en' } }, settings: null }],
  ['after a second example the reader\'s own text still comes back', borrowed, { type: 'borrow', example: { ...EXAMPLE, paste: 'https://v.douyin.com/a' } },
    { ...borrowed, page: page({ ...EXAMPLE, paste: 'https://v.douyin.com/a', borrowed: { paste: 'https://v.douyin.com/a', own } }) }],
  ['what was put away comes back in the language of now, and the other way round', { ...borrowed, page: { ...borrowed.page, lang: 'en' } }, { type: 'take-back' },
    { page: { ...own, lang: 'en' }, undo: { state: { ...borrowed.page, lang: 'en' } }, settings: null }],
  ['a language comes back, and that is all', session({ paste: OWN, lang: 'en' }, { undo: { lang: 'zh-TW' } }), { type: 'take-back' }, session({ paste: OWN, lang: 'zh-TW' })],
  ['nothing was put away', session({ paste: OWN }), { type: 'take-back' }, session({ paste: OWN })],
  ['the address names another state', borrowed, { type: 'open', page: page({ paste: OWN }) }, { ...borrowed, page: page({ paste: OWN }) }],
  ['the reader\'s own link management', session({ paste: OWN }), { type: 'settings', settings: SETTINGS }, session({ paste: OWN }, { settings: SETTINGS })],
];

const frozen = (value) => {
  if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

test('each action makes of a session what the table says, and leaves the one before as it was', () => {
  for (const [name, before, action, after] of table) assert.deepEqual(reducer(frozen(before), frozen(action)), after, name);
});

test('what the reader has typed or chosen writes nothing into the box', () => {
  const writing = new Set(table.map(([, , action]) => action).filter(writesBox).map(({ type }) => type));
  assert.deepEqual([...writing].sort(), ['borrow', 'open', 'put', 'take-back']);
});

test('a state comes back from its fragment, as far as that goes', () => {
  const start = page({ context: 'group' });
  assert.equal(writeFragment(start, start), '');
  const asked = { ...own, on: '2021-12-05', client: 'android 8.0.11', conditions: ['a', 'b'], lang: 'en', cited: CITED };
  assert.deepEqual(readFragment(writeFragment(asked, start), start), { ...asked, borrowed: { paste: OWN, own: start } });
  for (const said of ['<b>', 'direct+', '']) assert.equal(readFragment(`#paste=a&said=${encodeURIComponent(said)}&rules=2026-11-22`, start).cited, null, said);
});

test('a day that does not exist or is yet to come is answered for today', () => {
  for (const [on, day] of [[null, '2026-11-29'], ['2021-02-30', '2026-11-29'], ['2031-05-01', '2026-11-29'], ['2021-12-05', '2021-12-05']]) assert.equal(dayOf(page({ on }), '2026-11-29'), day);
});
