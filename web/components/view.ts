// How everything is drawn: Preact, which never parses HTML. Text is text, whatever the paste or the rules hold.
import { createElement, Fragment, render, type ComponentChild, type VNode as AnyNode } from 'preact';

export type Child = ComponentChild;
// oxlint-disable-next-line typescript/no-explicit-any -- as Preact has it
export type VNode = AnyNode<any>; 

/**
 * Makes `children` the content of `parent`, keeping the elements that are already there: focus, scroll position and which
 * `<details>` stand open survive. `key` tells siblings apart. What stands in an element drawn without children is left alone.
 */
export function patch(parent: Element | ShadowRoot, children: Child[]): void {
  render(createElement(Fragment, null, children), parent);
}

/** An element of its own, to draw into or to hand over. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string> = {}): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Sets an attribute, or with null removes it. One that is written anew costs the styles of all below it, though it says the same. */
export function write(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
