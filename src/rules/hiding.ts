import type { Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'
import { withoutEnding } from './grammar/kinds.js'

const KINDS = /<([^>]+)>/g

/**
 * Tells which phrases only hide the words in them: a phrase counts as one word, so that no pattern that speaks of a word
 * in it can fit. Phrases that excuse something, or make up a greater one, hide nothing.
 */
export class Hiding {
  readonly #packs: readonly LanguagePack[]
  /** By tag, the kinds that the guards and defines of a pack speak of; read when first needed. */
  readonly #needed = new Map<string, ReadonlySet<string>>()

  constructor(packs: readonly LanguagePack[]) {
    this.#packs = packs
  }

  /** Whether a hit is such a phrase. */
  hides({ entry }: Hit): boolean {
    if (entry.violation !== undefined || entry.kinds.length === 0 || !entry.text.includes(' ')) return false
    const needed = this.#neededIn(entry.language)
    return !entry.kinds.some((kind) => needed.has(kind))
  }

  #neededIn(tag: string): ReadonlySet<string> {
    let kinds = this.#needed.get(tag)
    if (kinds === undefined) {
      const patterns = this.#packs.filter((pack) => pack.tag === tag).flatMap(({ grammar }) => patternsOf(grammar))
      kinds = new Set([...patterns.join('\n').matchAll(KINDS)].flatMap(([, names = '']) => names.split('|').map((name) => withoutEnding(name)[0])))
      this.#needed.set(tag, kinds)
    }
    return kinds
  }
}

function patternsOf({ guards, defines }: LanguagePack['grammar']): string[] {
  return [...Object.values(guards), ...defines.map(({ patterns }) => patterns)]
}
