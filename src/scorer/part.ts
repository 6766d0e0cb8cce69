import type { Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'
import type { Chunks } from '../text/chunks.js'
import type { Category, Reason } from '../verdict.js'

/** Judges comments by weights: what `refrain/scorer` makes for a moderator. */
export interface Scorer {
  /** BCP 47 tag of the language whose comments it gives probabilities of. */
  readonly language: string
  /** What its weights are, for the fingerprint. */
  readonly version: string
  /**
   * The probability of each category, in the order of `CATEGORIES`.
   *
   * @param hits in order of position
   * @param reasons what the rules made of them
   * @returns 0–1; the array is used again for the next comment
   */
  score(text: string, hits: readonly Hit[], reasons: readonly Reason[]): Float64Array
  /**
   * What a comment is likely to violate of the categories in which nothing was found. One in `language` was scored last.
   *
   * @param tag of the language that the comment is mostly in, whichever it is
   * @param open categories that it may be suspected of
   * @param namesGroup whether rules see the name of a group in it where no list has one; asked only where much depends on it
   */
  suspect(text: string, hits: readonly Hit[], tag: string, open: readonly Category[], namesGroup: () => boolean): readonly Reason[]
}

/** The part of a moderator that judges by statistics: pass `scorer` of `refrain/scorer`. */
export interface StatisticalScorer {
  /**
   * @param chunks of the comments that it is asked of
   * @param packs that the comments are read with
   * @throws Error that says so, if the weights are damaged
   */
  create(chunks: Chunks, packs: readonly LanguagePack[]): Scorer
}
