// Where a page stands: its language, its folder, and how its links are written. All links are relative, so that the pages
// work below any address.
import type { DatePrecision, Period } from '../lib/report.js';
import { sayDay, sayPeriod, wordsFor, type CardWords } from '../lib/card/words.js';
import type { Book, Names } from './book.js';
import { wordsIn, type Kind, type Language, type ReferenceWords } from '../i18n/reference.js';

export class Place {
  readonly book: Book;
  readonly language: Language;
  /** The folder of the page without its language: `rules/`, `rules/ID/`, '' for the root. */
  readonly folder: string;
  readonly say: ReferenceWords;
  readonly #card: CardWords;
  /** Address of the site, which ends in a slash. */
  readonly site: string;

  constructor(book: Book, language: Language, folder: string, site: string) {
    this.book = book;
    this.language = language;
    this.folder = folder;
    this.site = site;
    this.say = wordsIn(language);
    this.#card = wordsFor(language);
  }

  at(folder: string): Place { return new Place(this.book, this.language, folder, this.site); }
  in(language: Language): Place { return new Place(this.book, language, this.folder, this.site); }

  get path(): string { return prefix(this.language) + this.folder; }
  /** From here to the root of the site. */
  get root(): string { return '../'.repeat(this.path.split('/').length - 1) || './'; }
  get address(): string { return this.site + this.path; }

  /** From here to another page of the same language. */
  to(kind: Kind, id?: string): string { return `${this.root}${prefix(this.language)}${kind}/${id === undefined ? '' : `${id}/`}`; }

  text(names: Names): string { return names[this.language]; }
  day(day: string, precision: DatePrecision = 'day'): string { return sayDay(day, this.#card, precision); }
  period(period: Period): string { return sayPeriod(period, this.#card); }
}

const prefix = (language: Language): string => (language === 'en' ? 'en/' : '');
