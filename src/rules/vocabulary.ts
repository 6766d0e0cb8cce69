import { formsOf } from '../lexicon/speller.js'
import type { LanguagePack } from '../lexicon/pack.js'
import { hashOf } from './hash.js'
import type { Kinds } from './kinds.js'
import { NO_KINDS, type KindSets } from './kindSets.js'
import type { Letters } from './letters.js'
import { NO_SENSE, mergeSenses, packSense } from './senses.js'

/** The number of a word of which nothing is known. */
export const UNKNOWN = 0

/** Several common words that count as one. */
export interface Phrase {
  /** Numbers of its words. */
  readonly words: readonly number[]
  readonly set: number
  readonly sense: number
}

const NONE: readonly Phrase[] = []
const SPREAD = 0x9e3779b1
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
  /** By number of a word. */
  readonly hashes: number[] = [0]
  readonly checks: number[] = [0]
  readonly sets: number[] = [NO_KINDS]
  readonly senses: number[] = [NO_SENSE]
  /** Bits of `Known`. */
  readonly marks: number[] = [0]
  readonly #parts = new Map<number, readonly number[]>()
  readonly #phrases = new Map<number, readonly Phrase[]>()
  readonly #letters: Letters
  readonly #kindSets: KindSets
  /** By its hash, a word's hash, check and number, side by side; open addressing, at most three quarters full. */
  #slots = new Int32Array(SLOT << 12)

  constructor(pack: LanguagePack, kinds: Kinds, kindSets: KindSets, letters: Letters) {
    this.#letters = letters
    this.#kindSets = kindSets
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

  /** The words that one is read as instead, if it is a contraction. */
  partsOf(word: number): readonly number[] | undefined {
    return this.#parts.get(word)
  }

  /** Common phrases that begin with a word, the longest first. */
  phrasesOf(word: number): readonly Phrase[] {
    return this.#phrases.get(word) ?? NONE
  }

  /** Gives a word a further kind. */
  add(word: string, kind: number): void {
    const number = this.#numberOf(word)
    this.sets[number] = this.#kindSets.with(this.sets[number]!, kind)
  }

  #addCommon({ common, paradigms }: LanguagePack, kinds: Kinds): void {
    for (const { kinds: names, sense, forms, entries } of common) {
      const ids = names.map((kind) => kinds.idOfCommon(kind))
      const packed = packSense(sense)
      for (const entry of entries.split('\n')) {
        for (const form of forms.length === 0 ? [entry] : formsOf(entry, { inflections: forms.map((name) => paradigms[name] ?? []) })) {
          if (form.includes(' ')) this.#addPhrase(form.split(' '), ids, packed)
          else {
            const number = this.#numberOf(form)
            for (const id of ids) this.sets[number] = this.#kindSets.with(this.sets[number]!, id)
            this.senses[number] = mergeSenses(this.senses[number]!, packed)
          }
        }
      }
    }
  }

  #addContractions({ contractions }: LanguagePack): void {
    if (contractions === '') return
    for (const pair of contractions.split('\n')) {
      const [from = '', to = ''] = pair.split('>')
      const number = this.#numberOf(from)
      this.#parts.set(number, to.split(' ').map((part) => this.#numberOf(part)))
      this.marks[number]! |= Known.contraction
    }
  }

  #addPhrase(texts: readonly string[], kinds: readonly number[], sense: number): void {
    const words = texts.map((text) => this.#numberOf(text))
    this.marks[words[0]!]! |= Known.phrases
    for (const word of words.slice(1)) this.marks[word]! |= Known.inPhrases
    const begun = this.phrasesOf(words[0]!)
    const same = begun.find((phrase) => phrase.words.join() === words.join())
    const phrase = {
      words,
      set: kinds.reduce((set, kind) => this.#kindSets.with(set, kind), same?.set ?? NO_KINDS),
      sense: mergeSenses(same?.sense ?? NO_SENSE, sense),
    }
    const phrases = [...begun.filter((other) => other !== same), phrase]
    this.#phrases.set(words[0]!, phrases.sort((a, b) => b.words.length - a.words.length))
  }

  /** The number of a word, which is a new one if it was not known. */
  #numberOf(word: string): number {
    const [hash, check] = hashOf(word, this.#letters)
    const known = this.lookUp(hash, check)
    if (known !== UNKNOWN) return known
    const number = this.hashes.length
    this.hashes.push(hash)
    this.checks.push(check)
    this.sets.push(NO_KINDS)
    this.senses.push(NO_SENSE)
    this.marks.push(word.length === 1 ? Known.single : 0)
    if (4 * number > 3 * (this.#slots.length / SLOT)) this.#grow()
    else this.#place(number)
    return number
  }

  /** Where a word is looked for first. */
  #homeOf(hash: number): number {
    return (Math.imul(hash, SPREAD) >>> SHIFT) & (this.#slots.length - SLOT)
  }

  #place(word: number): void {
    const slots = this.#slots
    let slot = this.#homeOf(this.hashes[word]!)
    while (slots[slot + 2] !== UNKNOWN) slot = (slot + SLOT) & (slots.length - 1)
    slots[slot] = this.hashes[word]!
    slots[slot + 1] = this.checks[word]!
    slots[slot + 2] = word
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    for (let word = 1; word < this.hashes.length; word++) this.#place(word)
  }
}
