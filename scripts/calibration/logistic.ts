/** What was observed: the evidence, and whether it was one. */
export interface Observation {
  /** One number per feature; the first is 1 always and takes the intercept's weight. */
  evidence: readonly number[]
  positive: boolean
}

/** How to fit. */
export interface FitOptions {
  /** How strongly weights other than the intercept are drawn to 0: a feature hardly seen stays near it. */
  ridge: number
  /** Features whose weight must not be below 0, by index. */
  notNegative: readonly number[]
}

const MOST_STEPS = 100
const SMALL_ENOUGH = 1e-9

/**
 * Logistic regression by Newton's method: the weights under which the observations are most probable. The
 * same observations give the same weights.
 *
 * @throws RangeError without observations
 */
export function fitLogistic(observations: readonly Observation[], options: FitOptions): number[] {
  const size = observations[0]?.evidence.length
  if (size === undefined) throw new RangeError('fitLogistic: expected at least one observation')
  let free = Array.from({ length: size }, (_, index) => index)
  for (;;) {
    const weights = fitFree(observations, free, options.ridge)
    const negative = free.filter((index) => options.notNegative.includes(index) && (weights[index] ?? 0) < 0)
    if (negative.length === 0) return weights
    // The best weight that is not negative is 0: without it the others are fitted again.
    free = free.filter((index) => !negative.includes(index))
  }
}

/** The probability that weights give evidence. */
export function probability(weights: readonly number[], evidence: readonly number[]): number {
  return 1 / (1 + Math.exp(-dot(weights, evidence)))
}

/** Fits the features of `free`; the weights of the others are 0. */
function fitFree(observations: readonly Observation[], free: readonly number[], ridge: number): number[] {
  const groups = grouped(observations, free)
  const size = free.length
  const weights = new Array<number>(size).fill(0)
  const penalty = free.map((index) => (index === 0 ? 1e-6 : ridge))
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map((weight, row) => -(penalty[row] ?? 0) * weight)
    const curvature = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => (row === column ? (penalty[row] ?? 0) : 0)),
    )
    for (const { evidence, count, positives } of groups) {
      const expected = probability(weights, evidence)
      const surprise = positives - count * expected
      const variance = count * expected * (1 - expected)
      for (const [row, value] of evidence.entries()) {
        gradient[row] = (gradient[row] ?? 0) + surprise * value
        const line = curvature[row] ?? []
        for (const [column, other] of evidence.entries()) line[column] = (line[column] ?? 0) + variance * value * other
      }
    }
    const change = solve(curvature, gradient)
    // A cautious step: far from the best weights a whole one may overshoot.
    const length = Math.max(...change.map(Math.abs))
    const scale = length > 2 ? 2 / length : 1
    for (const [index, value] of change.entries()) weights[index] = (weights[index] ?? 0) + scale * value
    if (length < SMALL_ENOUGH) break
  }
  const all: number[] = new Array<number>(observations[0]?.evidence.length ?? 0).fill(0)
  for (const [position, index] of free.entries()) all[index] = weights[position] ?? 0
  return all
}

interface Group {
  evidence: readonly number[]
  count: number
  positives: number
}

/** Evidence is mostly yes or no, so most observations are alike and are counted together. */
function grouped(observations: readonly Observation[], free: readonly number[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { evidence, positive } of observations) {
    const part = free.map((index) => evidence[index] ?? 0)
    const key = part.join(' ')
    const group = groups.get(key) ?? { evidence: part, count: 0, positives: 0 }
    group.count++
    if (positive) group.positives++
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Gaussian elimination with the largest pivot: the x of `matrix · x = vector`. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, vector[index] ?? 0])
  const size = rows.length
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (let pivot = 0; pivot < size; pivot++) {
    let largest = pivot
    for (let row = pivot + 1; row < size; row++) if (Math.abs(at(row, pivot)) > Math.abs(at(largest, pivot))) largest = row
    ;[rows[pivot], rows[largest]] = [rows[largest] ?? [], rows[pivot] ?? []]
    for (let row = pivot + 1; row < size; row++) {
      const factor = at(row, pivot) / at(pivot, pivot)
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * at(pivot, column))
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row--) {
    let rest = at(row, size)
    for (let column = row + 1; column < size; column++) rest -= at(row, column) * (solution[column] ?? 0)
    solution[row] = rest / at(row, row)
  }
  return solution
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (const [index, value] of a.entries()) sum += value * (b[index] ?? 0)
  return sum
}
