import { CLASS_BITS, CLASS_MASK, Kind, isWordKind, type Characters } from '../text/characters.js'
import type { Flags } from './flags.js'
import type { Grammar } from './grammar.js'
import type { Kinds, Known } from './kinds.js'

/** Stands in a hash for the apostrophe inside a word; no class is so large. */
const APOSTROPHE = CLASS_MASK
const APOSTROPHES = new Set(["'", '’'].map((char) => char.charCodeAt(0)))

/**
 * Sees at a glance which common words a comment holds: in one pass over its characters, by a hash of each word,
 * without cutting it. It may see a word that is not there, for hashes can agree; it overlooks none.
 */
export class Glance {
  readonly #characters: Characters
  /** By slot, the hash of a word and the sets of kinds it belongs to; open addressing. */
  readonly #hashes: Int32Array
  readonly #sets: (readonly number[])[] = []
  readonly #mask: number
  /** By slot, the number of the comment in which the word was last seen. */
  readonly #lastSeen: Uint32Array
  #comment = 0

  constructor(characters: Characters, { kinds, sets }: Grammar) {
    this.#characters = characters
    const byHash = new Map<number, Set<number>>()
    for (const [word, known] of kinds.words()) {
      const hash = this.#hashOf(word)
      const of = byHash.get(hash) ?? new Set()
      for (const kind of kindsOf(known, kinds)) for (const set of sets.thatHold(kind)) of.add(set)
      byHash.set(hash, of)
    }
    // At most half full, so that a word that is not known is soon known to be none.
    const size = 2 ** Math.ceil(Math.log2(2 * byHash.size + 1))
    this.#mask = size - 1
    this.#hashes = new Int32Array(size)
    this.#lastSeen = new Uint32Array(size)
    for (const [hash, of] of byHash) {
      const slot = this.#slotOf(hash)
      this.#hashes[slot] = hash
      this.#sets[slot] = [...of]
    }
  }

  /** Marks in `held` the sets of kinds that common words of a text belong to. */
  over(text: string, held: Flags): void {
    const { table } = this.#characters
    this.#comment++
    let hash = 0
    let ending = 0
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      let value = table[unit]!
      let kind = value >> CLASS_BITS
      if (kind === Kind.unresolved || kind === Kind.surrogate) {
        value = this.#characters.valueAt(text, index)
        kind = value >> CLASS_BITS
        if (text.codePointAt(index)! > 0xffff) index++
      }
      if (isWordKind(kind)) {
        hash = mix(hash, value & CLASS_MASK)
        if (ending !== 0) ending = mix(ending, value & CLASS_MASK)
      } else if (hash !== 0 && kind !== Kind.skip) {
        this.#look(hash, held)
        if (APOSTROPHES.has(unit)) {
          hash = mix(hash, APOSTROPHE)
          ending = mix(0, APOSTROPHE)
          continue
        }
        if (ending !== 0) this.#look(ending, held)
        hash = 0
        ending = 0
      }
    }
    if (hash !== 0) this.#look(hash, held)
    if (ending !== 0) this.#look(ending, held)
  }

  #look(hash: number, held: Flags): void {
    const slot = this.#slotOf(hash)
    if (this.#hashes[slot] === 0 || this.#lastSeen[slot] === this.#comment) return
    this.#lastSeen[slot] = this.#comment
    for (const set of this.#sets[slot]!) held.raise(set)
  }

  /** Where a hash stands, or could. 0 is no word's hash. */
  #slotOf(hash: number): number {
    let slot = (Math.imul(hash, SPREAD) >>> 12) & this.#mask
    while (this.#hashes[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask
    return slot
  }

  #hashOf(word: string): number {
    let hash = 0
    for (let index = 0; index < word.length; index++) {
      const unit = word.charCodeAt(index)
      if (APOSTROPHES.has(unit)) hash = mix(hash, APOSTROPHE)
      else {
        const value = this.#characters.valueAt(word, index)
        if (value >> CLASS_BITS !== Kind.skip) hash = mix(hash, value & CLASS_MASK)
        if (word.codePointAt(index)! > 0xffff) index++
      }
    }
    return hash
  }
}

/** The kinds of a word, of the phrases that may begin with it, and of what it is short for. */
function kindsOf(known: Known, kinds: Kinds): readonly number[] {
  return [
    ...known.kinds,
    ...known.phrases.flatMap((phrase) => phrase.kinds),
    ...(known.parts ?? []).flatMap((part) => kinds.lookUp(part).kinds),
  ]
}

/** One step of FNV-1a. Never 0, which stands for no word. */
function mix(hash: number, cls: number): number {
  return Math.imul((hash === 0 ? BASIS : hash) ^ (cls + 1), PRIME) || 1
}

const BASIS = 0x811c9dc5
const PRIME = 0x01000193
const SPREAD = 0x9e3779b1
