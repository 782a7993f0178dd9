// All rule files as the lint rules see them, and the few walks over them that several rules share.
import { pointerStep } from '../../rules/read-json.mjs';

/** A fault with its place. `message` is a sentence that names the cure. */
export const fault = (file, pointer, message) => ({ path: file.path, pointer, message });

export class RuleTree {
  /** `files` as readRuleFiles gives them; `sound` are those that the schema accepts, which is all that rules look at. */
  constructor(files, sound = files) {
    this.sound = sound;
    this.names = new Set(files.map(file => RuleTree.key(file.kind, file.name, file.app)));
    this.asOf = sound.find(file => file.kind === 'rule-book')?.value.as_of;
  }

  static key(kind, name, app = '') {
    return kind === 'app' ? `app//${app || name}` : `${kind}/${app}/${name}`;
  }

  of(kind, app) {
    return this.sound.filter(file => file.kind === kind && (app === undefined || file.app === app));
  }

  /** Whether a file stands for this id, sound or not. */
  has(kind, id, app) {
    return this.names.has(RuleTree.key(kind, id, app));
  }

  /** The value of rules/apps/<app>/app.json. */
  appOf(file) {
    return this.of('app', file.app)[0]?.value;
  }
}

/** Every value in a file, with its pointer, from the outside in. */
export function* values(value, pointer = '') {
  yield { value, pointer };
  if (value === null || typeof value !== 'object') return;
  for (const [key, below] of Object.entries(value)) yield* values(below, pointer + pointerStep(key));
}

/** Every text that is shown to people: { text, language, pointer }. */
export function* shownTexts(file) {
  if (file.kind === 'messages') {
    for (const [id, text] of Object.entries(file.value)) yield { text, language: file.name, pointer: pointerStep(id) };
    return;
  }
  for (const { value, pointer } of values(file.value)) {
    const language = /\/(zh-CN|zh-TW|en)$/.exec(pointer)?.[1];
    if (language && typeof value === 'string') yield { text: value, language, pointer };
  }
}

/** Every period in a file: policies, pages and tokens have one. */
export function* periods(file) {
  for (const key of ['period', 'era']) if (file.value[key]) yield { period: file.value[key], pointer: `/${key}` };
}

/** Every list of sources in a file, with its pointer. */
export function* sourceLists(file) {
  for (const { value, pointer } of values(file.value))
    if (pointer.endsWith('/sources') && Array.isArray(value)) yield { ids: value, pointer };
}
