import { describe, expect, test } from 'vitest'
import { createDecide } from '../src/decide.js'
import type { PolicyAction } from '../src/policy.js'
import { ACTIONS, CATEGORIES, REASON_CODES, ROLES, SEVERITIES } from '../src/verdict.js'
import type { Action, Notice, Reason, ReasonCode, Role, Severity } from '../src/verdict.js'

const everyKind = REASON_CODES.flatMap((code) =>
  SEVERITIES.flatMap((severity) => [undefined, ...ROLES].map((role) => ({ code, severity, role }))),
)

const isLikely = (code: ReasonCode): boolean => code.endsWith('/likely')
const categoryOf = (code: ReasonCode) => CATEGORIES.find((category) => code.startsWith(category))!
const rank = (action: PolicyAction): number => ACTIONS.indexOf(action as Action)

function reason(code: ReasonCode, severity: Severity, role?: Role): Reason {
  return {
    category: categoryOf(code), code, severity, confidence: 1, start: 0, end: 1, quote: 'x',
    target: 'none', disguise: [], language: 'en', rule: 'site:block[0]', ...(role && { role }),
  }
}

function notice(action: Action): Notice {
  return { code: 'too-long', action, detail: '9' }
}

describe('the default policy', () => {
  const { actionFor } = createDecide({})

  test('decides by category and severity, whatever the role: it asks before it holds, and holds before it rejects', () => {
    // As the documentation of `Policy.actions` says.
    const actions = {
      derogatory: { mild: 'review', moderate: 'review', severe: 'reject' },
      personal: { mild: 'nudge', moderate: 'review', severe: 'reject' },
      obscene: { mild: 'nudge', moderate: 'nudge', severe: 'review' },
    } as const
    for (const { code, severity, role } of everyKind) {
      if (!isLikely(code)) expect(actionFor(code, severity, role), `${code}, ${severity}`).toBe(actions[categoryOf(code)][severity])
    }
  })

  test('never does less for what is graver', () => {
    for (const code of REASON_CODES) {
      const [mild, moderate, severe] = SEVERITIES.map((severity) => rank(actionFor(code, severity)))
      expect(mild!).toBeLessThanOrEqual(moderate!)
      expect(moderate!).toBeLessThanOrEqual(severe!)
    }
  })

  test('rejects nothing on statistics alone', () => {
    for (const { code, severity, role } of everyKind) {
      if (isLikely(code)) expect(rank(actionFor(code, severity, role))).toBeLessThanOrEqual(rank('review'))
    }
    expect(actionFor('derogatory/likely', 'severe')).toBe('review')
    expect(actionFor('personal/likely', 'mild')).toBe('nudge')
  })
})

describe("a site's policy", () => {
  test('changes what it names and nothing else', () => {
    const { actionFor } = createDecide({ actions: { obscene: { mild: 'publish', severe: 'off' } } })
    const standard = createDecide({}).actionFor
    for (const { code, severity, role } of everyKind) {
      const changed = { mild: 'publish', moderate: undefined, severe: 'off' }[severity]
      const expected = categoryOf(code) === 'obscene' && changed !== undefined ? changed : standard(code, severity, role)
      expect(actionFor(code, severity, role), `${code} ${severity} ${role ?? ''}`).toBe(expected)
    }
  })

  test('rejects what only statistics say if an override names the code, not before', () => {
    const strict = { actions: { personal: { mild: 'reject', moderate: 'reject', severe: 'reject' } } } as const
    expect(createDecide(strict).actionFor('personal/insult', 'mild')).toBe('reject')
    expect(createDecide(strict).actionFor('personal/likely', 'mild')).toBe('review')
    expect(createDecide({ overrides: [{ action: 'reject' }] }).actionFor('personal/likely', 'mild')).toBe('review')
    const named = createDecide({ overrides: [{ code: 'personal/likely', action: 'reject' }] })
    expect(named.actionFor('personal/likely', 'mild')).toBe('reject')
    expect(createDecide({ actions: { personal: { mild: 'off' } } }).actionFor('personal/likely', 'mild')).toBe('off')
  })

  test('overrides by code, role and severity, all of which must fit', () => {
    const { actionFor } = createDecide({
      overrides: [{ code: 'personal/insult', role: 'public-figure', severity: 'moderate', action: 'publish' }],
    })
    const standard = createDecide({}).actionFor
    for (const { code, severity, role } of everyKind) {
      const fits = code === 'personal/insult' && role === 'public-figure' && severity === 'moderate'
      expect(actionFor(code, severity, role)).toBe(fits ? 'publish' : standard(code, severity, role))
    }
  })

  test('an override by role says nothing about a reason without one', () => {
    const { actionFor } = createDecide({ overrides: [{ role: 'author', action: 'reject' }] })
    expect(actionFor('personal/insult', 'mild', 'author')).toBe('reject')
    expect(actionFor('personal/insult', 'mild', 'commenter')).toBe('nudge')
    expect(actionFor('personal/insult', 'mild')).toBe('nudge')
  })

  test('of several overrides that fit, the last counts', () => {
    const { actionFor } = createDecide({
      overrides: [
        { code: 'personal/insult', action: 'reject' },
        { role: 'public-figure', action: 'publish' },
        { severity: 'severe', action: 'review' },
      ],
    })
    expect(actionFor('personal/insult', 'mild')).toBe('reject')
    expect(actionFor('personal/insult', 'mild', 'public-figure')).toBe('publish')
    expect(actionFor('personal/insult', 'severe', 'public-figure')).toBe('review')
  })

  test('an override without a condition fits everything', () => {
    const { actionFor } = createDecide({ overrides: [{ action: 'off' }] })
    for (const { code, severity, role } of everyKind) expect(actionFor(code, severity, role)).toBe('off')
  })
})

describe('the action of a verdict', () => {
  const { verdictAction } = createDecide({ actions: { obscene: { mild: 'publish', severe: 'off' } } })

  test('is to publish what has neither reason nor notice', () => {
    expect(verdictAction([], [], false)).toBe('publish')
    expect(verdictAction([], [], true)).toBe('publish')
  })

  test('is the gravest, in any order', () => {
    const reasons = [reason('obscene/profanity', 'moderate'), reason('personal/insult', 'moderate'), reason('derogatory/slur', 'severe')]
    expect(verdictAction(reasons, [], false)).toBe('reject')
    expect(verdictAction(reasons.toReversed(), [], false)).toBe('reject')
    expect(verdictAction(reasons.slice(0, 2), [], false)).toBe('review')
    expect(verdictAction(reasons.slice(0, 1), [], false)).toBe('nudge')
    expect(verdictAction(reasons.slice(0, 1), [notice('review'), notice('publish')], false)).toBe('review')
    expect(verdictAction([], [notice('reject')], false)).toBe('reject')
  })

  test('does not follow from a reason that is published or off', () => {
    expect(verdictAction([reason('obscene/profanity', 'mild'), reason('obscene/sexual', 'severe')], [], true)).toBe('publish')
  })

  test('heeds the role', () => {
    const decide = createDecide({ overrides: [{ role: 'public-figure', action: 'publish' }] })
    expect(decide.verdictAction([reason('personal/insult', 'severe', 'public-figure')], [], false)).toBe('publish')
    expect(decide.verdictAction([reason('personal/insult', 'severe', 'author')], [], false)).toBe('reject')
  })

  test('to insist turns a nudge, and nothing else, into a review', () => {
    expect(verdictAction([reason('obscene/profanity', 'moderate')], [], true)).toBe('review')
    expect(verdictAction([], [notice('nudge')], true)).toBe('review')
    expect(verdictAction([reason('personal/insult', 'moderate')], [], true)).toBe('review')
    expect(verdictAction([reason('derogatory/slur', 'severe')], [], true)).toBe('reject')
    expect(verdictAction([reason('obscene/profanity', 'mild')], [], true)).toBe('publish')
  })
})
