import { says, type ContextWord } from '../contextWords.js'
import { isNumber } from './houseNumber.js'
import { isCapitalised } from './name.js'

/** "Apt. 4", "bldg. 2". */
const LONGEST_ABBREVIATION = 4

/** Whether a word for a house with its number stands at `index`, and nothing between that joins or parts: not `D-12`. */
export function isHouse(text: string, words: readonly ContextWord[], index: number): boolean {
  const word = words[index]!
  const at = behindLabel(words, index)
  const number = words[at]
  if (!isHouseWord(word) || number === undefined || !isUncounted(text, words, at)) return false
  if (isSentenceEnd(text, words[at - 1]!, number)) return false
  return !/[-–+=]/u.test(text.slice(word.end, number.start))
}

/** Whether a house's number is called one, and not only "no" or "block": other things are numbered so, too. */
export function isNamedHouse(text: string, words: readonly ContextWord[], index: number): boolean {
  const { bits } = words[index]!
  return !says(bits, 'contact') && !says(bits, 'block') && isHouse(text, words, index)
}

/** A name, and its number at `index`: of a house, as far as the word before it tells. */
export function isNumberedName(text: string, words: readonly ContextWord[], index: number): boolean {
  const name = words[index - 1]
  if (name === undefined || !isNumber(text, words[index])) return false
  return isCapitalised(text, name) && !isHouseWord(name) && !says(name.bits, 'amount')
}

/** Whether a word for a house, a flat or their number stands there. */
export function isHouseWord(word: ContextWord | undefined): boolean {
  return word !== undefined && says(word.bits, 'house')
}

/** Where the word behind "road" or "house" would stand, or behind a "no" or "number" after it. */
export function behindLabel(words: readonly ContextWord[], index: number): number {
  return isHouseWord(words[index + 1]) ? index + 2 : index + 1
}

/** Whether a house's number may stand at `index`: a number that counts nothing. */
export function isUncounted(text: string, words: readonly ContextWord[], index: number): boolean {
  return isNumber(text, words[index]) && !isCount(text, words, index)
}

/** "my house 2 years ago": what comes behind the number is counted. Not in a name: "улица 50 лет Октября". */
function isCount(text: string, words: readonly ContextWord[], index: number): boolean {
  const next = words[index + 1]
  const name = words[index + 2]
  if (next === undefined || !says(next.bits, 'counts') || (name !== undefined && isCapitalised(text, name))) return false
  return /^\s+$/u.test(text.slice(words[index]!.end, next.start))
}

/** "Who pays for the block. 17 of us": a word too long for an abbreviation, and a full stop. */
function isSentenceEnd(text: string, { start, end }: ContextWord, number: ContextWord): boolean {
  return end - start > LONGEST_ABBREVIATION && /^\.\s/u.test(text.slice(end, number.start))
}
