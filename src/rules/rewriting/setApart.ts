import { disguiseBit } from '../../lexicon/disguise.js'
import type { Hit } from '../../lexicon/entry.js'
import type { EditsAmongHits } from './editsAmongHits.js'
import { wordsIn } from './wordsIn.js'
import type { Meant } from './writtenOtherwise.js'

const JOINED = disguiseBit('joined')
const MISSPELT = disguiseBit('misspelling')

/** Nobody reads words out of what goes on longer on one side of a listed one: a comment may be one run of letters. */
const LONGEST_BESIDE = 40

const LETTER = /\p{L}/u

/** Whether it was found run together with other letters. */
export function isJoined({ disguise }: Hit): boolean {
  return (disguise & JOINED) !== 0
}

/** A gap on either side of what was found inside a longer word, and between the words of the rest. */
export function setApart(edits: EditsAmongHits, text: string, { start, end }: Hit, knows: (word: string) => boolean): void {
  const from = start - lettersBeside(text, start - 1, -1)
  const to = end + lettersBeside(text, end, 1)
  if (Math.max(start - from, to - end) > LONGEST_BESIDE) return
  for (const [first, last] of [[from, start], [end, to]] as const) {
    if (first === last || edits.isTaken(first, last)) continue
    const letters = text.slice(first, last)
    writeWords(edits, text, first, wordsIn(letters, knows) ?? [letters], first > from)
    if (last === start) edits.write(start, ` ${text[start]!}`, JOINED)
  }
}

/** Other words instead of one, or a gap before every word of it but the first, unless something was found in it as it is. */
export function writeMeant(edits: EditsAmongHits, text: string, { start, end, words }: Meant): void {
  if (edits.isTaken(start, end)) return
  const [first = ''] = words
  if (words.length === 1) return edits.writeWord(start, end, first, MISSPELT)
  writeWords(edits, text, start, words, false)
}

/** A gap between words. @param hasGap whether there is to be one before the first of them, too */
function writeWords(edits: EditsAmongHits, text: string, start: number, words: readonly string[], hasGap: boolean): void {
  let at = start
  for (const word of words) {
    edits.write(at, hasGap || at > start ? ` ${text[at]!}` : text[at]!, JOINED)
    at += word.length
  }
}

/** How many letters stand from a place on (nothing else of a word is run together), in one direction; one more than anybody reads words out of, if there are more. */
function lettersBeside(text: string, at: number, step: 1 | -1): number {
  let letters = 0
  while (letters <= LONGEST_BESIDE && LETTER.test(text[at + letters * step] ?? '')) letters++
  return letters
}
