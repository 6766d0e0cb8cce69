import { Replacements, type Replaced } from './replaced.js'

/** A Latin i beside a Cyrillic letter: nothing else need be looked at. */
const BESIDE = /[\u0400-\u04ff]i|i[\u0400-\u04ff]/iu
const WORD = /[\p{Script=Cyrillic}i'’ʼ]+/giu
const LATIN_I = /i/giu
/** Has its own і, or letters that Ukrainian has not: then a Latin one among Cyrillic letters is no habit, but hides something. */
const OTHERWISE = /[іыэёъ]/iu
/** By one word with it nobody is known to lack the letter. */
const FEWEST_WORDS = 2

/**
 * A Ukrainian comment of somebody whose keyboard has no і, and who types the Latin letter instead, with its own: *менi*, *i*.
 *
 * @returns undefined of all others, which nearly all texts are told by one look
 * @example withOwnI('тобi i менi')?.text // 'тобі і мені'
 */
export function withOwnI(text: string): Replaced | undefined {
  if (!BESIDE.test(text) || OTHERWISE.test(text)) return undefined
  const words = [...text.matchAll(WORD)].filter(({ 0: word }) => word.search(LATIN_I) >= 0)
  if (words.filter(({ 0: word }) => BESIDE.test(word)).length < FEWEST_WORDS) return undefined
  const replacements = new Replacements(text)
  for (const { 0: word, index } of words) {
    if (!isWhole(text, index, index + word.length)) continue
    for (const { 0: letter, index: at } of word.matchAll(LATIN_I)) {
      replacements.replace(index + at, index + at + 1, letter === 'I' ? 'І' : 'і')
    }
  }
  return replacements.apply()
}

/** Whether no other letters stand beside: `iPhone` is a word of its own script. */
function isWhole(text: string, start: number, end: number): boolean {
  return !/\p{L}/u.test(text.charAt(start - 1)) && !/\p{L}/u.test(text.charAt(end))
}
