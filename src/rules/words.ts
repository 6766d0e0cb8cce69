import { twice } from '../text/columns.js'
import { disguiseBit } from '../lexicon/disguise.js'
import type { Hit } from '../lexicon/entry.js'
import { isLink } from '../text/links.js'
import { mix } from '../text/fnv.js'
import { NO_HASH, checkOf } from './hash.js'
import { LEVEL_MASK, LEVEL_SHIFT, Letter, type Letters } from './letters.js'
import { Break } from './pattern.js'

/** What is known of a word from its writing, as bits. */
export const Mark = {
  /** Is one letter. */
  single: 1,
  /** An apostrophe splits its ending off. */
  split: 2,
  /** Is a hit, or several. */
  hit: 4,
  /** Stands behind an @. */
  mention: 8,
  /** Before it stands a full stop, which may be an abbreviation's. */
  afterStop: 16,
  /** Before it stands a question mark. */
  afterQuestion: 32,
  /** Has a capital. */
  oneCapital: 64,
  /** Has two capitals or more. */
  capitals: 128,
  /** Begins with a capital. */
  capital: Letter.upper,
  /** Has a small letter. */
  lower: Letter.lower,
  /** Begins with a digit. */
  number: Letter.number,
} as const

const APOSTROPHE = "'".charCodeAt(0)
const SPACE = ' '.charCodeAt(0)
const AT = '@'.charCodeAt(0)
const COLON = ':'.charCodeAt(0)
const UNDERSCORE = '_'.charCodeAt(0)
const JOINED = disguiseBit('joined')
const FEW = 64

/** What may follow a full stop that ends something: the others stand in numbers and links. */
const AFTER_STOP = /[\s.!?"”’')]/u
const WHITE = /\s/u

/**
 * A comment cut into words, the same for the rules of all languages: a column for each thing that is known of them.
 * A hit is one word, however many it is made of; of hits that overlap the first and longest. One object serves all
 * comments.
 */
export class Words {
  count = 0
  /** The comment. */
  text = ''
  /** UTF-16 offsets, end exclusive. */
  starts = new Int32Array(FEW)
  ends = new Int32Array(FEW)
  /** Hash and check of the word: see `hash.ts`. */
  hashes = new Int32Array(FEW)
  checks = new Int32Array(FEW)
  /** The same of the part before an apostrophe that splits it, and of what begins with the apostrophe. */
  headHashes = new Int32Array(FEW)
  headChecks = new Int32Array(FEW)
  tailHashes = new Int32Array(FEW)
  tailChecks = new Int32Array(FEW)
  /** The hardest `Break` between it and the word before, not counting full stops. */
  levels = new Int32Array(FEW)
  /** Bits of `Mark`. */
  marks = new Int32Array(FEW)
  /** Which hits it is: from, to (exclusive). */
  hitFrom = new Int32Array(FEW)
  hitTo = new Int32Array(FEW)
  /** The marks of all words together, and those of what stands behind the last. */
  allMarks = 0
  marksBehind = 0
  /** The hardest `Break` behind the last word, not counting full stops. */
  levelBehind: number = Break.none
  /** Whether there is a quotation mark, other than in words. */
  hasQuotes = false
  readonly #letters: Letters
  #level = 0
  #marks = 0
  /** Where the link ends that is being read, or the one before. */
  #linkEnd = 0

  constructor(letters: Letters) {
    this.#letters = letters
  }

  /** @param hits in order of position, the longest of those that begin alike first */
  read(text: string, hits: readonly Hit[]): void {
    this.count = 0
    this.text = text
    this.allMarks = 0
    this.hasQuotes = false
    this.#level = Break.none
    this.#marks = 0
    this.#linkEnd = 0
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
          else index = this.#pass(text, index)
        }
      }
    }
    this.marksBehind = this.#marks
    this.levelBehind = this.#level
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

  /** The same for words with apostrophes, characters that are read over, or letters of two units. */
  #addOddWord(text: string, start: number, limit: number, goesOn: boolean): number {
    let index = start
    let hash = NO_HASH
    let first = 0
    let count = 0
    let seen = 0
    let capitals = 0
    let split = -1
    let tail = NO_HASH
    while (index < limit && this.#mayGoOn(text, index, goesOn || index > start)) {
      const bits = this.#letters.at(text, index)
      index += bits & Letter.isPair ? 2 : 1
      if (bits & Letter.inWord) {
        seen |= bits
        capitals += bits & Letter.upper
      }
      const unit = bits & Letter.folded
      if (unit === 0) continue
      if (unit === APOSTROPHE && split < 0) {
        split = count
        this.headHashes[this.count] = hash
        this.headChecks[this.count] = checkOf(count, first & Letter.folded)
      }
      if (split >= 0) tail = mix(tail, unit)
      if (count++ === 0) first = bits
      hash = mix(hash, unit)
    }
    if (index === start) return start
    const marks = marksOf(first, seen, capitals, count) | (split > 0 ? Mark.split : 0)
    const begin = this.#letters.at(text, start) & Letter.upper
    const at = this.#add(text, start, index, hash, checkOf(count, first & Letter.folded), (marks & ~Mark.capital) | begin)
    this.tailHashes[at] = tail
    this.tailChecks[at] = checkOf(count - split, APOSTROPHE)
    return index
  }

  #addHits(text: string, { start, end }: Hit, from: number, to: number): void {
    let hash = NO_HASH
    let first = 0
    let count = 0
    let seen = 0
    let capitals = 0
    for (let index = start; index < end; index++) {
      const bits = this.#letters.at(text, index)
      seen |= bits
      capitals += bits & Letter.upper
      if (bits & Letter.isPair) index++
      const unit = bits & Letter.folded
      if (unit === 0) continue
      if (count++ === 0) first = bits
      hash = mix(hash, unit)
    }
    if (seen & Letter.quote) this.hasQuotes = true
    const begin = this.#letters.at(text, start) & Letter.upper
    const marks = (marksOf(first, seen, capitals, count) & ~Mark.capital) | begin | Mark.hit
    const at = this.#add(text, start, end, hash, checkOf(count, first & Letter.folded), marks)
    this.hitFrom[at] = from
    this.hitTo[at] = to
  }

  #add(text: string, start: number, end: number, hash: number, check: number, marks: number): number {
    const at = this.count++
    let all = marks | this.#marks
    if (start > 0 && this.#isMentioned(text.charCodeAt(start - 1), start, at)) all |= Mark.mention
    this.starts[at] = start
    this.ends[at] = end
    this.hashes[at] = hash
    this.checks[at] = check
    this.levels[at] = start < this.#linkEnd ? Break.sentence : this.#level
    this.marks[at] = all
    this.allMarks |= all
    this.#level = Break.none
    this.#marks = 0
    if (this.count === this.starts.length) this.#grow()
    return at
  }

  /** Whether a word stands behind an @, or is a further part of what does: `@ravi_k`. */
  #isMentioned(before: number, start: number, at: number): boolean {
    if (before !== UNDERSCORE) return before === AT
    return at > 0 && (this.marks[at - 1]! & Mark.mention) !== 0 && this.ends[at - 1] === start - 1
  }

  /** Takes note of a character between words. @returns the index behind it */
  #pass(text: string, index: number): number {
    const bits = this.#letters.at(text, index)
    if (bits & Letter.fullStop) {
      const next = text.charAt(index + 1)
      if (next === '' || AFTER_STOP.test(next)) this.#marks |= Mark.afterStop
      else this.#noteLink(text, index)
    } else {
      if (text.charCodeAt(index) === COLON) this.#noteLink(text, index)
      const isDash = (bits & Letter.hyphen) !== 0 && WHITE.test(text.charAt(index - 1)) && WHITE.test(text.charAt(index + 1))
      const level = isDash ? Break.clause : (bits >> LEVEL_SHIFT) & LEVEL_MASK
      if (level > this.#level) this.#level = level
      if (bits & Letter.question) this.#marks |= Mark.afterQuestion
    }
    if (bits & Letter.quote) this.hasQuotes = true
    return index + (bits & Letter.isPair ? 2 : 1)
  }

  /** Words of a link say nothing together: `/2016/09/erasing-jews`. It is known by what follows its first word. */
  #noteLink(text: string, index: number): void {
    const start = this.count > 0 ? this.starts[this.count - 1]! : index
    if (index < this.#linkEnd || !isLink(text, start)) return
    this.#linkEnd = index
    while (this.#linkEnd < text.length && !WHITE.test(text.charAt(this.#linkEnd))) this.#linkEnd++
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

  #grow(): void {
    this.starts = twice(this.starts)
    this.ends = twice(this.ends)
    this.hashes = twice(this.hashes)
    this.checks = twice(this.checks)
    this.headHashes = twice(this.headHashes)
    this.headChecks = twice(this.headChecks)
    this.tailHashes = twice(this.tailHashes)
    this.tailChecks = twice(this.tailChecks)
    this.levels = twice(this.levels)
    this.marks = twice(this.marks)
    this.hitFrom = twice(this.hitFrom)
    this.hitTo = twice(this.hitTo)
  }
}

/**
 * @param first bits of its first letter
 * @param seen bits of all of them
 * @param capitals sum of their bits for capitals
 */
function marksOf(first: number, seen: number, capitals: number, letters: number): number {
  return (
    (first & (Mark.capital | Mark.number)) |
    (seen & Mark.lower) |
    (capitals > 0 ? Mark.oneCapital : 0) |
    (capitals > Letter.upper ? Mark.capitals : 0) |
    (letters === 1 ? Mark.single : 0)
  )
}
