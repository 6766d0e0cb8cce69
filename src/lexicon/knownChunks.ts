import { MOST_CHUNKS, type Chunks } from '../text/chunks.js'
import type { Borders } from './borders.js'
import type { Hit } from './entry.js'

/** What is known of a chunk, as bits. */
export const Fact = {
  known: 1,
  /** What was found in it might go on behind it, so that it has to be read with what follows. */
  isOpen: 2,
  hasWords: 4,
  /** It has no word of more than one letter. */
  isSingles: 8,
  hasOtherScripts: 16,
  hasHits: 32,
  /** Its first unit belongs to a word. */
  beginsInWord: 64,
  /** Something in it might go on behind it, as it is written or as it reads folded. */
  hasOpenings: 128,
} as const

/** Numbers of a row: see `Borders`. Behind them stand those of each folding. */
export const Column = {
  facts: 0,
  firstScript: 1,
  lastScript: 2,
  firstHash: 3,
  lastHash: 4,
  firstSum: 5,
  lastSum: 6,
  leading: 7,
  trailing: 8,
  firstEnd: 9,
  lastStart: 10,
  lastEnd: 11,
  firstLetters: 12,
  folded: 13,
} as const

/** Numbers of a folding. */
export const FoldedColumn = { firstHash: 0, lastHash: 1, firstLetters: 2, width: 3 } as const

const NO_HITS: readonly Hit[] = []
const NO_OPENINGS: readonly (readonly number[])[] = []

/** What the lexicon knows of chunks that it has seen: a row of numbers for each, by its id. */
export class KnownChunks {
  readonly rows: Int32Array
  /** Numbers of a row. */
  readonly width: number
  /** By id, what was found in a chunk; offsets count from its beginning. */
  readonly #hits: (readonly Hit[])[] = []
  /** By id, as written and for each folding: see `Opening`. Offsets count from the beginning, too. */
  readonly #openings: (readonly (readonly number[])[])[] = []
  #generation = 0

  /** @param foldings how many there are */
  constructor(foldings: number) {
    this.width = Column.folded + FoldedColumn.width * foldings
    this.rows = new Int32Array((MOST_CHUNKS + 1) * this.width)
  }

  /** Forgets all, if the ids mean other chunks by now. */
  keepUpWith({ generation }: Chunks): void {
    if (generation === this.#generation) return
    if (this.#generation > 0) this.rows.fill(0)
    this.#hits.length = 0
    this.#openings.length = 0
    this.#generation = generation
  }

  hitsOf(id: number): readonly Hit[] {
    return this.#hits[id] ?? NO_HITS
  }

  /** First those of the chunk as it is written, then those of each folding. */
  openingsOf(id: number): readonly (readonly number[])[] {
    return this.#openings[id] ?? NO_OPENINGS
  }

  /**
   * @param hits what was found in it
   * @param written its borders as it is written; @param folded those as it reads in each folding
   */
  learn(id: number, hits: readonly Hit[], hasOtherScripts: boolean, written: Borders, folded: readonly Borders[]): void {
    const { rows } = this
    const at = id * this.width
    const isOpen = written.isOpen || folded.some((borders) => borders.isOpen)
    const hasOpenings = written.openings.length > 0 || folded.some(({ openings }) => openings.length > 0)
    rows[at + Column.facts] =
      Fact.known |
      bit(isOpen, Fact.isOpen) |
      bit(written.hasWords, Fact.hasWords) |
      bit(written.isSingles, Fact.isSingles) |
      bit(hasOtherScripts, Fact.hasOtherScripts) |
      bit(hits.length > 0, Fact.hasHits) |
      bit(hasOpenings, Fact.hasOpenings) |
      bit(written.hasWords && written.firstStart === 0, Fact.beginsInWord)
    rows[at + Column.firstScript] = written.firstScript
    rows[at + Column.lastScript] = written.lastScript
    rows[at + Column.firstHash] = written.firstHash
    rows[at + Column.lastHash] = written.lastHash
    rows[at + Column.firstSum] = written.firstSum
    rows[at + Column.lastSum] = written.lastSum
    rows[at + Column.leading] = written.leading
    rows[at + Column.trailing] = written.trailing
    rows[at + Column.firstEnd] = written.firstEnd
    rows[at + Column.lastStart] = written.lastStart
    rows[at + Column.lastEnd] = written.lastEnd
    rows[at + Column.firstLetters] = written.firstLetters
    for (let folding = 0; folding < folded.length; folding++) {
      const of = at + Column.folded + FoldedColumn.width * folding
      rows[of + FoldedColumn.firstHash] = folded[folding]!.firstHash
      rows[of + FoldedColumn.lastHash] = folded[folding]!.lastHash
      rows[of + FoldedColumn.firstLetters] = folded[folding]!.firstLetters
    }
    if (hits.length > 0) this.#hits[id] = hits
    if (hasOpenings) this.#openings[id] = [written, ...folded].map(({ openings }) => [...openings])
  }
}

function bit(isSet: boolean, bits: number): number {
  return isSet ? bits : 0
}
