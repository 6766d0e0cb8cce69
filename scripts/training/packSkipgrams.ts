import { checksumOf } from '../../src/scorer/bytes.js'
import { SKIPGRAM_KEYS, type Question, type SkipgramModel } from '../../src/scorer/skipgrams.js'
import type { Curve } from '../../src/scorer/weights.js'
import { distancesOf, rounded } from './pack.js'
import type { Learned } from './skipgrams.js'

/** Of half a byte. */
const LARGEST = 7

/** Rounded to few steps: the few weights that are larger count as this one, so that the others keep theirs apart. */
const REACH = 0.99

/**
 * Weights as they ship: of the features that say most, in whole numbers of -7 to 7.
 *
 * @param most how many features are kept
 */
export function packSkipgrams(language: string, learned: Learned, curves: Readonly<Record<Question, Curve>>, most: number): SkipgramModel {
  const kept = tellingOf(learned, most)
  const scales = learned.weights.map((weights) => scaleOf(kept.map((key) => weights[key]!)))
  const steps = learned.weights.map((weights, question) => kept.map((key) => stepOf(weights[key]!, scales[question]!)))
  const said = [...kept.keys()].filter((at) => steps.some((own) => own[at] !== 0))
  const [derogatory, personal] = steps as [number[], number[]]
  const bytes = [...distancesOf(said.map((at) => kept[at]!), SKIPGRAM_KEYS), ...said.map((at) => (derogatory[at]! & 15) | ((personal[at]! & 15) << 4))]
  const table = Buffer.from(bytes).toString('base64').replace(/=+$/, '')
  return {
    language,
    features: said.length,
    checksum: checksumOf(table),
    scales: { derogatory: scales[0]!, personal: scales[1]! },
    curves: { group: roundedCurve(curves.group), allusion: roundedCurve(curves.allusion), person: roundedCurve(curves.person) },
    table,
  }
}

/** The features that change most, in rising order: by how much, and in how many comments. */
function tellingOf({ weights, counts }: Learned, most: number): number[] {
  const sayings = new Float64Array(SKIPGRAM_KEYS)
  for (let key = 0; key < SKIPGRAM_KEYS; key++) {
    sayings[key] = Math.max(...weights.map((own) => Math.abs(own[key]!))) * Math.sqrt(counts[key]!)
  }
  const enough = sayings.toSorted().at(-most)!
  return [...sayings.keys()].filter((key) => sayings[key]! >= enough && sayings[key]! > 0)
}

function scaleOf(weights: readonly number[]): number {
  const sizes = Float64Array.from(weights, Math.abs).sort()
  return rounded((sizes[Math.ceil(REACH * sizes.length) - 1] ?? 1) / LARGEST)
}

function stepOf(weight: number, scale: number): number {
  return Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / scale)))
}

function roundedCurve({ knots, weights }: Curve): Curve {
  return { knots, weights: weights.map(rounded) }
}
