import type { Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'

const KINDS = /<([^>]+)>/g
const NO_KINDS: ReadonlySet<string> = new Set()

/**
 * Tells which phrases only hide the words in them: a phrase counts as one word, so that no pattern that speaks of a word
 * in it can fit. Phrases that excuse something, or make up a greater one, hide nothing.
 */
export class Hiding {
  /** By tag, the kinds that the guards and defines of a pack speak of. */
  readonly #needed: ReadonlyMap<string, ReadonlySet<string>>

  constructor(packs: readonly LanguagePack[]) {
    this.#needed = new Map(packs.map(({ tag, grammar }) => [tag, kindsIn(grammar)]))
  }

  /** Whether a hit in a comment is such a phrase. */
  hides(text: string, { entry, start, end }: Hit): boolean {
    if (entry.violation !== undefined || entry.kinds.length === 0 || !text.slice(start, end).includes(' ')) return false
    const needed = this.#needed.get(entry.language) ?? NO_KINDS
    return !entry.kinds.some((kind) => needed.has(kind))
  }
}

function kindsIn({ guards, defines }: LanguagePack['grammar']): ReadonlySet<string> {
  const patterns = [...Object.values(guards), ...defines.map((define) => define.patterns)].join('\n')
  return new Set([...patterns.matchAll(KINDS)].flatMap(([, kinds = '']) => kinds.split('|')))
}
