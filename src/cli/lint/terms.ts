import { createDecide, type Decide } from '../../decide.js'
import { createModerator } from '../../index.js'
import { ANY_CHARACTER } from '../../lexicon/entry.js'
import { readPattern } from '../../lexicon/site/pattern.js'
import { createModerator as createBare, type Moderator } from '../../moderator.js'
import type { BlockedTerm, Policy } from '../../policy.js'
import { blockedTermIn } from '../../siteRule.js'
import { ROLES, type Reason } from '../../verdict.js'
import type { Check, Finding } from './finding.js'

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

/** Terms that are found inside other words, too. */
export const checkEdges: Check = ({ policy }) =>
  (policy.block ?? []).flatMap(({ term }, i) => {
    const { edgeBefore, edgeAfter } = readPattern(term)
    if (edgeBefore || edgeAfter) return []
    const message = `"${term}" is found inside other words, too: for the word alone write "|${term}|"`
    return [{ severity: 'warning', path: `block[${i}].term`, message }]
  })

/** Allowed terms in which nothing would be found anyway. */
export const checkAllowed: Check = ({ policy }) => {
  const { block, allow = [], languages } = policy
  if (allow.length === 0) return []
  const moderator = createModerator({ block, languages })
  return allow.flatMap(({ term, language }, i) => {
    const reasons = readingsOf(term).flatMap((reading) => moderator.check(reading).reasons)
    if (reasons.some((reason) => language === undefined || reason.language === language)) return []
    const words = language === undefined ? 'words' : `${language} words`
    const message = `"${term}" allows nothing: no ${words} would be found in it anyway`
    return [{ severity: 'warning', path: `allow[${i}].term`, message }]
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

/** Texts that a term describes. */
function readingsOf(term: string): string[] {
  return readPattern(term).readings.map((reading) => reading.replaceAll(ANY_CHARACTER, 'x'))
}

function isWhole(term: string): boolean {
  const { edgeBefore, edgeAfter } = readPattern(term)
  return edgeBefore && edgeAfter
}

/** A reason for each reading of a term as a whole; undefined if one has none. */
function everyReading(term: string, moderator: Moderator): Reason[] | undefined {
  const reasons = readingsOf(term).map((reading) => reasonForAllOf(reading, moderator))
  return reasons.every((reason) => reason !== undefined) ? reasons : undefined
}

function anyReading(term: string, moderator: Moderator): boolean {
  return readingsOf(term).some((reading) => reasonForAllOf(reading, moderator) !== undefined)
}

function reasonForAllOf(reading: string, moderator: Moderator): Reason | undefined {
  const start = reading.search(/[\p{L}\p{N}]/u)
  const end = reading.length - /[^\p{L}\p{M}\p{N}]*$/u.exec(reading)![0].length
  return moderator.check(reading).reasons.find((reason) => reason.start <= start && reason.end >= end)
}

/** Which allowed terms keep a blocked one from ever counting. */
function permission(term: BlockedTerm, { allow = [] }: Policy): string {
  const which = allow.flatMap((allowed, i) =>
    anyReading(term.term, withoutPacks({ block: [term], allow: [allowed] })) ? [] : [`allow[${i}] ("${allowed.term}")`],
  )
  return `${which.join(' and ') || 'allow as a whole'} allows it`
}
