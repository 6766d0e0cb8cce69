import type { Chunks } from '../../text/chunks.js'
import { Opening } from './borders.js'
import { Bytes, Column, Fact, FoldedColumn, type KnownChunks } from './knownChunks.js'
import { NO_WORD, withWord } from '../index/rolling.js'
import type { RomanisedMatcher } from './romanisedMatcher.js'
import { FEWEST_SINGLES } from './spacedLetters.js'
import type { ScriptTerms } from '../index/scriptTerms.js'

/** What may reach from one chunk into the next, as bits. */
export const Crossing = {
  /** A phrase: its first two words are listed. */
  phrase: 1,
  /** A word that is misspelt with a gap in it. */
  word: 2,
  /** Something that has begun in the chunk before. */
  opening: 4,
  /** Something in a romanised language. */
  folded: 8,
  /** Letters written apart. */
  letters: 16,
} as const

/** The end of no word. */
const NOWHERE = -2

/** The id of no chunk. */
const NONE = -1

/** The seams between the chunks of a comment, one after the other. */
export class Seam {
  /** Of the last word before the seam: kind of its script, UTF-16 offset. */
  script = 0
  start = NOWHERE
  /** Of the words beside the seam: the hash of both as a phrase, kind of its script, and the sum of both as one word. */
  phrase = NO_WORD
  phraseScript = 0
  both = 0
  /** Where the chunk before the seam that has words begins and ends. */
  chunkStart = 0
  chunkEnd = 0
  /** That chunk, if something has begun in it that may cross the seam, else `NONE`. */
  opening: number = NONE
  /** In which foldings something may cross the seam, a bit each. Of more than 32 the 33rd shares the bit of the first. */
  foldings = 0
  /** What is known of the chunk of the last word, as bits of `Fact`. */
  #facts = 0
  #end = NOWHERE
  #hash = NO_WORD
  #sum = 0
  readonly #foldedHashes: Int32Array
  /** How many single letters were last in a row. */
  #singles = 0
  readonly #chunks: Chunks
  readonly #known: KnownChunks
  readonly #terms: readonly ScriptTerms[]
  readonly #romanised: readonly RomanisedMatcher[]

  /** @param terms by kind of script */
  constructor(chunks: Chunks, known: KnownChunks, terms: readonly ScriptTerms[], romanised: readonly RomanisedMatcher[]) {
    this.#chunks = chunks
    this.#known = known
    this.#terms = terms
    this.#romanised = romanised
    this.#foldedHashes = new Int32Array(romanised.length)
  }

  /** Goes to the beginning of a comment. */
  clear(): void {
    this.start = NOWHERE
    this.opening = NONE
    this.#facts = 0
    this.#end = NOWHERE
    this.#hash = NO_WORD
    this.#singles = 0
  }

  /**
   * What may cross the seam before a chunk, as bits of `Crossing`.
   *
   * @param row where what is known of the chunk stands in the rows
   */
  crossings(row: number): number {
    const { rows } = this.#chunks
    const facts = rows[row]!
    const bytes = rows[row + Column.bytes]!
    if (this.#singles + ((bytes >> Bytes.leading) & Bytes.mask) >= FEWEST_SINGLES) return Crossing.letters
    if ((facts & Fact.hasWords) === 0) return 0
    this.foldings = 0
    let crossings = this.opening === NONE ? 0 : this.#openings(row)
    if ((facts & Fact.goesOnFolded) !== 0 && (this.#facts & Fact.beginsFolded) !== 0) this.#foldedPhrases(row)
    if (this.foldings !== 0) crossings |= Crossing.folded
    const script = (bytes >> Bytes.firstScript) & Bytes.mask
    const isSameScript = script === this.script
    if (!isSameScript && (this.#facts & Fact.endsInNumber) === 0) return crossings
    if ((facts & Fact.goesOnPhrases) !== 0 && (this.#facts & Fact.beginsPhrases) !== 0) {
      this.phrase = withWord(this.#hash, rows[row + Column.firstHash]!)
      this.phraseScript = script
      if (this.#terms[script]!.forms.beginsPhrase(this.phrase)) crossings |= Crossing.phrase
    }
    if (!isSameScript || this.#end !== this.chunkEnd || (facts & Fact.beginsInWord) === 0) return crossings
    this.both = (this.#sum + rows[row + Column.firstSum]!) | 0
    return this.#terms[this.script]!.misspellings.mayBe(this.both) ? crossings | Crossing.word : crossings
  }

  #foldedPhrases(row: number): void {
    const { rows } = this.#chunks
    for (let folding = 0, at = row + Column.folded; folding < this.#foldedHashes.length; folding++, at += FoldedColumn.width) {
      const phrase = withWord(this.#foldedHashes[folding]!, rows[at + FoldedColumn.firstHash]!)
      if (this.#romanised[folding]!.forms.beginsPhrase(phrase)) this.foldings |= 1 << folding
    }
  }

  /** What of that has begun in the chunk before may go on in this one; what reads folded in `foldings`. */
  #openings(row: number): number {
    const { rows } = this.#chunks
    const openings = this.#known.openingsOf(this.opening)
    for (let folding = 0, at = row + Column.folded; folding < this.#foldedHashes.length; folding++, at += FoldedColumn.width) {
      const { forms } = this.#romanised[folding]!
      const own = openings[folding + 1]!
      for (let each = 0; each < own.length; each += Opening.width) {
        const hash = own[each + Opening.hash]!
        if (forms.mayGoOn(hash, rows[at + FoldedColumn.firstHash]!, rows[at + FoldedColumn.firstLetters]!)) this.foldings |= 1 << folding
      }
    }
    const own = openings[0]!
    let crossings = 0
    for (let each = 0; each < own.length; each += Opening.width) {
      const { forms } = this.#terms[own[each + Opening.script]!]!
      if (forms.mayGoOn(own[each + Opening.hash]!, rows[row + Column.firstHash]!, rows[row + Column.firstLetters]!)) crossings |= Crossing.opening
    }
    return crossings
  }

  /** Goes to the end of a chunk, which stands from `start` to `end`. */
  pass(id: number, row: number, start: number, end: number): void {
    const { rows } = this.#chunks
    const facts = rows[row]!
    const bytes = rows[row + Column.bytes]!
    if ((facts & Fact.isSingles) !== 0) this.#singles += (bytes >> Bytes.leading) & Bytes.mask
    else this.#singles = (bytes >> Bytes.trailing) & Bytes.mask
    if ((facts & Fact.hasWords) === 0) return
    this.#facts = facts
    this.script = (bytes >> Bytes.lastScript) & Bytes.mask
    this.start = start + rows[row + Column.lastStart]!
    this.#end = start + rows[row + Column.lastEnd]!
    this.#hash = rows[row + Column.lastHash]!
    this.#sum = rows[row + Column.lastSum]!
    if ((facts & Fact.beginsFolded) !== 0) {
      for (let folding = 0, at = row + Column.folded; folding < this.#foldedHashes.length; folding++, at += FoldedColumn.width) {
        this.#foldedHashes[folding] = rows[at + FoldedColumn.lastHash]!
      }
    }
    this.opening = (facts & Fact.hasOpenings) === 0 ? NONE : id
    this.chunkStart = start
    this.chunkEnd = end
  }
}
