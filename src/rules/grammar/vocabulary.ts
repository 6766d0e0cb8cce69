import type { LanguagePack } from '../../lexicon/pack.js'
import { SPREAD } from '../../text/tables/fnv.js'
import { AlikeWords, alikeFoldingOf } from './alikeWords.js'
import { eachCommonForm } from './commonForms.js'
import { contractionsOf } from './contractions.js'
import { keptPhrases } from './keptPhrases.js'
import type { Kinds } from './kinds.js'
import { NO_KINDS, type KindSets } from './kindSets.js'
import type { Letters } from '../words/letters.js'
import { WordHasher } from '../words/wordHasher.js'
import { NO_SENSE, mergeSenses, packSense } from '../senses.js'

/** The number of a word of which nothing is known. */
export const UNKNOWN = 0

/** Several common words that count as one. */
export interface Phrase {
  /** Numbers of its words. */
  readonly words: readonly number[]
  set: number
  sense: number
  /** Whether it only hides its words: see `keptPhrases`. */
  hides: boolean
}

const NONE: readonly Phrase[] = []
/** With no more words than this, each two have a number of their own, and a small one. */
const ROOM = 1 << 15
const SPACE = ' '.charCodeAt(0)
/** Numbers of a slot in its table. */
const SLOT = 4
/** The upper bits are the best mixed. */
const SHIFT = 8

/** What is known of a word besides its kinds, as bits. */
export const Known = {
  /** Is a single letter. */
  single: 1,
  /** Is read as other words. */
  contraction: 2,
  /** Begins common phrases. */
  phrases: 4,
  /** Stands in common phrases, other than at their beginning. */
  inPhrases: 8,
} as const

/** The common words of a pack, and the words that its patterns name, by number; looked up by their hashes. */
export class Vocabulary {
  /** By number of a word; of those that read the same, of the first. */
  readonly hashes: number[] = [0]
  readonly sets: number[] = [NO_KINDS]
  readonly senses: number[] = [NO_SENSE]
  /** Bits of `Known`. */
  readonly marks: number[] = [0]
  readonly #parts = new Map<number, readonly number[]>()
  /** By the first two words: see `pairOf`. */
  readonly #phrases = new Map<number, Phrase[]>()
  readonly #letters: Letters
  /** One object serves all words. */
  readonly #hasher = new WordHasher()
  readonly #kindSets: KindSets
  /** By its hash, a word's hash, check and number, side by side; open addressing, at most three quarters full. */
  #slots = new Int32Array(SLOT << 12)
  #placed = 0

  /** Only in a language without an orthography: see `LanguagePack.folding` and `LanguagePack.same`. */
  readonly #alike: AlikeWords | undefined
  readonly #same: AlikeWords | undefined

  constructor(pack: LanguagePack, kinds: Kinds, kindSets: KindSets, letters: Letters) {
    this.#letters = letters
    this.#kindSets = kindSets
    const alike = alikeFoldingOf(pack)
    if (alike !== undefined) this.#alike = new AlikeWords(letters.characters, alike, 'one')
    if (pack.same !== undefined) this.#same = new AlikeWords(letters.characters, pack.same, 'two')
    this.#addCommon(pack, kinds)
    this.#addContractions(pack)
  }

  /** The number of a word, by hash and check; `UNKNOWN` for others. */
  lookUp(hash: number, check: number): number {
    const slots = this.#slots
    let slot = this.#homeOf(hash)
    while (slots[slot + 2] !== UNKNOWN) {
      if (slots[slot] === hash && slots[slot + 1] === check) return slots[slot + 2]!
      slot = (slot + SLOT) & (slots.length - 1)
    }
    return UNKNOWN
  }

  /** The number of the word that stands from `start` to `end` (exclusive); `UNKNOWN` for others. */
  numberIn(text: string, start: number, end: number): number {
    const hasher = this.#hasher
    hasher.clear()
    hasher.addAll(text, start, end, this.#letters)
    return this.lookUp(hasher.hash, hasher.check)
  }

  /** The number of a word that is not known as written, but in another spelling; `UNKNOWN` for others. */
  lookUpAlike(text: string, start: number, end: number): number {
    return this.#same?.lookUp(text, start, end) ?? this.#alike?.lookUp(text, start, end) ?? UNKNOWN
  }

  /** The words that one is read as instead, if it is a contraction. */
  partsOf(word: number): readonly number[] | undefined {
    return this.#parts.get(word)
  }

  /** Common phrases that begin with two words, the longest first; of a large language perhaps others, too. */
  phrasesOf(first: number, second: number): readonly Phrase[] {
    if ((this.marks[first]! & Known.phrases) === 0 || (this.marks[second]! & Known.inPhrases) === 0) return NONE
    return this.#phrases.get(pairOf(first, second)) ?? NONE
  }

  /** Gives a word a further kind, which no other word has. */
  add(word: string, kind: number): void {
    const number = this.#numberOf(word)
    this.sets[number] = this.#kindSets.withNew(this.sets[number]!, kind)
  }

  #addCommon(pack: LanguagePack, kinds: Kinds): void {
    const keeps = keptPhrases(pack)
    eachCommonForm(pack, ({ kinds: names, sense }) => {
      const hides = !keeps(names)
      const ids = names.map((kind) => kinds.idOfCommon(kind))
      const set = this.#withAll(NO_KINDS, ids)
      const packed = packSense(sense)
      return (units, from, to) => {
        if (isPhrase(units, from, to)) this.#addPhrase(units, from, to, ids, packed, hides)
        else this.#addWordOf(units, from, to, ids, set, packed)
      }
    })
  }

  /** @param set of the kinds alone */
  #addWordOf(units: Uint16Array, from: number, to: number, kinds: readonly number[], set: number, sense: number): void {
    const number = this.#numberOfUnits(units, from, to)
    const before = this.sets[number]!
    this.sets[number] = before === NO_KINDS ? set : this.#withAll(before, kinds)
    this.senses[number] = mergeSenses(this.senses[number]!, sense)
  }

  #withAll(set: number, kinds: readonly number[]): number {
    for (let index = 0; index < kinds.length; index++) set = this.#kindSets.with(set, kinds[index]!)
    return set
  }

  #addContractions(pack: LanguagePack): void {
    for (const [written, plain] of contractionsOf(pack).words) {
      const number = this.#numberOf(written)
      this.#parts.set(number, plain.split(' ').map((part) => this.#numberOf(part)))
      this.marks[number]! |= Known.contraction
    }
  }

  #addPhrase(units: Uint16Array, from: number, to: number, kinds: readonly number[], sense: number, hides: boolean): void {
    const words: number[] = []
    for (let begin = from, end = from; begin <= to; begin = end + 1) {
      end = begin
      while (end < to && units[end] !== SPACE) end++
      const word = this.#numberOfUnits(units, begin, end)
      this.marks[word]! |= words.length === 0 ? Known.phrases : Known.inPhrases
      words.push(word)
    }
    const pair = pairOf(words[0]!, words[1]!)
    let begun = this.#phrases.get(pair)
    if (begun === undefined) this.#phrases.set(pair, (begun = []))
    let at = 0
    for (; at < begun.length && begun[at]!.words.length >= words.length; at++) {
      const phrase = begun[at]!
      if (!isSame(phrase.words, words)) continue
      phrase.set = this.#withAll(phrase.set, kinds)
      phrase.sense = mergeSenses(phrase.sense, sense)
      phrase.hides &&= hides
      return
    }
    begun.splice(at, 0, { words, set: this.#withAll(NO_KINDS, kinds), sense, hides })
  }

  /** The number of a word, which is a new one if neither it was known nor one that reads the same. */
  #numberOf(word: string): number {
    return this.#numberOfUnits(Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)), 0, word.length)
  }

  /** The same for units of UTF-16. */
  #numberOfUnits(units: Uint16Array, from: number, to: number): number {
    const hasher = this.#hasher
    hasher.clear()
    hasher.addUnits(units, from, to, this.#letters)
    const { hash, check } = hasher
    const known = this.lookUp(hash, check)
    if (known !== UNKNOWN) return known
    const same = this.#same?.numberOf(units, from, to)
    const number = same ?? this.#addWord(hash, to - from)
    if (4 * ++this.#placed > 3 * (this.#slots.length / SLOT)) this.#grow()
    this.#place(hash, check, number)
    if (same === undefined) this.#same?.add(units, from, to, number)
    this.#alike?.add(units, from, to, number)
    return number
  }

  #addWord(hash: number, length: number): number {
    const number = this.hashes.length
    this.hashes.push(hash)
    this.sets.push(NO_KINDS)
    this.senses.push(NO_SENSE)
    this.marks.push(length === 1 ? Known.single : 0)
    return number
  }

  /** Where a word is looked for first. */
  #homeOf(hash: number): number {
    return (Math.imul(hash, SPREAD) >>> SHIFT) & (this.#slots.length - SLOT)
  }

  #place(hash: number, check: number, number: number): void {
    const slots = this.#slots
    let slot = this.#homeOf(hash)
    while (slots[slot + 2] !== UNKNOWN) slot = (slot + SLOT) & (slots.length - 1)
    slots[slot] = hash
    slots[slot + 1] = check
    slots[slot + 2] = number
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Int32Array(before.length * 2)
    for (let slot = 0; slot < before.length; slot += SLOT) {
      if (before[slot + 2] !== UNKNOWN) this.#place(before[slot]!, before[slot + 1]!, before[slot + 2]!)
    }
  }
}

function isPhrase(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (units[at] === SPACE) return true
  return false
}

/** Two words as one number. In a large language another two may have the same. */
function pairOf(first: number, second: number): number {
  return first * ROOM + second
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false
  return true
}
