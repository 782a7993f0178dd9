// What a command is given, and what it gives back.
import type { Wailian } from '../lib/node.js';
import type { Query } from '../lib/report.js';
import type { Arguments } from './arguments.js';
import type { Manner } from './output/show-report.js';
import type { Status } from './table.js';

export interface Task {
  args: Arguments;
  wailian: Wailian;
  /** The civil day in China. */
  today: string;
  manner: Manner;
  /** The text that the command is about. */
  text(): Promise<string>;
}

export interface Outcome {
  status: Status;
  output?: string;
  /** In place of `output`: a file that is no text. */
  bytes?: Uint8Array;
  /** `output` ends as it should: no break is put behind it. */
  exact?: boolean;
  /** A line each, for standard error. */
  complaints?: string[];
}

/** The circumstances that the options state. */
export function circumstances({ args }: Task): Omit<Query, 'context' | 'on'> {
  return { app: args.value('app'), locale: args.locale, client_version: args.value('client'), conditions: args.has('condition') ? args.values('condition') : undefined };
}

export const DEFAULT_APP = 'wechat';
export const DEFAULT_CONTEXT = 'one_to_one';
