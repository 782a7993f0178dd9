// Waits until all elements of a page, in whatever tree, have come to a state; `checkers` in the page holds them then.
export const settled = (page, state = 'ready') => page.waitForFunction((wanted) => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot && element.localName !== 'wailian-checker' ? all(element.shadowRoot) : [])]);
  const checkers = globalThis.checkers = all(document).filter(({ localName }) => localName === 'wailian-checker');
  return checkers.length > 0 && checkers.every((one) => one.getAttribute('state') === wanted);
}, state);
export const measure = (page) => page.evaluate(() => {
  const { width, height } = globalThis.checkers[0].getBoundingClientRect();
  return { width, height, past: document.documentElement.scrollWidth - innerWidth };
});
export const said = (page) => page.locator('.said').first().isVisible();
