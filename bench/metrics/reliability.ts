import type { Scored } from './ranking.js'

/** What was promised and what came true, among the scores of one interval. */
export interface ReliabilityBin {
  /** Lower end of the interval, inclusive; the last interval includes 1. */
  from: number
  to: number
  count: number
  meanScore: number
  observed: number
}

/** Bins of equal width over 0–1; empty ones are left out. */
export function reliability(scored: readonly Scored[], bins = 10): ReliabilityBin[] {
  const tallies = Array.from({ length: bins }, () => ({ count: 0, sum: 0, positives: 0 }))
  for (const { score, positive } of scored) {
    const tally = tallies[Math.min(bins - 1, Math.max(0, Math.floor(score * bins)))]
    if (tally === undefined) continue
    tally.count++
    tally.sum += score
    if (positive) tally.positives++
  }
  return tallies.flatMap(({ count, sum, positives }, index) =>
    count === 0
      ? []
      : [{ from: index / bins, to: (index + 1) / bins, count, meanScore: sum / count, observed: positives / count }],
  )
}

/** Expected calibration error: mean distance between promise and truth over the bins, weighted by their size. */
export function expectedCalibrationError(scored: readonly Scored[], bins = 10): number | undefined {
  if (scored.length === 0) return undefined
  let sum = 0
  for (const { count, meanScore, observed } of reliability(scored, bins)) sum += count * Math.abs(meanScore - observed)
  return sum / scored.length
}
