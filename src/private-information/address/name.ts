import type { ContextWord } from '../contextWords.js'

/** Lengths in words. */
const LONGEST_PLACE = 4
const LONGEST_CASELESS_PLACE = 2

/** Whether a word may be a name, as far as its script tells. */
export function isName(text: string, word: ContextWord): boolean {
  return !isCased(text, word) || isCapitalised(text, word)
}

/** Whether words may be the name of a place. */
export function isPlaceName(text: string, words: readonly ContextWord[]): boolean {
  if (words.length === 0) return false
  if (words.every((word) => !isCased(text, word))) return words.length <= LONGEST_CASELESS_PLACE
  return words.length <= LONGEST_PLACE && words.every((word) => isCapitalised(text, word) || /^\d/u.test(word.text))
}

/** Whether a word begins with a capital; a lone one is an initial. */
export function isCapitalised(text: string, { start, end }: ContextWord): boolean {
  const first = text[start]!
  return first !== first.toLowerCase() && end - start > 1
}

/** Whether a word begins with a letter that could be small or capital. */
export function isCased(text: string, { start }: ContextWord): boolean {
  const first = text[start]!
  return first.toLowerCase() !== first.toUpperCase()
}
