import type { Characters } from '../text/letters/characters.js'
import { CLASS_BITS, isInsideWords } from '../text/letters/kinds.js'
import type { Entry } from './entry.js'

/*
 * Whether a word that was found is meant in the sense it is listed for.
 */

/** Most letters of an abbreviation before a name: Mr., Prof. */
const LONGEST_TITLE = 4

/** So few capitals stand for other words, whatever they spell. */
const LONGEST_ABBREVIATION = 3

const INITIALS = /^\p{Lu}(?:\. ?\p{Lu})+$/u
const LOWER = /\p{Ll}/u
const CAPITALISED = /^\p{Lu}[^\p{Lu}]*$/u
/** Is part of a word, and says nothing: direction marks, joiners. */
const INVISIBLE = /\p{Cf}/gu
/**
 * The first word of a sentence stands before, or one in small letters, with capitalised ones behind it perhaps. Here a sentence begins
 * wherever people write a capital: also behind a colon, a quotation mark and a line break, none of which breaks a phrase (`neighbours.ts`).
 */
const INSIDE_A_SENTENCE = /(?:(?:^|[.!?…:;"“«\n]\s?)\p{Lu}\p{Ll}*|(?:^|[^\p{L}\p{M}])\p{Ll}[^\s.!?…]*(?:[^\S\n]\p{Lu}[^\s.!?…]*)*)[^\S\n]+$/u
/** Whom a comment is addressed to stands before its first sentence. */
const MENTIONS_IN_FRONT = /^\s*(?:@\S+\s+)+/u
/** Of a line: signs of a list or quotation, but no exclamation mark, which calls somebody so. */
const NOTHING_BEFORE = /(?:^|\n)[^\p{L}\p{M}\n!]*$/u
const NOTHING_BEHIND = /^[^\p{L}\p{M}\n!]*(?:\n|$)/u
const WORDS = /[\p{L}\p{M}]+/gu
/** In a heading of so many other words at least there are articles and the like, which names have not. */
const FEWEST_TITLED = 3
const SHORT_WORD = 3
const FEWEST_SHORT = 2
/** Between the parts of a name, also of one in tags. */
const GAP = /^[^\S\n]+#?$/
const GAP_BEHIND_TITLE = /^\.[^\S\n]+$/

/** Tells by its writing and its neighbours whether what stands from `start` to `end` is what `entry` means. */
export function isMeant(characters: Characters, text: string, start: number, end: number, entry: Entry): boolean {
  const { traits, near } = entry
  if (traits.size === 0 && near === undefined) return true
  if (traits.has('capitals') && LOWER.test(text.slice(start, end))) return false
  if (traits.has('proper') && (isCapitalisedInside(text, start, end) || isCapitalisedAlone(text, start, end))) return false
  if (traits.has('name') && isWrittenAsName(characters, text, start, end)) return false
  return near === undefined || isNear(characters, text, start, end, near.words, near.within)
}

/** Up to three letters in capitals stand for other words: no misspelling, whatever they look like. */
export function isAbbreviation(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_ABBREVIATION && !LOWER.test(text.slice(start, end))
}

/** Capitals with full stops between, before a name or too few to tell: "A.S.S. Nair", "F.A.G.". */
export function areInitials(characters: Characters, text: string, start: number, end: number): boolean {
  const span = text.slice(start, end)
  if (!INITIALS.test(span)) return false
  if (span.replace(/[^\p{L}]/gu, '').length <= LONGEST_ABBREVIATION) return true
  const next = wordAfter(characters, text, end)
  return next !== undefined && CAPITALISED.test(next.word) && next.word.length > 1
}

/** Capitalised, with a capitalised word or an initial beside it: "Dick Cheney", "Philip K. Dick". */
export function isWrittenAsName(characters: Characters, text: string, start: number, end: number): boolean {
  if (!CAPITALISED.test(text.slice(start, end).replace(INVISIBLE, '')) || isTitled(text, start, end)) return false
  const next = wordAfter(characters, text, end)
  if (next !== undefined && CAPITALISED.test(next.word) && GAP.test(text.slice(end, next.start))) return true
  const before = wordBefore(characters, text, start)
  if (before === undefined || !CAPITALISED.test(before.word)) return false
  const gap = text.slice(before.end, start)
  return GAP.test(gap) || (GAP_BEHIND_TITLE.test(gap) && before.word.length <= LONGEST_TITLE)
}

/** Whether a word is capitalised, other than at the beginning of a sentence or in a heading: "we flew to Niger". */
export function isCapitalisedInside(text: string, start: number, end: number): boolean {
  if (!CAPITALISED.test(text.slice(start, end).replace(INVISIBLE, ''))) return false
  const from = Math.max(0, start - FARTHEST)
  const before = from === 0 ? text.slice(0, start).replace(MENTIONS_IN_FRONT, '') : text.slice(from, start)
  return INSIDE_A_SENTENCE.test(before) && !isTitled(text, start, end)
}

/** Whether a capitalised word is all that its line says, and nobody calls it out: "Niger", an answer or an item of a list. */
function isCapitalisedAlone(text: string, start: number, end: number): boolean {
  return CAPITALISED.test(text.slice(start, end).replace(INVISIBLE, ''))
    && NOTHING_BEFORE.test(text.slice(Math.max(0, start - FARTHEST), start)) && NOTHING_BEHIND.test(text.slice(end, end + FARTHEST))
}

/** Whether All The Words Around Are Capitalised, Short Ones As Well, so that capitals say nothing. */
function isTitled(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - FARTHEST), start)
  const words = [...(before.match(WORDS) ?? []).slice(before.length < FARTHEST ? 0 : 1), ...(text.slice(end, end + FARTHEST).match(WORDS) ?? [])]
  return words.length >= FEWEST_TITLED && words.every((word) => CAPITALISED.test(word)) && words.filter(({ length }) => length > 1 && length <= SHORT_WORD).length >= FEWEST_SHORT
}

function isNear(
  characters: Characters,
  text: string,
  start: number,
  end: number,
  words: ReadonlySet<string>,
  within: number,
): boolean {
  let before = start
  let after = end
  for (let step = 0; step < within; step++) {
    const left = wordBefore(characters, text, before)
    if (left !== undefined) {
      if (words.has(left.word.toLowerCase())) return true
      before = left.start
    }
    const right = wordAfter(characters, text, after)
    if (right !== undefined) {
      if (words.has(right.word.toLowerCase())) return true
      after = right.end
    }
  }
  return false
}

interface Word {
  readonly start: number
  readonly end: number
  /** Without what is invisible in it. */
  readonly word: string
}

/** The longest word and gap that are looked at: hostile texts have words of a megabyte. */
const FARTHEST = 48

function wordAfter(characters: Characters, text: string, index: number): Word | undefined {
  const limit = Math.min(text.length, index + FARTHEST)
  let start = index
  while (start < limit && !isWordUnit(characters, text, start)) start++
  let end = start
  while (end < limit && isWordUnit(characters, text, end)) end++
  return end > start ? { start, end, word: text.slice(start, end).replace(INVISIBLE, '') } : undefined
}

function wordBefore(characters: Characters, text: string, index: number): Word | undefined {
  const limit = Math.max(0, index - FARTHEST)
  let end = index
  while (end > limit && !isWordUnit(characters, text, end - 1)) end--
  let start = end
  while (start > limit && isWordUnit(characters, text, start - 1)) start--
  return end > start ? { start, end, word: text.slice(start, end).replace(INVISIBLE, '') } : undefined
}

function isWordUnit(characters: Characters, text: string, index: number): boolean {
  return isInsideWords(characters.valueAt(text, index) >> CLASS_BITS)
}
