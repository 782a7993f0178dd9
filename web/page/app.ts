// The page: asks the checker what its state asks, and draws what stands around the answer. What the first answer does
// not need is fetched once it is painted.
import { todayInShanghai } from '../components/dates.js';
import { write } from '../components/view.js';
import { known, textOf } from '../components/answer/subject.js';
import { Spoken, spokenAnswer } from './shell/spoken.js';
import type { Step } from '../components/verdict/next-step.js';
import { stringsOf } from '../i18n/locale.js';
import { rememberChat } from './state/chat-memory.js';
import type { ReportEvent } from '../components/report-event.js';
import { lendSheet } from '../components/styles.js';
import type { Locale, Text } from '../lib/report.js';
import type { AnswerDetails } from './answer-details.js';
import { painted } from './shell/after-paint.js';
import { checkState, tooLong } from './core/check-state.js';
import { showCircumstances } from './panels/circumstances/circumstances.js';
import type { Example } from './panels/paste/examples.js';
import { showExamples } from './panels/paste/example-list.js';
import { countRequests, showFacts } from './panels/about/facts.js';
import type { PageFiles } from './page-files.js';
import { showLanguages } from './panels/about/languages.js';
import { CoreState } from './core/core-state.js';
import { Notices } from './shell/notices.js';
import { PageChecker } from './core/page-checker.js';
import { connectPasteBox } from './panels/paste/paste-box.js';
import { browserLocale, loadLocale, otherLanguages, pageStrings, showTexts } from './shell/texts.js';
import { dayOf } from './state/state.js';
import { sparing } from './shell/sparing.js';
import { SHARED } from './state/share-target.js';
import { Store } from './state/store.js';
import { ToolsPanel } from './tools-panel.js';
import { whenChanged } from './shell/when-changed.js';

function place<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

export function startPage(files: PageFiles): void {
  lendSheet(document.querySelector('link[rel=stylesheet], style'));
  PageChecker.load = files.load;
  customElements.define('wailian-checker', PageChecker);

  const loaded = new CoreState();
  const store = new Store(draw, (paste) => pasteBox.write(paste));
  const { choose, dispatch } = store;
  const checker = place<PageChecker>('checker');
  const notices = new Notices(place('notices'));
  const box = place<HTMLTextAreaElement>('paste');
  const pasteBox = connectPasteBox(box, place('paste-actions'), {
    type: (paste, pasted) => dispatch({ type: 'type', paste, pasted }),
    put: (paste) => dispatch({ type: 'put', paste }),
    takeBack: () => dispatch({ type: 'take-back' }),
    picture: (file) => void toolsPanel.takePicture(file),
  });
  // What was written before this script was there is the reader's; else the box has what the address or this tab has kept.
  const first = box.value || store.state.paste;
  if (first && !tooLong(first)) write(document.body, 'data-state', 'answered');
  write(document.documentElement, 'data-asked', null);
  if (box.value) store.found(box.value);
  else box.value = store.state.paste;
  window.addEventListener('pagehide', () => store.keep(box.value, true));
  const toolsPanel = new ToolsPanel(place('tools'), {
    loaded, store, notices, startScanWorker: files.startScanWorker, startQrWorker: files.startQrWorker, chooseExample, onHost: files.serviceWorker !== null,
    useRules: (rules) => {
      loaded.take(loaded.base, rules);
      checker.wailian = loaded.wailian;
      draw();
    },
  });
  checker.apart = (paste, query) => toolsPanel.answerApart(paste, query);
  let details: AnswerDetails | null = null;
  /** A step that was asked for before what carries it out was there. */
  let waiting: Step | null = null;
  if (location.protocol !== 'file:') checker.ruleAddress = (id) => `${checker.locale === 'en' ? 'en/' : ''}rules/${id}/`;
  checker.takeStep = (step) => {
    if (details) details.take(step);
    else waiting = step;
  };
  const spoken = new Spoken(place('spoken'));
  let answered: ReportEvent | null = null;
  let words = pageStrings('zh-CN')!;
  let complete = false;

  // What stands around the answer seldom changes with it.
  const around = {
    words: whenChanged(showTexts),
    box: whenChanged(pasteBox.show),
    languages: whenChanged(showLanguages),
    facts: whenChanged(showFacts),
    examples: whenChanged(showExamples),
  };

  /** The language that is asked for; the one before, while that one is on its way or cannot be had. */
  function speak(): void {
    const asked = store.state.lang ?? browserLocale();
    const known = pageStrings(asked);
    if (known && loaded.speaks(asked)) words = known;
    else learn(asked).then(draw, () => {});
  }

  /** Fetches what the page itself says in a language, and what the rules say. */
  async function learn(locale: Locale): Promise<void> {
    await Promise.all([loadLocale(locale), loaded.learn(locale)]);
    if (loaded.wailian) checker.wailian = loaded.wailian;
  }

  function draw(): void {
    const { state } = store;
    const app = loaded.app(state.app);
    const today = todayInShanghai();
    speak();
    around.words(words);
    around.box(words, store.canTakeBack);
    around.languages(place('languages'), words.locale, choose);
    const strings = stringsOf(words.locale);
    const nameOf = ({ id, names }: { id: string; names: Text }, short: Readonly<Record<string, string>>): string => known(short, id) ?? textOf(names, strings);
    const apps = loaded.catalog?.apps ?? [];
    const title = words.question(app ? textOf(app.names, strings) : strings.apps['wechat']!);
    const question = place('question');
    if (question.textContent !== title) question.textContent = title;
    const named = `${title} · ${words.shell.title}`;
    if (document.title !== named) document.title = named;
    showCircumstances(place('circumstances'), {
      // Until the rules are there, those that they are known to name.
      chats: app ? app.contexts.map((context) => ({ id: context.id, name: nameOf(context, strings.contexts), hint: textOf(context.hint, strings) }))
        : Object.entries(strings.contexts).map(([id, name]) => ({ id, name })),
      chat: askedContext(), apps: apps.map((one) => ({ id: one.id, name: textOf(one.names, strings) })), app: app?.id,
      day: dayOf(state, today), today, words, strings,
      change: (part) => {
        if (part.context) rememberChat(part.context);
        choose(part);
      },
      chooseApp,
    });
    around.facts(place('facts'), loaded.catalog, words, countRequests(complete && loaded.base !== null));
    checkState(state, today, app, loaded, notices, words, {
      choose, checkLines: () => void toolsPanel.checkLines(), dropRules: () => toolsPanel.dropRules(),
    });
    ask();
    around.examples(place('examples'), words, chooseExample);
    toolsPanel.show(checker.query(), words);
    // Not before all above it has its place.
    place('more-tools').hidden = false;
  }

  /** Hands the question to the checker. */
  function ask(): void {
    const { state } = store;
    const asked = state.paste.trim() !== '' && !tooLong(state.paste);
    write(document.body, 'data-state', asked ? 'answered' : 'idle');
    write(checker, 'lang', words.locale);
    write(checker, 'context', askedContext());
    write(checker, 'on', dayOf(state, todayInShanghai()));
    write(checker, 'app', state.app);
    write(checker, 'client', state.client);
    checker.conditions = state.conditions;
    checker.settings = toolsPanel.settings();
    notices.set('settings', false);
    const paste = asked ? state.paste : '';
    if (checker.paste !== paste) checker.paste = paste;
    checker.update();
    if (asked && checker.report) return;
    answered = null;
    spoken.say(() => '');
    details?.hide(words);
  }

  checker.settingsRefused = () => notices.set('settings', {
    title: words.notices.badSettings, action: { label: words.notices.clearSettings, run: () => toolsPanel.clearSettings() },
  });

  function askedContext(): string {
    return loaded.context(loaded.app(store.state.app), store.state.context);
  }

  /** Another app has other chats: keeps the chosen one where it exists there too. */
  function chooseApp(id: string): void {
    choose({ app: id, conditions: [], context: loaded.context(loaded.app(id), store.state.context) });
  }

  function chooseExample(example: Example): void {
    dispatch({ type: 'borrow', example });
    window.scrollTo(0, 0);
  }

  checker.addEventListener('wailian-report', (event: ReportEvent) => {
    const { context } = event.report.query;
    const conditions = [...checker.conditions];
    // A chat or a circumstance that was chosen inside the checker becomes the state of the page.
    if (context !== askedContext() || conditions.join() !== store.state.conditions.join()) {
      if (context !== askedContext()) rememberChat(context);
      return choose({ context, conditions });
    }
    spoken.say(() => spokenAnswer(checker.model));
    answered = event;
    if (complete && !loaded.base) {  // it came at a second try
      takeCore();
      return void loaded.complete().then(() => { checker.wailian = loaded.wailian; }, () => {});
    }
    details?.showSoon(event, words);
  });

  /** What the rules hold shows all around the answer. Without a core nothing is drawn anew: that would ask for it again. */
  function takeCore(): void {
    if (!checker.wailian) return;
    loaded.take(checker.wailian, null);
    draw();
  }

  /** The parts that the first answer did without. What is there already is not fetched again. */
  async function fetchRest(): Promise<void> {
    notices.set('rest', false);
    try {
      const [{ AnswerDetails: Side, keepOffline }] = await Promise.all([
        import('./answer-details.js'), loaded.complete(), toolsPanel.fill(), ...(sparing() ? [] : otherLanguages).map(async (locale) => {
          await Promise.all([loadLocale(locale), loaded.base?.fetchLocale(locale)]);
        }),
      ]);
      if (loaded.wailian) {
        // Asked again with all of the rules: what follows is drawn from that answer.
        checker.wailian = loaded.wailian;
        checker.update();
      }
      details = new Side(checker, loaded, store, notices);
      toolsPanel.add(details.kept.element);
      // All at once: what comes last would otherwise be pushed down by what comes before it.
      if (answered) details.show(answered, words);
      if (waiting && answered) details.take(waiting);
      waiting = null;
      complete = true;
      if (loaded.base) draw();
      if (files.serviceWorker && !sparing()) keepOffline(files.serviceWorker, notices, () => words);
    } catch (error) {
      // A part of another build does not fit the page that is here: only a fresh page can have it.
      const run = error instanceof SyntaxError ? () => location.reload() : () => void fetchRest();
      notices.set('rest', { title: words.notices.restMissing, action: { label: words.notices.tryAgain, run } });
    }
  }

  // The fragment is the state of the page, so the link to the answer must not become it.
  place('skip').addEventListener('click', (event) => {
    event.preventDefault();
    place('answer').focus();
  });

  const shared = location.hash === SHARED;
  const locale = store.state.lang ?? browserLocale();
  checker.lang = locale;
  const core = checker.load();
  void (async () => {
    await loadLocale(locale).catch(() => {});
    await painted();  // what the page says by itself is seen before anything is worked out
    draw();
    await core;
    takeCore();
    await painted();
    await fetchRest();
    if (shared) await toolsPanel.takeShared().catch(() => {});
  })();
}
