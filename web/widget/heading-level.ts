// An answer in somebody else's outline: its headings stand one below the last one before it, and ten answers that come with
// the page are no news to be read out.

const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** What the author says, else by the page around. */
export function levelFor(element: Element): number {
  const asked = Number(element.getAttribute('heading-level'));
  if (Number.isInteger(asked) && asked >= 1 && asked <= 6) return asked;
  const root = element.getRootNode() as Document | ShadowRoot;
  const before = [...root.querySelectorAll(HEADINGS)].filter((heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
  return Math.min(before ? Number(before.tagName[1]) + 1 : 2, 6);
}

/** The headings of an answer begin with `h2`; `news`: the reader has changed something, and is to hear of it. */
export function fitOutline(answer: Element, level: number, news: boolean): void {
  for (const heading of answer.querySelectorAll(HEADINGS)) {
    const own = Number(heading.tagName[1]);
    const fitting = Math.min(own - 2 + level, 6);
    if (fitting === own) heading.removeAttribute('aria-level');
    else heading.setAttribute('aria-level', String(fitting));
  }
  const verdict = answer.querySelector('.verdict');
  if (news) verdict?.setAttribute('role', 'status');
  else verdict?.removeAttribute('role');
}
