import { categoryOf } from './category.js'
import type { Policy, PolicyAction } from './policy.js'
import { ACTIONS, REASON_CODES, ROLES, SEVERITIES } from './verdict.js'
import type { Action, Category, Notice, Reason, ReasonCode, Role, Severity } from './verdict.js'

/** What is done where a policy says nothing. */
const DEFAULT_ACTIONS: Readonly<Record<Category, Readonly<Record<Severity, Action>>>> = {
  derogatory: { mild: 'review', moderate: 'review', severe: 'reject' },
  personal: { mild: 'nudge', moderate: 'review', severe: 'reject' },
  obscene: { mild: 'nudge', moderate: 'nudge', severe: 'review' },
}

/** The same of what only statistics say: the author is asked, unless it is very sure. */
const LIKELY_ACTIONS: Readonly<Record<Severity, Action>> = { mild: 'nudge', moderate: 'review', severe: 'review' }

/** What only statistics say is not rejected unless an override names its code. */
const GRAVEST_IF_LIKELY: Action = 'review'

const NO_ROLE = 'none'

/** A policy's decisions, each a table lookup. */
export interface Decide {
  /**
   * What the policy says about such a reason.
   *
   * @returns `off` if there should be no such reason at all
   */
  readonly actionFor: (code: ReasonCode, severity: Severity, role?: Role) => PolicyAction
  /**
   * What becomes of a comment: the gravest action among its reasons and notices, `publish` without any.
   *
   * @param insist the author saw the nudge and sends the comment unchanged: a nudge becomes a review
   */
  readonly verdictAction: (reasons: readonly Reason[], notices: readonly Notice[], insist: boolean) => Action
}

/**
 * Works out a policy once, for every code, severity and role there is.
 *
 * @example createDecide({}).actionFor('obscene/profanity', 'mild') === 'nudge'
 */
export function createDecide(policy: Policy): Decide {
  const table = byKey(REASON_CODES, (code) =>
    byKey(SEVERITIES, (severity) =>
      byKey([...ROLES, NO_ROLE], (role) => decision(policy, code, severity, role === NO_ROLE ? undefined : role)),
    ),
  )
  const actionFor: Decide['actionFor'] = (code, severity, role) => table[code][severity][role ?? NO_ROLE]
  return {
    actionFor,
    verdictAction: (reasons, notices, insist) => {
      let gravest: Action = 'publish'
      for (const { code, severity, role } of reasons) {
        const action = actionFor(code, severity, role)
        if (action !== 'off') gravest = graver(gravest, action)
      }
      for (const { action } of notices) gravest = graver(gravest, action)
      return insist && gravest === 'nudge' ? 'review' : gravest
    },
  }
}

function byKey<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
}

function decision(policy: Policy, code: ReasonCode, severity: Severity, role: Role | undefined): PolicyAction {
  const override = policy.overrides?.findLast(
    (candidate) =>
      (candidate.code ?? code) === code &&
      (candidate.severity ?? severity) === severity &&
      (candidate.role ?? role) === role,
  )
  const category = categoryOf(code)
  const isLikely = code.endsWith('/likely')
  const byDefault = isLikely ? LIKELY_ACTIONS[severity] : DEFAULT_ACTIONS[category][severity]
  const action = override?.action ?? policy.actions?.[category]?.[severity] ?? byDefault
  if (!isLikely || override?.code !== undefined || action === 'off') return action
  return lesser(action, GRAVEST_IF_LIKELY)
}

function graver(a: Action, b: Action): Action {
  return ACTIONS.indexOf(a) < ACTIONS.indexOf(b) ? b : a
}

function lesser(a: Action, b: Action): Action {
  return ACTIONS.indexOf(a) < ACTIONS.indexOf(b) ? a : b
}
