import { twice } from '../../text/tables/columns.js'
import type { Hit } from '../../lexicon/entry.js'
import type { Letters } from './letters.js'
import { Break } from './break.js'
import { WordCutter } from './wordCutter.js'

const FEW = 64

/**
 * A comment cut into words, the same for the rules of all languages: a column for each thing that is known of them.
 * `wordCutter.ts` cuts it, and tells what is one word. One object serves all comments.
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
  readonly #cutter: WordCutter

  constructor(letters: Letters) {
    this.#cutter = new WordCutter(letters, this)
  }

  /** @param hits in order of position, the longest of those that begin alike first */
  read(text: string, hits: readonly Hit[]): void {
    this.#cutter.cut(text, hits)
  }

  /** Makes room for the words of another comment. */
  clear(text: string): void {
    this.count = 0
    this.text = text
    this.allMarks = 0
    this.hasQuotes = false
  }

  /** Adds a word, but for the columns of words that are split or hits. @returns its place in the columns */
  add(start: number, end: number, hash: number, check: number, level: number, marks: number): number {
    const at = this.count++
    this.starts[at] = start
    this.ends[at] = end
    this.hashes[at] = hash
    this.checks[at] = check
    this.levels[at] = level
    this.marks[at] = marks
    this.allMarks |= marks
    if (this.count === this.starts.length) this.#grow()
    return at
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
