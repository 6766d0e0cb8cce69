import { EVIDENCE_COUNT } from './evidence.js'
import { unpack, type PackedTable } from './packedTable.js'
import { emptyTable, put, type Table } from './table.js'

/** How many bits of a feature's hash distinguish it from others. */
const KEY_BITS = 22
export const KEYS = 1 << KEY_BITS

/** The key of a feature, from 0 to below `KEYS`. */
export function keyOf(hash: number): number {
  return hash >>> (32 - KEY_BITS)
}

/** Normalises by length: the more features a comment has, the less each counts. */
export function scaleOf(features: number): number {
  return 1 / Math.sqrt(features + 20)
}

/** Log odds → probability: `weights[0] + weights[1] · z`, bent at each knot by the weight that follows. */
export interface Curve {
  readonly knots: readonly number[]
  readonly weights: readonly number[]
}

/** The weights as `npm run train` writes them: a column for each category. */
export interface Model extends PackedTable {
  /** BCP 47 tag of the pack whose language it was trained on. */
  readonly language: string
  /** By category, what 1 of a weight in the table stands for. */
  readonly units: readonly number[]
  /** By number of the evidence and category; last the intercept. */
  readonly evidence: readonly (readonly number[])[]
  /** By category. */
  readonly curves: readonly Curve[]
}

/**
 * Reads the table of a model: by key its weights, three signed bytes in one number, the first category lowest.
 *
 * @throws Error that says what is wrong, if the model was damaged or is not for this version
 */
export function readTable(model: Model): Table {
  const { features, evidence } = model
  if (evidence.length !== EVIDENCE_COUNT + 1) {
    throw new Error(
      `refrain/scorer: the weights are for another version: found ${evidence.length} numbers of evidence, ` +
        `expected ${EVIDENCE_COUNT + 1}. Run \`npm run train\`.`,
    )
  }
  const weights = emptyTable(features)
  unpack('the weights are', model, KEYS, (key, [derogatory, personal, obscene]) => {
    put(weights, key, (derogatory! & 255) | ((personal! & 255) << 8) | ((obscene! & 255) << 16))
  })
  return weights
}

/** The probability that a curve makes of log odds. */
export function probabilityOf(curve: Curve, odds: number): number {
  return fromLogOdds(calibrated(curve, odds))
}

/** The same, as log odds. */
export function calibrated({ knots, weights }: Curve, odds: number): number {
  let sum = weights[0]! + weights[1]! * odds
  for (let knot = 0; knot < knots.length; knot++) sum += weights[knot + 2]! * Math.min(0, odds - knots[knot]!)
  return sum
}

/** The probability that log odds stand for. */
export function fromLogOdds(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

/** The log odds that a probability stands for. */
export function toLogOdds(probability: number): number {
  return Math.log(probability / (1 - probability))
}
