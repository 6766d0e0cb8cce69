import { countLetters, foldLetter, isReadOver } from '../text/foldLetter.js'
import { WORD } from '../text/unicode.js'
import { ANY_CHARACTER } from './entry.js'
import { readPattern, TermError } from './pattern.js'

/** A site's own term, as comments are read. */
export interface Term {
  readonly edgeBefore: boolean
  readonly edgeAfter: boolean
  /** Every way to read its optional parts, folded; the last one leaves nothing out. */
  readonly texts: readonly string[]
}

/** Letters and digits a term must have: with fewer it would be found everywhere, or nowhere. */
const FEWEST_LETTERS = 2

/** Characters that a term may have: what it takes to look for one grows with its square, and nobody writes a longer one. */
export const LONGEST_TERM = 200

const SIGN = /[^\p{L}\p{M}\p{N}\s]/u

/**
 * Reads a site's own term. A policy is checked and compiled by this alone, so that whatever is accepted can be looked for.
 *
 * @throws TermError for a pattern that cannot be read, and for one with too little in it to look for, or too much
 * @example readTerm('|Colo[u]r|').texts // color, colour
 */
export function readTerm(source: string): Term {
  if (source.length > LONGEST_TERM) throw new TermError('too long', `a term of at most ${LONGEST_TERM} characters`)
  const { edgeBefore, edgeAfter, readings } = readPattern(source)
  const texts = readings.map(fold)
  if (texts.some((text) => countLetters(text) < FEWEST_LETTERS)) refuseShort(readings)
  return { edgeBefore, edgeAfter, texts }
}

/** Folds a reading as a comment is folded; what is no part of a word is a gap. */
function fold(reading: string): string {
  return [...reading].map(foldCharacter).join('').replace(/ +/g, ' ').trim()
}

function foldCharacter(char: string): string {
  if (char === ANY_CHARACTER) return char
  const codePoint = char.codePointAt(0)!
  const letter = foldLetter(codePoint)
  if (letter !== undefined) return letter
  if (isReadOver(codePoint)) return ''
  // Taken for a gap, a ligature would have "ﬁre" found in every "re".
  if (WORD.test(char)) throw new TermError(`"${char}" is no letter`, `a term without "${char}", which is read as no single letter or digit`)
  return ' '
}

function refuseShort(readings: readonly string[]): never {
  const signs = readings.some((reading) => SIGN.test(reading.replaceAll(ANY_CHARACTER, ''))) ? '; signs are not looked for' : ''
  throw new TermError('too few letters', `at least ${FEWEST_LETTERS} letters or digits that are always there${signs}`)
}
