const UNIT_OF_WORD = /[\p{L}\p{M}\p{N}]/u

/** By UTF-16 unit: whether it is one of a word; asked once for each. 0: not yet asked. */
const known = new Uint8Array(0x10000)
const OF_WORD = 1
const BETWEEN = 2

/**
 * The words behind a place, nearest first. Unit by unit, because a pattern would read on to the end of the reach, and beside most
 * numbers stands nothing of interest.
 *
 * @param reach in UTF-16 units; a word is cut off there
 * @param most as many words
 */
export function wordsAfter(text: string, place: number, reach: number, most: number): string[] {
  const words: string[] = []
  const end = Math.min(text.length, place + reach)
  for (let at = place; words.length < most; ) {
    while (at < end && !isOfWord(text, at)) at++
    if (at >= end) break
    const start = at
    while (at < end && isOfWord(text, at)) at++
    words.push(text.slice(start, at))
  }
  return words
}

/** The words in front of a place, nearest first. */
export function wordsBefore(text: string, place: number, reach: number, most: number): string[] {
  const words: string[] = []
  const first = Math.max(0, place - reach)
  for (let at = place; words.length < most; ) {
    while (at > first && !isOfWord(text, at - 1)) at--
    if (at <= first) break
    const end = at
    while (at > first && isOfWord(text, at - 1)) at--
    words.push(text.slice(at, end))
  }
  return words
}

function isOfWord(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (known[unit] === 0) known[unit] = UNIT_OF_WORD.test(text[index]!) ? OF_WORD : BETWEEN
  return known[unit] === OF_WORD
}
