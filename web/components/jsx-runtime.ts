// What TSX becomes. Preact's own runtime also serves compilers that prepare whole templates, which ours does not.
import { createElement, Fragment, type ComponentType, type VNode } from 'preact';

export { Fragment };

type Props = Record<string, unknown>;

export const jsx = (type: string | ComponentType<Props>, props: Props, key?: string | number): VNode<Props> =>
  createElement(type as ComponentType<Props>, key === undefined ? props : { ...props, key });
export { jsx as jsxs };
