import type { Disguise } from '../verdict.js'

/** Zeros of the decimal digits in the Basic Multilingual Plane that people write numbers with. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0x1040, 0x17e0, 0xff10,
]
/** Digits in another form: circled, raised, lowered. In the order of their value. */
const STYLED = ['⓪①②③④⑤⑥⑦⑧⑨', '⁰¹²³⁴⁵⁶⁷⁸⁹', '₀₁₂₃₄₅₆₇₈₉', '⓿❶❷❸❹❺❻❼❽❾']
const STYLED_UNITS: ReadonlySet<number> = new Set(Array.from(STYLED.join(''), (char) => char.charCodeAt(0)))
const FULL_WIDTH_ZERO = 0xff10
/** First half of the surrogate pairs of 𝟎–𝟿, and the first of their second halves. */
export const MATHEMATICAL = 0xd835
const MATHEMATICAL_ZERO = 0xdfce
const MATHEMATICAL_DIGITS = 50

/** By UTF-16 unit: the value of a digit, or -1. */
export const digitValues = new Int8Array(0x10000).fill(-1)
for (const zero of ZEROS) for (let value = 0; value < 10; value++) digitValues[zero + value] = value
for (const row of STYLED) [...row].forEach((char, value) => (digitValues[char.charCodeAt(0)] = value))

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
export function digitUnits(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  if (digitValues[unit]! >= 0) return 1
  return unit === MATHEMATICAL && mathematicalValue(text, index) >= 0 ? 2 : 0
}

/** The value of the digit at `index`. */
export function digitValue(text: string, index: number): number {
  const value = digitValues[text.charCodeAt(index)]!
  return value >= 0 ? value : mathematicalValue(text, index)
}

/** How the digit at `index` is disguised by its form. */
export function digitDisguise(text: string, index: number): Disguise | undefined {
  const unit = text.charCodeAt(index)
  if (unit >= FULL_WIDTH_ZERO) return 'width'
  return unit === MATHEMATICAL || STYLED_UNITS.has(unit) ? 'styled' : undefined
}

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
