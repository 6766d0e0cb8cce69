/** A score and what is true of the thing scored. */
export interface Scored {
  score: number
  positive: boolean
}

/**
 * Area under the ROC curve: the probability that a random positive scores above a random negative, ties
 * counting half. Undefined without both.
 */
export function rocAuc(scored: readonly Scored[]): number | undefined {
  const rising = [...scored].sort((a, b) => a.score - b.score)
  let positives = 0
  let sumOfPositiveRanks = 0
  for (let start = 0; start < rising.length; ) {
    const score = rising[start]?.score
    let end = start
    let tiedPositives = 0
    for (; end < rising.length && rising[end]?.score === score; end++) {
      if (rising[end]?.positive === true) tiedPositives++
    }
    // Ranks count from 1; all tied share the mean of the ranks they take up.
    sumOfPositiveRanks += tiedPositives * ((start + 1 + end) / 2)
    positives += tiedPositives
    start = end
  }
  const negatives = rising.length - positives
  if (positives === 0 || negatives === 0) return undefined
  return (sumOfPositiveRanks - (positives * (positives + 1)) / 2) / (positives * negatives)
}
