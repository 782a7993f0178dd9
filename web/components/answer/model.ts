// What the blocks of an answer are drawn from.
import type { VNode } from 'preact';
import type { Catalog, Report } from '../../lib/report.js';
import type { AnswerStrings } from '../../i18n/answer.js';
import type { Step } from '../verdict/next-step.js';
import { known, textOf, type Subject } from './subject.js';

export interface AnswerActions {
  chooseContext(id: string): void;
  chooseSubject(key: string): void;
  setCondition(id: string, held: boolean): void;
  /** Carries out a step of the card that leads beyond it; absent where there is nothing to lead to. */
  take?: (step: Step) => void;
  /** Where the page of a rule of ours is; absent where there are none. */
  ruleAddress?: (id: string) => string;
}

export interface AnswerModel {
  strings: AnswerStrings;
  report: Report;
  /** Names of contexts and conditions; null where a report was handed in without the rules. */
  catalog: Catalog | null;
  subjects: Subject[];
  subject: Subject;
  actions: AnswerActions;
  /** Draws what can be done from the card; absent in other people's pages, where nobody carries it out. */
  steps?: (model: AnswerModel) => VNode | null;
  /** The domain that somebody registered, of any host. */
  registrableDomain(host: string): string | null;
}

function appOf(model: Pick<AnswerModel, 'report' | 'catalog'>): Catalog['apps'][number] | null {
  return model.catalog?.apps.find((app) => app.id === model.report.query.app) ?? null;
}

export function appName(model: AnswerModel): string {
  const app = appOf(model);
  return app ? textOf(app.names, model.strings) : (model.strings.apps[model.report.query.app] ?? model.report.query.app);
}

export function contextName(id: string, model: AnswerModel): string {
  const name = known(model.strings.contexts, id);
  if (name) return name;
  const context = appOf(model)?.contexts.find((entry) => entry.id === id);
  return context ? textOf(context.names, model.strings) : id;
}

/** The contexts in the order of the rules. */
export function contextIds(model: AnswerModel): string[] {
  return appOf(model)?.contexts.map((context) => context.id) ?? Object.keys(model.subject.byContext);
}

export function contextHint(id: string, model: AnswerModel): string | undefined {
  const context = appOf(model)?.contexts.find((entry) => entry.id === id);
  return context && textOf(context.hint, model.strings);
}

export function conditionName(id: string, model: AnswerModel): string {
  const condition = appOf(model)?.conditions.find((entry) => entry.id === id);
  return condition ? textOf(condition.names, model.strings) : id;
}

export function conditionQuestion(id: string, model: AnswerModel): string {
  const condition = appOf(model)?.conditions.find((entry) => entry.id === id);
  return condition ? textOf(condition.question, model.strings) || textOf(condition.names, model.strings) : id;
}
