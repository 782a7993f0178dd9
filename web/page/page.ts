// The page: asks the checker what its state asks, and draws what stands around the answer.
import { WailianChecker } from '../element/checker-element.js';
import { isDay, todayInShanghai } from '../element/dates.js';
import { loadBeside } from '../element/loader.js';
import type { ReportEvent } from '../element/report-event.js';
import { AnswerSide } from './answer-side.js';
import { showApp } from './app-choice.js';
import { checkState, tooLong } from './check-state.js';
import { showDayBar } from './day-bar.js';
import type { Example } from './examples.js';
import { showExamples } from './example-list.js';
import { showFacts } from './facts.js';
import { showLanguages } from './languages.js';
import { showLegend } from './legend.js';
import { Loaded } from './loaded.js';
import { Notices } from './notices.js';
import { keepOffline } from './offline.js';
import { connectPasteBox } from './paste-box.js';
import { openForPrint } from './print.js';
import { browserLocale, pageStrings, sayPage } from './say.js';
import { Store } from './store.js';
import { ToolSide } from './tool-side.js';

function place<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

WailianChecker.load = loadBeside(import.meta.url);
customElements.define('wailian-checker', WailianChecker);

const loaded = new Loaded();
const store = new Store(draw);
const { change } = store;
const checker = place<WailianChecker>('checker');
const notices = new Notices(place('notices'));
const pasteBox = connectPasteBox(place<HTMLTextAreaElement>('paste'), place('paste-actions'), (paste) => change({ paste }));
const answerSide = new AnswerSide(checker, loaded, store);
const toolSide = new ToolSide(place('tools'), loaded, store, (rules) => {
  loaded.take(loaded.base, rules);
  checker.wailian = loaded.wailian;
  draw();
});
let said = '';

function words() {
  return pageStrings(store.state.lang ?? browserLocale());
}

function draw(): void {
  const { state } = store;
  const now = words();
  const app = loaded.app(state.app);
  if (said !== now.locale) {
    said = now.locale;
    sayPage(now);
    pasteBox.speak(now);
    showLegend(place('legend'), now);
  }
  showLanguages(place('languages'), now.locale, (lang) => change({ lang }));
  showApp(place('app'), loaded.catalog, app?.id, now, chooseApp);
  showDayBar(place('day-bar'), state, now, change);
  showFacts(place('facts'), loaded.catalog, now);
  checkState(state, app, loaded, notices, now, {
    change, checkLines: () => toolSide.batch.startWithPaste(), dropRules: () => toolSide.dropRules(),
  });
  ask();
  showExamples(place('examples'), now, document.body.dataset['state'] === 'answered', chooseExample);
  toolSide.show(checker.query(), now);
}

/** Hands the question to the checker. */
function ask(): void {
  const { state } = store;
  const asked = state.paste.trim() !== '' && !tooLong(state.paste);
  document.body.dataset['state'] = asked ? 'answered' : 'idle';
  checker.lang = words().locale;
  checker.context = askedContext();
  checker.on = state.on !== null && isDay(state.on) ? state.on : todayInShanghai();
  setOrRemove('app', state.app);
  setOrRemove('client', state.client);
  checker.conditions = state.conditions;
  checker.settings = toolSide.settings();
  if (pasteBox.text !== state.paste) pasteBox.text = state.paste;
  const paste = asked ? state.paste : '';
  if (checker.paste !== paste) checker.paste = paste;
  checker.update();
  if (!asked) answerSide.hide();
}

function askedContext(): string {
  return loaded.context(loaded.app(store.state.app), store.state.context);
}

function setOrRemove(name: string, value: string | null): void {
  if (value === null) checker.removeAttribute(name);
  else checker.setAttribute(name, value);
}

/** Another app has other chats: keeps the chosen one where it exists there too. */
function chooseApp(id: string): void {
  change({ app: id, conditions: [], context: loaded.context(loaded.app(id), store.state.context) });
}

function chooseExample({ paste, context, on }: Example): void {
  change({ paste, context, on, app: null, client: null, conditions: [] });
  window.scrollTo(0, 0);
}

checker.addEventListener('wailian-report', (event: ReportEvent) => {
  const { context } = event.report.query;
  const conditions = [...checker.conditions];
  // A chat or a circumstance that was chosen inside the checker becomes the state of the page.
  if (context !== askedContext() || conditions.join() !== store.state.conditions.join()) change({ context, conditions });
  else answerSide.show(event, words());
});

// The fragment is the state of the page, so the link to the answer must not become it.
place('skip').addEventListener('click', (event) => {
  event.preventDefault();
  place('answer').focus();
});

openForPrint(checker);
draw();
void checker.load().then(() => {
  loaded.take(checker.wailian, null);
  draw();
  keepOffline(notices, words);
});
