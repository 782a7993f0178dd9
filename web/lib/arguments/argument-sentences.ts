// What an ArgumentError says, in each language.
export type ArgumentType = 'string' | 'string[]' | 'object' | 'boolean' | 'YYYY-MM-DD';

export interface ArgumentSentences {
  types: Record<ArgumentType, string>;
  list(ids: readonly string[]): string;
  missing(name: string, type: string): string;
  wrongType(name: string, type: string, received: string): string;
  unreadable(name: string, reason: string): string;
  tooDeep: string;
  unknown(name: string): string;
  /** By code, each with what came. */
  values: Record<'app_unknown' | 'client_version_invalid' | 'condition_unknown' | 'context_unknown' | 'date_invalid' | 'form_unknown' | 'locale_unknown' | 'settings_invalid', (received: string, name: string) => string>;
  reversed(name: string, last: string, from: unknown, to: unknown): string;
  suggestion(id: string): string;
  known(ids: string): string;
  useDay: string;
  useLines: string;
}

export const en: ArgumentSentences = {
  types: { string: 'a string', 'string[]': 'an array of strings', object: 'an object', boolean: 'true or false', 'YYYY-MM-DD': 'a day such as 2021-12-05' },
  list: (ids) => ids.join(', '),
  missing: (name, type) => `\`${name}\` is missing: give ${type}.`,
  wrongType: (name, type, received) => `\`${name}\` must be ${type}, not ${received}.`,
  unreadable: (name, reason) => `\`${name}\` cannot be read: ${reason}.`,
  tooDeep: 'it goes deeper than any request, or holds itself',
  unknown: (name) => `There is no option \`${name}\`.`,
  values: {
    app_unknown: (received) => `${received} is no app of the rules.`,
    client_version_invalid: (received) => `${received} is no version of the app.`,
    condition_unknown: (received) => `${received} is no condition of the rules.`,
    context_unknown: (received) => `${received} is no chat context.`,
    date_invalid: (received, name) => `\`${name}\` is ${received}, and there is no such day: write it as 2021-12-05.`,
    form_unknown: (received) => `${received} is no form of a quotation.`,
    locale_unknown: (received) => `${received} is no language of the answers.`,
    settings_invalid: (received, name) => `\`${name}\` cannot be ${received}.`,
  },
  reversed: (name, last, from, to) => `\`${name}\` (${from}) is after \`${last}\` (${to}): swap them.`,
  suggestion: (id) => ` Did you mean \`${id}\`?`,
  known: (ids) => ` Known: ${ids}.`,
  useDay: ' Use dayInChina(date).',
  useLines: ' Use check(text, …), or split the text into lines.',
};
