import { disguiseBit } from '../../lexicon/disguise.js'
import type { Hit } from '../../lexicon/entry.js'
import { Edits } from './edits.js'

const SPELT_OTHERWISE = disguiseBit('leet') | disguiseBit('mask') | disguiseBit('spacing')

/** Whether other characters stand for letters of what was found, or between them. */
export function isSpeltOtherwise({ disguise }: Hit): boolean {
  return (disguise & SPELT_OTHERWISE) !== 0
}

/** What is written instead of single units of a comment, among words that were found. */
export class EditsAmongHits extends Edits {
  /** By unit, 1 where something was found or is written already: a comment may have as many hits as words. */
  readonly #taken: Uint8Array
  /** Where what was found with other characters for its letters, or between them, ends, by where it begins: the longest. */
  readonly #disguised = new Map<number, number>()
  /** By place between units, 1 where it parts a word that was found: no other word begins or ends there. */
  readonly #parted: Uint8Array

  constructor(text: string, hits: readonly Hit[]) {
    super(text)
    this.#taken = new Uint8Array(text.length)
    this.#parted = new Uint8Array(text.length + 1)
    for (const { start, end } of hits.filter((hit) => !isSpeltOtherwise(hit))) this.#taken.fill(1, start, end)
    for (const { start, end, entry } of hits.filter(isSpeltOtherwise)) {
      this.#disguised.set(start, Math.max(end, this.#disguised.get(start) ?? 0))
      if (!entry.text.includes(' ')) this.#parted.fill(1, start + 1, end)
    }
  }

  /** Whether what was found there is spelt otherwise. */
  isDisguised(from: number, to: number): boolean {
    return this.#disguised.get(from) === to
  }

  /** Whether something was found between two places that is spelt otherwise. */
  holdsDisguised(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if ((this.#disguised.get(at) ?? Infinity) <= to) return true
    return false
  }

  /** Whether only a part of a word that was found is between two places, on either side. */
  parts(from: number, to: number): boolean {
    return this.#parted[from] === 1 || this.#parted[to] === 1
  }

  isTaken(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.#taken[at] === 1) return true
    return false
  }

  /** Another word instead of one. */
  writeWord(start: number, end: number, word: string, disguise: number): void {
    this.#taken.fill(1, start, end)
    this.replace(start, end, word, disguise)
  }

  write(at: number, units: string, disguise: number): void {
    this.#taken[at] = 1
    this.replace(at, at + 1, units, disguise)
  }
}
