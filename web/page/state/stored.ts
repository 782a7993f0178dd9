/** The name under which this deployment stores something: others may share its origin. */
export const storedAs = (name: string): string => `wailian ${new URL('.', location.href).pathname} ${name}`;
