/** Most letters of a word that is read out of others. */
export const LONGEST_WORD = 16

/**
 * The words that letters are made of, those that weigh least together; undefined if there are none.
 *
 * @param isWord asked with a word in small letters, and with the positions of its first letter and its last
 * @param weightOf more than 0; without it, the fewest words
 */
export function wordsIn(
  letters: string,
  isWord: (word: string, first: number, last: number) => boolean,
  weightOf: (word: string) => number = () => 1,
): string[] | undefined {
  const lower = letters.toLowerCase()
  if (lower.length !== letters.length) return undefined
  // By how many letters are read: what the words weigh, and where the last one begins.
  const weights = new Array<number>(lower.length + 1).fill(Infinity)
  const begins = new Array<number>(lower.length + 1).fill(0)
  weights[0] = 0
  for (let end = 1; end <= lower.length; end++) {
    for (let begin = Math.max(0, end - LONGEST_WORD); begin < end; begin++) {
      if (weights[begin]! >= weights[end]!) continue
      const word = lower.slice(begin, end)
      if (!isWord(word, begin, end - 1)) continue
      const weight = weights[begin]! + weightOf(word)
      if (weight >= weights[end]!) continue
      weights[end] = weight
      begins[end] = begin
    }
  }
  if (weights[lower.length] === Infinity) return undefined
  const words: string[] = []
  for (let end = letters.length; end > 0; end = begins[end]!) words.unshift(letters.slice(begins[end], end))
  return words
}
