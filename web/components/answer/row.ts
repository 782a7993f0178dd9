// One term and what is said of it, inside a `<dl>`.
import { h, type Child } from '../dom.js';

export function row(name: string, ...value: (Child | Child[])[]): HTMLElement {
  return h('div', null, h('dt', null, name), h('dd', null, ...value));
}
