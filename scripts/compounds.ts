import { Lexicon } from '../src/lexicon/lexicon.js'
import type { LanguagePack } from '../src/lexicon/pack.js'
import { Rules } from '../src/rules/rules.js'
import { scriptOf } from '../src/text/scripts.js'

/**
 * Words of the dictionary that are made of words which the lists and rules of a pack know, as if these were run together: *transit*,
 * *busybodies*.
 *
 * @param pack without them
 */
export function innocentCompounds(pack: LanguagePack, dictionary: Iterable<string>): string[] {
  const lexicon = new Lexicon([pack], {})
  const rules = new Rules([pack], lexicon, (text) => lexicon.find(text, () => 0))
  return [...dictionary].filter((word) => scriptOf(word.codePointAt(0)!) === pack.script && rules.apart(word, pack.tag) !== undefined)
}
