// import type {} from 'wailian/vue': both elements in templates of Vue.
import type { CheckerAttributes, CheckerEvents, CheckerProperties, VerdictAttributes, VerdictEvents } from './frameworks.js';

/** As Vue reads what a component takes and sends. */
type Element<Props, Events> = new () => { $props: Props & { [Name in keyof Events & string as `on${Capitalize<Name>}`]?: (event: Events[Name]) => void } };

export interface WailianComponents {
  'wailian-checker': Element<CheckerAttributes & Partial<CheckerProperties>, CheckerEvents>;
  'wailian-verdict': Element<VerdictAttributes, VerdictEvents>;
}
