import { disguiseBit } from '../../lexicon/disguise.js'
import type { Hit } from '../../lexicon/entry.js'
import { leetLetters } from '../../text/leet.js'
import { VOWELS } from '../../text/vowels.js'
import type { Rewritten } from './edits.js'
import { EditsAmongHits } from './editsAmongHits.js'
import { suspectsIn } from './suspects.js'
import type { Meant } from './writtenOtherwise.js'
import { LONGEST_WORD, wordsIn } from './wordsIn.js'

/** Whether a word, in small letters, is one that rules speak of. */
type Knows = (word: string) => boolean

/** Whether letters are a listed word. */
type Lists = (word: string) => boolean

const JOINED = disguiseBit('joined')
const MISSPELT = disguiseBit('misspelling')
const LEET = disguiseBit('leet')
const MASKED = disguiseBit('mask')
const SPACING = disguiseBit('spacing')

/** Fewer letters make a word by chance: of those that are spaced out, or run together, and where signs stand for some. */
const SHORTEST = 4
const SHORTEST_LEET = 3
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
const AROUND = /^["'([{“‘«]+|[^\p{L}\p{N}@$]+$/gu
/** Hides a letter, a vowel mostly. */
const MASK = '*'
const MOST_READINGS = 32

/**
 * Writes out those words without which a rule does not fit, and which no list knows how to disguise: frequent ones, `d3serve`, `d*serve`,
 * `d e s e r v e`, `d.e.s.e.r.v.e`, those run together: `immigrantsdeserve`, and misspelt ones: `desreve`. Of what was found, only listed words
 * that are spelt otherwise are written out, for they may begin a phrase.
 *
 * @param lists is asked only what a disguised word may be that was found
 * @param meant what is run together or misspelt in the text, in order of position
 * @returns undefined where there are none
 */
export function rewrite(text: string, hits: readonly Hit[], knows: Knows, lists: Lists, meant: readonly Meant[]): Rewritten | undefined {
  const found = meant.length === 0 ? hits : hitsBeside(meant, hits)
  const joined = found.filter(isJoined)
  const { hasSingles, leet } = suspectsIn(text)
  if (joined.length + meant.length + leet.length === 0 && !hasSingles) return undefined
  const edits = new EditsAmongHits(text, found)
  for (const hit of joined) setApart(edits, text, hit, knows)
  for (const each of meant) writeMeant(edits, text, each)
  for (const pattern of hasSingles ? [SPACED, SET_APART] : []) {
    for (const { 0: run, index } of text.matchAll(pattern)) closeUp(edits, run, index, knows)
  }
  const onlyReadingOf = asRemembered((word, isFound) => onlyKnown(word, (letters) => knows(letters) || (isFound && lists(letters))))
  for (const begin of leet) spellOut(edits, text, begin, onlyReadingOf)
  return edits.apply()
}

function isJoined({ disguise }: Hit): boolean {
  return (disguise & JOINED) !== 0
}

/** Hits without those of words that come apart from all others that they are run together with, and count for nothing alone. */
function hitsBeside(meant: readonly Meant[], hits: readonly Hit[]): Hit[] {
  let next = 0
  return hits.filter((hit) => {
    while (next < meant.length && meant[next]!.end <= hit.start) next++
    return next === meant.length || hit.end <= meant[next]!.start || hit.entry.direct || !isJoined(hit)
  })
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

/** Other words instead of one, or a gap before every word of it but the first, unless something was found in it as it is. */
function writeMeant(edits: EditsAmongHits, text: string, { start, end, words }: Meant): void {
  if (edits.isTaken(start, end)) return
  const [first = ''] = words
  if (words.length === 1) return edits.writeWord(start, end, first, MISSPELT)
  let at = start
  for (const word of words) {
    edits.write(at, at === start ? text[at]! : ` ${text[at]!}`, JOINED)
    at += word.length
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
  if (word.length < SHORTEST_LEET || word.length > LONGEST_WORD) return
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
