import { withChillus } from '../../text/composed.js'
import { countLetters, foldLetter, isReadOver } from '../../text/letters/foldLetter.js'
import { scriptOf } from '../../text/letters/scripts.js'
import { WORD } from '../../text/letters/unicode.js'
import { ANY_CHARACTER } from '../entry.js'
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
const DIGIT_FIRST = new RegExp(`(?:^|[ ${ANY_CHARACTER}])\\d`)
const LETTERS = /[\p{L}\p{M}]/gu

/**
 * Reads a site's own term. A policy is checked and compiled by this alone, so that whatever is accepted can be looked for.
 *
 * @throws TermError for a pattern that cannot be read, for one with too little in it to look for, or too much, and for letters of
 *   several scripts
 * @example readTerm('|Colo[u]r|').texts // color, colour
 */
export function readTerm(source: string): Term {
  if (source.length > LONGEST_TERM) throw new TermError('too long', `a term of at most ${LONGEST_TERM} characters`)
  const { edgeBefore, edgeAfter, readings } = readPattern(source)
  const texts = readings.map(fold)
  if (texts.some((text) => countLetters(text) < FEWEST_LETTERS)) refuseShort(readings)
  // The last one has all letters of the others.
  refuseScripts(texts.at(-1)!)
  return { edgeBefore, edgeAfter, texts }
}

/** Folds a reading as a comment is folded; what is no part of a word is a gap. */
function fold(reading: string): string {
  return [...withChillus(reading)].map(foldCharacter).join('').replace(/ +/g, ' ').trim()
}

function foldCharacter(char: string): string {
  if (char === ANY_CHARACTER) return char
  const codePoint = char.codePointAt(0)!
  const letter = foldLetter(codePoint)
  // What is looked for is a row of UTF-16 units.
  if (letter !== undefined && letter.length > 1) throw new TermError('a rare letter', `a term without "${char}": letters beyond U+FFFF are not looked for`)
  if (letter !== undefined) return letter
  if (isReadOver(codePoint)) return ''
  // Taken for a gap, a ligature would have "ﬁre" found in every "re".
  if (WORD.test(char)) throw new TermError(`"${char}" is no letter`, `a term without "${char}", which is read as no single letter or digit`)
  return ' '
}

/** Words are looked up in their own script, and phrases among words of one; what begins with a digit is taken for Latin. */
function refuseScripts(text: string): void {
  const [first, ...others] = text.match(LETTERS) ?? []
  if (first === undefined) return
  const script = scriptIn(first)
  const other = others.find((letter) => scriptIn(letter) !== script)
  if (other !== undefined) {
    throw new TermError('several scripts', `a term in one script ("${first}" is ${script}, "${other}" is ${scriptIn(other)}); two scripts are two terms`)
  }
  if (script !== 'Latn' && text.includes(' ') && DIGIT_FIRST.test(text)) {
    throw new TermError('a digit', `words that begin with letters, in a phrase that is not Latn ("${first}" is ${script})`)
  }
}

function scriptIn(letter: string): string {
  return scriptOf(letter.codePointAt(0)!)
}

function refuseShort(readings: readonly string[]): never {
  const signs = readings.some((reading) => SIGN.test(reading.replaceAll(ANY_CHARACTER, ''))) ? '; signs are not looked for' : ''
  throw new TermError('too few letters', `at least ${FEWEST_LETTERS} letters or digits that are always there${signs}`)
}
