import { expect } from 'vitest'
import {
  ACTIONS,
  CATEGORIES,
  DISGUISES,
  REASON_CODES,
  SEVERITIES,
  type Reason,
  type Verdict,
} from '../../src/verdict.js'

/**
 * Asserts what holds of every verdict, whatever the text: spans inside it, quotes that are its slices,
 * reasons in order, numbers in range, shares that add up, and a shape that JSON keeps.
 */
export function expectSound(text: string, verdict: Verdict): void {
  expect(ACTIONS).toContain(verdict.action)
  // One assertion for thousands of reasons: a matcher call for each would take longer than the check.
  expect(verdict.reasons.flatMap((reason) => faults(text, reason)).slice(0, 5)).toEqual([])
  expect(disorder(verdict.reasons)).toBeUndefined()
  expect(Object.keys(verdict.scores).sort()).toEqual([...CATEGORIES].sort())
  for (const score of Object.values(verdict.scores)) {
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  }
  const shares = verdict.languages.map(({ share }) => share)
  for (const share of shares) expect(share).toBeGreaterThan(0)
  if (shares.length > 0) expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6)
  expect([...shares].sort((a, b) => b - a)).toEqual(shares)
  expect(new Set(verdict.languages.map(({ tag }) => tag)).size).toBe(verdict.languages.length)
  // Deep equality over a million spans is slow, and says no more than a few of them do.
  const some = { ...verdict, reasons: verdict.reasons.slice(0, 100) }
  expect(JSON.parse(JSON.stringify(some))).toEqual(some)
}

function faults(text: string, reason: Reason): string[] {
  const { start, end, quote, confidence, code, category, severity, disguise } = reason
  const wrong = (what: string) => `${what} in ${JSON.stringify(reason).slice(0, 300)}`
  const found: string[] = []
  if (!Number.isInteger(start) || !Number.isInteger(end)) found.push(wrong('offset is no integer'))
  if (start < 0 || end > text.length || start >= end) found.push(wrong('span is not inside the text'))
  if (quote !== text.slice(start, end)) found.push(wrong('quote is not the slice'))
  if (!(confidence >= 0 && confidence <= 1)) found.push(wrong('confidence is not in 0…1'))
  if (!REASON_CODES.includes(code) || !code.startsWith(`${category}/`)) found.push(wrong('code is not of the category'))
  if (!SEVERITIES.includes(severity)) found.push(wrong('unknown severity'))
  if (!CATEGORIES.includes(category)) found.push(wrong('unknown category'))
  const order = disguise.map((name) => DISGUISES.indexOf(name))
  if (order.some((place, i) => place < 0 || (i > 0 && place <= (order[i - 1] ?? -1)))) {
    found.push(wrong('disguises are not in their order'))
  }
  return found
}

/** The first two neighbours that stand in the wrong order: most serious first, then by position, of one place in the order of the codes. */
function disorder(reasons: readonly Reason[]): [Reason, Reason] | undefined {
  const compared = ({ severity, start, end, code }: Reason) => [-SEVERITIES.indexOf(severity), start, end, REASON_CODES.indexOf(code)]
  for (const [i, reason] of reasons.entries()) {
    const before = reasons[i - 1]
    if (before === undefined) continue
    const place = compared(reason)
    const differs = compared(before).map((value, at) => value - place[at]!).find((difference) => difference !== 0)
    if (differs !== undefined && differs > 0) return [before, reason]
  }
  return undefined
}
