/* Check digits. All take a string of ASCII digits (IBAN: and letters) and say whether it is consistent. */

/** Payment cards: ISO/IEC 7812. */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - ZERO
    const doubled = digit * 2
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Aadhaar: Verhoeff's, over the dihedral group of order ten. */
export function verhoeff(digits: string): boolean {
  let check = 0
  for (let index = 0; index < digits.length; index++) {
    let digit = digits.charCodeAt(digits.length - 1 - index) - ZERO
    for (let times = index % 8; times > 0; times--) digit = PERMUTATION.charCodeAt(digit) - ZERO
    check = multiply(check, digit)
  }
  return check === 0
}

/** IBAN: ISO 7064, mod 97-10. `iban` has capital letters and no spaces. */
export function mod97(iban: string): boolean {
  let remainder = 0
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}

/** The tax number of a person in Russia, twelve digits of which two check the rest. */
export function russianTaxNumber(digits: string): boolean {
  const check = (length: number): number => (weighted(digits, RUSSIAN_WEIGHTS.slice(11 - length)) % 11) % 10
  return digits.length === 12 && check(10) === digitAt(digits, 10) && check(11) === digitAt(digits, 11)
}

/** The tax number of a person in Ukraine, ten digits of which one checks the rest. */
export function ukrainianTaxNumber(digits: string): boolean {
  return digits.length === 10 && (weighted(digits, UKRAINIAN_WEIGHTS) % 11) % 10 === digitAt(digits, 9)
}

/** The pension insurance number of a person in Russia, eleven digits of which two check the rest. */
export function snils(digits: string): boolean {
  const sum = weighted(digits, SNILS_WEIGHTS)
  return digits.length === 11 && (sum % 101) % 100 === Number(digits.slice(9))
}

const ZERO = 48
const PERMUTATION = '1576283094'
const RUSSIAN_WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
const UKRAINIAN_WEIGHTS = [-1, 5, 7, 9, 4, 6, 10, 5, 7]
const SNILS_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, 1]

/** The product of two symmetries of a pentagon: 0–4 turn it, 5–9 turn and flip it. */
function multiply(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)
  return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * digitAt(digits, index), 0)
}

function digitAt(digits: string, index: number): number {
  return digits.charCodeAt(index) - ZERO
}
