import { createDecide } from '../../decide.js'
import { createModerator } from '../../index.js'
import { blockedTermIn } from '../../siteRule.js'
import type { CorpusList } from '../corpus.js'
import type { PolicyFile } from '../policyFile.js'
import type { Finding } from './finding.js'

/** Named in a message; the others are counted. */
const MOST_NAMED = 8

/**
 * The innocent words, names and places that a site's own terms would hold. One that an example of the policy
 * wants held is held on purpose, and so is a word of the dictionary that is blocked as a whole.
 */
export function sweep({ policy, moderator }: PolicyFile, corpus: readonly CorpusList[]): Finding[] {
  const block = policy.block ?? []
  if (block.length === 0) return []
  const { actionFor } = createDecide(policy)
  const wanted = new Set((policy.examples ?? []).filter(({ action }) => action !== 'publish').map(({ text }) => text))
  const held = block.map((): string[] => [])
  // Asked first, since it is several times as fast: packs only take away from what a site's own terms find.
  const alone = createModerator({ block }, { packs: [], identify: undefined, privateInformation: undefined, scorer: undefined })
  for (const { entries, isDictionary } of corpus) {
    for (const entry of entries) {
      if (alone.check(entry).reasons.length === 0) continue
      for (const { rule, start, end, code, severity } of moderator.check(entry).reasons) {
        const index = blockedTermIn(rule)
        const isWholeWord = isDictionary && start === 0 && end === entry.length
        if (index === undefined || isWholeWord || wanted.has(entry) || actionFor(code, severity) === 'publish') continue
        held[index]!.push(entry)
      }
    }
  }
  return held.flatMap((entries, i) => (entries.length === 0 ? [] : [finding(i, block[i]!.term, entries)]))
}

function finding(index: number, term: string, held: readonly string[]): Finding {
  // Short words are the common ones.
  const entries = [...new Set(held)].sort((a, b) => a.length - b.length)
  const more = entries.length > MOST_NAMED ? ` and ${entries.length - MOST_NAMED} more` : ''
  const named = entries.slice(0, MOST_NAMED).map((entry) => `"${entry}"`)
  const message = `"${term}" would hold ${named.join(', ')}${more}, which ${entries.length === 1 ? 'is' : 'are'} innocent`
  return { severity: 'error', path: `block[${index}].term`, message }
}
