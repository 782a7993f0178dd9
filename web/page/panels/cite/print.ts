/** Paper cannot be tapped: what is folded in the answer stands open while the page is printed. */
export function openForPrint(checker: HTMLElement): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    const folded = [...(checker.shadowRoot?.querySelectorAll<HTMLDetailsElement>('#considered:not([open])') ?? [])];
    opened = folded;
    for (const details of folded) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
