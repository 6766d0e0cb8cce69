import { leetLetters } from './leet.js'
import { foldLetter, isReadOver } from '../letters/foldLetter.js'
import { lookalikeIn } from '../letters/lookalikes.js'
import { scriptOf } from '../letters/scripts.js'
import { APOSTROPHES } from '../letters/unicode.js'

/** Most words by far. */
const PLAIN = /^[a-z]+$/
const SILENT = new RegExp(`[${APOSTROPHES}]`, 'gu')
const DIGIT = /(?<!\p{N})\p{N}(?!\p{N})/gu
const LETTERS = /\p{L}/gu
/** Where digits stand among fewer letters, they are mostly what they look like: "mp3", "u2". */
const FEWEST_LETTERS = 3

/** Unicode's styles of Latin letters are of no script that blocks tell. */
const isLatinOrStyled = (script: string): boolean => script === 'Latn' || script === 'Zzzz'

/**
 * A word in lower case, as somebody who knows its script reads it: without accents, width, style, what is invisible, and apostrophes; with
 * letters for those of other scripts that pass for them, and for digits in their midst. Letters of a script other than the Latin one are
 * left as they are.
 *
 * @param script of the language, an ISO 15924 code
 * @example undisguised('ｐ𝐞0ple', 'Latn') // 'people'
 */
export function undisguised(written: string, script: string): string {
  const word = written.toLowerCase()
  if (PLAIN.test(word)) return word
  const chars = [...word.normalize('NFC').replace(SILENT, '')]
  const isMixed = chars.some((char) => scriptOf(char.codePointAt(0)!) === script)
  const letters = chars.map((char) => letterOf(char, script, isMixed)).join('')
  return withLettersForDigits(letters, script)
}

/** @param isMixed whether letters of the script stand beside it */
function letterOf(char: string, script: string, isMixed: boolean): string {
  const codePoint = char.codePointAt(0)!
  const own = scriptOf(codePoint)
  const lookalike = isMixed && own !== script ? lookalikeIn(script, codePoint) : undefined
  if (lookalike !== undefined) return lookalike
  if (!isLatinOrStyled(own)) return char
  return foldLetter(codePoint) ?? (isReadOver(codePoint) ? '' : char)
}

function withLettersForDigits(word: string, script: string): string {
  if (word.search(DIGIT) < 0 || (word.match(LETTERS)?.length ?? 0) < FEWEST_LETTERS) return word
  return word.replace(DIGIT, (digit) => leetLetters(script, digit)[0] ?? digit)
}
