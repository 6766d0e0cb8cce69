/** A run of words, both ends inclusive. */
export interface Window {
  readonly first: number
  readonly last: number
}

/** More words than this are not quoted as the reason. */
const LONGEST = 12

/**
 * The run of words that speaks most for a category: a word more or less would say less.
 *
 * @param contributions what each word adds; missing is nothing
 * @param count of words, at least 1
 */
export function mostTelling(contributions: readonly (number | undefined)[], count: number): Window {
  let best: Window = { first: 0, last: 0 }
  let most = -Infinity
  let first = 0
  let sum = 0
  for (let word = 0; word < count; word++) {
    const value = contributions[word] ?? 0
    if (sum <= 0 || word - first >= LONGEST) {
      first = word
      sum = 0
    }
    sum += value
    if (sum > most) {
      most = sum
      best = { first, last: word }
    }
  }
  return best
}
