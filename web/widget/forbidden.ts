let seen = false;
globalThis.document?.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
  seen ||= effectiveDirective === 'connect-src';
});

/** Whether the page's own policy keeps us from our files: then another try does not help. */
export const forbidden = (): boolean => seen;
