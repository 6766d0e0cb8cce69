import { disguiseBit } from '../../lexicon/disguise.js'
import type { Hit } from '../../lexicon/entry.js'
import { inOneScript } from '../../text/disguises/oneScript.js'
import { mix } from '../../text/tables/fnv.js'
import { NO_HASH, checkOf } from './hash.js'
import { Letter, MIXED, type Letters } from './letters.js'
import { ASIDE, Mark, marksOf } from './mark.js'
import { Between } from './between.js'
import { WordHasher } from './wordHasher.js'
import type { Words } from './words.js'

const APOSTROPHE = "'".charCodeAt(0)
const SPACE = ' '.charCodeAt(0)
const AT = '@'.charCodeAt(0)
const NUMBER_SIGN = '#'.charCodeAt(0)
const UNDERSCORE = '_'.charCodeAt(0)
const JOINED = disguiseBit('joined')

/**
 * Cuts a comment into words, and writes into the columns of `Words` what is known of each. A hit is one word, however many it is
 * made of; of hits that overlap the first and longest.
 */
export class WordCutter {
  readonly #letters: Letters
  readonly #words: Words
  /** What the letters of the word at hand add up to, where it takes more than one look each. */
  readonly #hasher = new WordHasher()
  readonly #between: Between

  constructor(letters: Letters, words: Words) {
    this.#letters = letters
    this.#words = words
    this.#between = new Between(letters, words)
  }

  /** Fills the columns. @param hits in order of position, the longest of those that begin alike first */
  cut(text: string, hits: readonly Hit[]): void {
    this.#words.clear(text)
    this.#between.clear()
    let next = 0
    let lastEnd = -1
    let limit = 0
    for (let index = 0; index < text.length; ) {
      while (next < hits.length && hits[next]!.start < index) next++
      limit = next < hits.length ? hits[next]!.start : text.length
      if (limit === index) {
        const hit = hits[next]!
        const first = next
        while (next < hits.length && hits[next]!.start === index && hits[next]!.end === hit.end) next++
        this.#addHits(text, hit, first, next)
        lastEnd = hit.end
        index = this.#afterHit(text, hit)
      }
      while (index < limit) {
        if (text.charCodeAt(index) === SPACE) index++
        else {
          const end = this.#addWord(text, index, limit, lastEnd === index)
          if (end > index) index = lastEnd = end
          else index = this.#between.pass(text, index)
        }
      }
    }
    this.#words.marksBehind = this.#between.marks
    this.#words.levelBehind = this.#between.level
  }

  /**
   * Cuts off the word that begins at `start`, if there is one.
   *
   * @param goesOn whether a word ends there
   * @returns its end
   */
  #addWord(text: string, start: number, limit: number, goesOn: boolean): number {
    const { table } = this.#letters
    let index = start
    let hash = NO_HASH
    let seen = 0
    let capitals = 0
    for (; index < limit; index++) {
      const bits = table[text.charCodeAt(index)]!
      if ((bits & Letter.plain) === 0) break
      hash = mix(hash, bits & Letter.folded)
      seen |= bits
      capitals += bits & Letter.upper
    }
    if (index < limit && this.#mayGoOn(text, index, goesOn || index > start)) return this.#addOddWord(text, start, limit, goesOn)
    if (index === start) return start
    if ((seen & MIXED) === MIXED) return this.#addMixedWord(text, start, index)
    const first = table[text.charCodeAt(start)]!
    this.#add(text, start, index, hash, checkOf(index - start, first & Letter.folded), marksOf(first, seen, capitals, index - start))
    return index
  }

  /** Whether a word goes on with something that is not plain. */
  #mayGoOn(text: string, index: number, isInside: boolean): boolean {
    const bits = this.#letters.at(text, index)
    if (bits & Letter.inWord) return true
    return isInside && (bits & Letter.apostrophe) !== 0 && this.#isInWord(text, index + 1)
  }

  /** Adds a word in letters of several scripts as it is read: `pеople` with a Cyrillic е is "people". @returns its end */
  #addMixedWord(text: string, start: number, end: number): number {
    const written = text.slice(start, end)
    const word = inOneScript(written) ?? written
    this.#hasher.clear()
    this.#hasher.addAll(word, 0, word.length, this.#letters)
    this.#addSpelling(text, start, end, 0)
    return end
  }

  /** Cuts off a word with apostrophes, characters that are read over, or letters of two units. */
  #addOddWord(text: string, start: number, limit: number, goesOn: boolean): number {
    const words = this.#words
    const hasher = this.#hasher
    hasher.clear()
    let index = start
    let split = -1
    let tail = NO_HASH
    while (index < limit && this.#mayGoOn(text, index, goesOn || index > start)) {
      const bits = this.#letters.at(text, index)
      index += bits & Letter.isPair ? 2 : 1
      const unit = bits & Letter.folded
      if (unit === APOSTROPHE && split < 0) {
        split = hasher.count
        words.headHashes[words.count] = hasher.hash
        words.headChecks[words.count] = hasher.check
      }
      if (split >= 0 && unit !== 0) tail = mix(tail, unit)
      hasher.add(bits)
    }
    // What is only read over, a direction mark before a word say, is no word.
    if (hasher.count === 0) return start
    const at = this.#addSpelling(text, start, index, split > 0 ? Mark.split : 0)
    words.tailHashes[at] = tail
    words.tailChecks[at] = checkOf(hasher.count - split, APOSTROPHE)
    return index
  }

  /** @param from the first of the hits that stand there; @param to the last (exclusive) */
  #addHits(text: string, { start, end }: Hit, from: number, to: number): void {
    const words = this.#words
    const hasher = this.#hasher
    hasher.clear()
    hasher.addAll(text, start, end, this.#letters)
    if (hasher.seen & Letter.quote) words.hasQuotes = true
    const at = this.#addSpelling(text, start, end, Mark.hit)
    words.hitFrom[at] = from
    words.hitTo[at] = to
  }

  /** Adds the word that was read into `#hasher`. @param marks that it has besides those of its letters */
  #addSpelling(text: string, start: number, end: number, marks: number): number {
    const { hash, check, marks: own } = this.#hasher
    return this.#add(text, start, end, hash, check, own | marks)
  }

  #add(text: string, start: number, end: number, hash: number, check: number, marks: number): number {
    let all = marks | this.#between.marks
    if (start > 0) all |= this.#signBefore(text.charCodeAt(start - 1), start, this.#words.count)
    const level = this.#between.levelBefore(start)
    this.#between.forget()
    return this.#words.add(start, end, hash, check, level, all)
  }

  /** The mark of a word behind an @ or a #, or that is a further part of what stands behind one: `@ravi_k`. */
  #signBefore(before: number, start: number, at: number): number {
    if (before === AT) return Mark.mention
    if (before === NUMBER_SIGN) return Mark.tag
    const goesOn = before === UNDERSCORE && at > 0 && this.#words.ends[at - 1] === start - 1
    return goesOn ? this.#words.marks[at - 1]! & ASIDE : 0
  }

  /** The ending of a word whose beginning is listed belongs to it; what is run together with a word does not. */
  #afterHit(text: string, { end, disguise }: Hit): number {
    if (disguise & JOINED) return end
    let index = end
    while (index < text.length && this.#mayGoOn(text, index, index > end)) {
      index += this.#letters.at(text, index) & Letter.isPair ? 2 : 1
    }
    return index
  }

  #isInWord(text: string, index: number): boolean {
    return index < text.length && (this.#letters.at(text, index) & Letter.inWord) !== 0
  }
}
