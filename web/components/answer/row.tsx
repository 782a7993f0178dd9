// One term and what is said of it, inside a `<dl>`.
import type { Child, VNode } from '../view.js';

export function row(name: string, ...value: (Child | Child[])[]): VNode {
  return <div><dt>{name}</dt><dd>{value}</dd></div>;
}
