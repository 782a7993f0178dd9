/** The command line cannot be understood, or what it asks for cannot be read. */
export class UsageError extends Error {}
