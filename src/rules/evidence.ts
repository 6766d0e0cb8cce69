import type { Hit } from '../lexicon/entry.js'
import { disguiseBit } from '../lexicon/disguise.js'

/**
 * What speaks for a hit being a violation, as numbers that the weights of `Calibration` apply to, in
 * this order. All but the last are 0 or 1.
 */
export const EVIDENCE = ['always', 'mild', 'severe', 'ambiguous', 'masked', 'disguised', 'misspelt', 'company'] as const

/** Hits beyond this many say nothing more. */
const MOST_COMPANY = 8

const MASKED = disguiseBit('mask')
const MISSPELT = disguiseBit('misspelling') | disguiseBit('joined') | disguiseBit('spacing')
const HIDDEN = ~(MASKED | MISSPELT)

/**
 * The evidence of one hit among `count` in its comment.
 *
 * @returns one number per name of `EVIDENCE`; `company` is the logarithm of the number of hits
 */
export function evidenceOf(hit: Hit, count: number): readonly number[] {
  const { traits, violation } = hit.entry
  return [
    1,
    violation?.severity === 'mild' ? 1 : 0,
    violation?.severity === 'severe' ? 1 : 0,
    traits.has('ambiguous') ? 1 : 0,
    hit.disguise & MASKED ? 1 : 0,
    hit.disguise & HIDDEN ? 1 : 0,
    hit.disguise & MISSPELT ? 1 : 0,
    Math.log(Math.min(count, MOST_COMPANY)),
  ]
}
