import { lookalikeIn } from './lookalikes.js'
import { isNukta, withoutNukta } from './marks.js'
import { isFramed } from './pictographs.js'
import { scriptOf } from './scripts.js'
import { VIRAMAS } from './syllables.js'
import { IGNORABLE, MARK_OR_INVISIBLE, SYMBOL, WORD } from './unicode.js'

const SIGN = /\p{M}/u
const DECIMAL = /^\p{Nd}$/u

/** Letters that are written for one another: the one written, the one it is read as. */
const SAME_LETTER: ReadonlyMap<string, string> = new Map(
  'ёе ґг ςσ ँं ൌൗ'.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/** What most text consists of, for a quick answer. */
const ASCII_END = 0x80
const ASCII_LETTERS = Array.from({ length: ASCII_END }, (_, codePoint) => /[a-z0-9]/.exec(String.fromCharCode(codePoint).toLowerCase())?.[0])

/**
 * Folds a character to the letter it is read as: lower case, without accents, width or style. A decimal digit of any
 * script is read as the ASCII digit of its value.
 *
 * @returns the letter or digit (a string of one code point), or undefined if it is several letters or none
 * @example foldLetter(0x1d41f) === 'f' // 𝐟
 */
export function foldLetter(codePoint: number): string | undefined {
  if (codePoint < ASCII_END) return ASCII_LETTERS[codePoint]
  const char = String.fromCodePoint(codePoint)
  if (isInvisible(codePoint, char)) return undefined
  if (DECIMAL.test(char)) return asciiDigit(codePoint)
  const script = scriptOf(codePoint)
  const isLatinOrStyled = script === 'Latn' || script === 'Zzzz'
  const isPicture = SYMBOL.test(char) && !isFramed(codePoint)
  const lookalike = isLatinOrStyled && !isPicture ? lookalikeIn('Latn', codePoint) : undefined
  if (lookalike !== undefined) return lookalike
  // A decomposition splits accents off, but also the vowel signs that some Indic letters are made of.
  const folded = isLatinOrStyled || script === 'Grek' ? decompose(char) : withoutNukta(char)
  const letter = [...folded.toLowerCase()]
  if (letter.length !== 1 || !WORD.test(letter[0]!)) return undefined
  return SAME_LETTER.get(letter[0]!) ?? letter[0]
}

/**
 * How many letters and digits a text is read as. A vowel sign counts, if there is a letter for it to stand on; what is read
 * over does not, nor a virama, which only takes a vowel away.
 *
 * @example countLetters('ജോ') // 2, as many as in Jo
 */
export function countLetters(text: string): number {
  let count = 0
  let hasBase = false
  for (const char of text) {
    const letter = foldLetter(char.codePointAt(0)!)
    if (letter === undefined || VIRAMAS.includes(letter)) continue
    count++
    hasBase ||= !SIGN.test(letter)
  }
  return hasBase ? count : 0
}

/** Whether a character is part of a letter or word, but no letter of its own: it is read over. */
export function isReadOver(codePoint: number): boolean {
  const char = String.fromCodePoint(codePoint)
  return foldLetter(codePoint) === undefined && (isInvisible(codePoint, char) || MARK_OR_INVISIBLE.test(char))
}

/** Whether a character is nothing by itself, though Unicode may call it a letter: a filler, or a nukta. */
export function isInvisible(codePoint: number, char: string): boolean {
  return isNukta(codePoint) || IGNORABLE.test(char)
}

/** Unicode has decimal digits in rows of ten, each beginning with the zero. */
function asciiDigit(codePoint: number): string {
  let zero = codePoint
  while (DECIMAL.test(String.fromCodePoint(zero - 1))) zero--
  return String((codePoint - zero) % 10)
}

/** Compatibility decomposition without marks and without the brackets of ⒡. */
function decompose(char: string): string {
  return char.normalize('NFKD').replace(/[\p{M}()]/gu, '')
}
