import { checksumOf } from '../../src/scorer/bytes.js'
import type { NetworkModel } from '../../src/scorer/network.js'
import type { TrainedNetwork } from './network.js'
import { distancesOf, rounded } from './pack.js'

/** Of half a byte, of a byte. */
const LARGEST = { unit: 7, filter: 127 } as const

/** Rounded to few steps: the few numbers that are larger count as this one, so that the others keep theirs apart. */
const UNIT_REACH = 0.98

/**
 * A network as it ships: units in whole numbers of -7 to 7, for what describes a word bears rounding, filters of -127 to 127.
 *
 * @param keys of its units, by their numbers
 */
export function packNetwork(
  language: string,
  keys: readonly number[],
  trained: TrainedNetwork,
  answers: NetworkModel['answers'],
): NetworkModel {
  const dimensions = trained.vectors.length / keys.length
  const order = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!)
  const vectors = order.flatMap((unit) => [...trained.vectors.subarray(unit * dimensions, (unit + 1) * dimensions)])
  const weights = [...trained.weights]
  const scales = [scaleOf(vectors, UNIT_REACH, LARGEST.unit), scaleOf(weights, 1, LARGEST.filter)] as const
  const bytes = [
    ...distancesOf(order.map((unit) => keys[unit]!)),
    ...inHalves(vectors.map((value) => step(value, scales[0], LARGEST.unit))),
    ...weights.map((value) => step(value, scales[1], LARGEST.filter) & 255),
  ]
  const table = Buffer.from(bytes).toString('base64').replace(/=+$/, '')
  return {
    language,
    units: keys.length,
    dimensions,
    checksum: checksumOf(table),
    scales,
    thresholds: [...trained.thresholds].map(rounded),
    answers,
    table,
  }
}

/** @param reach the share of the values that have a step of their own */
function scaleOf(values: readonly number[], reach: number, largest: number): number {
  const sizes = Float64Array.from(values, Math.abs).sort()
  return rounded(sizes[Math.ceil(reach * sizes.length) - 1]! / largest)
}

function step(value: number, scale: number, largest: number): number {
  return Math.max(-largest, Math.min(largest, Math.round(value / scale)))
}

/** Two numbers a byte, the first in its lower half. */
function inHalves(numbers: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(numbers.length / 2) }, (_, at) => {
    const [lower, upper = 0] = numbers.slice(2 * at, 2 * at + 2)
    return (lower! & 15) | ((upper & 15) << 4)
  })
}
