import type { Problem } from './report.js';

/** The core or its rules could not be had: not there, not what was asked for, or not runnable here. */
export class LoadError extends Error {
  override name = 'LoadError';
}

/** The rules were read and refused. `problems` names every fault with its place; nothing was loaded. */
export class RulesError extends Error {
  override name = 'RulesError';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const [first] = problems;
    const place = first?.place ? ` (${first.place})` : '';
    const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
    super(`the rules are broken: ${first?.message ?? 'no reason given'}${place}${more}`);
    this.problems = problems;
  }
}

/** A batch cannot be answered as it was asked: no such day or context, or the core stopped. `problems` says what. */
export class QueryError extends Error {
  override name = 'QueryError';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems[0]?.message ?? 'the question cannot be answered');
    this.problems = problems;
  }
}
