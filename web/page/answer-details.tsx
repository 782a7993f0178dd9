// What follows the card: the folds below the chats, the years and the picture in them, the dialog to cite from, the form for
// what somebody saw, and what keeps all of it for use without a network.
import { headlineWords } from '../components/verdict/headline.js';
import { warningOf } from '../components/verdict/lead.js';
import type { Step } from '../components/verdict/next-step.js';
import { known, subjectsOf, textOf, type Subject } from '../components/answer/subject.js';
import type { CheckerElement } from '../components/checker-element.js';
import { dayText, todayInShanghai } from '../components/dates.js';
import { answerDetails } from '../components/details/details.js';
import type { ReportEvent } from '../components/report-event.js';
import { addSheets, outcomeSheet } from '../components/styles.js';
import { element, patch } from '../components/view.js';
import type { AnswerStrings } from '../i18n/answer.js';
import { stringsOf } from '../i18n/locale.js';
import type { CiteForm, PageDetailsStrings, PageStrings } from '../i18n/page.js';
import { zhCN } from '../i18n/zh-CN/page-details.js';
import type { Wailian } from '../lib/site.js';
import type { Locale, OutcomeId, Report } from '../lib/report.js';
import { afterPaint } from './shell/after-paint.js';
import type { CoreState } from './core/core-state.js';
import type { Notices } from './shell/notices.js';
import { cite, type Citation } from './panels/cite/citation.js';
import { CiteDialog } from './panels/cite/cite-dialog.js';
import citeSheet from './panels/cite/cite.css';
import { evidenceText } from './panels/cite/evidence-text.js';
import { openForPrint } from './panels/cite/print.js';
import printSheet from './panels/cite/print.css';
import { KeptList } from './panels/observe/kept-list.js';
import { ObserveView } from './panels/observe/observe-view.js';
import { ownNotes, recordsBeside } from './panels/observe/own-notes.js';
import observeSheet from './panels/observe/observe.css';
import pictureSheet from './panels/preview/preview.css';
import { Picture } from './panels/preview/preview.js';
import timelineSheet from './panels/timeline/timeline.css';
import { TimelineView } from './panels/timeline/timeline-view.js';
import { permalink, saidOf, type Permalink } from './state/permalink.js';
import type { Store } from './state/store.js';
import { subjectText } from './state/subject-text.js';

export { keepOffline } from './shell/offline.js';

/** What is shown now, for what opens later. */
interface Shown { event: ReportEvent; words: PageDetailsStrings; locale: Locale; subject: Subject | undefined; link: Permalink | null }

export class AnswerDetails {
  readonly #picture = new Picture();
  readonly #cite = new CiteDialog();
  readonly #address = element('p', { slot: 'actions', class: 'permalink' });
  readonly #observe = new ObserveView(() => {
    this.#noted();
    this.#notes.querySelector('button')?.focus();
  });
  readonly #notes = element('div', { slot: 'actions', class: 'own-notes', hidden: '' });
  /** What was seen of all links, for the tools. */
  readonly kept = new KeptList(() => this.#noted());
  readonly #timeline: TimelineView;
  readonly #checker: CheckerElement;
  readonly #core: CoreState;
  readonly #store: Store;
  readonly #notices: Notices;
  #shown: Shown | null = null;
  /** The core in the languages of all forms to cite in. */
  #fluent: { of: Wailian; wailian: Wailian } | null = null;
  /** Calls off the drawing that is to come. */
  #stop = (): void => {};

  constructor(checker: CheckerElement, core: CoreState, store: Store, notices: Notices) {
    this.#checker = checker;
    this.#core = core;
    this.#store = store;
    this.#notices = notices;
    addSheets(document, outcomeSheet, timelineSheet, pictureSheet, citeSheet, observeSheet, printSheet);
    openForPrint(checker, () => this.#fill());
    this.#timeline = new TimelineView(
      (day) => store.choose({ on: day === todayInShanghai() ? null : day }), (context) => store.choose({ context }));
    checker.append(this.#picture.element, this.#timeline.element, this.#address, this.#notes, this.#observe.element);
    document.body.append(this.#cite.element);
    // Years and picture are worked out when their fold is opened.
    checker.shadowRoot?.addEventListener('toggle', () => this.#fill(), true);
  }

  /** The answer is painted first: this follows when that frame is over. What it pushes down is out of sight: see `.answer`. */
  showSoon(event: ReportEvent, words: PageStrings): void {
    this.#stop();
    this.#note(event, words);
    this.#stop = afterPaint(() => this.show(event, words));
  }

  hide({ locale, details: words = zhCN }: PageStrings): void {
    this.#stop();
    this.kept.show(words.observe, stringsOf(locale));
    this.#notes.hidden = true;
    this.#shown = null;
    this.#timeline.hide();
    this.#picture.hide();
    this.#cite.show(null);
    this.#observe.show(null);
    this.#notices.set('cited', false);
  }

  /** What the reader has seen of this link before stands there as soon as the answer does, and pushes nothing down. */
  #note({ report, subject }: ReportEvent, { locale, details: words = zhCN }: Pick<PageStrings, 'locale' | 'details'>): void {
    const at = /^link-(\d+)$/.exec(subject ?? '');
    const records = at && recordsBeside(report, Number(at[1]));
    this.#notes.hidden = !records;
    if (records) patch(this.#notes, [ownNotes(records, words.observe, stringsOf(locale), () => this.kept.open())]);
    this.kept.show(words.observe, stringsOf(locale));
  }

  /** Something was kept, or deleted. */
  #noted(): void {
    if (this.#shown) this.#note(this.#shown.event, { locale: this.#shown.locale, details: this.#shown.words });
    else this.kept.draw();
  }

  show(event: ReportEvent, pageWords: PageStrings): void {
    const { locale, details: words = zhCN } = pageWords;
    this.#note(event, pageWords);
    const { report, subject: key } = event;
    const { wailian, catalog } = this.#core;
    const app = this.#core.app(report.query.app);
    if (!wailian || !catalog || !app) return;
    const { shadowRoot, model } = this.#checker;
    if (shadowRoot && model) answerDetails(shadowRoot, model);
    const strings = stringsOf(locale);
    const subjects = subjectsOf(report, strings);
    const subject = subjects.find((entry) => entry.key === key);
    const context = app.contexts.find((entry) => entry.id === report.query.context);
    const link = subject && context ? permalink(this.#store.state, report, subject, subject === subjects[0], locale) : null;
    this.#shown = { event, words, locale, subject, link };
    patch(this.#address, link ? [words.cite.printed(dayText(todayInShanghai(), strings), report.rules_version), <br />, link.address] : []);
    this.#fill();
    this.#compare(subjects[0], words, strings);
    this.#observe.show(subject?.kind === 'link' && subject.link.host !== null && subject.link.lead.kind !== 'warning' && context ? {
      link: subject.link, app, context: context.id, strings, words: words.observe,
      find: (text) => wailian.check(text, { ...report.query, on: todayInShanghai() }),
    } : null);
    this.#cite.show(subject && context ? { words: words.cite, cut: link?.cut ?? false, textIn: (form) => this.#textIn(form), embed: () => void this.#draw('embed'), picture: () => void this.#draw('picture') } : null);
  }

  /** Carries out a step of the card. */
  take(step: Step): void {
    if (step === 'cite') void this.#citeIn('zh');
    else if (step === 'share') this.#share();
    else if (step === 'tried') this.#observe.open();
    else this.#open(step === 'how' ? 'fold-link' : 'fold-remedies');
  }

  #open(id: string): void {
    const fold = this.#checker.shadowRoot?.querySelector<HTMLDetailsElement>(`#${id}`);
    if (!fold) return;
    fold.open = true;
    fold.querySelector('summary')?.focus();
    fold.scrollIntoView({ block: 'start' });
  }

  /** What stands in the folds that are open. */
  #fill(): void {
    if (!this.#shown) return;
    const { event: { report, subject: key }, words, locale } = this.#shown;
    const { wailian, catalog } = this.#core;
    const isOpen = (id: string): boolean => this.#checker.shadowRoot?.querySelector<HTMLDetailsElement>(`#${id}`)?.open ?? false;
    if (isOpen('fold-meets')) this.#picture.show(report, key, words, stringsOf(locale));
    if (isOpen('fold-since') && wailian && catalog) this.#timeline.show(wailian, catalog, report, key, words, stringsOf(locale));
  }

  /** Opens the dialog once the other languages of its forms can be had; without them, in the reader's. */
  async #citeIn(form: CiteForm): Promise<void> {
    const { wailian } = this.#core;
    if (wailian && this.#fluent?.of !== wailian) {
      try {
        const both = await (await wailian.inLocale('zh-CN')).inLocale('en');
        this.#fluent = { of: wailian, wailian: both };
      } catch { /* in the language of the page then */ }
    }
    this.#cite.open(form);
  }

  /** The part comes when it is asked for; it needs the sources, which are fetched behind the first answer. */
  async #draw(as: 'embed' | 'picture'): Promise<void> {
    const shown = this.#shown;
    const { wailian, catalog } = this.#core;
    if (!shown || !wailian || !catalog) return;
    try {
      const [whole, { openEmbedDialog, openPictureDialog }] = await Promise.all([wailian.whole(), import('./panels/embed/embed-dialog.js')]);
      const { event: { report, subject }, locale } = shown;
      const base = location.href.replace(/[?#].*/s, '');
      if (as === 'embed') return openEmbedDialog({ wailian: whole, catalog, report, locale, base, today: todayInShanghai() });
      const { context, on, app, client_version, conditions } = report.query;
      const name = `wailian-${shown.subject?.label.replace(/[^\w.-]+/g, '-') ?? ''}-${on}`;
      openPictureDialog({ wailian: whole, paste: subjectText(report, subject) ?? report.paste, query: { context, on, app, client_version, conditions, locale, base }, name });
    } catch {
      void this.#citeIn('text');
    }
  }

  #share(): void {
    const text = this.#textIn('link');
    if (text === null || typeof navigator.share !== 'function' || !this.#shown?.subject) return void this.#citeIn('link');
    const { subject, locale } = this.#shown;
    navigator.share({ title: document.title, text: this.#sentenceOf(subject, stringsOf(locale)), url: text }).catch((error: Error) => {
      if (error.name !== 'AbortError') void this.#citeIn('link');
    });
  }

  #sentenceOf(subject: Subject, strings: AnswerStrings): string {
    const warning = warningOf(subject);
    if (warning) return `${strings.lead.stop}${strings.separator}${warning.sentence}`;
    const told = subject.kind === 'link' && subject.link.url !== null && !subject.link.page ? subject.link.lead.sentence.replace(/[。.]$/, '') : headlineWords(subject, strings, '');
    return [told, subject.verdict?.trial ? strings.trial : '', subject.verdict?.age?.past ? '' : subject.verdict?.age?.words ?? ''].filter(Boolean).join(strings.separator);
  }

  /** The answer in one of the forms to take along. */
  #textIn(form: CiteForm): string | null {
    const shown = this.#shown;
    const { wailian, catalog } = this.#core;
    if (!shown?.subject || !wailian || !catalog) return null;
    const { event: { report }, subject, link, locale } = shown;
    const strings = stringsOf(locale);
    const app = this.#core.app(report.query.app)!;
    const context = app.contexts.find((entry) => entry.id === report.query.context)!;
    if (form === 'link') return link?.address ?? null;
    if (form === 'json') return JSON.stringify(report, null, 2);
    if (form === 'text' || form === 'markdown') {
      return evidenceText({ report, subject, strings, appName: textOf(app.names, strings), contextName: known(strings.contexts, context.id) ?? textOf(context.names, strings), address: link?.address ?? null }, form);
    }
    return link && cite(this.#citation(report, subject, link, form === 'en' ? 'en' : form === 'zh' || form === 'gbt' ? (locale === 'zh-TW' ? 'zh-TW' : 'zh-CN') : locale), form);
  }

  /** In the language of the form: the same question, asked in it. */
  #citation(report: Report, { key }: Subject, link: Permalink, locale: Locale): Citation {
    const wailian = this.#fluent?.of === this.#core.wailian ? this.#fluent!.wailian : this.#core.wailian!;
    const spoken = wailian.speaks(locale) && locale !== report.query.locale ? wailian.check(report.paste, { ...report.query, locale }) : report;
    const strings = stringsOf(spoken.query.locale);
    const subject = subjectsOf(spoken, strings).find((entry) => entry.key === key)!;
    const context = this.#core.app(report.query.app)!.contexts.find((entry) => entry.id === report.query.context)!;
    return {
      locale: spoken.query.locale, subject: subject.label, sentence: this.#sentenceOf(subject, strings), chat: known(strings.contexts, context.id) ?? textOf(context.names, strings),
      on: report.query.on, rulesAsOf: report.rules_as_of, today: todayInShanghai(), rulesVersion: report.rules_version,
      sources: (subject.verdict?.sources ?? []).flatMap((id) => spoken.sources[id] ?? []), address: link.address,
    };
  }

  /** The answer to a link that names one may have changed since. */
  #compare(subject: Subject | undefined, words: PageDetailsStrings, strings: AnswerStrings): void {
    const { cited } = this.#store.state;
    const changed = cited && subject && saidOf(subject) !== cited.said;
    const named = (id: string): string => strings.outcomes[id as OutcomeId] ?? id;
    this.#notices.set('cited', changed ? {
      title: words.cited.changed(cited.said.split('+').map((one) => {
        const [id = '', trial] = one.split('.');
        return trial ? `${named(id)} (${strings.trial})` : named(id);
      }).join(strings.listSeparator), dayText(cited.rules.slice(0, 10), strings)),
    } : false);
  }
}
