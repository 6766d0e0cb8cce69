import type { LanguagePack } from '../../lexicon/pack.js'
import { withoutEnding } from './kinds.js'

/** The kind of phrases whose words never say anything alone: see `wordlists/README.md`. */
const WHOLE = 'whole'

const KINDS = /<([^>]+)>/g

/**
 * Tells by its kinds whether a phrase of a pack is always kept in one. A phrase counts as one word, so that no pattern that speaks of a word
 * in it can fit: one that guards or defines speak of excuses something, or makes up a greater one; any other only hides its words.
 */
export function keptPhrases({ grammar }: LanguagePack): (kinds: readonly string[]) => boolean {
  const patterns = [...Object.values(grammar.guards), ...grammar.defines.map((define) => define.patterns)].join('\n')
  const keeping = new Set([...patterns.matchAll(KINDS)].flatMap(([, names = '']) => names.split('|').map((name) => withoutEnding(name)[0])))
  keeping.add(WHOLE)
  return (kinds) => kinds.some((kind) => keeping.has(kind))
}
