import type { Calibration } from '../lexicon/pack.js'
import type { Fault } from '../lexicon/shape.js'
import { CATEGORIES, REASON_CODES } from '../verdict.js'
import { EVIDENCE } from './evidence.js'

/** What weights are looked up by: the code of a finding, its category, or else what holds of all. */
const KEYS: readonly string[] = [...REASON_CODES, ...CATEGORIES, 'default']

/**
 * Tells what is wrong with weights first, if anything is: those of a code that there is not would never be asked for, and of a
 * row that is too short the rest would count as nothing.
 *
 * @param calibration one of the right shape; no weights at all are fine, for then others are asked
 */
export function miscalibrated(calibration: Calibration): Fault | undefined {
  for (const [key, weights] of Object.entries(calibration)) {
    if (!KEYS.includes(key)) return { path: [], found: key, expected: `weights by ${KEYS.join(', ')}` }
    if (weights.length === 0 || weights.length === EVIDENCE.length) continue
    return { path: [key], found: weights.length, expected: `${EVIDENCE.length} weights, those of ${EVIDENCE.join(', ')}` }
  }
  return undefined
}
