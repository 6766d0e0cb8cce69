import { CATEGORY_OF_EVIDENCE, EVIDENCE_COUNT } from '../../src/scorer/evidence.js'
import { KEYS } from '../../src/scorer/weights.js'
import { CATEGORIES } from '../../src/verdict.js'
import type { LinearModel } from './ftrl.js'
import { QUESTIONS } from './labels.js'

/** One model and how much its answers count. */
export interface Part {
  readonly model: LinearModel
  readonly weight: number
  /** The answer to "any violation" counts so much for every category beside its own. */
  readonly any: number
}

/** Log odds per category, linear in features and evidence: what ships, before it is rounded. */
export interface MergedModel {
  /** By key and category. */
  readonly weights: Float32Array
  readonly evidence: Float64Array
}

const C = CATEGORIES.length
const Q = QUESTIONS.length
const ANY = QUESTIONS.indexOf('any')

/**
 * Makes one model of several: since all are linear, so is their weighted sum. Evidence for a category never counts
 * against it, so that a further reason never lowers a score.
 */
export function merge(parts: readonly Part[]): MergedModel {
  const weights = new Float32Array(KEYS * C)
  const evidence = new Float64Array((EVIDENCE_COUNT + 1) * C)
  for (const { model, weight, any } of parts) {
    add(weights, model.weights, weight, any)
    add(evidence, model.evidence, weight, any)
  }
  for (const [fact, category] of CATEGORY_OF_EVIDENCE.entries()) {
    if (category >= 0) evidence[fact * C + category] = Math.max(0, evidence[fact * C + category]!)
  }
  return { weights, evidence }
}

function add(to: Float32Array | Float64Array, from: Float32Array | Float64Array, weight: number, any: number): void {
  for (let row = 0; row < from.length / Q; row++) {
    const rest = any === 0 ? 0 : any * from[row * Q + ANY]!
    for (let category = 0; category < C; category++) {
      to[row * C + category]! += weight * from[row * Q + category]! + rest
    }
  }
}
