/** Paper cannot be tapped: what is folded in the answer stands open while the page is printed. `fill` draws what opens. */
export function openForPrint(checker: HTMLElement, fill: () => void): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...(checker.shadowRoot?.querySelectorAll<HTMLDetailsElement>(':is(#fold-why, #fold-since, #fold-link):not([open])') ?? [])];
    for (const details of opened) details.open = true;
    fill();
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
