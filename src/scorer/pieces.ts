import type { LanguagePack } from '../lexicon/pack.js'
import { MOST_CHUNKS, NO_CHUNK, type Chunks } from '../text/chunks.js'
import { addressIn } from '../text/links.js'
import { twice } from '../text/tables/columns.js'
import { NO_KEYS, type KeySets } from './keySets.js'
import { Spellings } from './spellings.js'
import { tokensOf, type TokenType } from './tokens.js'

/** More words of a comment are not read. */
export const MOST_WORDS = 200

const AT = '@'
const FEW = 1 << 10

/** What a piece of a chunk is, as bits. */
export const Sign = {
  word: 1,
  quote: 2,
  negation: 4,
  /** A clause ends before what follows it, or before it if it is a word. */
  endsClause: 8,
  /** Means somebody in the conversation. */
  address: 16,
  /** A sentence ends with it. */
  endsSentence: 32,
} as const

/** What tokens other than words are; a question is a word, too. */
const SIGNS: Readonly<Record<TokenType, number>> = {
  word: 0,
  question: Sign.endsSentence,
  stop: Sign.endsClause | Sign.endsSentence,
  pause: Sign.endsClause,
  quote: Sign.quote,
}

/**
 * What chunks consist of, and what that says wherever it stands: a column for each thing. It is remembered by the ids of the
 * chunks, of one generation of them.
 */
export class Pieces {
  /** The pieces that were asked for last: from, to (exclusive). */
  from = 0
  to = 0
  /** UTF-16 units from the beginning of the chunk, end exclusive. */
  starts = new Int32Array(FEW)
  ends = new Int32Array(FEW)
  /** Numbers of the sets of its keys. */
  sets = new Int32Array(FEW)
  /** Bits of `Sign`. */
  signs = new Int32Array(FEW)
  #count = 0
  readonly #chunks: Chunks
  readonly #keySets: KeySets
  readonly #spellings: Spellings
  /** By id of a chunk: where its pieces end, or 0 if it was not cut; and where they begin. */
  readonly #places = new Int32Array(2 * MOST_CHUNKS)
  #generation = 0

  constructor(chunks: Chunks, keySets: KeySets, pack: LanguagePack) {
    this.#chunks = chunks
    this.#keySets = keySets
    this.#spellings = new Spellings(pack, keySets)
  }

  /** Before a comment is read: what chunks and sets that were forgotten consist of is forgotten, too. */
  begin(): void {
    const isFull = this.#keySets.isFull
    if (!isFull && this.#generation === this.#chunks.generation) return
    if (isFull) {
      this.#keySets.forget()
      this.#spellings.forget()
    }
    this.#generation = this.#chunks.generation
    this.#places.fill(0)
    this.#count = 0
  }

  /** Asks for the pieces of a chunk of a comment. */
  ask(text: string, id: number, start: number, end: number): void {
    if (id !== NO_CHUNK && this.#places[2 * id] !== 0) {
      this.to = this.#places[2 * id]! - 1
      this.from = this.#places[2 * id + 1]!
      return
    }
    this.from = this.#count
    this.#cut(text.slice(start, end))
    this.to = this.#count
    if (id === NO_CHUNK) this.#count = this.from
    else {
      this.#places[2 * id] = this.to + 1
      this.#places[2 * id + 1] = this.from
    }
  }

  #cut(chunk: string): void {
    let words = 0
    for (const { type, written, offset } of tokensOf(chunk.slice(0, addressIn(chunk)))) {
      // Whom a mention names says nothing.
      if (written.startsWith(AT)) continue
      if (type !== 'word' && type !== 'question') this.#add(offset, written, NO_KEYS, SIGNS[type])
      else if (words++ === MOST_WORDS) break
      else this.#addWord(offset, written, SIGNS[type])
    }
  }

  /** @param more signs than its spelling has */
  #addWord(start: number, written: string, more: number): void {
    const { set, isNegation, isContrast, isAddress } = this.#spellings.of(written)
    const signs = (isNegation ? Sign.negation : 0) | (isContrast ? Sign.endsClause : 0) | (isAddress ? Sign.address : 0)
    this.#add(start, written, set, Sign.word | signs | more)
  }

  #add(start: number, written: string, set: number, signs: number): void {
    if (this.#count === this.starts.length) this.#grow()
    const at = this.#count++
    this.starts[at] = start
    this.ends[at] = start + written.length
    this.sets[at] = set
    this.signs[at] = signs
  }

  #grow(): void {
    this.starts = twice(this.starts)
    this.ends = twice(this.ends)
    this.sets = twice(this.sets)
    this.signs = twice(this.signs)
  }
}
