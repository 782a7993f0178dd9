// What other people's editors do to markup, for the tests of quotations: filters of libraries, and the rules of two editors
// whose own code does not run here, as tables.
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const { window } = new JSDOM('');
const DOMPurify = createDOMPurify(window);
const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize).use(rehypeStringify);

/** WordPress, posts by authors (wp-includes/kses.php, 6.5 and later): what is not listed falls. */
const KSES = {
  everywhere: ['class', 'id', 'lang', 'dir', 'title', 'role', 'style', /^data-[\w-]+$/, /^aria-[a-z]+$/],
  tags: {
    figure: [], figcaption: [], blockquote: ['cite'], p: ['align'], strong: [], a: ['href', 'rel', 'rev', 'name', 'target', 'download'], span: ['align'], section: ['align'], div: ['align'], ul: [], li: ['align', 'value'], br: [],
    table: ['align', 'border', 'cellpadding', 'cellspacing', 'summary', 'width'], thead: ['align', 'valign'], tbody: ['align', 'valign'], tr: ['align', 'valign'], th: ['abbr', 'colspan', 'rowspan', 'scope', 'width'], td: ['abbr', 'colspan', 'rowspan', 'scope', 'width'],
    h1: [], h2: [], h3: [],
  },
  css: /^(?:margin|padding|border)(?:-[a-z-]+)?$|^(?:background|background-color|color|font|font-(?:family|size|style|variant|weight)|line-height|letter-spacing|text-(?:align|decoration|indent|transform)|width|max-width|height|min-height|float|direction|vertical-align|list-style-type)$/,
  forbidden: /[\\(&=}]|\/\*/,
};

/** The editor of official accounts: styles stay, ids, classes, scripts and what moves things fall, links to other sites are refused. */
const OFFICIAL_ACCOUNT = {
  tags: ['section', 'p', 'span', 'strong', 'em', 'br', 'img', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'a'],
  attributes: ['style', 'href', 'src', 'colspan', 'rowspan'],
  css: /^(?!position$|transform|animation|z-index$|top$|left$|right$|bottom$|background$|background-image$|display$|flex)/,
  ownLink: /^https?:\/\/mp\.weixin\.qq\.com\//,
};

function filtered(html, { tag, attribute, declaration }) {
  const { document } = new JSDOM(html).window;
  for (const element of [...document.body.querySelectorAll('*')]) {
    const name = element.tagName.toLowerCase();
    if (['script', 'style', 'iframe', 'object'].includes(name)) { element.remove(); continue; }
    if (!tag(name, element)) { element.replaceWith(...element.childNodes); continue; }
    for (const { name: key } of [...element.attributes]) if (!attribute(name, key)) element.removeAttribute(key);
    const style = element.getAttribute('style');
    if (style !== null) element.setAttribute('style', style.split(';').filter((one) => declaration(one.split(':')[0].trim(), one)).join(';'));
  }
  return document.body.innerHTML;
}

const among = (list, key) => list.some((known) => (known instanceof RegExp ? known.test(key) : known === key));

export const filters = {
  DOMPurify: (html) => DOMPurify.sanitize(html),
  'DOMPurify without styles': (html) => DOMPurify.sanitize(html, { FORBID_ATTR: ['style'] }),
  'rehype-sanitize': (html) => String(rehype.processSync(html)),
  KSES: (html) => filtered(html, {
    tag: (name) => Object.hasOwn(KSES.tags, name), attribute: (name, key) => among([...KSES.everywhere, ...KSES.tags[name]], key),
    declaration: (property, whole) => KSES.css.test(property) && !KSES.forbidden.test(whole),
  }),
};

export const officialAccount = (html) => filtered(html, {
  tag: (name, element) => OFFICIAL_ACCOUNT.tags.includes(name) && (name !== 'a' || OFFICIAL_ACCOUNT.ownLink.test(element.getAttribute('href') ?? '')),
  attribute: (name, key) => OFFICIAL_ACCOUNT.attributes.includes(key),
  declaration: (property) => OFFICIAL_ACCOUNT.css.test(property),
});

/** Text, links and names of elements, as a browser reads the markup. */
export function read(html) {
  const { document } = new JSDOM(html).window;
  return {
    text: document.body.textContent.replace(/\s+/g, ''), links: [...document.querySelectorAll('a')].map(({ href }) => href),
    tags: [...document.body.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()), document,
  };
}
