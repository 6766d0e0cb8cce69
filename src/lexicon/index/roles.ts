import { emptyFilter, hasBit, setBit } from '../../text/tables/bitFilter.js'
import { spread } from './rolling.js'

/**
 * Bits of a filter. With all languages 3 to 18 in a hundred are set, of `#roles` a third. Half as many let every third pair of English
 * words pass for a romanised phrase; twice as many cost the processor's cache what they save.
 */
const FILTER_BITS = 20

/** `spread(hash) >>> FILTER_SHIFT` is the bit of a hash in a filter. */
const FILTER_SHIFT = 32 - FILTER_BITS

/** What a hash can stand for besides a whole word or phrase. Each role is a salt XOR-ed into the hash. */
export const Role = {
  /** A word that phrases begin with, and one that is the second of them. */
  first: 0x71374491,
  second: 0x59f111f1,
  /** Two words that are listed, or that phrases begin with. */
  pair: 0x27d4eb2f,
  /** A phrase goes on here. */
  path: 0x3c6ef372,
  /** A phrase goes on here with a word that may go on itself. */
  openPath: 0x1f83d9ab,
  /** The first letters of a word that may follow there, or all of a shorter beginning. */
  openNext: 0x3a5c1e07,
  /** A form behind which the word may go on. */
  open: 0x5be0cd19,
  /** A form that is looked for inside words, too, and the beginning of one. */
  inner: 0x6a09e667,
  innerPath: 0x2b7e1516,
  /** The beginning of a word that may be disguised. */
  begun: 0x4f1bbcdc,
} as const

/**
 * Which roles the hashes of words, phrases and their beginnings may play in what is listed: bit filters, so that a role is
 * sometimes seen where there is none, but never missed.
 */
export class Roles {
  /** The hashes of words, and of the first two words of phrases, that deserve a closer look: looked up for every word. */
  readonly #worthALook = emptyFilter(FILTER_BITS)
  /** Roles: looked up only after a hit in that busy filter, or at a gram, and therefore kept apart from it. */
  readonly #roles = emptyFilter(FILTER_BITS)
  /** A second bit for every role except beginnings, which fill a third of `#roles` and would cause too many false positives. */
  readonly #sure = emptyFilter(FILTER_BITS)

  /** Says that a word, or the first two of a phrase, are worth a closer look. */
  mark(hash: number): void {
    setBit(this.#worthALook, bitOf(hash))
  }

  /** Whether a word, or two words, are worth a closer look. */
  isMarked(hash: number): boolean {
    return hasBit(this.#worthALook, bitOf(hash))
  }

  /** Says that two words are listed, or begin something that is. */
  markPair(phrase: number): void {
    this.mark(phrase)
    setBit(this.#sure, bitOf(phrase ^ Role.pair))
  }

  /** Whether two words may be listed, or begin something that is. */
  isPair(phrase: number): boolean {
    return this.isMarked(phrase) && hasBit(this.#sure, bitOf(phrase ^ Role.pair))
  }

  /** Gives a role to a hash. */
  cast(role: number, hash: number): void {
    setBit(this.#roles, bitOf(hash ^ role))
    setBit(this.#sure, bitOf(hash ^ ~role))
  }

  /** Whether a hash plays a role. */
  plays(role: number, hash: number): boolean {
    return hasBit(this.#sure, bitOf(hash ^ ~role)) && hasBit(this.#roles, bitOf(hash ^ role))
  }

  /** Says that a word that may be disguised begins with the letters of a hash. */
  castBegun(hash: number): void {
    setBit(this.#roles, bitOf(hash ^ Role.begun))
  }

  /** Whether a word that may be disguised may begin with the letters of a hash. */
  isBegun(hash: number): boolean {
    return hasBit(this.#roles, bitOf(hash ^ Role.begun))
  }
}

function bitOf(hash: number): number {
  return spread(hash) >>> FILTER_SHIFT
}
