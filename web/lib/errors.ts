import type { Locale, Problem } from './report.js';

/**
 * What of a call's arguments is wrong.
 * @since 0.1.0
 */
export type ArgumentCode =
  | 'argument_missing' | 'argument_type' | 'argument_unknown' | 'app_unknown' | 'client_version_invalid' | 'condition_unknown'
  | 'context_unknown' | 'date_invalid' | 'form_unknown' | 'dates_reversed' | 'locale_unknown' | 'settings_invalid';

/**
 * What an `ArgumentError` tells.
 * @since 0.1.0
 */
export interface ArgumentFault {
  code: ArgumentCode;
  /** JSON Pointer: the name of the argument or option, and where inside of it (`/context`, `/lines/3`). */
  path: string;
  /** What came, in a few words, and what would have been right: a type, or every id that may stand there. */
  received?: string;
  expected?: readonly string[];
  /** The one that was probably meant. */
  suggestion?: string;
  /** What to do about it, in English; the end of the message. */
  cure?: string;
  /** The message, which is English, for a reader of this language. */
  localized?(locale: Locale): string;
}

/**
 * The program asked for what cannot be asked for. Thrown at once: unlike what a text holds, it is the same for all texts.
 * @since 0.1.0
 */
export class ArgumentError extends TypeError {
  override name = 'ArgumentError';
  /** What is wrong, to branch on: the same in every language. */
  declare readonly code: ArgumentCode;
  /** JSON Pointer: the name of the argument or option, and where inside of it. */
  declare readonly path: string;
  /** What came, in a few words. */
  declare readonly received?: string;
  /** What would have been right: a type, or every id that may stand there. */
  declare readonly expected?: readonly string[];
  /** The one that was probably meant. */
  declare readonly suggestion?: string;
  /** What to do about it, in English. */
  declare readonly cure?: string;
  /** The same as `path`, as all errors have it. */
  get place(): string { return this.path; }

  /** @internal */
  constructor(message: string, fault: ArgumentFault) {
    super(message);
    Object.assign(this, fault);
  }

  /** The message, which is English, for a reader of this language. */
  localized(_locale: Locale): string { return this.message; }

  toJSON(): object { return { ...this, message: this.message }; }
}

/** What helps where a file is not the right one. @internal */
export const PUT_THERE = 'put the file of this build there';

/**
 * The core cannot be had, or it stopped. Where it could not be loaded, this is a `LoadError`; else the core stopped on this
 * question (`core_failed`) or ran out of memory (`out_of_memory`), has been started anew, and the next call works.
 * @since 0.1.0
 */
export class CoreError extends Error {
  override name = 'CoreError';
  /** What happened, to branch on: the same in every language. */
  readonly code: 'core_failed' | 'out_of_memory' | 'load_not_found' | 'load_blocked' | 'load_not_wasm' | 'load_mismatch' | 'load_names';
  /** The file that is at fault: its name, or the address where it was looked for. */
  readonly place: string;
  /** What to do about it, in English; the end of `message`. */
  cure: string;

  /** @internal */
  constructor(code: CoreError['code'], place: string, fault: string, cure: string, cause?: unknown) {
    super(`${place} ${fault}: ${cure}`, { cause });
    this.code = code;
    this.place = place;
    this.cure = cure;
  }

  /** @internal One more thing that helps. */
  hint(more: string): void {
    this.message += more;
    this.cure += more;
  }
}

/**
 * The core or its rules could not be had: not there, not what was asked for, or not runnable here. Codes: `load_not_found`: a
 * file; `load_blocked`: by network, policy or permission; `load_not_wasm`: something else lies there; `load_mismatch`: files of
 * two builds; `load_names`: a question needs the data of names, which `names: false` left out.
 * @since 0.1.0
 */
export class LoadError extends CoreError {
  override name = 'LoadError';
}

/**
 * The rules were read and refused. `problems` names every fault with its place; nothing was loaded.
 * @since 0.1.0
 */
export class RulesError extends Error {
  override name = 'RulesError';
  /** Always the same. */
  readonly code = 'rules_invalid';
  /** Every fault, with its file and JSON Pointer. */
  readonly problems: Problem[];
  /** File and JSON Pointer of the first fault. */
  get place(): string { return this.problems[0]?.place ?? ''; }
  /** What to do about the first fault, in the language that was asked for. */
  get cure(): string { return this.problems[0]?.message ?? ''; }

  constructor(problems: Problem[]) {
    const [first] = problems;
    const place = first?.place ? ` (${first.place})` : '';
    const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
    super(`the rules are broken: ${first?.message ?? 'no reason given'}${place}${more}`);
    this.problems = problems;
  }
}

/**
 * Observations were read and refused. `problems` names every fault with its place; none was taken.
 * @since 0.1.0
 */
export class ObservationsError extends Error {
  override name = 'ObservationsError';
  /** Always the same. */
  readonly code = 'observations_invalid';
  /** Every fault, with its file and JSON Pointer. */
  readonly problems: Problem[];
  /** File and JSON Pointer of the first fault. */
  get place(): string { return this.problems[0]!.place ?? ''; }
  /** What to do about the first fault, in the language that was asked for. */
  get cure(): string { return this.problems[0]!.message; }

  constructor(problems: Problem[]) {
    const [first] = problems;
    super(`${first!.place}: ${first!.message}${problems.length > 1 ? `, and ${problems.length - 1} more` : ''}`);
    this.problems = problems;
  }
}
