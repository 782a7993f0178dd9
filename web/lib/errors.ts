import type { Locale, Problem } from './report.js';

/** What of a call's arguments is wrong. */
export type ArgumentCode =
  | 'argument_missing' | 'argument_type' | 'argument_unknown' | 'app_unknown' | 'client_version_invalid' | 'condition_unknown'
  | 'context_unknown' | 'date_invalid' | 'dates_reversed' | 'locale_unknown' | 'settings_invalid';

/** What an `ArgumentError` tells. */
export interface ArgumentFault {
  code: ArgumentCode;
  /** JSON Pointer: the name of the argument or option, and where inside of it (`/context`, `/lines/3`). */
  path: string;
  /** What came, in a few words, and what would have been right: a type, or every id that may stand there. */
  received?: string;
  expected?: readonly string[];
  /** The one that was probably meant. */
  suggestion?: string;
  /** The message, which is English, for a reader of this language. */
  localized?(locale: Locale): string;
}

/** The program asked for what cannot be asked for. Thrown at once: unlike what a text holds, it is the same for all texts. */
export class ArgumentError extends TypeError {
  override name = 'ArgumentError';
  declare readonly code: ArgumentCode;
  declare readonly path: string;
  declare readonly received?: string;
  declare readonly expected?: readonly string[];
  declare readonly suggestion?: string;

  /** @internal */
  constructor(message: string, fault: ArgumentFault) {
    super(message);
    Object.assign(this, fault);
  }

  /** The message, which is English, for a reader of this language. */
  localized(_locale: Locale): string { return this.message; }

  toJSON(): object { return { ...this, message: this.message }; }
}

/** The core or its rules could not be had: not there, not what was asked for, or not runnable here. */
export class LoadError extends Error {
  override name = 'LoadError';
  /**
   * `load_not_found`: a file; `load_blocked`: by network, policy or permission; `load_mismatch`: files of two builds;
   * `load_names`: a question needs the data of names, which `names: false` left out.
   */
  readonly code: 'load_not_found' | 'load_blocked' | 'load_not_wasm' | 'load_mismatch' | 'load_names';

  constructor(code: LoadError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The core stopped on this question: it trapped or ran out of memory. It has been started anew, and the next call works. */
export class CoreError extends Error {
  override name = 'CoreError';
  readonly code: 'core_failed' | 'out_of_memory';

  constructor(message: string, code: CoreError['code'], options?: { cause: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The rules were read and refused. `problems` names every fault with its place; nothing was loaded. */
export class RulesError extends Error {
  override name = 'RulesError';
  readonly code = 'rules_invalid';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const [first] = problems;
    const place = first?.place ? ` (${first.place})` : '';
    const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
    super(`the rules are broken: ${first?.message ?? 'no reason given'}${place}${more}`);
    this.problems = problems;
  }
}

/** Observations were read and refused. `problems` names every fault with its place; none was taken. */
export class ObservationsError extends Error {
  override name = 'ObservationsError';
  readonly code = 'observations_invalid';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const [first] = problems;
    super(`${first!.place}: ${first!.message}${problems.length > 1 ? `, and ${problems.length - 1} more` : ''}`);
    this.problems = problems;
  }
}
