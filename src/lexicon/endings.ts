import type { Characters } from '../text/letters/characters.js'
import { isOfSite, type Hit } from './entry.js'
import { endOfWord, isInsideWordAfter } from './neighbours.js'

/**
 * A hit to the end of its word. Of an entry that has an edge before it and none behind it, only the stem was looked
 * for; the ending belongs to the word. A site's own term ends where its pattern does.
 */
export function withEnding(characters: Characters, text: string, hit: Hit): Hit {
  if (hit.isStem !== true || isOfSite(hit.entry.origin)) return hit
  return isInsideWordAfter(characters, text, hit.end) ? { ...hit, end: endOfWord(characters, text, hit.end) } : hit
}
