import { createDecide, type Decide } from '../../decide.js'
import { createModerator } from '../../index.js'
import { readPattern } from '../../lexicon/site/pattern.js'
import { createModerator as createBare, type Moderator } from '../../moderator.js'
import type { BlockedTerm, Policy } from '../../policy.js'
import { blockedTermIn } from '../../siteRule.js'
import { ROLES, type Reason } from '../../verdict.js'
import type { Check, Finding } from './finding.js'
import { anyReading, everyReading } from './readings.js'

/** Blocked terms that block nothing, or nothing new. */
export const checkBlocked: Check = ({ policy }) => {
  const { block = [], allow = [], languages } = policy
  // A moderator of every language takes a second.
  if (block.length === 0) return []
  const alone = withoutPacks({ block })
  const permitted = withoutPacks({ block, allow })
  const shipped = createModerator({ languages })
  const decide = createDecide(policy)
  return block.flatMap((term, i): Finding[] => {
    const path = `block[${i}].term`
    const found = everyReading(term.term, alone)
    if (found === undefined) {
      return [{ severity: 'error', path, message: `"${term.term}" is never found: refrain cannot read such text` }]
    }
    const others = found.map(({ rule }) => blockedTermIn(rule)).filter((index) => index !== i)
    if (others.length === found.length) {
      const message = `"${term.term}" never counts: block[${others[0]!}] finds the same words`
      return [{ severity: 'warning', path, message }]
    }
    if (!anyReading(term.term, permitted)) {
      return [{ severity: 'error', path, message: `"${term.term}" is never found: ${permission(term, policy)}` }]
    }
    if (isOff(found, decide)) {
      const message = `"${term.term}" never counts: "actions" or "overrides" say "off" for ${term.category} words that are ${term.severity}`
      return [{ severity: 'error', path, message }]
    }
    const listed = isWhole(term.term) ? everyReading(term.term, shipped) : undefined
    if (listed?.every(({ category, severity }) => category === term.category && severity === term.severity)) {
      const message = `"${term.term}" is found without it, with the same severity: ${listed[0]!.rule}`
      return [{ severity: 'warning', path, message }]
    }
    return []
  })
}

/** Whether the policy drops such reasons, whoever is meant. */
function isOff(reasons: readonly Reason[], { actionFor }: Decide): boolean {
  return reasons.every(({ code, severity }) => [undefined, ...ROLES].every((role) => actionFor(code, severity, role) === 'off'))
}

/** Only the site's own words are known then, so only what allows some of those is of any effect. */
function withoutPacks({ block = [], allow = [] }: Pick<Policy, 'block' | 'allow'>): Moderator {
  const effective = allow.filter(({ language }) => language === undefined || block.some((term) => term.language === language))
  return createBare({ block, allow: effective }, { packs: [] })
}

function isWhole(term: string): boolean {
  const { edgeBefore, edgeAfter } = readPattern(term)
  return edgeBefore && edgeAfter
}

/** Which allowed terms keep a blocked one from ever counting. */
function permission(term: BlockedTerm, { allow = [] }: Policy): string {
  const which = allow.flatMap((allowed, i) =>
    anyReading(term.term, withoutPacks({ block: [term], allow: [allowed] })) ? [] : [`allow[${i}] ("${allowed.term}")`],
  )
  return `${which.join(' and ') || 'allow as a whole'} allows it`
}
