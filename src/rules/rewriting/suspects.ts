import { isAsciiLetter, isSpace } from '../../text/letters/units.js'

/** Fewer letters that stand alone in a row make a word by chance. */
const FEWEST_SINGLE = 4
/** Signs that stand for letters. */
const SIGNS = new Set([...'@$|!€+*'].map((sign) => sign.charCodeAt(0)))
/** A letter, or a sign that belongs to one: a syllable of an Indian script is no single letter. */
const IN_WORD = /[\p{L}\p{M}]/u

/** What may hide words in a comment: hardly any has such a thing, and this tells it fast. */
export interface Suspects {
  /** Whether so many letters stand alone in a row. */
  readonly hasSingles: boolean
  /** Where pieces between white space begin in which a letter is beside a digit or sign. */
  readonly leet: readonly number[]
}

/** Reads a comment once for what may hide words. */
export function suspectsIn(text: string): Suspects {
  const leet: number[] = []
  let hasSingles = false
  let letters = 0
  let single = 0
  let begin = 0
  let isBesideSign = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isLetter = unit < 0x80 ? isAsciiLetter(unit) : isInWord(unit)
    const isSign = !isLetter && ((unit > 0x2f && unit < 0x3a) || SIGNS.has(unit))
    if ((isLetter ? isBesideSign : isSign && letters > 0) && leet.at(-1) !== begin) leet.push(begin)
    isBesideSign = isSign
    if (isLetter) {
      letters++
      continue
    }
    if (isSpace(unit)) begin = at + 1
    if (letters === 1 && ++single === FEWEST_SINGLE) hasSingles = true
    if (letters > 1) single = 0
    letters = 0
  }
  return { hasSingles: hasSingles || (letters === 1 && single + 1 === FEWEST_SINGLE), leet }
}

/** By UTF-16 unit beyond ASCII, 1 if it belongs to a word, 2 if it does not, 0 while nobody asked: an expression is slow. */
const inWords = new Uint8Array(0x10000)

function isInWord(unit: number): boolean {
  if (inWords[unit] === 0) inWords[unit] = IN_WORD.test(String.fromCharCode(unit)) ? 1 : 2
  return inWords[unit] === 1
}
