import type { LanguagePack } from '../lexicon/pack.js'
import { undisguised } from '../text/disguises/undisguised.js'
import { hashOfSymbols, type FoldedReading } from '../text/folding/folded.js'
import { foldSpelling, readFolding, symbolsOf } from '../text/folding/folding.js'
import { MOST_WORDS, type Evidence, type Tags } from './evidence.js'
import { HashTable } from '../text/tables/hashTable.js'
import { Innocent } from '../text/tables/innocent.js'
import { hashOfSpelling, hashOfWritten } from './spelling.js'
import { lines } from '../text/tables/lines.js'

/** Letters of the shortest and longest ending that are told. */
const ENDINGS = [3, 4, 5, 6] as const

/** Symbols are below it. */
const SYMBOLS = 32

/** As many answers are remembered. */
const MOST_ANSWERS = 4096

/** What folds to one marker. */
interface Marker {
  readonly tags: Tags
  /** For a marker of a single language that has an orthography, the hash of its spelling. */
  readonly spelling: number | undefined
}

/**
 * The markers of languages that share a folding, and of those in the same script that have an orthography. Words are
 * compared by a hash of their symbols, which costs a comment no object a word; two words with one hash among a few
 * hundred are too rare to matter.
 */
export class FoldedMarkers {
  readonly #reading: FoldedReading
  /** By hash, numbers of `#markers`. */
  readonly #words = new HashTable()
  readonly #endings = new HashTable()
  /** By the last two symbols of a word, whether one of the endings has them. */
  readonly #endsSo = new Uint8Array(SYMBOLS * SYMBOLS)
  readonly #markers: Marker[] = []
  /** By tag: words that only look like its markers. */
  readonly #innocent: ReadonlyMap<string, Innocent>
  /** By tag of a language that has an orthography: its markers as they are spelt. */
  readonly #spelt: ReadonlyMap<string, ReadonlySet<string>>
  /** By spelling of a word that folds to a marker, what it tells. */
  readonly #told = new Map<string, Tags>()

  constructor(packs: readonly LanguagePack[], folding: string, reading: FoldedReading) {
    this.#reading = reading
    this.#innocent = new Map(packs.map((pack) => [pack.tag, new Innocent([pack])]))
    this.#spelt = new Map(
      packs
        .filter(({ folding }) => folding === undefined)
        .map(({ tag, markers = '' }) => [tag, new Set(lines(markers))]),
    )
    const rules = readFolding(folding)
    for (const { tag, markers = '' } of packs) {
      for (const marker of lines(markers)) this.#add(tag, marker, symbolsOf(foldSpelling(marker, rules).replace('|', '')))
    }
  }

  #add(tag: string, marker: string, symbols: readonly number[]): void {
    const isEnding = marker.endsWith('|')
    if (isEnding) this.#endsSo[symbols.at(-2)! * SYMBOLS + symbols.at(-1)!] = 1
    const hash = hashOfSymbols(symbols, 0, symbols.length)
    const table = isEnding ? this.#endings : this.#words
    const at = table.get(hash)
    if (at < 0) {
      const spelling = this.#spelt.has(tag) ? hashOfSpelling(marker) : undefined
      table.set(hash, this.#markers.push({ tags: [tag], spelling }) - 1)
    } else if (!this.#markers[at]!.tags.includes(tag)) {
      this.#markers[at] = { tags: [...this.#markers[at]!.tags, tag], spelling: undefined }
    }
  }

  addTo(evidence: Evidence, text: string): void {
    this.#reading.read(text)
    const { symbols, starts, wordHashes, wordBegins, wordEnds } = this.#reading
    const words = Math.min(this.#reading.wordCount, MOST_WORDS)
    for (let word = 0; word < words; word++) {
      const end = wordEnds[word]!
      let at = this.#words.get(wordHashes[word]!)
      if (at < 0) {
        const begin = wordBegins[word]!
        if (end - begin < 2 || this.#endsSo[symbols[end - 2]! * SYMBOLS + symbols[end - 1]!] === 0) continue
        at = this.#endingOf(begin, end)
        if (at < 0) continue
      }
      const { tags, spelling } = this.#markers[at]!
      const start = starts[wordBegins[word]!]!
      if (spelling !== undefined && hashOfWritten(text, start, starts[end]!) === spelling) evidence.add(tags[0]!, 1)
      else evidence.mark(this.#toldBy(tags, text.slice(start, starts[end])))
    }
    evidence.words = Math.max(evidence.words, words)
  }

  #endingOf(begin: number, end: number): number {
    for (const letters of ENDINGS) {
      if (end - begin <= letters) return -1
      const at = this.#endings.get(hashOfSymbols(this.#reading.symbols, end - letters, end))
      if (at >= 0) return at
    }
    return -1
  }

  /** Of a word that folds to a marker, the languages that it can be a word of as it is spelt. */
  #toldBy(tags: Tags, written: string): Tags {
    const word = undisguised(written, 'Latn')
    let told = this.#told.get(word)
    if (told === undefined) {
      // What is spelt as an orthography has it is a word of that language.
      const spelt = tags.filter((tag) => this.#spelt.get(tag)?.has(word))
      told = spelt.length > 0 ? spelt : tags.filter((tag) => !this.#spelt.has(tag) && !this.#innocent.get(tag)!.has(word))
      if (this.#told.size >= MOST_ANSWERS) this.#told.clear()
      this.#told.set(word, told)
    }
    return told
  }
}
