import { allForms } from '../lexicon/forms.js'
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
  /** Numbers of words by their hashes; open addressing, at most half full. */
  #slots = new Int32Array(1 << 12)

  constructor(pack: LanguagePack, kinds: Kinds, kindSets: KindSets, letters: Letters) {
    this.#letters = letters
    this.#kindSets = kindSets
    this.#addCommon(pack, kinds)
    this.#addContractions(pack)
  }

  /** The number of a word, by hash and check; `UNKNOWN` for others. */
  lookUp(hash: number, check: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (Math.imul(hash, SPREAD) >>> SHIFT) & mask
    for (;;) {
      const word = slots[slot]!
      if (word === UNKNOWN || (this.hashes[word] === hash && this.checks[word] === check)) return word
      slot = (slot + 1) & mask
    }
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
        for (const form of forms.length === 0 ? [entry] : allForms(paradigms, entry, forms)) {
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
    if (2 * number > this.#slots.length) this.#grow()
    else this.#place(number)
    return number
  }

  #place(word: number): void {
    const mask = this.#slots.length - 1
    let slot = (Math.imul(this.hashes[word]!, SPREAD) >>> SHIFT) & mask
    while (this.#slots[slot] !== UNKNOWN) slot = (slot + 1) & mask
    this.#slots[slot] = word
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    for (let word = 1; word < this.hashes.length; word++) this.#place(word)
  }
}
