import { isGroupName, type Entry, type Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'
import type { Chunks } from '../text/chunks.js'
import { KeySets, NO_KEYS } from './keySets.js'
import { MOST_WORDS, Pieces, Sign } from './pieces.js'
import type { KeyedWords } from './skipgrams.js'
import { kindUnit, unitOf } from './spellings.js'

const LINE_FEED = 0x0a

/** The place of no word. */
const NONE = -1

/** Fewer single letters in a row are words: "I", "u r". */
const FEWEST_LETTERS = 3

/** Kinds of names that tell where people come from, of whichever language: without a further word they name no people. */
const PLACE = /^(?:\w+-)?place$/

/** Sets of one key each, for what is no word: by their numbers, which begin at 1. */
const LASTING = ['a group', 'in quotes', 'after negation', 'before negation'].map((what) => [unitOf(what)])
const [GROUP, QUOTED, AFTER_NEGATION, BEFORE_NEGATION] = [1, 2, 3, 4] as const

/** A sentence of a comment: its words from one to another (exclusive). */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly namesGroup: boolean
}

/**
 * Reads a comment for skip-grams: of each word a key, one for every kind that the lists have it in, and one for standing
 * before or after a negation in its clause, or in quotes. Names of groups are one and the same word, whichever group it is. In
 * romanised languages all spellings of a word have one key.
 *
 * What is known of the words stands in columns that serve one comment after another.
 */
export class Units implements KeyedWords {
  /** Words of the comment read last. */
  count = 0
  /** UTF-16 offsets into the comment, end exclusive. */
  readonly starts = new Int32Array(MOST_WORDS)
  readonly ends = new Int32Array(MOST_WORDS)
  /** Number of the set of their keys. */
  readonly sets = new Int32Array(MOST_WORDS)
  readonly keySets = new KeySets(LASTING)
  /** Bits of `Sign`. */
  readonly #signs = new Int32Array(MOST_WORDS)
  /** Those of all words together. */
  #allSigns = 0
  /** Numbers of the clause and of the sentence that it stands in. */
  readonly #clauses = new Int32Array(MOST_WORDS)
  readonly #sentences = new Int32Array(MOST_WORDS)
  /** 1 if it names a group, or is a part of such a name. */
  readonly #isNamed = new Int32Array(MOST_WORDS)
  readonly #chunks: Chunks
  readonly #pieces: Pieces
  readonly #language: string
  /** Tags of the packs whose names of groups count. */
  readonly #naming: ReadonlySet<string>
  /** By entry, the set of its kinds; of one generation of sets. */
  readonly #kinds = new Map<Entry, number>()
  #generation = 0

  /**
   * @param chunks of the comments that are read
   * @param pack whose words are known
   * @param mixed packs whose names of groups are known, too: those of languages that people mix with it
   */
  constructor(chunks: Chunks, pack: LanguagePack, mixed: readonly LanguagePack[] = []) {
    this.#chunks = chunks
    this.#language = pack.tag
    this.#naming = new Set([pack, ...mixed].map((one) => one.tag))
    this.#pieces = new Pieces(chunks, this.keySets, pack)
  }

  /** Whether the comment that was read last speaks to somebody in the conversation. */
  get addresses(): boolean {
    return (this.#allSigns & Sign.address) !== 0
  }

  /** Whether a comment names a group of people. */
  namesGroup(hits: readonly Hit[]): boolean {
    return hits.some(({ entry }) => this.#isGroup(entry) && !entry.kinds.some((kind) => PLACE.test(kind)))
  }

  /**
   * Fills the columns.
   *
   * @param text that was cut into chunks last
   * @param hits in order of position
   */
  read(text: string, hits: readonly Hit[]): void {
    this.#pieces.begin()
    if (this.#generation !== this.keySets.generation) this.#kinds.clear()
    this.#generation = this.keySets.generation
    this.#split(text)
    if (hits.length > 0) this.#mark(hits)
    this.#markNegated()
    this.#hushLetters()
  }

  /** The sentences of at least so many words of the comment that was read last. */
  sentencesOf(fewest: number): Sentence[] {
    const sentences: Sentence[] = []
    for (let from = 0, to = 0; from < this.count; from = to) {
      while (to < this.count && this.#sentences[to] === this.#sentences[from]) to++
      if (to - from >= fewest) sentences.push({ from, to, namesGroup: this.#isNamed.subarray(from, to).includes(1) })
    }
    return sentences
  }

  #split(text: string): void {
    const { count, starts, ends, ids } = this.#chunks
    const pieces = this.#pieces
    let clause = 0
    let sentence = 0
    let quotation = NONE
    this.count = 0
    this.#allSigns = 0
    for (let chunk = 0; chunk < count && this.count < MOST_WORDS; chunk++) {
      const from = starts[chunk]!
      if (breaksLine(text, chunk === 0 ? 0 : ends[chunk - 1]!, from)) {
        clause++
        sentence++
        quotation = NONE
      }
      pieces.ask(text, ids[chunk]!, from, ends[chunk]!)
      for (let piece = pieces.from; piece < pieces.to && this.count < MOST_WORDS; piece++) {
        const signs = pieces.signs[piece]!
        if (signs & Sign.endsClause) clause++
        if (signs & Sign.quote) {
          if (quotation !== NONE) this.#markQuoted(quotation)
          quotation = quotation === NONE ? this.count : NONE
        }
        if ((signs & Sign.word) !== 0) this.#addWord(piece, from, clause, sentence)
        if (signs & Sign.endsSentence) sentence++
      }
    }
  }

  /** @param piece of the chunk that begins at `from` */
  #addWord(piece: number, from: number, clause: number, sentence: number): void {
    const pieces = this.#pieces
    const at = this.count++
    this.starts[at] = from + pieces.starts[piece]!
    this.ends[at] = from + pieces.ends[piece]!
    this.sets[at] = pieces.sets[piece]!
    this.#signs[at] = pieces.signs[piece]!
    this.#allSigns |= pieces.signs[piece]!
    this.#clauses[at] = clause
    this.#sentences[at] = sentence
    this.#isNamed[at] = 0
  }

  /** What stands since the word that a quotation begins with; a mark that is not closed in its line quotes nothing. */
  #markQuoted(from: number): void {
    for (let at = from; at < this.count; at++) this.sets[at] = this.keySets.union(this.sets[at]!, QUOTED)
  }

  /** Reads names of groups as one and the same word, and takes note of the kinds of listed ones. */
  #mark(hits: readonly Hit[]): void {
    let word = 0
    let isLonger = false
    for (const { entry, start, end } of hits) {
      while (word > 0 && this.ends[word - 1]! > start) word--
      while (word < this.count && this.ends[word]! <= start) word++
      for (let at = word; at < this.count && this.starts[at]! < end; at++) {
        if (this.#isNamed[at] === 1) continue
        if (this.#isGroup(entry)) {
          isLonger ||= at > word
          this.#isNamed[at] = 1
          this.sets[at] = at === word ? GROUP : NO_KEYS
        } else if (entry.language === this.#language) {
          this.sets[at] = this.keySets.union(this.sets[at]!, this.#kindsOf(entry))
        }
      }
    }
    if (isLonger) this.#dropUnsaid()
  }

  /** A name of several words is read as one: the others say nothing. */
  #dropUnsaid(): void {
    let kept = 0
    for (let at = 0; at < this.count; at++) {
      if (this.sets[at] === NO_KEYS) continue
      this.starts[kept] = this.starts[at]!
      this.ends[kept] = this.ends[at]!
      this.sets[kept] = this.sets[at]!
      this.#signs[kept] = this.#signs[at]!
      this.#sentences[kept] = this.#sentences[at]!
      this.#isNamed[kept] = this.#isNamed[at]!
      this.#clauses[kept++] = this.#clauses[at]!
    }
    this.count = kept
  }

  /** In some languages a negation stands before what it negates, in others behind. */
  #markNegated(): void {
    const [signs, clauses] = [this.#signs, this.#clauses]
    if ((this.#allSigns & Sign.negation) === 0) return
    let negated = -1
    for (let at = 0; at < this.count; at++) {
      if (clauses[at] === negated) this.sets[at] = this.keySets.union(this.sets[at]!, AFTER_NEGATION)
      if (signs[at]! & Sign.negation) negated = clauses[at]!
    }
    negated = -1
    for (let at = this.count - 1; at >= 0; at--) {
      if (clauses[at] === negated) this.sets[at] = this.keySets.union(this.sets[at]!, BEFORE_NEGATION)
      if (signs[at]! & Sign.negation) negated = clauses[at]!
    }
  }

  /** Letters written apart are no words, though `u` by itself is one. */
  #hushLetters(): void {
    let letters = 0
    for (let at = 0; at <= this.count; at++) {
      if (at < this.count && this.ends[at]! - this.starts[at]! === 1) {
        letters++
        continue
      }
      if (letters >= FEWEST_LETTERS) this.sets.fill(NO_KEYS, at - letters, at)
      letters = 0
    }
  }

  #isGroup(entry: Entry): boolean {
    return isGroupName(entry) && this.#naming.has(entry.language)
  }

  #kindsOf(entry: Entry): number {
    let kinds = this.#kinds.get(entry)
    if (kinds === undefined) {
      kinds = this.keySets.of([...entry.kinds, ...(entry.violation === undefined ? [] : [entry.violation.code])].map(kindUnit))
      this.#kinds.set(entry, kinds)
    }
    return kinds
  }
}

function breaksLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === LINE_FEED) return true
  return false
}

/** By word, the keys of a comment that was read. */
export function keysOf({ keySets, sets, count }: Units): (readonly number[])[] {
  return Array.from(sets.subarray(0, count), (set) => keySets.keysOf(set))
}

/**
 * The packs of the languages that people mix with one: a romanised language is written among words of those that are at
 * home in Latin letters.
 */
export function mixedWith(pack: LanguagePack, packs: readonly LanguagePack[]): LanguagePack[] {
  if (pack.folding === undefined) return []
  return packs.filter(({ script, folding }) => script === pack.script && folding === undefined)
}
