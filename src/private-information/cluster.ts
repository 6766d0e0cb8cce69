import { digitDisguise, digitUnits, digitValue } from './digit.js'
import { sortDisguises } from './disguise.js'
import type { Disguise } from '../verdict.js'

/** Letters that stand for digits beside digits: 9O47O. */
const LETTERS_FOR_DIGITS: ReadonlyMap<string, string> = new Map([
  ...[...'OoОоΟο'].map((letter) => [letter, '0'] as const),
  ...[...'lI|'].map((letter) => [letter, '1'] as const),
])

/** May stand between the groups of a number, up to `WIDEST_SEPARATOR` of them in a row. */
const SEPARATOR = /^[ \t\u00a0\u2000-\u200a\u202f()\-\u2010-\u2015.·•_*~|\u200b-\u200f\u2060]$|^\ufe0f$|^\u20e3$/u
const INVISIBLE = /[\u200b-\u200f\u2060]/u
const WIDEST_SEPARATOR = 4

/** So many letters that stand for digits may begin a number. */
const MOST_LETTERS_BEFORE = 4

/** More digits in one group, or groups in a row, than anything private has. */
const LONGEST_GROUP = 34
const MOST_GROUPS = 24

/** Digits without anything between them. */
export interface Group {
  readonly start: number
  readonly end: number
  /** ASCII. */
  readonly digits: string
  readonly disguises: readonly Disguise[]
}

/** Groups of digits with at most a few signs between them. */
export interface Cluster {
  readonly start: number
  readonly end: number
  /** Empty if the row is too long to be anybody's number. */
  readonly groups: readonly Group[]
  /** A plus before the first group; where it stands is `start`. */
  readonly plus: boolean
}

/**
 * Reads the groups of digits that begin with the digit at `from`.
 *
 * @returns a cluster that ends after `from`, so that who reads on from its end reads everything once
 */
export function readCluster(text: string, from: number): Cluster {
  const groups: Group[] = []
  const lengthens = commas(text, from)
  let tooLong = false
  let at = lettersBefore(text, from)
  let end = at
  for (;;) {
    const group = readGroup(text, at)
    if (group === undefined) break
    end = group.end
    tooLong ||= group.digits.length > LONGEST_GROUP || groups.length >= MOST_GROUPS
    if (!tooLong) groups.push(group)
    at = afterSeparator(text, end, lengthens)
    if (at < 0) break
  }
  const plus = plusBefore(text, groups[0]?.start ?? from)
  return { start: plus ?? groups[0]?.start ?? from, end, groups: tooLong ? [] : groups, plus: plus !== undefined }
}

/** @param mayHaveLetters whether letters may stand for digits */
function readGroup(text: string, start: number, mayHaveLetters = true): Group | undefined {
  let digits = ''
  const disguises: Disguise[] = []
  let index = start
  let letters = 0
  while (index < text.length && digits.length <= LONGEST_GROUP) {
    const units = digitUnits(text, index)
    if (units > 0) {
      digits += digitValue(text, index)
      const disguise = digitDisguise(text, index)
      if (disguise !== undefined) disguises.push(disguise)
      index += units
      continue
    }
    const digit = LETTERS_FOR_DIGITS.get(text[index]!)
    if (digit === undefined || !mayHaveLetters) break
    digits += digit
    letters++
    index++
  }
  // A digit too many ends the group; the rest of it is no other number.
  if (digits.length > LONGEST_GROUP) while (digitUnits(text, index) > 0) index += digitUnits(text, index)
  if (digits === '') return undefined
  // `100l` is a hundred of something.
  if (letters > 0 && !isDigitWord(text, start, index, letters)) return readGroup(text, start, false)
  if (letters > 0) disguises.push('leet')
  return { start, end: index, digits, disguises: sortDisguises(disguises) }
}

/** Letters count as digits only in a word that has nothing else, and either digits or two letters. */
function isDigitWord(text: string, start: number, end: number, letters: number): boolean {
  return (end - start > letters || letters > 1) && !isLetter(text, end) && !isLetter(text, start - 1)
}

/** Where a word such as `O98` begins whose digit at `index` was found first. */
function lettersBefore(text: string, index: number): number {
  let start = index
  while (start > 0 && index - start < MOST_LETTERS_BEFORE && LETTERS_FOR_DIGITS.has(text[start - 1]!)) start--
  return start < index && !isLetter(text, start - 1) ? start : index
}

/** Where the next group begins, or -1. */
function afterSeparator(text: string, end: number, lengthens: boolean): number {
  let index = end
  while (index < text.length && index - end < WIDEST_SEPARATOR) {
    if (SEPARATOR.test(text[index]!) || (lengthens && text[index] === ',')) index++
    else break
  }
  if (/\.\s/u.test(text.slice(end, index))) return -1 // a sentence ends
  return index > end && index < text.length && startsGroup(text, index) ? index : -1
}

function startsGroup(text: string, index: number): boolean {
  return digitUnits(text, index) > 0 || (LETTERS_FOR_DIGITS.has(text[index]!) && text[index] !== '|')
}

/** `9,8,4,7,…`: commas stand in a number only between single digits. */
function commas(text: string, from: number): boolean {
  if (text[from + 1] !== ',' && text[from + 2] !== ',') return false
  return /^\d\s?,\s?\d\s?,\s?\d\s?,\s?\d\s?,\s?\d\s?,\s?\d(?!\d)/u.test(text.slice(from, from + 2 * MOST_GROUPS))
}

/** Where a plus (and a bracket) stands before the first group. */
function plusBefore(text: string, start: number): number | undefined {
  const before = /[+＋]\s?\(?$/u.exec(text.slice(Math.max(0, start - 3), start))
  return before === null ? undefined : start - before[0].length
}

/** The signs between two groups. */
export function between(text: string, left: Group, right: Group): string {
  return text.slice(left.end, right.start)
}

/** Whether a number was hidden by invisible characters. */
export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text)
}

/** Whether a letter stands at `index`. */
export function isLetter(text: string, index: number): boolean {
  return index >= 0 && index < text.length && LETTER.test(text[index]!)
}

const LETTER = /^[\p{L}\p{M}]$/u
