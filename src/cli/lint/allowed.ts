import { createModerator } from '../../index.js'
import type { Check } from './finding.js'
import { readingsOf } from './readings.js'

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
