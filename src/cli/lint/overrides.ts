import { createDecide, type Decide } from '../../decide.js'
import { REASON_CODES, ROLES, SEVERITIES } from '../../verdict.js'
import type { Check } from './finding.js'

/** Overrides that change nothing: a later one counts instead, or the action was that already. */
export const checkOverrides: Check = ({ policy }) => {
  const all = tableOf(createDecide(policy))
  const overrides = policy.overrides ?? []
  return overrides.flatMap((_, i) => {
    const without = tableOf(createDecide({ ...policy, overrides: overrides.toSpliced(i, 1) }))
    if (without !== all) return []
    return [{
      severity: 'warning',
      path: `overrides[${i}]`,
      message: 'changes nothing: what it describes has this action without it, or a later override counts',
    }]
  })
}

/** Every decision there is, in one string. */
function tableOf({ actionFor }: Decide): string {
  return REASON_CODES.flatMap((code) =>
    SEVERITIES.flatMap((severity) => [undefined, ...ROLES].map((role) => actionFor(code, severity, role))),
  ).join()
}
