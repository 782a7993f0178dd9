// One term and what is said of it, inside a `<dl>`.
import { h, type Child, type VNode } from '../view.js';

export function row(name: string, ...value: (Child | Child[])[]): VNode {
  return h('div', null, h('dt', null, name), h('dd', null, ...value));
}
