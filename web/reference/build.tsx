// All pages of rules as files: run once by the build.
import type { VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { OutcomeId } from '../lib/report.js';
import type { Asked } from '../lib/card/embed.js';
import type { Wailian } from '../lib/wailian.js';
import { Book, type Bundle, type Site } from './book.js';
import type { Change } from './changes.js';
import { ChangesPage } from './pages/changes-page.js';
import { csvOf, jsonOf, schemaOf, tablesOf } from './data.js';
import { DataPage } from './pages/data-page.js';
import { feed } from './feed.js';
import { CardPage } from './pages/card-page.js';
import { EventPage } from './pages/event-page.js';
import { exampleOf } from './examples.js';
import { GalleryPage, galleryFiles } from './pages/gallery-page.js';
import { ChatPage, CompanyPage, OutcomePage, YearPage } from './pages/group-pages.js';
import { IndexPage } from './pages/index-page.js';
import { ruleOembed } from './oembed.js';
import { chatId } from './parts.js';
import { Place } from './place.js';
import { Preview } from './preview.js';
import { RulePage } from './pages/rule-page.js';
import { SitePage, type Today } from './pages/site-page.js';
import { sitemap } from './sitemap.js';
import { SourcePage } from './pages/source-page.js';
import { LANGUAGES, type Kind } from '../i18n/reference.js';


/** `changes`: newest first. `site` is the address where the pages will lie; it ends in a slash. */
export function buildReference(bundle: Bundle, changes: readonly Change[], wailian: Asked, site: string): Map<string, string> {
  const book = new Book(bundle);
  const files = new Map<string, string>();
  const addresses: Place[] = [];
  const put = (place: Place, page: VNode, name = 'index.html'): void => {
    files.set(place.path + name, `<!doctype html>\n${renderToStaticMarkup(page)}\n`);
    if (name === 'index.html' && place.language === 'zh-CN') addresses.push(place);
  };
  const years = [...new Set([...book.rules.flatMap(({ period: { from, until } }) => [from, until]), ...book.events.map(({ date }) => date)].flatMap((day) => day?.slice(0, 4) ?? []))].sort().reverse();
  const examples = new Map(book.rules.map((rule) => [rule, exampleOf(rule, book, wailian)]));
  const todays = new Map(bundle.sites.map((one) => [one, todayOf(one, book, wailian)]));

  const tables = tablesOf(book);

  for (const language of LANGUAGES) {
    const at = (folder: string): Place => new Place(book, language, folder, site);
    for (const rule of book.rules) {
      const place = at(`rules/${rule.id}/`);
      put(place, <RulePage rule={rule} place={place} example={examples.get(rule)!} />);
      put(place, <CardPage rule={rule} place={place} />, 'card.html');
      files.set(`${place.path}oembed.json`, ruleOembed(rule, place));
    }
    for (const source of bundle.sources) put(at(`sources/${source.id}/`), <SourcePage source={source} place={at(`sources/${source.id}/`)} />);
    for (const one of bundle.sites) put(at(`sites/${one.id}/`), <SitePage site={one} place={at(`sites/${one.id}/`)} today={todays.get(one)!} />);
    for (const event of book.events) put(at(`events/${event.id}/`), <EventPage event={event} place={at(`events/${event.id}/`)} />);
    for (const owner of bundle.owners) put(at(`companies/${owner.id}/`), <CompanyPage owner={owner} place={at(`companies/${owner.id}/`)} />);
    for (const app of bundle.apps) for (const chat of app.contexts) put(at(`chats/${chatId(app.id, chat.id)}/`), <ChatPage app={app} chat={chat} place={at(`chats/${chatId(app.id, chat.id)}/`)} />);
    for (const year of years) put(at(`dates/${year}/`), <YearPage year={year} place={at(`dates/${year}/`)} />);
    for (const outcome of Object.keys(at('').say.outcomes) as OutcomeId[]) put(at(`outcomes/${outcome.replaceAll('_', '-')}/`), <OutcomePage outcome={outcome} place={at(`outcomes/${outcome.replaceAll('_', '-')}/`)} />);
    for (const kind of Object.keys(at('').say.lists) as Kind[]) put(at(`${kind}/`), <IndexPage kind={kind} place={at(`${kind}/`)} years={years} />);
    put(at('embed/'), <GalleryPage place={at('embed/')} wailian={wailian} />);
    for (const [name, text] of galleryFiles(at('embed/'), wailian)) files.set(`${at('embed/').path}${name}`, text);
    put(at('data/'), <DataPage tables={tables} place={at('data/')} />);
    put(at('changes/'), <ChangesPage changes={changes} place={at('changes/')} />);
    files.set(`${at('').path}feed.atom`, feed(changes, at('changes/')));
  }
  for (const table of tables) {
    files.set(`data/${table.name}.json`, jsonOf(table, book));
    files.set(`data/${table.name}.csv`, csvOf(table));
    files.set(`data/${table.name}.schema.json`, schemaOf(table, site));
  }
  files.set('preview.svg', renderToStaticMarkup(<Preview />));
  files.set('sitemap.xml', sitemap(addresses));
  return files;
}

/** How the home page of a site fares today in the first app; null where its host is shared by several sites. */
function todayOf(site: Site, book: Book, wailian: Pick<Wailian, 'check'>): Today | null {
  const [app] = book.bundle.apps;
  const host = site.hosts.find(({ shared, kind = 'main' }) => !shared && kind === 'main') ?? site.hosts.find(({ shared }) => !shared);
  if (!host) return null;
  const paste = `https://${host.host}/`;
  const { links: [link] } = wailian.check(paste, { context: app!.contexts[0]!.id, on: book.bundle.rules_as_of, locale: 'zh-CN' });
  return link?.site?.id === site.id ? { app: app!, paste, byContext: link.by_context } : null;
}
