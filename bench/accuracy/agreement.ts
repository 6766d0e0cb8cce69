import { ACTIONS, type Action, type Verdict } from '../../src/verdict.js'
import type { Expectation } from './row.js'

/** How a verdict compares with the one that was written down for the comment. */
export interface Agreement {
  /** Every expected category has a reason and `min` and `max` hold; an innocent comment is published. */
  right: boolean
  /** Has a reason of a category that nobody expected. */
  unexpected: boolean
  /** Whether a reason of an expected category has the target, group and quote; undefined where none was written down. */
  target: boolean | undefined
  group: boolean | undefined
  quote: boolean | undefined
}

/** Compares a verdict with what was expected. An innocent comment may have a `max` above `publish`. */
export function compare(expect: Expectation, verdict: Verdict): Agreement {
  const innocent = expect.categories.length === 0
  const found = new Set(verdict.reasons.map(({ category }) => category))
  const expected = verdict.reasons.filter(({ category }) => expect.categories.includes(category))
  const max = expect.max ?? (innocent ? 'publish' : 'reject')
  const among = (value: string | undefined, read: (reason: (typeof expected)[number]) => string | undefined) =>
    value === undefined ? undefined : expected.some((reason) => read(reason) === value)
  return {
    right:
      expect.categories.every((category) => found.has(category)) &&
      atLeast(verdict.action, expect.min ?? 'publish') &&
      atLeast(max, verdict.action),
    unexpected: [...found].some((category) => !expect.categories.includes(category)),
    target: among(expect.target, (reason) => reason.target),
    group: among(expect.group, (reason) => reason.group),
    quote: among(expect.quote, (reason) => reason.quote),
  }
}

function atLeast(action: Action, least: Action): boolean {
  return ACTIONS.indexOf(action) >= ACTIONS.indexOf(least)
}
