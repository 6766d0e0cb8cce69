/** Returns how many marker words of a language the comment contains. */
export type MarksOf = (tag: string) => number

/** By a single word a comment may seem to be in a language by chance. */
export const MARKS_THAT_TELL = 2

/** At most this share of the marker words of one language can belong to another one by chance. */
export const SHARE_BY_CHANCE = 0.25
