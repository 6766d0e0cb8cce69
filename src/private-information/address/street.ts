import { says, type ContextWord } from '../contextWords.js'
import { behindLabel, isUncounted } from './house.js'
import { isNumber } from './houseNumber.js'
import { isCapitalised, isCased } from './name.js'

/** Lengths in words. */
const LONGEST_UNCAPITALISED = 3
/** Of the name of a street with its particles: "Via dei Fiori". */
const LONGEST_NAME = 4

const YEAR = /^(?:1[89]|20)\p{Nd}\p{Nd}$/u

/**
 * Whether a word for a street stands at `index`, with its name or number. "Way", "close", "court", "place" are words of their own: in
 * small letters they need a number near by.
 */
export function isStreet(text: string, words: readonly ContextWord[], index: number): boolean {
  const word = words[index]!
  if (says(word.bits, 'street-first') && isStreetBefore(text, words, index)) return true
  if (!says(word.bits, 'street')) return false
  if (!isCased(text, word)) return true
  const before = words[index - 1]
  const after = words[index + 1]
  // "ул. Лесная", and "Лесная ул.": of such a word the name comes on either side.
  if (says(word.bits, 'street-first') && after !== undefined && isCapitalised(text, after)) return true
  const isNumbered = isStreetNumber(text, words, behindLabel(words, index))
  if (before === undefined || isNumbered) return isNumbered
  if (isCapitalised(text, word)) return isCapitalised(text, before)
  // "shanti nagar" between commas, "27 larkspur close".
  return (after === undefined && words.length <= LONGEST_UNCAPITALISED) || isNumber(text, words[index - 2])
}

/** Of a house, or what the street is called by: a year, "улица 1905 года". */
function isStreetNumber(text: string, words: readonly ContextWord[], index: number): boolean {
  const number = words[index]
  return isUncounted(text, words, index) || (number !== undefined && YEAR.test(text.slice(number.start, number.end)))
}

/** The last word of the street's name, where that comes behind: "Avenue de la Gare". */
export function lastOfStreet(text: string, words: readonly ContextWord[], street: number): number {
  const word = words[street]
  if (word === undefined || !says(word.bits, 'street-first')) return street
  return street + 1 + words.slice(street + 1, street + 1 + LONGEST_NAME).findLastIndex((part) => isCapitalised(text, part))
}

/** "Rue", "Via", "ul.": with the name behind it, and a number there or before. */
function isStreetBefore(text: string, words: readonly ContextWord[], index: number): boolean {
  const word = words[index]!
  if (!isCapitalised(text, word) && text[word.end] !== '.') return false
  const name = words.slice(index + 1, index + 1 + LONGEST_NAME)
  return name.some((part) => isCapitalised(text, part)) && [words[index - 1], ...name].some((part) => isNumber(text, part))
}
