// import type {} from 'wailian/jsx': both elements in JSX of React and Preact.
import type { CheckerAttributes, CheckerEvents, CheckerProperties, VerdictAttributes, VerdictEvents } from './frameworks.js';

type Handlers<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };
type Node = { children?: unknown; key?: string | number | null; ref?: unknown };

export interface WailianElements {
  'wailian-checker': CheckerAttributes & Partial<CheckerProperties> & Handlers<CheckerEvents> & Node & { className?: string };
  'wailian-verdict': VerdictAttributes & Handlers<VerdictEvents> & Node & { className?: string };
}

declare global {
  namespace JSX { interface IntrinsicElements extends WailianElements {} }
}
