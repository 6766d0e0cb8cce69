import { disguiseBit } from '../lexicon/disguise.js'
import type { Hit } from '../lexicon/entry.js'
import { leetLetters } from '../text/leet.js'
import { isSpace } from '../text/units.js'
import { Edits, type Rewritten } from './edits.js'

/** Whether a word, in small letters, is one that rules speak of. */
export type Knows = (word: string) => boolean

/** Whether letters are a listed word. */
export type Lists = (word: string) => boolean

const JOINED = disguiseBit('joined')
const LEET = disguiseBit('leet')
const MASKED = disguiseBit('mask')
const SPACING = disguiseBit('spacing')

/** Fewer letters make a word by chance: of those that are spaced out, or run together, and where signs stand for some. */
const SHORTEST = 4
const SHORTEST_LEET = 3
const FEWEST_SINGLE = 4
const LONGEST = 16
/** A word with what is written around it. */
const LONGEST_PIECE = 40
/** No more of one is read than tells that it is too long. */
const PIECE = new RegExp(`\\S{0,${LONGEST_PIECE + 1}}`, 'y')
/** Nobody reads words out of what goes on longer on one side of a listed one: a comment may be one run of letters. */
const LONGEST_BESIDE = 40
/** Longer runs of single letters are no words that anybody reads. */
const LONGEST_RUN = 60

/** Letters with white space, or always the same sign, between them. */
const SPACED = /(?<!\S)\p{L}(?:[ \t]+\p{L}(?![\p{L}\p{M}\p{N}'’*-])){3,}/gu
const SET_APART = /(?<![\p{L}\p{N}])\p{L}(?:([.\-_*~·])\p{L})(?:\1\p{L}){2,}(?![\p{L}\p{N}])/gu
const LETTER = /\p{L}/u
/** A letter, or a sign that belongs to one: a syllable of an Indian script is no single letter. */
const IN_WORD = /[\p{L}\p{M}]/u
const AROUND = /^["'([{“‘«]+|[^\p{L}\p{N}@$]+$/gu
/** Signs that stand for letters. */
const SIGNS = new Set([...'@$|!€+*'].map((sign) => sign.charCodeAt(0)))
/** Hides a letter, a vowel mostly. */
const MASK = '*'
const VOWELS: readonly string[] = [...'aeiou']
const MOST_READINGS = 32

/**
 * Writes out those words without which a rule does not fit, and which no list knows how to disguise: frequent ones, `d3serve`, `d*serve`,
 * `d e s e r v e`, `d.e.s.e.r.v.e`, and those run together with a listed one: `immigrantsdeserve`. Of what was found, only listed words
 * that are spelt otherwise are written out, for they may begin a phrase.
 *
 * @param lists is asked only what a disguised word may be that was found
 * @returns undefined where there are none
 */
export function rewrite(text: string, hits: readonly Hit[], knows: Knows, lists: Lists): Rewritten | undefined {
  const joined = hits.filter(({ disguise }) => (disguise & JOINED) !== 0)
  const { hasSingles, leet } = look(text)
  if (joined.length === 0 && !hasSingles && leet.length === 0) return undefined
  const edits = new EditsAmongHits(text, hits)
  for (const hit of joined) setApart(edits, text, hit, knows)
  for (const pattern of hasSingles ? [SPACED, SET_APART] : []) {
    for (const { 0: run, index } of text.matchAll(pattern)) closeUp(edits, run, index, knows)
  }
  const onlyReadingOf = asRemembered((word, isFound) => onlyKnown(word, (letters) => knows(letters) || (isFound && lists(letters))))
  for (const begin of leet) spellOut(edits, text, begin, onlyReadingOf)
  return edits.apply()
}

/** Whether other characters stand for letters of what was found, or between them. */
export function isSpeltOtherwise({ disguise }: Hit): boolean {
  return (disguise & (LEET | MASKED | SPACING)) !== 0
}

/** What may hide words in a comment: hardly any has such a thing, and this tells it fast. */
interface Signs {
  /** Whether so many letters stand alone in a row. */
  readonly hasSingles: boolean
  /** Where pieces between white space begin in which a letter is beside a digit or sign. */
  readonly leet: readonly number[]
}

function look(text: string): Signs {
  const leet: number[] = []
  let hasSingles = false
  let letters = 0
  let single = 0
  let begin = 0
  let isBesideSign = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isLetter = unit < 0x80 ? (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a : isInWord(unit)
    const isSign = !isLetter && ((unit > 0x2f && unit < 0x3a) || SIGNS.has(unit))
    if ((isLetter ? isBesideSign : isSign && letters > 0) && leet.at(-1) !== begin) leet.push(begin)
    isBesideSign = isSign
    if (isLetter) {
      letters++
      continue
    }
    if (isSpace(unit)) begin = at + 1
    if (letters === 1 && ++single === FEWEST_SINGLE) hasSingles = true
    if (letters > 1) single = 0
    letters = 0
  }
  return { hasSingles: hasSingles || (letters === 1 && single + 1 === FEWEST_SINGLE), leet }
}

/** By UTF-16 unit beyond ASCII, 1 if it belongs to a word, 2 if it does not, 0 while nobody asked: an expression is slow. */
const inWords = new Uint8Array(0x10000)

function isInWord(unit: number): boolean {
  if (inWords[unit] === 0) inWords[unit] = IN_WORD.test(String.fromCharCode(unit)) ? 1 : 2
  return inWords[unit] === 1
}

/** What is written instead of single units of a comment, among words that were found. */
class EditsAmongHits extends Edits {
  /** By unit, 1 where something was found or is written already: a comment may have as many hits as words. */
  readonly #taken: Uint8Array
  /** Where what was found with other characters for its letters, or between them, ends, by where it begins: the longest. */
  readonly #disguised = new Map<number, number>()
  /** By place between units, 1 where it parts a word that was found: no other word begins or ends there. */
  readonly #parted: Uint8Array

  constructor(text: string, hits: readonly Hit[]) {
    super(text)
    this.#taken = new Uint8Array(text.length)
    this.#parted = new Uint8Array(text.length + 1)
    for (const { start, end } of hits.filter((hit) => !isSpeltOtherwise(hit))) this.#taken.fill(1, start, end)
    for (const { start, end, entry } of hits.filter(isSpeltOtherwise)) {
      this.#disguised.set(start, Math.max(end, this.#disguised.get(start) ?? 0))
      if (!entry.text.includes(' ')) this.#parted.fill(1, start + 1, end)
    }
  }

  /** Whether what was found there is spelt otherwise. */
  isDisguised(from: number, to: number): boolean {
    return this.#disguised.get(from) === to
  }

  /** Whether something was found between two places that is spelt otherwise. */
  holdsDisguised(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if ((this.#disguised.get(at) ?? Infinity) <= to) return true
    return false
  }

  /** Whether only a part of a word that was found is between two places, on either side. */
  parts(from: number, to: number): boolean {
    return this.#parted[from] === 1 || this.#parted[to] === 1
  }

  isTaken(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.#taken[at] === 1) return true
    return false
  }

  write(at: number, units: string, disguise: number): void {
    this.#taken[at] = 1
    this.replace(at, at + 1, units, disguise)
  }
}

/** A gap on either side of what was found inside a longer word, and between the words of the rest. */
function setApart(edits: EditsAmongHits, text: string, { start, end }: Hit, knows: Knows): void {
  const from = start - lettersBeside(text, start - 1, -1)
  const to = end + lettersBeside(text, end, 1)
  if (Math.max(start - from, to - end) > LONGEST_BESIDE) return
  for (const [first, last] of [[from, start], [end, to]] as const) {
    if (first === last || edits.isTaken(first, last)) continue
    const letters = text.slice(first, last)
    const words = wordsIn(letters, knows) ?? [letters]
    let at = first
    for (const word of words) {
      if (at > from) edits.write(at, ` ${text[at]!}`, JOINED)
      at += word.length
    }
    if (at === start) edits.write(start, ` ${text[start]!}`, JOINED)
  }
}

/** How many letters stand from a place on, in one direction; one more than anybody reads words out of, if there are more. */
function lettersBeside(text: string, at: number, step: 1 | -1): number {
  let letters = 0
  while (letters <= LONGEST_BESIDE && LETTER.test(text[at + letters * step] ?? '')) letters++
  return letters
}

/** The words that letters set apart spell, without what stands between their letters. A listed word that was found is one of them. */
function closeUp(edits: EditsAmongHits, run: string, index: number, knows: Knows): void {
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

/** The only word that one with other characters for some of its letters can be, if there is one. @param isFound whether lists have it */
type OnlyReadingOf = (word: string, isFound: boolean) => string | undefined

/** Writes out the word of the piece that begins at `begin`, if it can be one only. */
function spellOut(edits: EditsAmongHits, text: string, begin: number, onlyReadingOf: OnlyReadingOf): void {
  PIECE.lastIndex = begin
  const piece = PIECE.exec(text)?.[0] ?? ''
  if (piece.length > LONGEST_PIECE) return
  const word = piece.replaceAll(AROUND, '')
  if (word.length < SHORTEST_LEET || word.length > LONGEST) return
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
    const letters = LETTER.test(char) ? [char] : char === MASK ? VOWELS : leetLetters('Latn', char)
    readings = readings.flatMap((reading) => letters.map((letter) => reading + letter))
    if (readings.length > MOST_READINGS) return []
  }
  return readings
}

/**
 * The fewest words that letters are made of; undefined if there are none.
 *
 * @param isWord asked with a word in small letters, and with the positions of its first letter and its last
 */
function wordsIn(letters: string, isWord: (word: string, first: number, last: number) => boolean): string[] | undefined {
  const lower = letters.toLowerCase()
  if (lower.length !== letters.length) return undefined
  const best: (readonly number[] | undefined)[] = [[]]
  for (let end = 1; end <= lower.length; end++) {
    for (let begin = Math.max(0, end - LONGEST); begin < end; begin++) {
      const before = best[begin]
      if (before === undefined || before.length + 1 >= (best[end]?.length ?? Infinity)) continue
      if (isWord(lower.slice(begin, end), begin, end - 1)) best[end] = [...before, end]
    }
  }
  return best[lower.length]?.map((end, index, ends) => letters.slice(ends[index - 1] ?? 0, end))
}
