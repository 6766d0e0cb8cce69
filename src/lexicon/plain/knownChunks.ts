import type { Chunks } from '../../text/chunks.js'
import type { Borders } from './borders.js'
import type { Hit } from '../entry.js'
import type { FormIndex } from '../index/formIndex.js'

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
  /** Phrases begin with its last word, or have its first word for their second. */
  beginsPhrases: 256,
  goesOnPhrases: 512,
  /** The same as it reads folded, in any folding. */
  beginsFolded: 1024,
  goesOnFolded: 2048,
  /** Its last word is a number, with which phrases of any script may begin. */
  endsInNumber: 4096,
} as const

/** Columns of a row, from the first that is the lexicon's: see `Borders`. Behind these stand those of each folding. */
export const Column = {
  facts: 0,
  /** A byte each: kinds of the scripts of the first and the last word; how many single letters are leading and trailing. */
  bytes: 1,
  firstHash: 2,
  lastHash: 3,
  firstSum: 4,
  lastSum: 5,
  firstLetters: 6,
  firstEnd: 7,
  lastStart: 8,
  lastEnd: 9,
  folded: 10,
} as const

/** Bit offsets of the four bytes packed into `Column.bytes`. */
export const Bytes = { firstScript: 0, lastScript: 8, leading: 16, trailing: 24, mask: 0xff } as const

/** Numbers of a folding. */
export const FoldedColumn = { firstHash: 0, lastHash: 1, firstLetters: 2, width: 3 } as const

const NO_HITS: readonly Hit[] = []
const NO_OPENINGS: readonly (readonly number[])[] = []

/** A text as it is written, or as it reads folded, and what is looked for in it. */
export interface Looked {
  readonly borders: Borders
  readonly forms: FormIndex
}

/** What the lexicon knows of chunks that it has seen, by their ids. */
export class KnownChunks {
  /** Where its columns begin in the rows of the chunks. */
  readonly column: number
  readonly #chunks: Chunks
  /** By id, what was found in a chunk; offsets count from its beginning. */
  readonly #hits: (readonly Hit[])[] = []
  /** By id, as written and for each folding: see `Opening`. Offsets count from the beginning, too. */
  readonly #openings: (readonly (readonly number[])[])[] = []

  /** @param foldings how many there are */
  constructor(chunks: Chunks, foldings: number) {
    this.#chunks = chunks
    this.column = chunks.reserve(Column.folded + FoldedColumn.width * foldings)
  }

  /** Where what is known of a chunk stands in the rows. */
  rowOf(id: number): number {
    return id * this.#chunks.width + this.column
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
   * @param written the chunk as it is written, its borders and what is listed in the script of each end
   * @param folded the chunk as it reads in each folding
   */
  learn(
    id: number,
    hits: readonly Hit[],
    hasOtherScripts: boolean,
    written: Borders,
    formsOf: (script: number) => FormIndex,
    folded: readonly Looked[],
  ): void {
    const at = this.rowOf(id)
    const facts = writtenFacts(written, formsOf) | foldedFacts(folded)
    this.#chunks.rows[at + Column.facts] =
      Fact.known | facts | bit(hasOtherScripts, Fact.hasOtherScripts) | bit(hits.length > 0, Fact.hasHits)
    this.#writeEnds(at, written)
    for (let folding = 0; folding < folded.length; folding++) this.#writeFolded(at, folding, folded[folding]!.borders)
    if (hits.length > 0) this.#hits[id] = hits
    if ((facts & Fact.hasOpenings) !== 0) {
      this.#openings[id] = [written, ...folded.map(({ borders }) => borders)].map(({ openings }) => [...openings])
    }
  }

  /** @param at where the row of the chunk begins */
  #writeEnds(at: number, written: Borders): void {
    const { rows } = this.#chunks
    rows[at + Column.bytes] =
      (written.firstScript << Bytes.firstScript) |
      (written.lastScript << Bytes.lastScript) |
      (Math.min(written.leading, Bytes.mask) << Bytes.leading) |
      (Math.min(written.trailing, Bytes.mask) << Bytes.trailing)
    rows[at + Column.firstHash] = written.firstHash
    rows[at + Column.lastHash] = written.lastHash
    rows[at + Column.firstSum] = written.firstSum
    rows[at + Column.lastSum] = written.lastSum
    rows[at + Column.firstLetters] = written.firstLetters
    rows[at + Column.firstEnd] = written.firstEnd
    rows[at + Column.lastStart] = written.lastStart
    rows[at + Column.lastEnd] = written.lastEnd
  }

  #writeFolded(at: number, folding: number, borders: Borders): void {
    const { rows } = this.#chunks
    const of = at + Column.folded + FoldedColumn.width * folding
    rows[of + FoldedColumn.firstHash] = borders.firstHash
    rows[of + FoldedColumn.lastHash] = borders.lastHash
    rows[of + FoldedColumn.firstLetters] = borders.firstLetters
  }
}

/** What a chunk tells as it is written. */
function writtenFacts(written: Borders, formsOf: (script: number) => FormIndex): number {
  return (
    bit(written.isOpen, Fact.isOpen) |
    bit(written.hasWords, Fact.hasWords) |
    bit(written.isSingles, Fact.isSingles) |
    bit(written.openings.length > 0, Fact.hasOpenings) |
    bit(written.hasWords && written.firstStart === 0, Fact.beginsInWord) |
    bit(written.lastIsNumber, Fact.endsInNumber) |
    bit(written.lastIsNumber || formsOf(written.lastScript).isFirst(written.lastHash), Fact.beginsPhrases) |
    bit(formsOf(written.firstScript).isSecond(written.firstHash), Fact.goesOnPhrases)
  )
}

/** What it tells as it reads folded, in any folding. */
function foldedFacts(folded: readonly Looked[]): number {
  let facts = 0
  for (const { forms, borders } of folded) {
    facts |=
      bit(borders.isOpen, Fact.isOpen) |
      bit(borders.openings.length > 0, Fact.hasOpenings) |
      bit(forms.isFirst(borders.lastHash), Fact.beginsFolded) |
      bit(forms.isSecond(borders.firstHash), Fact.goesOnFolded)
  }
  return facts
}

function bit(isSet: boolean, bits: number): number {
  return isSet ? bits : 0
}
