import { disguiseBit } from '../lexicon/disguise.js'
import type { Hit } from '../lexicon/entry.js'
import { NO_CHECK, NO_HASH, mixCheck, mixHash } from './hash.js'
import { LEVEL_MASK, LEVEL_SHIFT, Letter, type Letters } from './letters.js'
import { Break } from './pattern.js'

/** What is known of a word from its writing, as bits. */
export const Mark = {
  /** Begins with a capital. */
  capital: 1,
  /** Has two capitals or more. */
  capitals: 2,
  lower: 4,
  /** Begins with a digit. */
  number: 8,
  /** Is one letter. */
  single: 16,
  /** Stands behind an @. */
  mention: 32,
  /** An apostrophe splits its ending off. */
  split: 64,
  /** Is a hit, or several. */
  hit: 128,
  /** Before it stands a full stop, which may be an abbreviation's. */
  afterStop: 256,
  /** Before it stands a question mark. */
  afterQuestion: 512,
  /** One capital so far. */
  oneCapital: 1024,
} as const

const APOSTROPHE = "'".charCodeAt(0)
const AT = '@'.charCodeAt(0)
const JOINED = disguiseBit('joined')
const FEW = 64

/** What may follow a full stop that ends something: the others stand in numbers and links. */
const AFTER_STOP = /[\s.!?"”’')]/u
const SPACE = /\s/u

/**
 * A comment cut into words, the same for the rules of all languages: a column for each thing that is known of them.
 * A hit is one word, however many it is made of; of hits that overlap the first and longest. One object serves all
 * comments.
 */
export class Words {
  count = 0
  /** UTF-16 offsets, end exclusive. */
  starts = new Int32Array(FEW)
  ends = new Int32Array(FEW)
  /** Both hashes of the word; of the part before its apostrophe, and of what begins with it. */
  hashes = new Int32Array(FEW)
  checks = new Int32Array(FEW)
  headHashes = new Int32Array(FEW)
  headChecks = new Int32Array(FEW)
  tailHashes = new Int32Array(FEW)
  tailChecks = new Int32Array(FEW)
  /** The hardest `Break` between it and the word before, not counting full stops. */
  levels = new Uint8Array(FEW)
  /** Bits of `Mark`. */
  marks = new Int32Array(FEW)
  /** Which hits it is: from, to (exclusive). */
  hitFrom = new Int32Array(FEW)
  hitTo = new Int32Array(FEW)
  /** The marks of all words together, and those of what stands behind the last. */
  allMarks = 0
  marksBehind = 0
  /** Whether there is a quotation mark, other than in words. */
  hasQuotes = false
  readonly #letters: Letters
  #level = 0
  #marks = 0

  constructor(letters: Letters) {
    this.#letters = letters
  }

  /** @param hits in order of position, the longest of those that begin alike first */
  read(text: string, hits: readonly Hit[]): void {
    this.count = 0
    this.allMarks = 0
    this.hasQuotes = false
    this.#level = Break.none
    this.#marks = 0
    let next = 0
    let lastEnd = -1
    for (let index = 0; index < text.length; ) {
      while (next < hits.length && hits[next]!.start < index) next++
      const hit = hits[next]
      if (hit?.start === index) {
        let last = next
        while (hits[last + 1]?.start === index && hits[last + 1]?.end === hit.end) last++
        this.#addHits(text, hit, next, last + 1)
        lastEnd = hit.end
        index = this.#afterHit(text, hit)
        continue
      }
      const end = this.#addWord(text, index, hit?.start ?? text.length, lastEnd === index)
      if (end > index) {
        lastEnd = end
        index = end
      } else index = this.#pass(text, index)
    }
    this.marksBehind = this.#marks
  }

  /** Cuts off the word that begins at `start`, if there is one. @param goesOn whether a word ends there */
  #addWord(text: string, start: number, limit: number, goesOn: boolean): number {
    const { table } = this.#letters
    let index = start
    let hash = NO_HASH
    let check = NO_CHECK
    let tailHash = NO_HASH
    let tailCheck = NO_CHECK
    let headHash = 0
    let headCheck = 0
    let letters = 0
    let hasApostrophe = false
    let marks = 0
    while (index < limit) {
      let bits = table[text.charCodeAt(index)]!
      if (bits & Letter.unresolved) bits = this.#letters.at(text, index)
      if ((bits & Letter.inWord) === 0) {
        if ((bits & Letter.apostrophe) === 0 || !(goesOn || index > start) || !this.#isInWord(text, index + 1)) break
      } else marks = withCase(marks, bits, index === start)
      index += bits & Letter.isPair ? 2 : 1
      const unit = bits & Letter.folded
      if (unit === 0) continue
      if (unit === APOSTROPHE && !hasApostrophe) {
        hasApostrophe = true
        if (letters > 0) {
          marks |= Mark.split
          headHash = hash
          headCheck = check
        }
      }
      if (marks & Mark.split) {
        tailHash = mixHash(tailHash, unit)
        tailCheck = mixCheck(tailCheck, unit)
      }
      if (letters++ === 0 && bits & Letter.number) marks |= Mark.number
      hash = mixHash(hash, unit)
      check = mixCheck(check, unit)
    }
    if (index === start) return start
    if (letters === 1) marks |= Mark.single
    const at = this.#add(text, start, index, hash, check, marks)
    if (marks & Mark.split) {
      this.headHashes[at] = headHash
      this.headChecks[at] = headCheck
      this.tailHashes[at] = tailHash
      this.tailChecks[at] = tailCheck
    }
    return index
  }

  #addHits(text: string, { start, end }: Hit, from: number, to: number): void {
    let hash = NO_HASH
    let check = NO_CHECK
    let letters = 0
    let marks: number = Mark.hit
    for (let index = start; index < end; index++) {
      const bits = this.#letters.at(text, index)
      marks = withCase(marks, bits, index === start)
      if (bits & Letter.quote) this.hasQuotes = true
      if (bits & Letter.isPair) index++
      const unit = bits & Letter.folded
      if (unit === 0) continue
      if (letters++ === 0 && bits & Letter.number) marks |= Mark.number
      hash = mixHash(hash, unit)
      check = mixCheck(check, unit)
    }
    if (letters === 1) marks |= Mark.single
    const at = this.#add(text, start, end, hash, check, marks)
    this.hitFrom[at] = from
    this.hitTo[at] = to
  }

  #add(text: string, start: number, end: number, hash: number, check: number, marks: number): number {
    const at = this.count++
    if (at === this.starts.length) this.#grow()
    const all = marks | this.#marks | (start > 0 && text.charCodeAt(start - 1) === AT ? Mark.mention : 0)
    this.starts[at] = start
    this.ends[at] = end
    this.hashes[at] = hash
    this.checks[at] = check
    this.levels[at] = this.#level
    this.marks[at] = all
    this.allMarks |= all
    this.#level = Break.none
    this.#marks = 0
    return at
  }

  /** Takes note of a character between words. @returns the index behind it */
  #pass(text: string, index: number): number {
    const bits = this.#letters.at(text, index)
    if (bits & Letter.fullStop) {
      const next = text.charAt(index + 1)
      if (next === '' || AFTER_STOP.test(next)) this.#marks |= Mark.afterStop
    } else {
      const isDash = (bits & Letter.hyphen) !== 0 && SPACE.test(text.charAt(index - 1)) && SPACE.test(text.charAt(index + 1))
      const level = isDash ? Break.clause : (bits >> LEVEL_SHIFT) & LEVEL_MASK
      if (level > this.#level) this.#level = level
      if (bits & Letter.question) this.#marks |= Mark.afterQuestion
    }
    if (bits & Letter.quote) this.hasQuotes = true
    return index + (bits & Letter.isPair ? 2 : 1)
  }

  /** The ending of a word whose beginning is listed belongs to it; what is run together with a word does not. */
  #afterHit(text: string, { end, disguise }: Hit): number {
    if (disguise & JOINED) return end
    let index = end
    for (; index < text.length; index++) {
      const bits = this.#letters.at(text, index)
      const isInner = (bits & Letter.apostrophe) !== 0 && index > end && this.#isInWord(text, index + 1)
      if ((bits & Letter.inWord) === 0 && !isInner) break
      if (bits & Letter.isPair) index++
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
    this.marks = twice(this.marks)
    this.hitFrom = twice(this.hitFrom)
    this.hitTo = twice(this.hitTo)
    const levels = new Uint8Array(this.levels.length * 2)
    levels.set(this.levels)
    this.levels = levels
  }
}

/** The marks of a word after one more of its characters. */
function withCase(marks: number, bits: number, isFirst: boolean): number {
  if (bits & Letter.lower) return marks | Mark.lower
  if ((bits & Letter.upper) === 0) return marks
  return marks | (isFirst ? Mark.capital : 0) | (marks & Mark.oneCapital ? Mark.capitals : Mark.oneCapital)
}

/** A column with room for as many again. */
export function twice(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2)
  larger.set(column)
  return larger
}
