/** A line that is no comment. The message says what is wrong with it. */
export class NoComment extends Error {}
