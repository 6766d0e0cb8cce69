/** What a command cannot use as it was given: a policy, an option, a port. The message says what is wrong, where, and what to do. */
export class Unusable extends Error {}
