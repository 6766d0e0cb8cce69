/** A run of words, both ends inclusive. */
export interface Window {
  readonly first: number
  readonly last: number
}

/** How much a word must say beside the most telling one, to be quoted with it. */
const SHARE = 0.5

/** More words than this are not quoted with it, on either side. */
const MOST_BESIDE = 3

/**
 * The word that speaks most for a category, with its neighbours as long as they say at least half as much: people who
 * are asked what is wrong with a comment mark a word or two of it.
 *
 * @param contributions what each word adds; missing is nothing
 * @param count of words, at least 1
 */
export function mostTelling(contributions: readonly (number | undefined)[], count: number): Window {
  const said = (word: number): number => contributions[word] ?? 0
  let best = 0
  for (let word = 1; word < count; word++) if (said(word) > said(best)) best = word
  const enough = SHARE * said(best)
  let first = best
  let last = best
  if (enough <= 0) return { first, last }
  while (first > 0 && best - first < MOST_BESIDE && said(first - 1) >= enough) first--
  while (last + 1 < count && last - best < MOST_BESIDE && said(last + 1) >= enough) last++
  return { first, last }
}
