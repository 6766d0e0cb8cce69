import { NO_CHUNK, type Chunks } from '../../text/chunks.js'
import { LATIN } from '../../text/letters/kinds.js'
import type { Hit } from '../entry.js'
import type { ScriptTerms } from '../index/scriptTerms.js'
import { Fact, type KnownChunks } from './knownChunks.js'
import type { RomanisedMatcher } from './romanisedMatcher.js'

/** The number of no chunk of a comment. */
const NONE = -1

/** Which of the seams of a comment have to be read folded, and what is found there. */
export class FoldedSeams {
  readonly #chunks: Chunks
  readonly #known: KnownChunks
  readonly #terms: readonly ScriptTerms[]
  readonly #romanised: readonly RomanisedMatcher[]
  /** By folding: where the chunk before the first such seam begins, and the chunk behind the last one. */
  readonly #from: Int32Array
  readonly #last: Int32Array
  #isEmpty = true

  /** @param terms by kind of script */
  constructor(chunks: Chunks, known: KnownChunks, terms: readonly ScriptTerms[], romanised: readonly RomanisedMatcher[]) {
    this.#chunks = chunks
    this.#known = known
    this.#terms = terms
    this.#romanised = romanised
    this.#from = new Int32Array(romanised.length)
    this.#last = new Int32Array(romanised.length).fill(NONE)
  }

  /** Forgets the seams of another comment. */
  clear(): void {
    if (!this.#isEmpty) this.#last.fill(NONE)
    this.#isEmpty = true
  }

  /**
   * Takes note of a seam.
   *
   * @param foldings in which something may cross it, a bit each
   * @param start of the chunk before it, in UTF-16 units; @param chunk the number of the one behind it
   */
  add(foldings: number, start: number, chunk: number): void {
    for (let folding = 0; folding < this.#last.length; folding++) {
      if ((foldings & (1 << folding)) === 0) continue
      if (this.#last[folding] === NONE) this.#from[folding] = start
      this.#last[folding] = chunk
    }
    this.#isEmpty = false
  }

  /** Adds what crosses the seams to `hits`, besides what is among them already. */
  find(text: string, hits: Hit[]): void {
    if (this.#isEmpty) return
    const found: Hit[] = []
    for (let folding = 0; folding < this.#last.length; folding++) {
      const last = this.#last[folding]!
      if (last === NONE) continue
      const matcher = this.#romanised[folding]!
      matcher.match(text, this.#terms[LATIN]!.listing, found, this.#from[folding], this.#reachOf(last, matcher.forms.longest))
    }
    if (found.length === 0) return
    const known = new Map<number, Hit[]>()
    for (const hit of hits) known.set(hit.start, [...(known.get(hit.start) ?? []), hit])
    for (const hit of found) if (known.get(hit.start)?.some((other) => isSame(other, hit)) !== true) hits.push(hit)
  }

  /** Where a phrase of at most so many words ends at the latest whose second word is in a chunk. */
  #reachOf(chunk: number, longest: number): number {
    const { rows, ids, ends, count } = this.#chunks
    let words = longest - 1
    for (; chunk < count; chunk++) {
      // What is not remembered may have no words.
      const hasWords = ids[chunk] !== NO_CHUNK && (rows[this.#known.rowOf(ids[chunk]!)]! & Fact.hasWords) !== 0
      if (hasWords && --words <= 0) return ends[chunk]!
    }
    return ends[count - 1]!
  }
}

/**
 * Whether of hits that begin alike both are of one entry, and end alike. A word may be listed twice, as it stands and as it reads folded:
 * those are two.
 */
function isSame(one: Hit, other: Hit): boolean {
  return one.entry === other.entry && one.end === other.end
}
