import { spelledInLatin } from '../../text/letters/indian.js'
import { disguiseBit } from '../disguise.js'
import { isStem, isViolation, type Hit } from '../entry.js'
import type { ScriptTerms } from '../index/scriptTerms.js'

/** Fewer letters make a word by chance, more none. */
const SHORTEST = 4
const LONGEST = 30

const INDIAN = /[\u0900-\u0d7f]+/gu
/** Letters with their signs, Latin and of India. */
const WORD = /(?:[a-z]|(?=[\u0900-\u0d7f])[\p{L}\p{M}]|[\u200c\u200d])+/giu
const LATIN_LETTER = /[a-z]/i
const JOINERS = /[\u200c\u200d]/g
/** The vowel that no sign stands for, where it need not be spoken: at the end, and before what is written in Latin letters. */
const UNSPOKEN = /A$/

/**
 * Finds words of which some letters are written in a script of India and the others in Latin ones, as people write who know that either
 * is looked for, and adds them to `hits`: both halves together are looked up as a romanised word.
 *
 * @param terms of the Latin script
 */
export function findHalfRomanised(text: string, start: number, end: number, terms: ScriptTerms, hits: Hit[]): void {
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    const from = start + index
    const to = from + word.length
    // Of several languages: which of them is at home is settled later.
    for (const form of spellingsOf(word).flatMap((letters) => terms.formsAlike(letters)).filter(isViolation)) {
      hits.push({ entry: form.entry, start: from, end: to, disguise: disguiseBit('homoglyph'), isStem: isStem(form) })
    }
  }
}

/** How a word of both scripts reads in Latin letters, with and without unwritten vowels; none if it is of one script. */
function spellingsOf(word: string): readonly string[] {
  const plain = word.replace(JOINERS, '')
  if (!LATIN_LETTER.test(plain) || plain.search(INDIAN) < 0) return []
  const spellings = ['', 'a'].map((unspoken) =>
    plain.replace(INDIAN, (letters) => inLatin(letters).replace(UNSPOKEN, unspoken)).toLowerCase(),
  )
  return spellings.filter(({ length }) => length >= SHORTEST && length <= LONGEST)
}

/** @returns letters in which a nasal sign and no vowel are written as they are spoken */
function inLatin(letters: string): string {
  return spelledInLatin(letters).replace(/M(?=[pb]|$)/g, 'm').replace(/M/g, 'n').replace(/\*$/, '')
}
