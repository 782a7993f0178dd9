// The page: one state, kept in the address; every change of it runs through `change`.
import { WailianChecker } from '../element/checker-element.js';
import { isDay, todayInShanghai } from '../element/dates.js';
import { loadBeside } from '../element/loader.js';
import type { ReportEvent } from '../element/report-event.js';
import { say, subjectsOf } from '../element/answer/subject.js';
import { stringsOf } from '../element/language.js';
import type { AnswerStrings } from '../element/strings/answer-strings.js';
import type { Catalog, Report } from '../lib/report.js';
import { showApp } from './app-choice.js';
import { showDayBar } from './day-bar.js';
import { showExamples } from './example-list.js';
import { showFacts } from './facts.js';
import { showLanguages } from './languages.js';
import { showLegend } from './legend.js';
import { Notices } from './notices.js';
import { keepOffline } from './offline.js';
import { connectPasteBox } from './paste-box.js';
import { Picture } from './picture.js';
import { browserLocale, pageStrings, sayPage } from './say.js';
import { LONGEST_FRAGMENT, readFragment, writeFragment, type PageState } from './state.js';
import { TakeAlong } from './take-along.js';
import { TimelineView } from './timeline/timeline-view.js';

const LONGEST_PASTE = 1_000_000;

function place<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

WailianChecker.load = loadBeside(import.meta.url);
customElements.define('wailian-checker', WailianChecker);

let state: PageState = readFragment(location.hash);
let catalog: Catalog | null = null;
let saving = 0;
let drawing = 0;
/** The chat that the checker was last asked for; another one in its report was chosen inside it. */
let askedIn = state.context;

const checker = place<WailianChecker>('checker');
const notices = new Notices(place('notices'));
const timeline = new TimelineView((day) => change({ on: day === todayInShanghai() ? null : day }), (context) => change({ context }));
const picture = new Picture();
const takeAlong = new TakeAlong();
checker.append(picture.element, timeline.element, takeAlong.element);
const pasteBox = connectPasteBox(place<HTMLTextAreaElement>('paste'), place('paste-actions'), (paste) => change({ paste }));

function strings() {
  return pageStrings(state.lang ?? browserLocale());
}

type App = Catalog['apps'][number];

function appNow(): App | undefined {
  return catalog?.apps.find((entry) => entry.id === state.app) ?? catalog?.apps[0];
}

/** Before the rules are there, any context may be right. */
function hasContext(app: App | undefined, id: string): boolean {
  return !app || app.contexts.some((context) => context.id === id);
}

/** Another app has other chats: keeps the chosen one where it exists there too. */
function chooseApp(id: string): void {
  const app = catalog?.apps.find((entry) => entry.id === id);
  change({ app: id, conditions: [], context: hasContext(app, state.context) ? state.context : app!.contexts[0]!.id });
}

function change(part: Partial<PageState>): void {
  state = { ...state, ...part };
  draw();
  clearTimeout(saving);
  saving = window.setTimeout(save, 250);
}

/** The whole state as a fragment; null where the text is too long for an address. */
function wholeFragment(): string | null {
  if (state.paste.length > LONGEST_FRAGMENT) return null;
  const fragment = writeFragment(state);
  return fragment.length > LONGEST_FRAGMENT ? null : fragment;
}

function shareLink(): string | null {
  const fragment = wholeFragment();
  return fragment === null ? null : location.origin + location.pathname + fragment;
}

function contextNow(app: App, report: Report, own: AnswerStrings): string {
  const context = app.contexts.find((entry) => entry.id === report.query.context);
  return own.contexts[report.query.context] ?? (context ? say(context.names, own) : report.query.context);
}

function save(): void {
  const kept = wholeFragment() ?? writeFragment({ ...state, paste: '' });
  if (kept !== location.hash) history.replaceState(null, '', kept || location.pathname + location.search);
}

function draw(): void {
  const words = strings();
  if (document.documentElement.lang !== words.locale || !document.body.dataset['said']) {
    sayPage(words);
    document.body.dataset['said'] = words.locale;
    pasteBox.speak(words);
    showLegend(place('legend'), words);
  }
  showLanguages(place('languages'), words.locale, (lang) => change({ lang }));
  showDayBar(place('day-bar'), state, words, change);
  showApp(place('app'), catalog, appNow()?.id, words, chooseApp);
  showFacts(place('facts'), catalog, words);
  checkState();
  ask();
}

/** Says what is wrong with a state that came in with the address. */
function checkState(): void {
  const { notices: say } = strings();
  if (state.on !== null && !isDay(state.on)) {
    notices.show({ id: 'day', title: say.badDay(state.on), action: { label: say.useToday, run: () => change({ on: null }) } });
  } else {
    notices.drop('day');
  }
  const app = appNow();
  if (app && !hasContext(app, state.context)) {
    const first = app.contexts[0]!.id;
    notices.show({ id: 'context', title: say.badContext(state.context), action: { label: say.useFirstContext, run: () => change({ context: first }) } });
  } else {
    notices.drop('context');
  }
  if (state.paste.length > LONGEST_PASTE) notices.show({ id: 'long', title: say.tooLong, text: say.tooLongCure });
  else notices.drop('long');
}

function setAttribute(name: string, value: string | null): void {
  if (value === null) checker.removeAttribute(name);
  else checker.setAttribute(name, value);
}

/** Hands the question to the checker. */
function ask(): void {
  const answered = state.paste.trim() !== '' && state.paste.length <= LONGEST_PASTE;
  document.body.dataset['state'] = answered ? 'answered' : 'idle';
  checker.lang = strings().locale;
  askedIn = hasContext(appNow(), state.context) ? state.context : appNow()!.contexts[0]!.id;
  checker.context = askedIn;
  checker.on = state.on !== null && isDay(state.on) ? state.on : todayInShanghai();
  setAttribute('app', state.app);
  setAttribute('client', state.client);
  checker.conditions = state.conditions;
  if (pasteBox.text !== state.paste) pasteBox.text = state.paste;
  const paste = answered ? state.paste : '';
  if (checker.paste !== paste) checker.paste = paste;
  checker.update();
  if (!answered) {
    clearTimeout(drawing);
    timeline.hide();
    picture.hide();
  }
  showExamples(place('examples'), strings(), answered, (example) => {
    change({ paste: example.paste, context: example.context, on: example.on, conditions: [] });
    window.scrollTo(0, 0);
  });
}

checker.addEventListener('wailian-report', (event: ReportEvent) => {
  const { report } = event;
  const conditions = [...checker.conditions];
  if (report.query.context !== askedIn || conditions.join() !== state.conditions.join()) {
    change({ context: report.query.context, conditions });
  }
  const { wailian } = checker;
  if (!wailian || !catalog) return;
  // The answer first: the chart follows once it is painted.
  const known = catalog;
  clearTimeout(drawing);
  drawing = window.setTimeout(() => {
    const words = strings();
    const own = stringsOf(words.locale);
    picture.show(report, event.subject, words, own);
    timeline.show(wailian, known, report, event.subject, words, own);
    const subject = subjectsOf(report, own).find((entry) => entry.key === event.subject);
    const app = appNow();
    if (subject && app) takeAlong.show({ report, subject, strings: own, appName: say(app.names, own), contextName: contextNow(app, report, own) }, words, shareLink);
  });
});

// The fragment is the state of the page, so the link to the answer must not become it.
place('skip').addEventListener('click', (event) => {
  event.preventDefault();
  place('answer').focus();
});

window.addEventListener('hashchange', () => {
  state = readFragment(location.hash);
  draw();
});

draw();
void checker.load().then(() => {
  catalog = checker.wailian?.catalog() ?? null;
  draw();
  keepOffline(notices, strings);
});
