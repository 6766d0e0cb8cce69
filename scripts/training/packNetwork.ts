import { checksumOf } from '../../src/scorer/bytes.js'
import type { NetworkModel } from '../../src/scorer/network.js'
import type { Curve } from '../../src/scorer/weights.js'
import type { TrainedNetwork } from './network.js'
import { distancesOf, rounded } from './pack.js'

const LARGEST = 127

/**
 * A network as it ships: in whole numbers of -127 to 127.
 *
 * @param keys of its units, by their numbers
 */
export function packNetwork(language: string, keys: readonly number[], trained: TrainedNetwork, curve: Curve): NetworkModel {
  const dimensions = trained.vectors.length / keys.length
  const order = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!)
  const vectors = order.flatMap((unit) => [...trained.vectors.subarray(unit * dimensions, (unit + 1) * dimensions)])
  const scales = [scaleOf(vectors), scaleOf([...trained.weights])] as const
  const bytes = [
    ...distancesOf(order.map((unit) => keys[unit]!)),
    ...vectors.map((value) => Math.round(value / scales[0]) & 255),
    ...[...trained.weights].map((value) => Math.round(value / scales[1]) & 255),
  ]
  const table = Buffer.from(bytes).toString('base64').replace(/=+$/, '')
  return {
    language,
    units: keys.length,
    dimensions,
    checksum: checksumOf(table),
    scales,
    thresholds: [...trained.thresholds].map(rounded),
    output: [...trained.output].map(rounded),
    curve: { knots: curve.knots, weights: curve.weights.map(rounded) },
    table,
  }
}

function scaleOf(values: readonly number[]): number {
  return rounded(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST)
}
