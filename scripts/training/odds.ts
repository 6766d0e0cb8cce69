import { EVIDENCE_COUNT } from '../../src/scorer/evidence.js'
import { scaleOf } from '../../src/scorer/weights.js'
import { CATEGORIES } from '../../src/verdict.js'
import type { MergedModel } from './merge.js'
import type { TrainingSet } from './rows.js'

const C = CATEGORIES.length

/** The log odds that a model gives a row, per category. */
export function oddsOf({ weights, evidence }: MergedModel, set: TrainingSet, row: number): number[] {
  const { keys, offsets } = set
  const sums = new Array<number>(C).fill(0)
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
    for (let category = 0; category < C; category++) sums[category]! += weights[keys[at]! * C + category]!
  }
  const scale = scaleOf(offsets[row + 1]! - offsets[row]!)
  return sums.map((sum, category) => {
    let odds = sum * scale + evidence[EVIDENCE_COUNT * C + category]!
    for (let fact = 0; fact < EVIDENCE_COUNT; fact++) {
      odds += set.evidence[row * EVIDENCE_COUNT + fact]! * evidence[fact * C + category]!
    }
    return odds
  })
}
