/** A probability to three digits: more would be a pretence. */
export function thousandths(probability: number): number {
  return Math.round(probability * 1000) / 1000
}
