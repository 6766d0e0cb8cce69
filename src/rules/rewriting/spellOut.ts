import { disguiseBit } from '../../lexicon/disguise.js'
import { leetLetters } from '../../text/disguises/leet.js'
import { VOWELS } from '../../text/letters/vowels.js'
import type { EditsAmongHits } from './editsAmongHits.js'
import { LONGEST_WORD } from './wordsIn.js'

const LEET = disguiseBit('leet')
const MASKED = disguiseBit('mask')

/** Fewer letters make a word by chance. */
const SHORTEST = 3
/** A word with what is written around it. */
const LONGEST_PIECE = 40
/** No more of one is read than tells that it is too long. */
const PIECE = new RegExp(`\\S{0,${LONGEST_PIECE + 1}}`, 'y')

const LETTER = /\p{L}/u
const AROUND = /^["'([{“‘«]+|[^\p{L}\p{N}@$]+$/gu
/** Hides a letter, a vowel mostly. */
const MASK = '*'
const MOST_READINGS = 32

/**
 * Writes out words with other characters for some of their letters, `d3serve`, `d*serve`, if each can be one only.
 *
 * @param begins where pieces begin that may be such words
 * @param isKnown whether letters are a word; @param isFound whether lists have it in its disguise
 */
export function spellOut(edits: EditsAmongHits, text: string, begins: readonly number[], isKnown: (letters: string, isFound: boolean) => boolean): void {
  const onlyReadingOf = asRemembered((word, isFound) => onlyKnown(word, (letters) => isKnown(letters, isFound)))
  for (const begin of begins) spellOutPiece(edits, text, begin, onlyReadingOf)
}

/** The only word that one with other characters for some of its letters can be, if there is one. @param isFound whether lists have it */
type OnlyReadingOf = (word: string, isFound: boolean) => string | undefined

function spellOutPiece(edits: EditsAmongHits, text: string, begin: number, onlyReadingOf: OnlyReadingOf): void {
  PIECE.lastIndex = begin
  const piece = PIECE.exec(text)?.[0] ?? ''
  if (piece.length > LONGEST_PIECE) return
  const word = piece.replaceAll(AROUND, '')
  if (word.length < SHORTEST || word.length > LONGEST_WORD) return
  const start = begin + piece.indexOf(word)
  const end = start + word.length
  if (edits.isTaken(start, end)) return
  const only = onlyReadingOf(word, edits.holdsDisguised(start, end))
  if (only === undefined) return
  for (let at = 0; at < word.length; at++) {
    if (only[at] !== word[at]) edits.write(start + at, only[at]!, word[at] === MASK ? MASKED : LEET)
  }
}

function onlyKnown(word: string, isKnown: (letters: string) => boolean): string | undefined {
  const known = readingsOf(word).filter((letters) => isKnown(letters.toLowerCase()))
  return known.length === 1 ? known[0] : undefined
}

/** Asks once for each word: a comment may be one disguised word over and over. */
function asRemembered(onlyReadingOf: OnlyReadingOf): OnlyReadingOf {
  const asked = new Map<string, string | undefined>()
  return (word, isFound) => {
    const key = `${isFound} ${word}`
    if (!asked.has(key)) asked.set(key, onlyReadingOf(word, isFound))
    return asked.get(key)
  }
}

/** Everything that a word may be, with all that its characters stand for; nothing, if that is too much. */
function readingsOf(word: string): string[] {
  let readings = ['']
  for (const char of word) {
    const letters = LETTER.test(char) ? [char] : char === MASK ? [...VOWELS] : leetLetters('Latn', char)
    readings = readings.flatMap((reading) => letters.map((letter) => reading + letter))
    if (readings.length > MOST_READINGS) return []
  }
  return readings
}
