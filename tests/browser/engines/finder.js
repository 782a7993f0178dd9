// Runs inside the page, the same in every engine: finds what a person would name, by role and accessible name, through
// shadow roots. page.mjs bundles it and puts it there.
import { computeAccessibleName, getRole } from 'dom-accessibility-api';

/** Fields without a role of their own, called by their type. */
const FIELDS = ['date', 'file'];

const roleOf = (element) => getRole(element) ?? (element.localName === 'input' && FIELDS.includes(element.type) ? element.type : null);
const nameOf = (element) => computeAccessibleName(element).replace(/\s+/g, ' ').trim();
const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true]');

function* elementsBelow(root) {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot);
  }
}

/** `name` is the whole name, or `{ source, flags }` of an expression; left out, any. */
function all(role, name, within) {
  const expression = name && typeof name === 'object' ? new RegExp(name.source, name.flags) : null;
  const found = [];
  const place = within ? one(...within) : document;
  if (!place) return found;
  for (const element of elementsBelow(place)) {
    if (roleOf(element) !== role || !shown(element)) continue;
    if (expression ? expression.test(nameOf(element)) : name === undefined || name === null || nameOf(element) === name) found.push(element);
  }
  return found;
}

/** The only one; null where there is none yet. */
function one(role, name, within) {
  const found = all(role, name, within);
  if (found.length > 1) throw new Error(`${found.length} elements are a ${role} named ${JSON.stringify(name)}`);
  return found[0] ?? null;
}

function tell(element, ...types) {
  for (const type of types) element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

/** Puts a text in place of what stands there, as one paste does; a day as its picker does. */
function fill(element, text) {
  element.focus();
  if (element.type === 'date') {
    element.value = text;
    return tell(element, 'input', 'change');
  }
  element.select();
  const put = text === '' ? 'delete' : 'insertText';
  if (!document.execCommand(put, false, text)) throw new Error('the field takes no text');
}

/** Chooses the option of that name. */
function choose(element, name) {
  const option = [...element.options].find((entry) => entry.label === name);
  if (!option) throw new Error(`no option is named ${name}`);
  element.value = option.value;
  tell(element, 'input', 'change');
}

globalThis.finder = { all, one, nameOf, fill, choose };
