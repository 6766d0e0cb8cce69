import type { Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'
import type { Chunks } from '../text/chunks.js'
import type { Category, Reason } from '../verdict.js'

/**
 * Judges comments by weights: what `refrain/scorer` makes for a moderator. It is asked of one comment after the other. Of an answer that
 * is no probability, or no reason, the moderator's `check` throws a TypeError.
 */
export interface Scorer {
  /** BCP 47 tag of the language whose comments it gives probabilities of. */
  readonly language: string
  /** What its weights are, for the fingerprint: letters, digits and `._+/-`. Others whenever it may judge otherwise. */
  readonly version: string
  /**
   * How likely a comment in `language` violates each category, in the order of `CATEGORIES`.
   *
   * @param text the comment, as it is read
   * @param hits listed words in it, in order of position
   * @param reasons what the rules made of them
   * @returns probabilities, 0–1; the array may be used again for the next comment
   */
  score(text: string, hits: readonly Hit[], reasons: readonly Reason[]): Float64Array
  /**
   * What a comment is likely to violate of the categories in which nothing was found. One in `language` was scored last.
   *
   * @param text the comment, as it is read
   * @param hits listed words in it, in order of position
   * @param tag of the language that the comment is mostly in, whichever it is
   * @param open categories that it may be suspected of
   * @param namesGroup whether rules see the name of a group in it where no list has one; asked only where much depends on it
   * @returns reasons with a `…/likely` code; mostly none
   */
  suspect(text: string, hits: readonly Hit[], tag: string, open: readonly Category[], namesGroup: () => boolean): readonly Reason[]
}

/**
 * The part of a moderator that judges by statistics: pass `scorer` of `refrain/scorer`.
 *
 * @example createModerator(policy, { packs: [en], scorer })
 */
export interface StatisticalScorer {
  /**
   * Makes the scorer of one moderator.
   *
   * @param chunks of the comments that it is asked of
   * @param packs that the comments are read with
   * @throws Error that says so, if the weights are damaged
   */
  create(chunks: Chunks, packs: readonly LanguagePack[]): Scorer
}
