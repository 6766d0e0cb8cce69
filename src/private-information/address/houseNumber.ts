import type { ContextWord } from '../contextWords.js'

/** `12`, `221B`, `14/362-B`; no ordinal, percentage, decimal or time of day. */
const HOUSE_NUMBER = /^\p{Nd}{1,5}\p{L}?(?:[/-][\p{L}\p{Nd}]{1,5}){0,2}(?![\p{L}\p{M}\p{Nd}%]|[,.:]\p{Nd})/u
const LONGEST_NUMBER = 20

/** Whether a word is, or begins, a number as houses have them. */
export function isNumber(text: string, word: ContextWord | undefined): boolean {
  if (word === undefined || isCharacter(text, word.start) || isMinute(text, word.start)) return false
  return HOUSE_NUMBER.test(text.slice(word.start, word.start + LONGEST_NUMBER))
}

/** The last word of a number such as `14/362-B`, as an index; -1 if there is no number. */
export function lastOfNumber(text: string, words: readonly ContextWord[], number: number): number {
  const first = words[number]
  if (first === undefined) return -1
  const [written] = HOUSE_NUMBER.exec(text.slice(first.start, first.start + LONGEST_NUMBER)) ?? ['']
  return words.findLastIndex(({ start }) => start < first.start + written.length)
}

/** Whether what begins at a place is the number of a character of HTML: `&#128514;`. */
function isCharacter(text: string, start: number): boolean {
  return text.startsWith('&#', start - 2)
}

/** Of a time of day. */
function isMinute(text: string, start: number): boolean {
  return /\p{Nd}:$/u.test(text.slice(Math.max(0, start - 2), start))
}
