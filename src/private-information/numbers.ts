import { russianTaxNumber, luhn, snils, ukrainianTaxNumber, verhoeff } from './checksums.js'
import { isLetter } from './cluster.js'
import { Evidence } from './evidence.js'
import type { Finding, PrivateKind } from './finding.js'
import type { Surroundings } from './surroundings.js'
import { isRound, type NumberWindow } from './window.js'
import { counted, introduced, named, official } from './wordEvidence.js'
import type { Context } from './words.js'

/** A kind of number that consists of digits alone. */
interface NumberKind {
  readonly kind: PrivateKind
  readonly context: Context
  /** What the form says; undefined if it is none. `isNamed`: a word that names the kind stands near by. */
  readonly form: (window: NumberWindow, isNamed: boolean) => number | undefined
  /** Whether an office or fund gives such numbers out. */
  readonly isGivenOut?: boolean
}

/** Payment cards by the digits they begin with and how many they have: ISO/IEC 7812 and the issuers' own pages. */
const ISSUERS: readonly (readonly [beginning: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]], // Visa
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]], // Mastercard
  [/^3[47]/, [15]], // American Express
  [/^(?:60|65|81|82|508|353|356)/, [16]], // RuPay
  [/^(?:6011|64[4-9]|65|62)/, [16, 17, 18, 19]], // Discover, UnionPay
  [/^(?:30[0-5]|309|36|3[89])/, [14, 16, 19]], // Diners Club
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]], // JCB
  [/^(?:2131|1800)/, [15]], // JCB, older
  [/^220[0-4]/, [16, 17, 18, 19]], // Mir
]
/** Lesser issuers, Maestro among them, have nearly all lengths and beginnings: only where a card is named. */
const ANY_ISSUER = /^[2-6]\d{11,18}$/
const CARD_SHAPE = /^(?:4-4-4-4|4-4-4-4-3|4-6-5|4-6-4|4-4-4-1|4-4-5)$/

const KINDS: readonly NumberKind[] = [
  { kind: 'card', context: 'card', form: cardForm },
  { kind: 'aadhaar', context: 'aadhaar', form: aadhaarForm },
  { kind: 'ssn', context: 'ssn', form: ssnForm },
  { kind: 'tax', context: 'tax', form: taxForm },
  { kind: 'account', context: 'account', form: accountForm, isGivenOut: true },
  { kind: 'passport', context: 'passport', form: onlyNamed(/^(?:9|10|2-7|4-6|2-2-6)$/) },
  { kind: 'licence', context: 'licence', form: onlyNamed(/^(?:\d|1\d)(?:-\d+)*$/) },
]

/** Reads a number as each kind that consists of digits alone, but for telephone numbers. */
export function numbersIn(text: string, window: NumberWindow, near: Surroundings): Finding[] {
  if (isLetter(text, window.start - 1) || window.plus) return []
  return KINDS.flatMap(({ kind, context, form, isGivenOut }) => {
    const name = named(near, context)
    const own = form(window, name > 0)
    if (own === undefined) return []
    const evidence =
      own +
      name +
      introduced(near) +
      counted(near, context) +
      (isGivenOut === true ? official({ before: near.before, after: [] }, ['charity']) : 0)
    return [{ kind, start: window.start, end: window.end, evidence, disguises: window.disguises }]
  })
}

function cardForm({ digits, shape, groups }: NumberWindow, isNamed: boolean): number | undefined {
  if (digits.length < 12 || /^(\d)\1*$/.test(digits)) return undefined
  // Somebody who says that it is one may have mistyped it.
  if (!luhn(digits)) return isNamed && shape === '4-4-4-4' ? Evidence.bare : undefined
  const isIssued = ISSUERS.some(([beginning, lengths]) => beginning.test(digits) && lengths.includes(digits.length))
  if (!isIssued) return isNamed && ANY_ISSUER.test(digits) ? 0 : undefined
  if (CARD_SHAPE.test(shape)) return Evidence.certain
  if (groups.length > 1) return Evidence.unlikely
  return digits.length >= 15 ? Evidence.likely : Evidence.unlikely
}

function aadhaarForm({ digits, shape, disguises }: NumberWindow, isNamed: boolean): number | undefined {
  if (!/^[2-9]\d{11}$/.test(digits)) return undefined
  // Somebody who says that it is one may have mistyped it.
  if (!verhoeff(digits)) return isNamed && (/^(?:4-4-4|12)$/.test(shape) || disguises.includes('mask')) ? Evidence.bare : undefined
  if (shape === '4-4-4') return Evidence.likely
  return shape === '12' || disguises.length > 0 ? 0 : Evidence.unlikely
}

function ssnForm({ digits, shape }: NumberWindow, isNamed: boolean): number | undefined {
  if (!/^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits)) return undefined
  if (shape === '3-2-4') return 2 * Evidence.possible
  return isNamed && shape === '9' ? 0 : undefined
}

function taxForm({ digits, shape }: NumberWindow, isNamed: boolean): number | undefined {
  if (shape === '3-3-3-2' && snils(digits)) return Evidence.likely
  const isValid = russianTaxNumber(digits) || ukrainianTaxNumber(digits) || snils(digits)
  return isNamed && isValid ? Evidence.possible : undefined
}

function accountForm({ digits, groups }: NumberWindow, isNamed: boolean): number | undefined {
  const isAccount = digits.length >= 9 && digits.length <= 18 && groups.length <= 5 && !isRound(digits)
  return isNamed && isAccount ? Evidence.unlikely : undefined
}

function onlyNamed(pattern: RegExp): NumberKind['form'] {
  return ({ shape }, isNamed) => (isNamed && pattern.test(shape) ? Evidence.unlikely : undefined)
}
