// What follows the first blocks of an answer: the picture, the years, the rest, the means to take the receipt along, and
// what keeps all of it for use without a network.
import { answerDetails } from '../components/details/details.js';
import { known, textOf, subjectsOf, type Subject } from '../components/answer/subject.js';
import type { CheckerElement } from '../components/checker-element.js';
import { dayText, todayInShanghai } from '../components/dates.js';
import { stringsOf } from '../i18n/locale.js';
import type { AnswerStrings } from '../i18n/answer.js';
import type { ReportEvent } from '../components/report-event.js';
import type { OutcomeId } from '../lib/report.js';
import { addSheets } from '../components/styles.js';
import { afterPaint } from './after-paint.js';
import type { CoreState } from './core-state.js';
import pictureSheet from './panels/preview/preview.css';
import { Picture } from './panels/preview/preview.js';
import observeSheet from './panels/observe/observe.css';
import { ObserveView } from './panels/observe/observe-view.js';
import type { Store } from './store.js';
import type { Notices } from './notices.js';
import { permalink, saidOf } from './permalink.js';
import { openForPrint } from './panels/cite/print.js';
import printSheet from './panels/cite/print.css';
import type { PageStrings, PageDetailsStrings } from '../i18n/page.js';
import { zhCN } from '../i18n/zh-CN/page-details.js';
import takeAlongSheet from './panels/cite/cite.css';
import { CiteAndShare } from './panels/cite/cite-and-share.js';
import { TimelineView } from './panels/timeline/timeline-view.js';
import timelineSheet from './panels/timeline/timeline.css';

export { keepOffline } from './offline.js';

export class AnswerDetails {
  readonly #picture = new Picture();
  readonly #takeAlong = new CiteAndShare();
  readonly #observe = new ObserveView();
  readonly #timeline: TimelineView;
  readonly #checker: CheckerElement;
  readonly #loaded: CoreState;
  readonly #store: Store;
  readonly #notices: Notices;
  /** Calls off the drawing that is to come. */
  #stop = (): void => {};

  constructor(checker: CheckerElement, loaded: CoreState, store: Store, notices: Notices) {
    this.#checker = checker;
    this.#loaded = loaded;
    this.#store = store;
    this.#notices = notices;
    addSheets(document, timelineSheet, pictureSheet, takeAlongSheet, observeSheet, printSheet);
    openForPrint(checker);
    this.#timeline = new TimelineView(
      (day) => store.change({ on: day === todayInShanghai() ? null : day }), (context) => store.change({ context }));
    checker.append(this.#picture.element, this.#timeline.element, this.#takeAlong.element, this.#observe.element);
  }

  /** The answer is painted first: this follows when that frame is over. What it pushes down is out of sight: see `.answer`. */
  showSoon(event: ReportEvent, words: PageStrings): void {
    this.#stop();
    this.#stop = afterPaint(() => this.show(event, words));
  }

  hide(): void {
    this.#stop();
    this.#timeline.hide();
    this.#picture.hide();
    this.#notices.set('cited', false);
  }

  show({ report, subject: key }: ReportEvent, { locale, details: words = zhCN }: PageStrings): void {
    const { wailian, catalog } = this.#loaded;
    const app = this.#loaded.app(report.query.app);
    if (!wailian || !catalog || !app) return;
    const { shadowRoot, model } = this.#checker;
    if (shadowRoot && model) answerDetails(shadowRoot, model);
    const strings = stringsOf(locale);
    this.#picture.show(report, key, words, strings);
    this.#timeline.show(wailian, catalog, report, key, words, strings);
    const subjects = subjectsOf(report, strings);
    const subject = subjects.find((entry) => entry.key === key);
    this.#compare(subjects[0], words, strings);
    const context = app.contexts.find((entry) => entry.id === report.query.context);
    this.#observe.show(subject?.kind === 'link' && subject.link.host !== null && subject.link.lead.kind !== 'warning' && context ? {
      link: subject.link, app, context: context.id, strings, words: words.observe,
      find: (text) => wailian.check(text, { ...report.query, on: todayInShanghai() }),
    } : null);
    if (!subject || !context) return;
    const contextName = known(strings.contexts, context.id) ?? textOf(context.names, strings);
    const link = permalink(this.#store.state, report, subject, subject === subjects[0], locale);
    this.#takeAlong.show({ report, subject, strings, appName: textOf(app.names, strings), contextName, address: link?.address ?? null }, words, link);
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
