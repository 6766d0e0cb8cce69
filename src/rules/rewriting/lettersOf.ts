import { APOSTROPHE, APOSTROPHES } from '../../text/letters/unicode.js'

const EACH_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu')

/** The letters of a word, by which a `Dictionary` knows it: small ones, without apostrophes. */
export function lettersOf(word: string): string {
  const small = word.toLowerCase()
  return APOSTROPHE.test(small) ? small.replaceAll(EACH_APOSTROPHE, '') : small
}
