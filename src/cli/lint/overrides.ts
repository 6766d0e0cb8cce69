import { createDecide, type Decide } from '../../decide.js'
import { REASON_CODES, ROLES, SEVERITIES } from '../../verdict.js'
import type { Check, Finding } from './finding.js'

/** Overrides that say nothing of what they are for, and those that change nothing. */
export const checkOverrides: Check = ({ policy }) => {
  const overrides = policy.overrides ?? []
  const all = tableOf(createDecide(policy))
  return overrides.flatMap(({ code, role, severity, action }, i) => {
    const path = `overrides[${i}]`
    if (code === undefined && role === undefined && severity === undefined) {
      return [warning(path, `has no code, role or severity: whatever has a reason gets "${action}", whatever the actions before say`)]
    }
    // A later one counts instead, or the action was that already.
    const without = tableOf(createDecide({ ...policy, overrides: overrides.toSpliced(i, 1) }))
    if (without !== all) return []
    return [warning(path, 'changes nothing: what it describes has this action without it, or a later override counts')]
  })
}

function warning(path: string, message: string): Finding {
  return { severity: 'warning', path, message }
}

/** Every decision there is, in one string. */
function tableOf({ actionFor }: Decide): string {
  return REASON_CODES.flatMap((code) =>
    SEVERITIES.flatMap((severity) => [undefined, ...ROLES].map((role) => actionFor(code, severity, role))),
  ).join()
}
