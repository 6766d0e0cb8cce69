import { foldLetter, isReadOver } from '../text/letters/foldLetter.js'
import { FIRST_PICTURE } from '../text/letters/pictographs.js'

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
const APOSTROPHES = "'’ʼ"

/** By UTF-16 unit; filled when a unit is first seen. The same for everybody. */
const CODES = new Uint8Array(0x10000).fill(Code.unresolved)

/** The code of a unit of a text. */
export function codeAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  const code = CODES[unit]!
  return code === Code.unresolved ? resolveCode(unit) : code
}

/** The code of a unit that is `unresolved` in the table. */
function resolveCode(unit: number): number {
  const code = codeOf(unit)
  CODES[unit] = code
  return code
}

function codeOf(unit: number): number {
  const char = String.fromCharCode(unit)
  if (APOSTROPHES.includes(char)) return Code.skip
  if (SIGNS.includes(char)) return Code.sign
  // Each half of a pair counts: the second tells one picture from another.
  if (unit >= 0xd800 && unit < 0xe000) return Code.sign
  const letter = foldLetter(unit)
  if (letter !== undefined) {
    const index = letter.charCodeAt(0) - A
    if (index >= 0 && index < LETTERS) return 1 + index
    return /^\p{N}/u.test(letter) ? Code.digit : Code.other
  }
  if (isReadOver(unit)) return Code.skip
  return unit >= FIRST_PICTURE && /^\p{S}/u.test(char) ? Code.sign : Code.edge
}
