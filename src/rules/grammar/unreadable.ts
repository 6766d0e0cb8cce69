import { isBuilt } from '../../lexicon/built.js'
import type { LanguagePack } from '../../lexicon/pack.js'
import type { Fault } from '../../lexicon/shape.js'
import { PatternError, PatternReader } from './pattern.js'

/**
 * Tells the first pattern of a pack that cannot be read, if there is one. Rules are compiled when a comment first needs them,
 * and no comment may be the first to meet a mistake. What the build has read is not read again.
 *
 * @param pack one of the right shape
 */
export function unreadablePattern({ grammar }: LanguagePack): Fault | undefined {
  if (isBuilt(grammar)) return undefined
  const reader = new PatternReader()
  const { defines, guards, rules } = grammar
  return (
    firstOf(defines.entries(), ([at, { patterns }]) => unreadableIn(reader, patterns, false, ['defines', at, 'patterns'])) ??
    firstOf(Object.entries(guards), ([name, patterns]) => unreadableIn(reader, patterns, true, ['guards', name])) ??
    firstOf(rules.entries(), ([at, { patterns }]) => unreadableIn(reader, patterns, false, ['rules', at, 'patterns']))
  )
}

function firstOf<T>(values: Iterable<T>, faultIn: (value: T) => Fault | undefined): Fault | undefined {
  for (const value of values) {
    const fault = faultIn(value)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** @param path in the grammar */
function unreadableIn(reader: PatternReader, patterns: string, isGuard: boolean, path: Fault['path']): Fault | undefined {
  for (const [at, text] of patterns.split('\n').entries()) {
    try {
      reader.read(text, isGuard)
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      return { path: ['grammar', ...path], found: text, expected: `in line ${at + 1} a pattern that can be read (${error.message})` }
    }
  }
  return undefined
}
