/** Most letters of a word that is read out of others. */
export const LONGEST_WORD = 16

/**
 * The fewest words that letters are made of; undefined if there are none.
 *
 * @param isWord asked with a word in small letters, and with the positions of its first letter and its last
 */
export function wordsIn(letters: string, isWord: (word: string, first: number, last: number) => boolean): string[] | undefined {
  const lower = letters.toLowerCase()
  if (lower.length !== letters.length) return undefined
  const best: (readonly number[] | undefined)[] = [[]]
  for (let end = 1; end <= lower.length; end++) {
    for (let begin = Math.max(0, end - LONGEST_WORD); begin < end; begin++) {
      const before = best[begin]
      if (before === undefined || before.length + 1 >= (best[end]?.length ?? Infinity)) continue
      if (isWord(lower.slice(begin, end), begin, end - 1)) best[end] = [...before, end]
    }
  }
  return best[lower.length]?.map((end, index, ends) => letters.slice(ends[index - 1] ?? 0, end))
}
