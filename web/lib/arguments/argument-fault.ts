// What a program gets wrong in a call, told to whoever wrote it: what came, what belongs there, what was probably meant.
import { OPTIONS, TYPES } from './argument-types.js';
import { ArgumentError, type ArgumentCode, type ArgumentFault } from '../errors.js';
import { EMBED_FORMS } from '../card/embed.js';
import { nearest } from './nearest.js';
import type { Locale, Problem } from '../report.js';
import type { ArgumentType } from './argument-sentences.js';
import { cureOf, sayArgument } from './say-argument.js';
import type { Given, Wailian } from '../wailian.js';

/** A value in a few words, the same in every language. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === 'object' && value !== null) return (value.constructor as { name?: string } | undefined)?.name || 'Object';
  return typeof value === 'function' ? 'Function' : String(value);
}

/** The ids that may stand at a place; null where it takes no id. */
function idsFor(name: string, query: Given, wailian: Wailian): readonly string[] | null {
  const catalog = wailian.catalog({ full: /sites?$/.test(name) });
  const app = catalog.apps.find(({ id }) => id === query['app']) ?? catalog.apps[0];
  const ids = (items: readonly { id: string }[] = []) => items.map(({ id }) => id);
  switch (name) {
    case 'context': return ids(app?.contexts);
    case 'conditions': return ids(app?.conditions);
    case 'app': return ids(catalog.apps);
    case 'form': return EMBED_FORMS;
    case 'locale': return ['zh-CN', 'zh-TW', 'en'];
    case 'link_class': return ids(catalog.link_classes);
    case 'site': case 'trusted_sites': case 'refused_sites': return ids(catalog.sites);
    case 'treatment': return ['open', 'ask', 'refuse'];
    case 'client_version': return app?.platforms.map((platform) => `${platform} 8.0.11`) ?? [];
    default: return null;
  }
}

function isRight(value: unknown, type: ArgumentType): boolean {
  if (type === 'string[]') return Array.isArray(value);
  return type === 'object' || type === 'boolean' ? typeof value === type : typeof value === 'string';
}

/**
 * `problem` is as core or library found it: its `place` names an argument, or a place inside of one, and its `found` is
 * that name where it is unknown. `cause` is what reading the arguments threw.
 */
export function argumentFault(problem: Problem, { method, query, ...others }: Given, wailian: Wailian, cause?: unknown): ArgumentError {
  const place = problem.place === 'bare_host' ? 'bareHost' : problem.place!;
  const unreadable = cause !== undefined || place === 'request';
  const names = place.split('/');
  const name = names.findLast((part) => !/^\d+$/.test(part))!;
  const options = (typeof query === 'object' ? query : null) as Given | null;
  const known = OPTIONS[method as string] ?? [];
  const type = names.length > 1 ? 'string' : (TYPES[name] ?? 'string');

  const error = (code: ArgumentCode, value: unknown, more: Partial<ArgumentFault> & { type?: ArgumentType } = {}): ArgumentError => {
    const { type: wanted = type, ...fault } = { path: `/${place}`, received: describe(value), expected: [more.type ?? type], ...more, code };
    const story = { ...fault, type: wanted, method: String(method), value, options, unreadable, cause };
    const say = (locale: Locale) => { const { wrong, cure } = sayArgument(story, locale); return wrong + cure; };
    const told = new ArgumentError(say('en'), { ...fault, cure: cureOf(story), localized: say });
    return cause === undefined ? told : Object.assign(told, { cause });
  };
  if (unreadable) return error('argument_type', query, { path: '/query', type: 'object' });
  if (problem.code === 'request_invalid' && problem.found === problem.place) {
    return error('argument_unknown', name, { expected: known, suggestion: nearest(name, known), received: name });
  }
  const value = names.reduce<unknown>((at, part) => (at as Given | null | undefined)?.[part], { query, ...options, ...others });
  if (problem.code !== 'settings_invalid') {
    if (value === undefined && !options && !(names[0]! in others)) return error('argument_missing', value, { path: '/query', expected: known, type: 'object' });
    if (value === undefined) return error('argument_missing', value, { expected: idsFor(name, options ?? {}, wailian) ?? [type] });
    if (problem.code === 'request_invalid' || !isRight(value, type)) return error('argument_type', value);
  }
  const ids = idsFor(name, options ?? {}, wailian);
  const received = problem.found ?? (typeof value === 'string' ? value : undefined);
  return error(problem.code as ArgumentCode, value, {
    ...(received === undefined ? {} : { received: describe(received) }),
    ...(ids ? { expected: ids, suggestion: nearest(received ?? '', ids) } : {}),
  });
}
