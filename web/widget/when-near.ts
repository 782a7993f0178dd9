// Elements that nobody is near to yet fetch nothing.

/** How far below or above what is seen; a screen of a phone, so that the answer is there when the reader is. */
const MARGIN = '600px';
const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | null = null;

/** Calls `then` once, as soon as the element comes near, or is reached by the keyboard; at once where engines cannot tell. */
export function whenNear(element: HTMLElement, then: () => void): void {
  if (!globalThis.IntersectionObserver) return then();
  const come = (): void => {
    if (!waiting.delete(element)) return;
    observer!.unobserve(element);
    element.removeEventListener('focusin', come);
    then();
  };
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
  }, { rootMargin: MARGIN });
  waiting.set(element, come);
  element.addEventListener('focusin', come);
  observer.observe(element);
}

/** Stops waiting: the element has left the page. */
export function forget(element: Element): void {
  if (waiting.delete(element)) observer!.unobserve(element);
}
