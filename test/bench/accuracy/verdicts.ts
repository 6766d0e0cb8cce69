import type { Reason, Verdict } from '../../../src/verdict.js'

/** A reason for tests: obscene, plain, over the first characters. */
export function reason(changes: Partial<Reason> = {}): Reason {
  return {
    category: 'obscene',
    code: 'obscene/profanity',
    severity: 'moderate',
    confidence: 0.9,
    start: 0,
    end: 4,
    quote: 'drat',
    target: 'none',
    disguise: [],
    language: 'en',
    rule: 'en/obscene:drat',
    ...changes,
  }
}

/** A verdict for tests, with scores that follow from its reasons. */
export function verdict(action: Verdict['action'], ...reasons: readonly Reason[]): Verdict {
  const score = (category: Reason['category']): number =>
    Math.max(0, ...reasons.filter((one) => one.category === category).map(({ confidence }) => confidence))
  return {
    action,
    reasons,
    scores: { derogatory: score('derogatory'), personal: score('personal'), obscene: score('obscene') },
    languages: [],
    notices: [],
  }
}
