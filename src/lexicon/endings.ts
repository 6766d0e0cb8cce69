import type { Characters } from '../text/characters.js'
import { disguiseBit } from './disguise.js'
import type { Hit } from './entry.js'
import { endOfWord, isInsideWordAfter } from './neighbours.js'

const JOINED = disguiseBit('joined')
const OF_SITE = 'site:'

/**
 * A hit to the end of its word. Of an entry that has no edge behind it, only the stem was looked for; the ending
 * belongs to the word. What may be run together with other words ends where it ends, and a site's own term where its
 * pattern does.
 */
export function withEnding(characters: Characters, text: string, hit: Hit): Hit {
  if ((hit.disguise & JOINED) !== 0 || hit.entry.traits.has('joined') || hit.entry.rule.startsWith(OF_SITE)) return hit
  if (!isInsideWordAfter(characters, text, hit.end)) return hit
  return { ...hit, end: endOfWord(characters, text, hit.end) }
}
