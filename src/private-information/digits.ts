import { sortDisguises } from './disguise.js'
import type { Disguise } from '../verdict.js'

/** Zeros of the decimal digits in the Basic Multilingual Plane that people write numbers with. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0x1040, 0x17e0, 0xff10,
]
/** Digits in another form: circled, raised, lowered. In the order of their value. */
const STYLED = ['⓪①②③④⑤⑥⑦⑧⑨', '⁰¹²³⁴⁵⁶⁷⁸⁹', '₀₁₂₃₄₅₆₇₈₉', '⓿❶❷❸❹❺❻❼❽❾']
const FULL_WIDTH_ZERO = 0xff10
/** First half of the surrogate pairs of 𝟎–𝟿, and the first of their second halves. */
export const MATHEMATICAL = 0xd835
const MATHEMATICAL_ZERO = 0xdfce
const MATHEMATICAL_DIGITS = 50

/** By UTF-16 unit: the value of a digit, or -1. */
export const digitValues = new Int8Array(0x10000).fill(-1)
for (const zero of ZEROS) for (let value = 0; value < 10; value++) digitValues[zero + value] = value
for (const row of STYLED) [...row].forEach((char, value) => (digitValues[char.charCodeAt(0)] = value))

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

/** Any digit; of a digit of two units the first. */
const DIGIT = new RegExp(`[${classOfDigits()}]`, 'g')

/** Offset of the first digit at or after `from`, -1 if there is none. */
export function nextDigit(text: string, from: number): number {
  for (DIGIT.lastIndex = from; DIGIT.test(text); ) {
    const index = DIGIT.lastIndex - 1
    if (digitUnits(text, index) > 0) return index
  }
  return -1
}

/** Units of the digit at `index`, 0 if there is none. */
function digitUnits(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  if (digitValues[unit]! >= 0) return 1
  return unit === MATHEMATICAL && mathematicalValue(text, index) >= 0 ? 2 : 0
}

/** @param mayHaveLetters whether letters may stand for digits */
function readGroup(text: string, start: number, mayHaveLetters = true): Group | undefined {
  let digits = ''
  const disguises: Disguise[] = []
  let index = start
  let letters = 0
  for (; index < text.length && digits.length <= LONGEST_GROUP; ) {
    const unit = text.charCodeAt(index)
    const value = digitValues[unit]!
    if (value >= 0) {
      digits += value
      if (unit >= FULL_WIDTH_ZERO) disguises.push('width')
      else if (STYLED.some((row) => row.includes(text[index]!))) disguises.push('styled')
      index++
    } else if (unit === MATHEMATICAL && mathematicalValue(text, index) >= 0) {
      digits += mathematicalValue(text, index)
      disguises.push('styled')
      index += 2
    } else {
      const digit = LETTERS_FOR_DIGITS.get(text[index]!)
      if (digit === undefined || !mayHaveLetters) break
      digits += digit
      letters++
      index++
    }
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

function mathematicalValue(text: string, index: number): number {
  const offset = text.charCodeAt(index + 1) - MATHEMATICAL_ZERO
  return offset >= 0 && offset < MATHEMATICAL_DIGITS ? offset % 10 : -1
}

function classOfDigits(): string {
  const ranges = [String.fromCharCode(MATHEMATICAL)]
  for (let unit = 0; unit < digitValues.length; unit++) {
    if (digitValues[unit]! < 0) continue
    const first = unit
    while (digitValues[unit + 1]! >= 0) unit++
    ranges.push(`${String.fromCharCode(first)}-${String.fromCharCode(unit)}`)
  }
  return ranges.join('')
}
