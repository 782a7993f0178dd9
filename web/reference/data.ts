// The facts as tables: one description of the columns makes JSON, CSV, their JSON Schema and the dictionary.
import type { Book, Happening, Names, Rule, Site, Source } from './book.js';

type Value = string | boolean | null | string[];
export interface Column<Item> {
  name: string;
  type: 'string' | 'string or null' | 'boolean' | 'list';
  /** What may stand there, where that is a closed list or a form. */
  of?: readonly string[] | 'date' | 'uri';
  about: Names;
  value(item: Item, book: Book): Value;
}
export interface Table { name: string; title: Names; columns: Column<never>[]; rows: Record<string, Value>[] }

const column = <Item>(name: string, type: Column<Item>['type'], zh: string, en: string, value: Column<Item>['value'], of?: Column<Item>['of']): Column<Item> => ({ name, type, about: { 'zh-CN': zh, en }, value, ...(of ? { of } : {}) });

const OUTCOMES = ['direct', 'confirm', 'copy', 'diverted', 'token_only', 'self_only', 'blocked', 'needs_setup', 'unknown'];
const EVIDENCE = ['official_document', 'official_statement', 'press_test', 'developer_record', 'trace', 'observation', 'inference'];
const PRECISIONS = ['day', 'month', 'year', 'at_latest', 'at_earliest', 'unknown', 'open', 'not_found'];

const rules: Column<Rule>[] = [
  column('id', 'string', '编号，永不改变', 'Permanent id', ({ id }) => id),
  column('app', 'string', '应用', 'App', ({ app }) => app.id),
  column('title_zh', 'string', '标题，简体中文', 'Title, Simplified Chinese', ({ title }) => title['zh-CN']),
  column('title_en', 'string', '标题，英文', 'Title, English', ({ title }) => title.en),
  column('summary_zh', 'string', '谁在哪天说了或看到什么，简体中文', 'Who saw or said what, and when; Simplified Chinese', ({ summary }) => summary['zh-CN']),
  column('summary_en', 'string', '同上，英文', 'The same, English', ({ summary }) => summary.en),
  column('outcome', 'string', '点开以后会怎样', 'What one meets on opening', ({ outcome }) => outcome, OUTCOMES),
  column('trial', 'boolean', '应用称之为试行', 'The app calls it a trial', ({ trial }) => trial),
  column('safety', 'boolean', '关于违规与安全，优先于其他规则', 'About violations and security: goes before all others', ({ safety }) => safety),
  column('chats', 'list', '适用的聊天场景', 'Chats in which it holds', ({ contexts }) => contexts),
  column('applies_to', 'string', '链接还是口令', 'Links or tokens', ({ applies_to: { kind } }) => kind, ['link', 'token']),
  column('sites', 'list', '所涉网站（编号）', 'Sites, by id', ({ applies_to: { sites = [] } }) => sites),
  column('link_classes', 'list', '所涉类别（编号）', 'Classes of links, by id', ({ applies_to: { link_classes: classes = [] } }) => classes),
  column('hosts', 'list', '所涉域名', 'Hosts', ({ applies_to: { hosts = [] } }) => hosts.map(({ host }) => host)),
  column('condition', 'string or null', '离线看不到、须由读者说明的条件', 'What the reader must state, for it cannot be seen offline', ({ applies_to: { condition } }) => condition ?? null),
  column('from', 'string or null', '首日', 'First day', ({ period: { from } }) => from, 'date'),
  column('from_precision', 'string', '首日知道得多准', 'How well the first day is known', ({ period }) => period.from_precision, PRECISIONS),
  column('until', 'string or null', '变化之日：这一天起不再适用', 'Day of the change: from this day on it holds no more', ({ period: { until } }) => until, 'date'),
  column('until_precision', 'string', '变化之日知道得多准', 'How well that day is known', ({ period }) => period.until_precision, PRECISIONS),
  column('last_confirmed', 'string or null', '最后一次有人确认的日期', 'Last day on which somebody saw it so', ({ last_confirmed: day }) => day, 'date'),
  column('confidence', 'string', '有明文、有人见到，还是推断', 'Documented, observed or inferred', ({ confidence }) => confidence, ['documented', 'observed', 'inferred']),
  column('evidence', 'string', '依据的种类', 'What it rests on', ({ evidence }) => evidence, EVIDENCE),
  column('also_seen', 'list', '也有来源见到的其他结果', 'Other outcomes that sources saw', ({ alternatives = [] }) => alternatives.map(({ outcome }) => outcome)),
  column('sources', 'list', '来源（编号）', 'Sources, by id', ({ sources }) => sources),
  column('supersedes', 'list', '取代的规则（编号）', 'Rules that it replaced, by id', ({ supersedes = [] }) => supersedes),
];
const sources: Column<Source>[] = [
  column('id', 'string', '编号，永不改变', 'Permanent id', ({ id }) => id),
  column('publisher_zh', 'string', '发布者，简体中文', 'Publisher, Simplified Chinese', ({ publisher }) => publisher['zh-CN']),
  column('publisher_en', 'string', '发布者，英文', 'Publisher, English', ({ publisher }) => publisher.en),
  column('title', 'string', '标题；方括号里的是我们的描述', 'Title; in square brackets a description of ours', ({ title }) => title),
  column('published_on', 'string or null', '发布日期', 'Day of publication', ({ published_on: day }) => day, 'date'),
  column('published_precision', 'string', '日期知道得多准', 'How well that day is known', ({ published_precision: precision }) => precision, PRECISIONS),
  column('language', 'string', '语言', 'Language', ({ language }) => language, ['zh-CN', 'zh-TW', 'en']),
  column('kind', 'string', '种类', 'Kind', ({ kind }) => kind, EVIDENCE),
  column('url', 'string or null', '发布者自己的网址', 'The publisher’s own address', ({ url }) => url ?? null, 'uri'),
  column('archived_url', 'string or null', '存档网址', 'Address of an archived copy', ({ archived_url: url }) => url ?? null, 'uri'),
  column('read_on', 'string or null', '所读转载的主机名', 'Host of the reprint that was read', ({ read_on: host }) => host ?? null),
];
const sites: Column<Site>[] = [
  column('id', 'string', '编号，永不改变', 'Permanent id', ({ id }) => id),
  column('name_zh', 'string', '名称，简体中文', 'Name, Simplified Chinese', ({ names }) => names['zh-CN']),
  column('name_en', 'string', '名称，英文', 'Name, English', ({ names }) => names.en),
  column('company', 'string', '公司（编号）', 'Company, by id', ({ owner }) => owner),
  column('company_zh', 'string', '公司名称，简体中文', 'Name of the company, Simplified Chinese', ({ owner }, book) => book.owner.get(owner)!.names['zh-CN']),
  column('company_en', 'string', '公司名称，英文', 'Name of the company, English', ({ owner }, book) => book.owner.get(owner)!.names.en),
  column('link_class', 'string', '类别（编号）', 'Class of links, by id', ({ link_class: id }) => id),
  column('hosts', 'list', '域名（连同其下各级）', 'Hosts, with all below them', ({ hosts }) => hosts.map(({ host }) => host)),
];
const events: Column<Happening>[] = [
  column('id', 'string', '编号，永不改变', 'Permanent id', ({ id }) => id),
  column('app', 'string', '应用', 'App', ({ app }) => app.id),
  column('date', 'string', '日期', 'Day', ({ date }) => date, 'date'),
  column('date_precision', 'string', '日期知道得多准', 'How well that day is known', ({ date_precision: precision }) => precision, PRECISIONS),
  column('kind', 'string', '种类', 'Kind', ({ kind }) => kind, ['law', 'regulator', 'statement', 'company_act', 'test']),
  column('title_zh', 'string', '标题，简体中文', 'Title, Simplified Chinese', ({ title }) => title['zh-CN']),
  column('title_en', 'string', '标题，英文', 'Title, English', ({ title }) => title.en),
  column('rules', 'list', '由它开始或结束的规则（编号）', 'Rules that it began or ended, by id', ({ policies = [] }) => policies),
  column('sites', 'list', '所涉网站（编号）', 'Sites, by id', ({ sites: ids = [] }) => ids),
  column('sources', 'list', '来源（编号）', 'Sources, by id', ({ sources: ids }) => ids),
];

function table<Item>(name: string, zh: string, en: string, columns: Column<Item>[], items: readonly Item[], book: Book): Table {
  return { name, title: { 'zh-CN': zh, en }, columns: columns as Column<never>[], rows: items.map((item) => Object.fromEntries(columns.map((one) => [one.name, one.value(item, book)]))) };
}

export const tablesOf = (book: Book): Table[] => [
  table('rules', '规则', 'Rules', rules, book.rules, book), table('sources', '来源', 'Sources', sources, book.bundle.sources, book),
  table('sites', '网站', 'Sites', sites, book.bundle.sites, book), table('events', '大事', 'Events', events, book.events, book),
];

/** RFC 4180, with the mark by which spreadsheets know UTF-8; the items of a list have blanks between them. */
export function csvOf({ columns, rows }: Table): string {
  const cell = (value: Value | undefined): string => {
    const text = value === null || value === undefined ? '' : Array.isArray(value) ? value.join(' ') : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const names = columns.map(({ name }) => name);
  return `\ufeff${[names, ...rows.map((row) => names.map((name) => cell(row[name])))].map((line) => line.join(',')).join('\r\n')}\r\n`;
}

export const jsonOf = ({ name, rows }: Table, book: Book): string => `${JSON.stringify({ rules_version: book.bundle.rules_version, rules_as_of: book.bundle.rules_as_of, license: 'Apache-2.0', [name]: rows }, null, 1)}\n`;

export function schemaOf({ name, title, columns }: Table, site: string): string {
  const typeOf = ({ type, of }: Column<never>): object => {
    if (type === 'boolean') return { type: 'boolean' };
    if (type === 'list') return { type: 'array', items: { type: 'string' } };
    const form = Array.isArray(of) ? { enum: type === 'string or null' ? [...of, null] : of } : of === undefined ? {} : { format: of };
    return { type: type === 'string' ? 'string' : ['string', 'null'], ...form };
  };
  const properties = Object.fromEntries(columns.map((one) => [one.name, { description: one.about.en, ...typeOf(one) }]));
  return `${JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `${site}data/${name}.schema.json`, title: `Wailian: ${title.en}`, type: 'object', additionalProperties: false, required: ['rules_version', 'rules_as_of', 'license', name],
    properties: { rules_version: { type: 'string' }, rules_as_of: { type: 'string', format: 'date' }, license: { type: 'string' }, [name]: { type: 'array', items: { type: 'object', additionalProperties: false, required: columns.map((one) => one.name), properties } } },
  }, null, 1)}\n`;
}
