import type { Entry } from '../src/lexicon/entry.js'
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
  const lexicon = new RememberingLexicon([pack], {})
  const rules = new Rules([pack], lexicon, (text) => lexicon.find(text, () => 0))
  return [...dictionary].filter((word) => scriptOf(word.codePointAt(0)!) === pack.script && rules.readsOtherwise(word, pack.tag))
}

/** As many words are remembered at once. */
const MOST_REMEMBERED = 50_000

/** Of one pack; knows again what it was asked last: a dictionary is sorted, and its words begin alike. */
class RememberingLexicon extends Lexicon {
  readonly #entries = new Map<string, readonly Entry[]>()

  override entriesOf(letters: string, tag: string): readonly Entry[] {
    const known = this.#entries.get(letters)
    if (known !== undefined) return known
    if (this.#entries.size >= MOST_REMEMBERED) this.#entries.clear()
    const entries = super.entriesOf(letters, tag)
    this.#entries.set(letters, entries)
    return entries
  }
}
