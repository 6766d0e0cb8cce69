import { Lexicon } from '../src/lexicon/lexicon.js'
import type { LanguagePack } from '../src/lexicon/pack.js'
import { Rules } from '../src/rules/rules.js'
import { scriptOf } from '../src/text/letters/scripts.js'

/**
 * Words of the dictionary that the rules of a pack would read as others: as several that are run together, *transit*, or as one that is
 * misspelt, *pillar*.
 *
 * @param pack without them
 */
export function readOtherwise(pack: LanguagePack, dictionary: Iterable<string>): string[] {
  const lexicon = new Lexicon([pack], {})
  const rules = new Rules([pack], lexicon, (text) => lexicon.find(text, () => 0))
  return [...dictionary].filter((word) => scriptOf(word.codePointAt(0)!) === pack.script && rules.readsOtherwise(word, pack.tag))
}
