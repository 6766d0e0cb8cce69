/** What the server cannot start with. The message says what is wrong, where, and what to do. */
export class ServeError extends Error {}
