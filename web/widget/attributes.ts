// The attributes of <wailian-checker>, which are its properties as well.
import { dayInShanghai, todayInShanghai } from '../components/dates.js';

/** For each, what it says where it is absent or empty. */
const ATTRIBUTES = {
  link: () => '', context: () => 'one_to_one', on: todayInShanghai, app: () => '', client: () => '', view: () => 'compact', base: () => '', theme: () => 'auto', loading: () => 'lazy',
  'as-of': () => '',
};
export type Attribute = keyof typeof ATTRIBUTES;
export const attributes = Object.keys(ATTRIBUTES) as Attribute[];

/** The property of an attribute: `asOf` of `as-of`. */
export function propertyOf(attribute: string): string {
  return attribute.replace(/-./g, ([, letter]) => letter!.toUpperCase());
}

/** Names that people try, with the right ones. */
export const MISNAMED: Record<string, Attribute> = { url: 'link', href: 'link', date: 'on', day: 'on', chat: 'context' };

/** A property for each attribute: `null` and `undefined` remove it, a `Date` is its day in China, all else is text. */
export function defineAttributes(prototype: HTMLElement): void {
  for (const name of attributes) {
    Object.defineProperty(prototype, propertyOf(name), {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) { return this.getAttribute(name) || ATTRIBUTES[name](); },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, (value instanceof Date && dayInShanghai(value)) || String(value));
      },
    });
  }
}

/** What was set before the element was defined lies on it as plain properties, and hides its own. */
export function adoptProperties(element: HTMLElement, names: readonly string[]): void {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
