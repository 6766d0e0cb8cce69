import { EVIDENCE_COUNT } from '../../src/scorer/evidence.js'
import { KEYS, type Curve, type Model } from '../../src/scorer/weights.js'
import { CATEGORIES } from '../../src/verdict.js'
import type { MergedModel } from './merge.js'
import { packTable } from './packTable.js'

const C = CATEGORIES.length
const LARGEST = 127

/** Weights are cut off here: the few beyond would make all others coarser. */
const LARGEST_SHARE = 0.9995

/** Weights that round to less than this many units in every category are left out: those of 1 to 3 units cost a third of the room, and less than .001 of AUC. */
const FEWEST_UNITS = 4

/** A model as it ships: weights in whole numbers of -127 to 127. */
export function packModel(language: string, { weights, evidence }: MergedModel, curves: readonly Curve[]): Model {
  const units = CATEGORIES.map((_, category) => unitOf(weights, category))
  const keys: number[] = []
  const columns: number[][] = CATEGORIES.map(() => [])
  for (let key = 0; key < KEYS; key++) {
    if (weights[key * C] === 0 && weights[key * C + 1] === 0 && weights[key * C + 2] === 0) continue
    const rounded = units.map((unit, category) => {
      const whole = Math.round(weights[key * C + category]! / unit)
      return Math.max(-LARGEST, Math.min(LARGEST, whole))
    })
    if (rounded.every((whole) => Math.abs(whole) < FEWEST_UNITS)) continue
    keys.push(key)
    for (const [category, whole] of rounded.entries()) columns[category]!.push(whole)
  }
  return {
    language,
    units: units.map(rounded),
    evidence: Array.from({ length: EVIDENCE_COUNT + 1 }, (_, fact) =>
      CATEGORIES.map((_, category) => rounded(evidence[fact * C + category]!)),
    ),
    curves: curves.map(({ knots, weights }) => ({ knots: knots.map(rounded), weights: weights.map(rounded) })),
    ...packTable(keys, KEYS, columns),
  }
}

function unitOf(weights: Float32Array, category: number): number {
  const sizes: number[] = []
  for (let at = category; at < weights.length; at += C) if (weights[at] !== 0) sizes.push(Math.abs(weights[at]!))
  sizes.sort((a, b) => a - b)
  return (sizes[Math.floor(LARGEST_SHARE * sizes.length)] ?? 1) / LARGEST
}

/** Five digits: more would pretend to know more. */
export function rounded(value: number): number {
  return Number(value.toPrecision(5))
}
