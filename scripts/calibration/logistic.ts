/** What was observed: the evidence, and whether it was one. */
export interface Observation {
  /** One number per feature; the first is 1 always and takes the intercept's weight. */
  readonly evidence: readonly number[]
  /** 1 if it was one, 0 if not; between them where raters differ. */
  readonly share: number
  /** How much it counts; 1 when absent. */
  readonly weight?: number
}

/** How to fit. */
export interface FitOptions {
  /** How strongly weights other than the intercept are drawn to 0: a feature hardly seen stays near it. */
  readonly ridge: number
  /** Features whose weight must not be below 0, by index. */
  readonly notNegative: readonly number[]
}

const MOST_STEPS = 200
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
    const change = solve(...slopes(groups, weights, penalty))
    // Cautiously while far away: a whole step of Newton's may overshoot.
    const length = Math.max(...change.map(Math.abs))
    const scale = length > 1 ? 0.5 / length : 1
    for (let index = 0; index < size; index++) weights[index]! += scale * change[index]!
    if (length < SMALL_ENOUGH) break
  }
  const all = new Array<number>(observations[0]?.evidence.length ?? 0).fill(0)
  for (const [position, index] of free.entries()) all[index] = weights[position]!
  return all
}

/** How the likelihood bends and how it rises where weights are, less what the penalty takes. */
function slopes(groups: readonly Group[], weights: readonly number[], penalty: readonly number[]): [number[][], number[]] {
  const size = weights.length
  const gradient = weights.map((weight, row) => -penalty[row]! * weight)
  const curvature = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => (row === column ? penalty[row]! : 0)))
  for (const { evidence, weight, positive } of groups) {
    const expected = probability(weights, evidence)
    const surprise = positive - weight * expected
    const variance = weight * expected * (1 - expected)
    for (let row = 0; row < size; row++) {
      gradient[row]! += surprise * evidence[row]!
      const line = curvature[row]!
      for (let column = 0; column < size; column++) line[column]! += variance * evidence[row]! * evidence[column]!
    }
  }
  return [curvature, gradient]
}

interface Group {
  readonly evidence: readonly number[]
  weight: number
  /** What of the weight is of those that were one. */
  positive: number
}

/** Evidence is mostly yes or no, so most observations are alike and are counted together. */
function grouped(observations: readonly Observation[], free: readonly number[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { evidence, share, weight = 1 } of observations) {
    const part = free.map((index) => evidence[index] ?? 0)
    const key = part.join(' ')
    const group = groups.get(key) ?? { evidence: part, weight: 0, positive: 0 }
    group.weight += weight
    group.positive += weight * share
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
  for (let index = 0; index < a.length; index++) sum += a[index]! * (b[index] ?? 0)
  return sum
}
