import { says, type ContextWord, type ContextWords } from './contextWords.js'
import type { Context } from './words.js'

/** A word near a place in a comment. */
export interface NearWord extends ContextWord {
  /** How far away: 0 for the next word; a sentence's end between counts as several words. */
  readonly distance: number
}

/** The words around a place in a comment. */
export interface Surroundings {
  /** Nearest first. */
  readonly before: readonly NearWord[]
  readonly after: readonly NearWord[]
}

/** Gives the words around a place in a comment. */
export type Around = (start: number, end: number) => Surroundings

/** How far to look for words. UTF-16 units, then words. */
const BEFORE = 90
const AFTER = 60
const MOST_BEFORE = 10
const MOST_AFTER = 7
/** What lies beyond the end of a sentence is so many words further away. */
const SENTENCE = 4

const SENTENCE_END = /[!?।॥]|\.(?=\s|$)|\n\s*\n/u
/** `No.`, `Ph.`, `Tel.`, `ул.`: so short a word ends no sentence. */
const LONGEST_ABBREVIATION = 4

/** The words around `start`–`end`. */
export function lookAround(words: ContextWords, text: string, start: number, end: number): Surroundings {
  const from = Math.max(0, start - BEFORE)
  const before = words.between(text, from, start)
  if (from > 0 && before[0]?.start === from) before.shift() // perhaps half a word
  before.reverse().splice(MOST_BEFORE)
  const after = words.between(text, end, Math.min(text.length, end + AFTER)).slice(0, MOST_AFTER)
  return {
    before: measured(text, before, (word, previous) => [word.end, previous?.start ?? start]),
    after: measured(text, after, (word, previous) => [previous?.end ?? end, word.start]),
  }
}

/**
 * Distance of the nearest word that says `context`, in words.
 *
 * @returns 0 for the word next to the place, Infinity where there is none
 */
export function nearest(words: readonly NearWord[], context: Context): number {
  return words.find(({ bits }) => says(bits, context))?.distance ?? Infinity
}

/** @param gap from where to where lies what parts a word from the one before it, which is nearer to the place */
function measured(
  text: string,
  words: readonly ContextWord[],
  gap: (word: ContextWord, previous: ContextWord | undefined) => [from: number, to: number],
): NearWord[] {
  let distance = 0
  let previous: ContextWord | undefined
  return words.map((word) => {
    const [from, to] = gap(word, previous)
    const left = from === word.end ? word : previous
    if (endsSentence(text.slice(from, to), left)) distance += SENTENCE
    previous = word
    return { ...word, distance: distance++ }
  })
}

function endsSentence(gap: string, left: ContextWord | undefined): boolean {
  const end = SENTENCE_END.exec(gap)
  if (end === null) return false
  return end[0] !== '.' || left === undefined || left.text.length > LONGEST_ABBREVIATION
}
