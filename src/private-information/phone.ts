import { isLetter } from './cluster.js'
import { says } from './contextWords.js'
import { Evidence } from './evidence.js'
import type { Finding } from './finding.js'
import { FEWEST_WITH_AREA, type PlannedNumber } from './plan.js'
import { isOtherwiseNumbered } from './rows.js'
import type { Surroundings } from './surroundings.js'
import { isAbroad, isNorthAmerican, isRound, type NumberWindow } from './window.js'
import { counted, introduced, named, official } from './wordEvidence.js'
import { anyOf, type PrivateWords } from './words.js'

/** International numbers have at most so many digits. */
const MOST_DIGITS = 15

/** Ten digits as India's mobiles have them, with the prefixes they are dialled with. */
const INDIAN_MOBILE = /^(?:0|91|0091)?[6-9]\d{9}$/
/** How people group those, behind a prefix or not. */
const INDIAN_SHAPE = /^(?:[1-4]-)?(?:5-5|3-3-4|4-3-3|4-6|3-7|2-4-4|3-4-3|2-8|2-5-3|2-2-2-2-2|2-3-5|6-4|7-3)$/
/** A number of ten digits in pairs. */
const SPACED_PAIRS = 5
/** One number in fifty has so few different digits; runs of an over, or throws of a die, hardly have more. */
const FEW_DIFFERENT = 4
/** With the 0 or 8 in front that is dialled at home. */
const TRUNK = /^[08]\d{9,11}$/

/** An extension is not longer, with the word for it. */
const LONGEST_EXTENSION = 12
const MONEY_BEFORE = /[₹$€£¥₽₴#№]\s?$/u
const MONEY_AFTER = /^\s?(?:[₹$€£¥₽₴%°]|\/-|,\d|\.\d)/u

/** Reads numbers as telephone numbers. */
export class Phones {
  /** At the beginning of what stands behind a number. */
  readonly #extension: RegExp

  constructor({ parts }: PrivateWords) {
    this.#extension = new RegExp(`^\\s?${anyOf(parts.extension)}\\s?\\d{1,6}(?!\\d)`, 'iu')
  }

  /** @param planned what the numbering plans say about it */
  in(text: string, window: NumberWindow, near: Surroundings, planned: PlannedNumber | undefined): Finding | undefined {
    const { digits, start, end } = window
    if (digits.length > MOST_DIGITS) return undefined
    const extension = this.#extension.exec(text.slice(end, end + LONGEST_EXTENSION))?.[0].length ?? 0
    if (isInsideWord(text, window, near, extension > 0)) return undefined
    const name = named(near, 'phone')
    const form = planned?.isPublic === true ? Evidence.publicByPlan : formOf(window, planned, name > 0)
    if (form === undefined || isOtherwiseNumbered(window, name > 0)) return undefined
    const isCounted = isMoney(text, window) || (name < Evidence.named && (isThousands(window) || isRange(window) || isRound(window.digits)))
    const evidence =
      form +
      name +
      introduced(near) +
      counted(near, 'phone') +
      official(near) +
      (window.disguises.length > 0 ? Evidence.disguised : 0) +
      (isCounted ? Evidence.counted : 0)
    return { kind: 'phone', start, end: end + extension, evidence, disguises: window.disguises }
  }
}

/** What the form of a number says; undefined if it can be none. */
function formOf(window: NumberWindow, planned: PlannedNumber | undefined, isNamed: boolean): number | undefined {
  const { digits, shape, groups } = window
  const isTogether = groups.length === 1
  if (isAbroad(window)) {
    if (planned !== undefined) return Evidence.certain
    return digits.length >= FEWEST_WITH_AREA ? Evidence.possible : undefined
  }
  if (INDIAN_MOBILE.test(digits)) {
    const known = planned === undefined ? -Evidence.possible : 0
    if (isTogether) return (digits.length > 10 ? Evidence.likely : 2 * Evidence.possible) + known
    if (isList(window)) return (groups.length > SPACED_PAIRS ? Evidence.bare : Evidence.unlikely) + known
    return (INDIAN_SHAPE.test(shape) || window.disguises.length > 0 ? Evidence.likely : 0) + known
  }
  if (planned === undefined) return isNamed ? Evidence.bare : undefined
  if (isNorthAmerican(window)) return Evidence.likely
  if (TRUNK.test(digits)) return isTogether ? Evidence.possible : Evidence.likely
  return Evidence.unlikely
}

/**
 * A letter beside it makes it part of a name or code, unless it ends a word for a number: `Ph98…`. A letter without
 * case behind it is an ending: `98…ലേക്ക്`.
 */
function isInsideWord(
  text: string,
  { start, end }: NumberWindow,
  { before: [word] }: Surroundings,
  hasExtension: boolean,
): boolean {
  if (isCased(text, end) && !hasExtension) return true
  if (!isCased(text, start - 1)) return false
  return word?.end !== start || !(says(word.bits, 'phone') || says(word.bits, 'contact'))
}

function isCased(text: string, index: number): boolean {
  return isLetter(text, index) && text[index]!.toLowerCase() !== text[index]!.toUpperCase()
}

/** A sign of money or order beside it, or a decimal. */
function isMoney(text: string, { start, end }: NumberWindow): boolean {
  if (MONEY_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || MONEY_AFTER.test(text.slice(end, end + 3))) return true
  return /[\d,.]/u.test(text[start - 1] ?? '')
}

/** Grouped as thousands are: `12 345 678`. */
function isThousands({ shape, separators, plus }: NumberWindow): boolean {
  if (plus) return false
  const isSame = separators.every((separator) => separator === separators[0] && /^[ .\u00a0\u202f]$/u.test(separator))
  return isSame && /^[12](?:-3){2,}$/.test(shape)
}

/** Two round numbers: from 60000 to 80000. */
function isRange({ groups: [from, to, ...others] }: NumberWindow): boolean {
  return to !== undefined && others.length === 0 && from!.length === to.length && from!.endsWith('00') && to.endsWith('00')
}

/**
 * Set apart as marks, temperatures or runs are: pairs among them, or one by one with the same few over and over. Who spells a number
 * out lists nothing.
 */
function isList({ digits, groups, separators, disguises }: NumberWindow): boolean {
  if (disguises.includes('mask') || !separators.every((separator) => /^\s+$/u.test(separator))) return false
  if (groups.some(({ length }) => length > 2)) return false
  return groups.length < digits.length || new Set(digits).size <= FEW_DIFFERENT
}
