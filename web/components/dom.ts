// Builds and updates DOM without ever parsing HTML: text is text, whatever the paste or the rules hold.

export type Child = Node | string | number | null | undefined | false;
type Handler = (event: Event) => void;
type Value = string | number | boolean | null | undefined | Handler;
export type Props = Record<string, Value>;

/** Handlers by element, so that `patch` can hand the newest ones to a kept element. */
const handlers = new WeakMap<Element, Record<string, Handler>>();
/** What each element was drawn with. Only that is taken away again: what was set on it elsewhere stays. */
const drawn = new WeakMap<Element, Props>();
/** What a person or a script changed is not in the attributes. */
const LIVE = ['value', 'checked', 'selected'] as const;

function dispatch(this: Element, event: Event): void {
  handlers.get(this)?.[event.type]?.(event);
}

function assign(element: Element, props: Props): void {
  drawn.set(element, props);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') {
      const known = handlers.get(element) ?? {};
      known[name] = value;
      handlers.set(element, known);
      element.addEventListener(name, dispatch);
    } else if (name === 'value' && element instanceof HTMLElement && 'value' in element) {
      element.value = String(value);
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
}

function append(element: Element, children: (Child | Child[])[]): void {
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

/** An HTML element. A function is a listener for the event of that name; anything else is an attribute. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K, props: Props | null = null, ...children: (Child | Child[])[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  append(element, children);
  if (props) assign(element, props);
  return element;
}

/** An SVG element, under the same rules as `h`. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K, props: Props | null = null, ...children: (Child | Child[])[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  if (props) assign(element, props);
  append(element, children);
  return element;
}

/** Sets an attribute, or with null removes it. One that is written anew costs the styles of all below it, though it says the same. */
export function write(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Whether `next` may be poured into `old`: same kind, same key. */
function alike(old: Node, next: Node): boolean {
  if (old.nodeName !== next.nodeName) return false;
  if (!(old instanceof Element) || !(next instanceof Element)) return true;
  return old.id === next.id && old.getAttribute('data-key') === next.getAttribute('data-key');
}

function pour(old: Node, next: Node): void {
  if (!(old instanceof Element) || !(next instanceof Element)) {
    if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
    return;
  }
  for (const name in drawn.get(old)) {
    if (!next.hasAttribute(name) && !(name === 'open' && old instanceof HTMLDetailsElement)) old.removeAttribute(name);
  }
  drawn.set(old, drawn.get(next) ?? {});
  // By name, not through `attributes`, which would make an object of every attribute.
  for (const name of next.getAttributeNames()) {
    const value = next.getAttribute(name)!;
    if (old.getAttribute(name) === value || (name === 'open' && old instanceof HTMLDetailsElement)) continue;
    // A strict policy lets scripts style through the object model, but not through the attribute.
    if (name === 'style' && old instanceof HTMLElement) old.style.cssText = value;
    else old.setAttribute(name, value);
  }
  const fresh = handlers.get(next);
  if (fresh) {
    for (const name of Object.keys(fresh)) old.addEventListener(name, dispatch);
    handlers.set(old, fresh);
  }
  if (old.localName.includes('-') || old.hasAttribute('data-own')) return;
  patch(old, [...next.childNodes]);
  if (!old.matches('input, textarea, select, option, progress')) return;
  for (const name of LIVE) {
    if (name in next && Reflect.get(old, name) !== Reflect.get(next, name)) Reflect.set(old, name, Reflect.get(next, name));
  }
}

/**
 * Makes `children` the content of `parent`, keeping the elements that are already there: focus, scroll position and
 * which `<details>` stand open survive. `id` and `data-key` tell elements apart; `data-own` marks content left alone.
 */
export function patch(parent: Node, children: Node[]): void {
  let at = parent.firstChild;
  for (const next of children) {
    let match = at;
    while (match && !alike(match, next)) match = match.nextSibling;
    if (!match) {
      parent.insertBefore(next, at);
      continue;
    }
    while (at && at !== match) {
      const gone: ChildNode = at;
      at = at.nextSibling;
      gone.remove();
    }
    pour(match, next);
    at = match.nextSibling;
  }
  while (at) {
    const gone: ChildNode = at;
    at = at.nextSibling;
    gone.remove();
  }
}
