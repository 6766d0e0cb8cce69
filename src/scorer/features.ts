import type { Hit } from '../lexicon/entry.js'
import { isSpace } from '../text/units.js'
import { twice } from '../text/columns.js'
import { isLink } from '../text/links.js'
import { NO_CHUNK, type Chunks } from '../text/chunks.js'
import { ChunkWords, Column, END_SHIFT, START_MASK } from './chunkWords.js'
import { CODES, Code, resolveCode } from './letters.js'
import { Masks } from './masks.js'
import { hashOf, mix } from './mixing.js'

/** Takes the features of a comment, one after the other. */
export interface FeatureSink {
  /**
   * @param hash 32 bits
   * @param word number of the word that it belongs to
   */
  add(hash: number, word: number): void
  /** Three sums, if adding features is all that it does: then what chunks add to them is remembered. */
  readonly sums?: Float64Array | undefined
}

/** Letters of the shortest and longest pieces of words. */
const SHORTEST = 3
const LONGEST = 5
const BITS = 5
const MASK3 = (1 << (3 * BITS)) - 1
const MASK4 = (1 << (4 * BITS)) - 1
const MASK5 = (1 << (5 * BITS)) - 1
/** Stands for the edge of a word in its pieces; no code is so large. */
const EDGE = 31

/** More of one letter in a row say nothing more. */
const MOST_ALIKE = 2

/** What kind of feature a hash stands for. */
const Salt = { word: 1, pair: 2, skip: 3, kind: 4, kindPair: 5, before: 6, after: 7, piece3: 8, piece4: 9, piece5: 10 } as const

/**
 * Reads a comment as features: its words, pairs of them, pieces of words, and what the lexicon knows of them, with
 * the words around. Names of groups of people are read as one and the same word, whichever group it is.
 */
export class Features {
  readonly #sink: FeatureSink
  readonly #language: string
  readonly #masks: Masks
  /** Hash of each word, and where it stands. */
  #words = new Int32Array(256)
  starts = new Int32Array(256)
  ends = new Int32Array(256)
  count = 0
  /** Features given to the sink. */
  total = 0
  readonly #chunks: Chunks | undefined
  readonly #known: ChunkWords | undefined
  readonly #own = new Float64Array(3)
  /** Hash of the letters read last. */
  #hash = 0
  /** Whether words are read without those beside them. */
  #isAlone = false
  /** Hashes of the last two words. */
  #before = 0
  #beforeThat = 0

  /**
   * @param language tag of the pack whose words are known; hits of others tell nothing
   * @param chunks of the comments that are read: what their words add is remembered, where the sink only sums up
   */
  constructor(sink: FeatureSink, language: string, chunks?: Chunks) {
    this.#chunks = chunks
    this.#known = chunks && new ChunkWords(chunks)
    this.#sink = sink
    this.#language = language
    this.#masks = new Masks(language)
  }

  /** @param hits in order of position */
  read(text: string, hits: readonly Hit[]): void {
    this.count = 0
    this.total = 0
    this.#masks.begin(hits)
    this.#before = 0
    this.#beforeThat = 0
    const { sums } = this.#sink
    if (this.#chunks === undefined || this.#known === undefined || sums === undefined) this.#readFrom(text, 0, text.length)
    else this.#readChunks(text, this.#chunks, this.#known, sums)
    if (hits.length > 0) this.#readHits(hits)
  }

  #readChunks(text: string, { rows, starts, ends, ids, count }: Chunks, known: ChunkWords, sums: Float64Array): void {
    for (let chunk = 0; chunk < count; chunk++) {
      const start = starts[chunk]!
      const end = ends[chunk]!
      const id = ids[chunk]!
      const row = known.rowOf(id)
      if (this.#masks.isIn(start, end)) this.#readFrom(text, start, end)
      else {
        if (!known.has(row) || id === NO_CHUNK) this.#learn(known, row, text, start, end, sums)
        if (known.isRemembered(row) && !this.#mayRepeat(rows, row)) this.#addKnown(rows, row, start, sums)
        else this.#readFrom(text, start, end)
      }
    }
  }

  /** Reads a chunk by itself, and takes back what it added. */
  #learn(known: ChunkWords, row: number, text: string, start: number, end: number, sums: Float64Array): void {
    const { count, total } = this
    const before = this.#before
    const beforeThat = this.#beforeThat
    this.#own.set(sums)
    this.#before = 0
    this.#beforeThat = 0
    this.#isAlone = true
    this.#readFrom(text, start, end)
    this.#isAlone = false
    const words = { hashes: this.#words, starts: this.starts, ends: this.ends }
    known.remember(row, words, count, this.count, start, this.total - total, this.#own, sums)
    this.count = count
    this.total = total
    this.#before = before
    this.#beforeThat = beforeThat
    sums.set(this.#own)
  }

  /** Whether a word of a chunk that was seen may be the one before it for the third time. */
  #mayRepeat(rows: Int32Array, row: number): boolean {
    const words = rows[row + Column.words]!
    const first = rows[row + Column.hashes]!
    return words > 0 && first === this.#before && (words > 1 || this.#isRepeated(first))
  }

  /** Whether the two words before are the same one: more of it says no more. */
  #isRepeated(hash: number): boolean {
    return hash === this.#before && hash === this.#beforeThat
  }

  #addKnown(rows: Int32Array, row: number, start: number, sums: Float64Array): void {
    sums[0]! += rows[row + Column.sums]!
    sums[1]! += rows[row + Column.sums + 1]!
    sums[2]! += rows[row + Column.sums + 2]!
    this.total += rows[row + Column.features]! - 1
    for (let word = 0; word < rows[row + Column.words]!; word++) {
      const hash = rows[row + Column.hashes + word]!
      const place = rows[row + Column.places + word]!
      this.#addWord(hash, start + (place & START_MASK), start + (place >>> END_SHIFT))
      this.#addNeighbours(hash)
    }
  }

  #readFrom(text: string, from: number, to: number): void {
    const masks = this.#masks
    for (let index = Math.max(from, masks.end); index < to; ) {
      const code = codeAt(text, index)
      if (code === Code.edge || code === Code.skip) {
        index++
        continue
      }
      const start = index
      masks.readTo(start)
      let hash: number
      if (start < masks.end) {
        index = masks.end
        const meaning = masks.take()
        if (meaning === undefined) continue
        hash = meaning.isGroup ? GROUP : this.#readSpelling(meaning.spelling)
      } else if (isLink(text, start)) {
        hash = LINK
        while (index < to && !isSpace(text.charCodeAt(index))) index++
      } else if (start > 0 && text.charCodeAt(start - 1) === AT) {
        hash = MENTION
        while (index < to && codeAt(text, index) !== Code.edge) index++
      } else if (code === Code.sign) {
        hash = mix(Salt.word, text.charCodeAt(index++))
        while (index < to && codeAt(text, index) === Code.sign) hash = mix(hash, text.charCodeAt(index++))
      } else {
        index = this.#readLetters(text, start, to)
        hash = this.#hash
      }
      if (this.#isRepeated(hash)) continue
      this.#addWord(hash, start, Math.min(index, text.length))
      this.#add(hash, this.count - 1)
      this.#addNeighbours(hash)
    }
  }

  /** Adds a word that was added last, with the words before it. */
  #addNeighbours(hash: number): void {
    const word = this.count - 1
    if (!this.#isAlone) {
      this.#add(mix(mix(Salt.pair, this.#before), hash), word)
      this.#add(mix(mix(Salt.skip, this.#beforeThat), hash), word)
    }
    this.#beforeThat = this.#before
    this.#before = hash
  }

  /** Reads a word of letters, from `start` on. @returns its end */
  #readLetters(text: string, start: number, to: number): number {
    let hash: number = Salt.word
    let alike = 0
    let previous = 0
    let index = start
    for (; index < to; index++) {
      const code = codeAt(text, index)
      if (code === Code.skip) continue
      if (code === Code.edge || code === Code.sign) break
      alike = code === previous ? alike + 1 : 1
      previous = code
      if (alike <= MOST_ALIKE) hash = mix(hash, code)
    }
    this.#hash = hash
    if (!this.#isRepeated(hash)) this.#readPieces(text, start, index)
    return index
  }

  #readPieces(text: string, start: number, end: number): void {
    let packed = EDGE
    let alike = 0
    let previous = 0
    let letters = 0
    for (let index = start; index < end; index++) {
      const code = codeAt(text, index)
      if (code === Code.skip) continue
      alike = code === previous ? alike + 1 : 1
      previous = code
      if (alike > MOST_ALIKE) continue
      packed = (packed << BITS) | code
      this.#pieces(packed, ++letters + 1)
    }
    this.#pieces((packed << BITS) | EDGE, letters + 2)
  }

  /** The pieces that end with the last letter. */
  #pieces(packed: number, letters: number): void {
    if (letters < SHORTEST) return
    this.#add(mix(Salt.piece3, packed & MASK3), this.count)
    if (letters > SHORTEST) this.#add(mix(Salt.piece4, packed & MASK4), this.count)
    if (letters >= LONGEST) this.#add(mix(Salt.piece5, packed & MASK5), this.count)
  }

  /** A listed word behind a disguise is read as the list has it. */
  #readSpelling(spelling: string): number {
    let hash: number = Salt.word
    let packed = EDGE
    let letters = 0
    for (let at = 0; at < spelling.length; at++) {
      const code = codeAt(spelling, at)
      if (code === Code.skip || code === Code.edge || code === Code.sign) continue
      hash = mix(hash, code)
      packed = (packed << BITS) | code
      this.#pieces(packed, ++letters + 1)
    }
    this.#pieces((packed << BITS) | EDGE, letters + 2)
    return hash
  }

  #readHits(hits: readonly Hit[]): void {
    let word = 0
    for (const { entry, start, end } of hits) {
      if (entry.language !== this.#language) continue
      while (word > 0 && this.starts[word]! > start) word--
      while (word < this.count - 1 && this.ends[word]! <= start) word++
      if (word >= this.count) return
      let last = word
      while (last < this.count - 1 && this.starts[last + 1]! < end) last++
      const { kinds, list } = this.#masks.meaningOf(entry)
      const before = word > 0 ? this.#words[word - 1]! : 0
      const after = last < this.count - 1 ? this.#words[last + 1]! : 0
      for (const kind of kinds) {
        this.#add(mix(Salt.kind, kind), word)
        this.#add(mix(mix(Salt.kindPair, kind), before), word)
      }
      for (let step = 1; step <= 4; step++) {
        if (word - step >= 0) this.#add(mix(mix(Salt.before, list), this.#words[word - step]!), word)
      }
      this.#add(mix(mix(Salt.after, list), after), word)
    }
  }

  #add(hash: number, word: number): void {
    this.total++
    this.#sink.add(hash, word)
  }

  #addWord(hash: number, start: number, end: number): void {
    if (this.count === this.#words.length) {
      this.#words = twice(this.#words)
      this.starts = twice(this.starts)
      this.ends = twice(this.ends)
    }
    this.#words[this.count] = hash
    this.starts[this.count] = start
    this.ends[this.count++] = end
  }

}

function codeAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  const code = CODES[unit]!
  return code === Code.unresolved ? resolveCode(unit) : code
}

/** Stand for every name of a group, every link and every mention. */
const GROUP = hashOf('group')
const LINK = hashOf('link')
const MENTION = hashOf('mention')

const AT = '@'.charCodeAt(0)