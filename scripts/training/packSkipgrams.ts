import { SKIPGRAM_KEYS } from '../../src/scorer/skipgramFeatures.js'
import type { Question, SkipgramModel } from '../../src/scorer/skipgrams.js'
import type { Curve } from '../../src/scorer/weights.js'
import { rounded } from './packModel.js'
import { packTable } from './packTable.js'
import type { Learned } from './skipgrams.js'

/** Weights are rounded to so many steps up and down: with 7, more is lost by rounding than a third of the features tell. */
const STEPS = 10

/** The few weights that are larger count as this one, so that the others keep theirs apart. */
const REACH = 0.995

/** A kept feature says nothing of a category of which it tells less than this share of what one must tell to be kept. */
const FAINT = 0.7

/**
 * Weights as they ship: of the features that say most, in whole numbers of -10 to 10.
 *
 * @param most how many features are kept
 */
export function packSkipgrams(language: string, learned: Learned, curves: Readonly<Record<Question, Curve>>, most: number): SkipgramModel {
  const { kept, enough } = tellingOf(learned, most)
  const scales = learned.weights.map((weights) => scaleOf(kept.map((key) => weights[key]!)))
  const steps = learned.weights.map((weights, question) =>
    kept.map((key) => (toldBy(weights, learned, key) < FAINT * enough ? 0 : stepOf(weights[key]!, scales[question]!))),
  )
  const said = [...kept.keys()].filter((at) => steps.some((own) => own[at] !== 0))
  return {
    language,
    scales: { derogatory: scales[0]!, personal: scales[1]! },
    curves: { group: roundedCurve(curves.group), allusion: roundedCurve(curves.allusion), person: roundedCurve(curves.person) },
    ...packTable(said.map((at) => kept[at]!), SKIPGRAM_KEYS, steps.map((own) => said.map((at) => own[at]!))),
  }
}

/** The features that tell most, in rising order, and what the least of them tells. */
function tellingOf(learned: Learned, most: number): { kept: number[]; enough: number } {
  const telling = new Float64Array(SKIPGRAM_KEYS)
  for (let key = 0; key < SKIPGRAM_KEYS; key++) telling[key] = Math.max(...learned.weights.map((weights) => toldBy(weights, learned, key)))
  const enough = telling.toSorted().at(-most)!
  return { kept: [...telling.keys()].filter((key) => telling[key]! >= enough && telling[key]! > 0), enough }
}

/** How much a feature changes what is said of comments: by how much, and of how many. */
function toldBy(weights: Float32Array, { counts }: Learned, key: number): number {
  return Math.abs(weights[key]!) * Math.sqrt(counts[key]!)
}

function scaleOf(weights: readonly number[]): number {
  const sizes = Float64Array.from(weights, Math.abs).sort()
  return rounded((sizes[Math.ceil(REACH * sizes.length) - 1] ?? 1) / STEPS)
}

function stepOf(weight: number, scale: number): number {
  return Math.max(-STEPS, Math.min(STEPS, Math.round(weight / scale)))
}

function roundedCurve({ knots, weights }: Curve): Curve {
  return { knots, weights: weights.map(rounded) }
}
