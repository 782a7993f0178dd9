// An answer as others can cite it: the sentence with its dates, the sources, and the address that answers again.
import { dayText } from '../../../components/dates.js';
import { stringsOf } from '../../../i18n/locale.js';
import type { CiteForm } from '../../../i18n/page.js';
import type { Locale, SourceRef } from '../../../lib/report.js';

export interface Citation {
  /** Of the sentence, in the language of the form. */
  locale: Locale;
  /** What the answer is about: a host, a code. */
  subject: string;
  /** What is expected, and how old the evidence is; without a full stop at the end. */
  sentence: string;
  chat: string;
  /** Civil days: asked about, of the rules, and of looking it up. */
  on: string; rulesAsOf: string; today: string;
  rulesVersion: string;
  sources: readonly SourceRef[];
  address: string;
}

const dayIn = (day: string, locale: Locale): string => dayText(day, stringsOf(locale));

function sourceLine({ publisher, title, published_on: on, url, archived_url: archived }: SourceRef, locale: Locale): string {
  return [publisher[locale] ?? publisher['zh-CN'], title, on ?? '', url ?? archived ?? (locale === 'en' ? 'no public address' : '无公开网址')].filter(Boolean).join(locale === 'en' ? ', ' : '，');
}

/** The day asked about, where the sentence does not name it: one of old evidence tells of then. */
function asked({ locale, sentence, on }: Citation): string {
  const day = dayIn(on, locale);
  if (sentence.includes(day)) return '';
  return locale === 'en' ? ` (Asked about ${day}.)` : `（所问日期：${day}）`;
}

/** Three lines and more: the sentence, its sources, and where it can be looked up. */
function sentences(citation: Citation): string {
  const { locale, subject, sentence, sources, rulesVersion, address, today } = citation;
  const found = sources.map((source) => sourceLine(source, locale));
  return locale === 'en'
    ? [`${subject}: ${sentence}.${asked(citation)}`, ...(found.length > 0 ? [`Sources: ${found.join('; ')}.`] : []), `Wailian, rules ${rulesVersion}, ${address} (consulted ${dayIn(today, locale)}).`].join('\n')
    : [`${subject}：${sentence}。${asked(citation)}`, ...(found.length > 0 ? [`来源：${found.join('；')}。`] : []), `外链，规则 ${rulesVersion}，${address}（${dayIn(today, locale)}查阅）。`].join('\n');
}

const titleOf = ({ locale, subject, chat, on }: Citation): string => (locale === 'en' ? `${subject} in WeChat (${chat}, ${on})` : `${subject} 在微信中的处理（${chat}，${on}）`);

/** Letters that BibTeX reads as commands. */
const inBibtex = (text: string): string => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');

function bibtex(citation: Citation): string {
  const { on, rulesAsOf, rulesVersion, today, address, subject } = citation;
  const key = `wailian-${subject.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '').toLowerCase() || 'answer'}-${on.replaceAll('-', '')}`;
  return ['@misc{' + key + ',', `  title = {${inBibtex(titleOf(citation))}},`, '  author = {{Wailian}},', `  howpublished = {\\url{${address}}},`,
    `  year = {${rulesAsOf.slice(0, 4)}},`, `  note = {rules ${inBibtex(rulesVersion)}},`, `  urldate = {${today}}`, '}'].join('\n');
}

const parts = (day: string): { 'date-parts': number[][] } => ({ 'date-parts': [day.split('-').map(Number)] });

function csl(citation: Citation): string {
  const { rulesAsOf, rulesVersion, today, address, sentence, locale } = citation;
  return JSON.stringify([{
    id: 'wailian', type: 'webpage', title: titleOf(citation), 'container-title': 'Wailian 外链', abstract: sentence, issued: parts(rulesAsOf), accessed: parts(today), version: rulesVersion, URL: address, language: locale,
  }], null, 2);
}

/** In the form of a library, or as sentences. */
export function cite(citation: Citation, form: Extract<CiteForm, 'zh' | 'en' | 'gbt' | 'bibtex' | 'csl'>): string {
  const { rulesAsOf, today, address } = citation;
  switch (form) {
    case 'gbt': return `外链. ${titleOf(citation)}[EB/OL]. (${rulesAsOf})[${today}]. ${address}.`;
    case 'bibtex': return bibtex(citation);
    case 'csl': return csl(citation);
    default: return sentences(citation);
  }
}
