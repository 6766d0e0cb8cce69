import { isGroupName, type Entry, type Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'
import { MOST_CHUNKS, NO_CHUNK, type Chunks } from '../text/chunks.js'
import { kindUnit, Spellings, unitOf, type Spelling } from './spellings.js'
import { tokensOf, type TokenType } from './tokens.js'

const AT = '@'
const LINE_FEED = 0x0a

/** More words of a comment are not read. */
const MOST_WORDS = 200

/** Kinds of names that tell where people come from, of whichever language: without a further word they name no people. */
const PLACE = /^(?:\w+-)?place$/

const GROUP: readonly number[] = Object.freeze([unitOf('a group')])
const QUOTED: readonly number[] = Object.freeze([unitOf('in quotes')])
const AFTER_NEGATION: readonly number[] = Object.freeze([unitOf('after negation')])
const BEFORE_NEGATION: readonly number[] = Object.freeze([unitOf('before negation')])
const NOTHING: readonly number[] = Object.freeze([])
const NO_SPELLING: Spelling = { keys: NOTHING, isNegation: false, isContrast: false }

/** A word as a network reads it. */
export interface UnitWord {
  /** UTF-16 offsets into the comment, end exclusive. */
  readonly start: number
  readonly end: number
  /** Of the word first, then of what is known of it wherever it stands. The same array for the same spelling. */
  keys: readonly number[]
  /** Of what is known of it where it stands. */
  more: readonly number[]
  isGroup: boolean
  readonly isNegation: boolean
  /** Number of the clause that it stands in. */
  readonly clause: number
}

/** A piece of a chunk, and what it says wherever it stands. */
interface Piece extends Spelling {
  readonly type: TokenType
  /** UTF-16 units from the beginning of the chunk, end exclusive. */
  readonly start: number
  readonly end: number
}

/**
 * Reads a comment for a network: of each word a key, one for every kind that the lists have it in, and one for standing
 * before or after a negation in its clause, or in quotes. Names of groups are one and the same word, whichever group it is. In
 * romanised languages all spellings of a word have one key.
 */
export class Units {
  readonly #chunks: Chunks
  /** By id of a chunk, of this generation of them. */
  readonly #pieces = new Array<readonly Piece[] | undefined>(MOST_CHUNKS)
  #generation = 0
  readonly #language: string
  /** Tags of the packs whose names of groups count. */
  readonly #naming: ReadonlySet<string>
  readonly #spellings: Spellings
  readonly #kinds = new Map<Entry, readonly number[]>()

  /**
   * @param chunks of the comments that are read
   * @param pack whose words are known
   * @param mixed packs whose names of groups are known, too: those of languages that people mix with it
   */
  constructor(chunks: Chunks, pack: LanguagePack, mixed: readonly LanguagePack[] = []) {
    this.#chunks = chunks
    this.#language = pack.tag
    this.#naming = new Set([pack, ...mixed].map((one) => one.tag))
    this.#spellings = new Spellings(pack)
  }

  /** Whether a comment names a group of people. */
  namesGroup(hits: readonly Hit[]): boolean {
    return hits.some(({ entry }) => this.#isGroup(entry) && !entry.kinds.some((kind) => PLACE.test(kind)))
  }

  /**
   * @param text that was cut into chunks last
   * @param hits in order of position
   * @returns its words
   */
  read(text: string, hits: readonly Hit[]): UnitWord[] {
    const words = this.#split(text)
    this.#mark(words, hits)
    const said = words.every(isSaid) ? words : words.filter(isSaid)
    if (said.some(({ isNegation }) => isNegation)) markNegated(said)
    return said
  }

  #split(text: string): UnitWord[] {
    const { count, starts, ends, ids } = this.#chunks
    const words: UnitWord[] = []
    let clause = 0
    let isQuoted = false
    for (let chunk = 0; chunk < count && words.length < MOST_WORDS; chunk++) {
      const from = starts[chunk]!
      if (breaksLine(text, chunk === 0 ? 0 : ends[chunk - 1]!, from)) clause++
      for (const { type, start, end, keys, isNegation, isContrast } of this.#piecesOf(text, ids[chunk]!, from, ends[chunk]!)) {
        if (type === 'end' || isContrast) clause++
        if (type === 'quote') isQuoted = !isQuoted
        if (type !== 'word') continue
        const more = isQuoted ? QUOTED : NOTHING
        words.push({ start: from + start, end: from + end, keys, more, isGroup: false, isNegation, clause })
      }
    }
    return words
  }

  #piecesOf(text: string, id: number, start: number, end: number): readonly Piece[] {
    if (this.#generation !== this.#chunks.generation) {
      this.#generation = this.#chunks.generation
      this.#pieces.fill(undefined)
    }
    const known = id === NO_CHUNK ? undefined : this.#pieces[id]
    if (known !== undefined) return known
    const pieces = this.#cut(text.slice(start, end))
    if (id !== NO_CHUNK) this.#pieces[id] = pieces
    return pieces
  }

  #cut(chunk: string): Piece[] {
    // Whom a mention names says nothing.
    const said = tokensOf(chunk).filter(({ written }) => !written.startsWith(AT))
    return said.map(({ type, written, offset }) => {
      const { keys, isNegation, isContrast } = type === 'word' ? this.#spellings.of(written) : NO_SPELLING
      return { keys, isNegation, isContrast, type, start: offset, end: offset + written.length }
    })
  }

  #mark(words: readonly UnitWord[], hits: readonly Hit[]): void {
    let word = 0
    for (const { entry, start, end } of hits) {
      while (word > 0 && words[word - 1]!.end > start) word--
      while (word < words.length && words[word]!.end <= start) word++
      for (let at = word; at < words.length && words[at]!.start < end; at++) {
        if (this.#isGroup(entry)) name(words[at]!, at === word)
        else if (entry.language === this.#language && !words[at]!.isGroup) add(words[at]!, this.#kindsOf(entry))
      }
    }
  }

  #isGroup(entry: Entry): boolean {
    return isGroupName(entry) && this.#naming.has(entry.language)
  }

  #kindsOf(entry: Entry): readonly number[] {
    const known = this.#kinds.get(entry)
    if (known !== undefined) return known
    const kinds = [...entry.kinds, ...(entry.violation === undefined ? [] : [entry.violation.code])].map(kindUnit)
    this.#kinds.set(entry, kinds)
    return kinds
  }
}

/** A name of several words is read as one: the others say nothing. */
function name(word: UnitWord, isFirst: boolean): void {
  if (word.isGroup) return
  word.isGroup = true
  word.keys = isFirst ? GROUP : NOTHING
  word.more = NOTHING
}

function breaksLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === LINE_FEED) return true
  return false
}

function isSaid({ keys }: UnitWord): boolean {
  return keys.length > 0
}

/** In some languages a negation stands before what it negates, in others behind. */
function markNegated(words: readonly UnitWord[]): void {
  let negated = -1
  for (const word of words) {
    if (word.clause === negated) add(word, AFTER_NEGATION)
    if (word.isNegation) negated = word.clause
  }
  negated = -1
  for (const word of words.toReversed()) {
    if (word.clause === negated) add(word, BEFORE_NEGATION)
    if (word.isNegation) negated = word.clause
  }
}

function add(word: UnitWord, keys: readonly number[]): void {
  const { keys: known, more } = word
  const others = keys.filter((key) => !known.includes(key) && !more.includes(key))
  if (others.length > 0) word.more = [...more, ...others]
}

/**
 * The packs of the languages that people mix with one: a romanised language is written among words of those that are at
 * home in Latin letters.
 */
export function mixedWith(pack: LanguagePack, packs: readonly LanguagePack[]): LanguagePack[] {
  if (pack.folding === undefined) return []
  return packs.filter(({ script, folding }) => script === pack.script && folding === undefined)
}
