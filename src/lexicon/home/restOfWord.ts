import type { Hit } from '../entry.js'

const NO_LETTER = /[^\p{L}\p{M}]/u

/** No listed word is longer behind what was found of it: letters without end are looked at once, not once for every hit. */
const LONGEST_REST = 48

/** The letters behind a place. A number that is written on to a word tells no other one, so here a word ends before it, other than in a quote. */
export function restOfWord(text: string, end: number): string {
  const rest = text.slice(end, end + LONGEST_REST)
  return rest.slice(0, NO_LETTER.exec(rest)?.index)
}

/** What was found and the rest of its word: an entry may be the beginning of one. */
export function wholeWord(text: string, { start, end }: Hit): string {
  return text.slice(start, end) + restOfWord(text, end)
}
