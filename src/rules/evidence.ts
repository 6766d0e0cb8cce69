import { disguiseBit } from '../lexicon/disguise.js'
import type { Finding } from './finding.js'

/**
 * What speaks for a finding being a violation, as numbers that the weights of `Calibration` apply to, in
 * this order. All but `company` and `loose` are 0 or 1.
 */
export const EVIDENCE = [
  'always', 'mild', 'severe', 'ambiguous', 'masked', 'disguised', 'misspelt', 'company',
  'rule', 'loose', 'asked', 'participant', 'person',
] as const

/** Findings beyond this many say nothing more. */
const MOST_COMPANY = 8

const MASKED = disguiseBit('mask')
const MISSPELT = disguiseBit('misspelling') | disguiseBit('joined')
const HIDDEN = ~(MASKED | MISSPELT)

/**
 * The evidence of one finding among `count` in its comment.
 *
 * @returns one number per name of `EVIDENCE`; `company` and `loose` are logarithms of numbers of findings and words
 */
export function evidenceOf(finding: Finding, count: number): readonly number[] {
  const { severity, disguise, target } = finding
  return [
    1,
    Number(severity === 'mild'),
    Number(severity === 'severe'),
    Number(finding.isAmbiguous),
    disguise & MASKED ? 1 : 0,
    disguise & HIDDEN ? 1 : 0,
    disguise & MISSPELT ? 1 : 0,
    Math.log(Math.min(count, MOST_COMPANY)),
    Number(finding.isByRule),
    Math.log(1 + finding.loose),
    Number(finding.isAsked),
    Number(target === 'participant'),
    Number(target === 'person'),
  ]
}
