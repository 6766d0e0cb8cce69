import { disguiseBit } from '../../lexicon/disguise.js'
import { APOSTROPHES } from '../../text/letters/unicode.js'
import type { EditsAmongHits } from './editsAmongHits.js'
import { wordsIn } from './wordsIn.js'

const SPACING = disguiseBit('spacing')

/** Fewer letters make a word by chance. */
const SHORTEST = 4
/** Longer runs of single letters are no words that anybody reads. */
const LONGEST_RUN = 60

/** Letters with white space, or always the same sign, between them. */
const SPACED = new RegExp(`(?<!\\S)\\p{L}(?:[ \\t]+\\p{L}(?![\\p{L}\\p{M}\\p{N}${APOSTROPHES}*-])){3,}`, 'gu')
const SET_APART = /(?<![\p{L}\p{N}])\p{L}(?:([.\-_*~·])\p{L})(?:\1\p{L}){2,}(?![\p{L}\p{N}])/gu

/** Writes words whose letters are set apart without what stands between them: `d e s e r v e`, `d.e.s.e.r.v.e`. */
export function closeUp(edits: EditsAmongHits, text: string, knows: (word: string) => boolean): void {
  for (const pattern of [SPACED, SET_APART]) {
    for (const { 0: run, index } of text.matchAll(pattern)) closeUpRun(edits, run, index, knows)
  }
}

/** The words that letters set apart spell, without what stands between their letters. A listed word that was found is one of them. */
function closeUpRun(edits: EditsAmongHits, run: string, index: number, knows: (word: string) => boolean): void {
  const places = [...run.matchAll(/\p{L}/gu)].map((match) => match.index)
  const end = index + run.length
  if (places.length > LONGEST_RUN || edits.isTaken(index, end) || edits.parts(index, end)) return
  const words = wordsIn(places.map((place) => run[place]!).join(''), (word, first, last) => {
    const [start, end] = [index + places[first]!, index + places[last]! + 1]
    return !edits.parts(start, end) && (edits.isDisguised(start, end) || knows(word))
  })
  if (!words?.some(({ length }) => length >= SHORTEST)) return
  for (let at = 0; at < run.length; at++) edits.write(index + at, '', SPACING)
  let letter = 0
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const place = places[letter]!
      edits.write(index + place, at === 0 && letter > 0 ? ` ${run[place]!}` : run[place]!, SPACING)
      letter++
    }
  }
}
