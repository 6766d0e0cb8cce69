import type { Hit } from '../lexicon/entry.js'
import type { FeatureWords } from './featureWords.js'
import type { Masks } from './masks.js'
import { hashWith } from './mixing.js'
import { Salt } from './salt.js'

/** How many words before a listed one are features with the list that it stands in. */
const WORDS_BEFORE = 4

/**
 * Adds what the lexicon knows of the words of a comment: the kinds of each listed one, and the words around it together with what it
 * is.
 *
 * @param hits in order of position
 * @param language tag of the pack whose hits count
 */
export function addHitFeatures(words: FeatureWords, masks: Masks, hits: readonly Hit[], language: string): void {
  const { hashes, starts, ends, count } = words
  let word = 0
  for (const { entry, start, end } of hits) {
    if (entry.language !== language) continue
    while (word > 0 && starts[word]! > start) word--
    while (word < count - 1 && ends[word]! <= start) word++
    if (word >= count) return
    let last = word
    while (last < count - 1 && starts[last + 1]! < end) last++
    const { kinds, list } = masks.meaningOf(entry)
    const before = word > 0 ? hashes[word - 1]! : 0
    const after = last < count - 1 ? hashes[last + 1]! : 0
    for (const kind of kinds) {
      words.addFeature(hashWith(Salt.kind, kind), word)
      words.addFeature(hashWith(hashWith(Salt.kindPair, kind), before), word)
    }
    for (let step = 1; step <= WORDS_BEFORE; step++) {
      if (word - step >= 0) words.addFeature(hashWith(hashWith(Salt.before, list), hashes[word - step]!), word)
    }
    words.addFeature(hashWith(hashWith(Salt.after, list), after), word)
  }
}
