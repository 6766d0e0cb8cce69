import type { Curve } from '../../src/scorer/weights.js'

/** Log odds, the share of raters who say yes (or whether most do), and how much the comment counts. */
export interface Judged {
  readonly odds: number
  readonly share: number
  readonly weight: number
}

const STEPS = 200
const RIDGE = 1e-6
const SMALL_ENOUGH = 1e-9

/**
 * Fits the curve from log odds to probability by logistic regression, on comments the model was not trained on. It is
 * bent at the knots given, for bland comments are safer than a straight line says.
 *
 * @param knots where it is bent, in log odds, rising
 */
export function fitCurve(judged: readonly Judged[], knots: readonly number[]): Curve {
  const size = 2 + knots.length
  const termsOf = (odds: number) => [1, odds, ...knots.map((knot) => Math.min(0, odds - knot))]
  const rows = judged.map(({ odds, share, weight }) => ({ terms: termsOf(odds), share, weight }))
  const weights = new Array<number>(size).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const matrix = Array.from({ length: size }, (_, row) => {
      const line = new Array<number>(size + 1).fill(0)
      line[row] = RIDGE * judged.length
      return line
    })
    for (const { terms, share, weight } of rows) {
      const expected = 1 / (1 + Math.exp(-terms.reduce((sum, term, index) => sum + term * weights[index]!, 0)))
      const variance = weight * expected * (1 - expected)
      for (const [row, term] of terms.entries()) {
        const line = matrix[row]!
        line[size]! += weight * (share - expected) * term
        for (const [column, other] of terms.entries()) line[column]! += variance * term * other
      }
    }
    const change = solve(matrix)
    const length = Math.max(...change.map(Math.abs))
    // Cautiously while far away: a whole step of Newton's may overshoot.
    const share = length > 1 ? 0.5 / length : 1
    for (const [index, value] of change.entries()) weights[index]! += value * share
    if (length < SMALL_ENOUGH) break
  }
  return { knots, weights }
}

/** Gaussian elimination of a symmetric, positive definite matrix with the right side as last column. */
function solve(matrix: number[][]): number[] {
  const size = matrix.length
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = matrix[row]![pivot]! / matrix[pivot]![pivot]!
      for (let column = pivot; column <= size; column++) matrix[row]![column]! -= factor * matrix[pivot]![column]!
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row--) {
    let rest = matrix[row]![size]!
    for (let column = row + 1; column < size; column++) rest -= matrix[row]![column]! * solution[column]!
    solution[row] = rest / matrix[row]![row]!
  }
  return solution
}
