import type { Hit } from '../../lexicon/entry.js'
import { closeUp } from './closeUp.js'
import type { Rewritten } from './edits.js'
import { EditsAmongHits } from './editsAmongHits.js'
import { isJoined, setApart, writeMeant } from './setApart.js'
import { spellOut } from './spellOut.js'
import { suspectsIn } from './suspects.js'
import type { Meant } from './writtenOtherwise.js'

/** Whether a word, in small letters, is one that rules speak of. */
type Knows = (word: string) => boolean

/** Whether letters are a listed word. */
type Lists = (word: string) => boolean

/**
 * Writes out those words without which a rule does not fit, and which no list knows how to disguise: frequent ones, `d3serve`, `d*serve`,
 * `d e s e r v e`, `d.e.s.e.r.v.e`, those run together: `immigrantsdeserve`, and misspelt ones: `desreve`. Of what was found, only listed words
 * that are spelt otherwise are written out, for they may begin a phrase.
 *
 * @param lists is asked only what a disguised word may be that was found
 * @param meant what is run together or misspelt in the text, in order of position
 * @returns undefined where there are none
 */
export function rewrite(text: string, hits: readonly Hit[], knows: Knows, lists: Lists, meant: readonly Meant[]): Rewritten | undefined {
  const found = meant.length === 0 ? hits : hitsBeside(meant, hits)
  const joined = found.filter(isJoined)
  const { hasSingles, leet } = suspectsIn(text)
  if (joined.length + meant.length + leet.length === 0 && !hasSingles) return undefined
  const edits = new EditsAmongHits(text, found)
  for (const hit of joined) setApart(edits, text, hit, knows)
  for (const each of meant) writeMeant(edits, text, each)
  if (hasSingles) closeUp(edits, text, knows)
  spellOut(edits, text, leet, (letters, isFound) => knows(letters) || (isFound && lists(letters)))
  return edits.apply()
}

/** Hits without those of words that come apart from all others that they are run together with, and count for nothing alone. */
function hitsBeside(meant: readonly Meant[], hits: readonly Hit[]): Hit[] {
  let next = 0
  return hits.filter((hit) => {
    while (next < meant.length && meant[next]!.end <= hit.start) next++
    return next === meant.length || hit.end <= meant[next]!.start || hit.entry.direct || !isJoined(hit)
  })
}
