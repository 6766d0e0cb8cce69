import { foldLetter, isReadOver } from '../text/letters/foldLetter.js'
import { FIRST_PICTURE } from '../text/letters/pictographs.js'
import { APOSTROPHE } from '../text/letters/unicode.js'

/**
 * What a UTF-16 unit is to the scorer: a letter code that does not depend on the terms of a moderator, as classes of
 * `Characters` do, so that weights mean the same in each.
 */
export const Code = {
  /** Between words. */
  edge: 0,
  /** 1–26: a–z. */
  digit: 27,
  /** A letter of another script, or one that the alphabet has no place for. */
  other: 28,
  /** `!`, `?` and pictures: a word of its own, told by its unit. */
  sign: 29,
  /** Read over: marks, invisible characters, an apostrophe. */
  skip: 30,
  unresolved: 31,
} as const

const A = 'a'.charCodeAt(0)
const LETTERS = 26
const SIGNS = '!?'

/** Halves of pairs of UTF-16: first ones, and from `FIRST_LOW` on second ones. */
const FIRST_SURROGATE = 0xd800
const FIRST_LOW = 0xdc00
const AFTER_SURROGATES = 0xe000

/** By UTF-16 unit; filled when a unit is first seen. The same for everybody. */
const CODES = new Uint8Array(0x10000).fill(Code.unresolved)

/** The code of a unit of a text. */
export function codeAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  const code = CODES[unit]!
  if (code !== Code.unresolved) return code
  // Half of a pair has to be looked at each time.
  return unit >= FIRST_SURROGATE && unit < AFTER_SURROGATES ? codeOfHalf(text, index, unit) : (CODES[unit] = codeOf(unit))
}

/**
 * A letter in another style or in a frame may be a pair: its first half is that letter, its second nothing. Of a picture each half
 * counts: the second tells one from another.
 */
function codeOfHalf(text: string, index: number, unit: number): number {
  const isSecond = unit >= FIRST_LOW
  const letter = letterCode(foldLetter(text.codePointAt(isSecond ? index - 1 : index) ?? unit))
  if (letter === undefined) return Code.sign
  return isSecond ? Code.skip : letter
}

function codeOf(unit: number): number {
  const char = String.fromCharCode(unit)
  if (APOSTROPHE.test(char)) return Code.skip
  if (SIGNS.includes(char)) return Code.sign
  const letter = letterCode(foldLetter(unit))
  if (letter !== undefined) return letter
  if (isReadOver(unit)) return Code.skip
  return unit >= FIRST_PICTURE && /^\p{S}/u.test(char) ? Code.sign : Code.edge
}

/** @param letter as it is folded */
function letterCode(letter: string | undefined): number | undefined {
  if (letter === undefined) return undefined
  const index = letter.charCodeAt(0) - A
  if (index >= 0 && index < LETTERS) return 1 + index
  return /^\p{N}/u.test(letter) ? Code.digit : Code.other
}
