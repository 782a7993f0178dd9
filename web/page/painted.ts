/** Resolves once what was drawn is on the screen; in a tab that nobody sees, after a moment. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 500);
  });
}
