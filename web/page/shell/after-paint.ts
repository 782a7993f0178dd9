/** Runs something when the frame that is being made has been painted; at once where nobody sees it. Gives what calls it off. */
export function afterPaint(run: () => void): () => void {
  if (document.hidden) {
    run();
    return () => {};
  }
  let later = 0;
  const frame = requestAnimationFrame(() => { later = window.setTimeout(run); });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(later);
  };
}

/** The same to wait for. */
export const painted = (): Promise<void> => new Promise((next) => { afterPaint(next); });
