import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { privateInformation } from '../../src/private-information.js'
import { NOT_PRIVATE, PRIVATE } from './cases.js'

/*
 * Generators make numbers with their check digits from the published definitions, by other ways than the library
 * takes: trial instead of calculation, tables instead of permutations, big integers instead of remainders.
 */

const digits = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''))

/** ISO/IEC 7812: double every second digit from the right, add up the digits of all. */
function isLuhn(number: string): boolean {
  const doubled = Array.from(number, (digit, i) => ((number.length - i) % 2 === 0 ? String(Number(digit) * 2) : digit))
  return Array.from(doubled.join('')).reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0
}

/** The tables of Verhoeff's thesis: products in the dihedral group, powers of the permutation. */
const PRODUCTS = [
  '0123456789', '1234067895', '2340178956', '3401289567', '4012395678',
  '5987604321', '6598710432', '7659821043', '8765932104', '9876543210',
]
const POWERS = [
  '0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258',
]

function isVerhoeff(number: string): boolean {
  const reversed = Array.from(number).reverse()
  const check = reversed.reduce((product, digit, i) => Number(PRODUCTS[product]![Number(POWERS[i % 8]![Number(digit)])]), 0)
  return check === 0
}

/** The one check digit that makes a number consistent. */
function completed(number: string, isConsistent: (number: string) => boolean): string {
  return Array.from('0123456789', (digit) => number + digit).find(isConsistent)!
}

function withIbanCheck(country: string, account: string): string {
  const asNumber = Array.from(`${account}${country}00`, (char) => parseInt(char, 36)).join('')
  return `${country}${String(98n - (BigInt(asNumber) % 97n)).padStart(2, '0')}${account}`
}

const inFours = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ')

const card = digits(14).map((rest) => completed(`4${rest}`, isLuhn))
const aadhaar = fc.tuple(fc.integer({ min: 2, max: 9 }), digits(10)).map(([first, rest]) => completed(`${first}${rest}`, isVerhoeff))
const iban = fc.oneof(
  digits(18).map((account) => withIbanCheck('DE', account)),
  fc.tuple(fc.constantFrom('NWBK', 'MIDL', 'BARC'), digits(14)).map(([bank, account]) => withIbanCheck('GB', bank + account)),
)
const mobile = fc.tuple(fc.constantFrom('94', '98', '97', '70', '81', '62'), digits(8)).map((parts) => parts.join(''))

/** Replaces the digit at a place by another. */
function changed(number: string, place: number, by: number): string {
  const index = place % number.length
  const digit = (Number(number[index]) + 1 + (by % 9)) % 10
  return number.slice(0, index) + String(digit) + number.slice(index + 1)
}

/** Whether half of the groups of four, and more than one, are years. */
function readsAsYears(number: string): boolean {
  const groups = inFours(number).split(' ')
  const years = groups.filter((group) => group >= '1600' && group <= '2099')
  return years.length > 1 && years.length * 2 >= groups.length
}

const kinds = (text: string): string[] => privateInformation.find(text).map(({ rule }) => rule)

describe('numbers with check digits', () => {
  test.each([
    ['card', card, 'see '],
    ['aadhaar', aadhaar, 'see '],
  ])('%s: a consistent one is found, in full', (kind, arbitrary, before) => {
    fc.assert(
      fc.property(arbitrary, (number) => {
        fc.pre(!readsAsYears(number))
        const found = privateInformation.find(`${before}${inFours(number)}.`)
        expect(found.map(({ rule, quote }) => [rule, quote])).toEqual([[`private:${kind}`, inFours(number)]])
      }),
    )
  })

  test.each([
    ['card', card],
    ['aadhaar', aadhaar],
  ])('%s: with one digit changed it is not', (kind, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.nat(15), fc.nat(8), (number, place, by) => {
        expect(kinds(`see ${inFours(changed(number, place, by))}.`)).not.toContain(`private:${kind}`)
      }),
    )
  })

  test('iban: found written together and in fours', () => {
    fc.assert(
      fc.property(iban, (number) => {
        for (const written of [number, inFours(number)]) {
          const found = privateInformation.find(`send it to ${written}, please`)
          expect(found.map(({ rule, quote }) => [rule, quote])).toEqual([['private:iban', written]])
        }
      }),
    )
  })

  test('iban: with one digit changed it is not', () => {
    fc.assert(
      fc.property(iban, fc.nat(17), fc.nat(8), (number, place, by) => {
        const other = number.slice(0, -10) + changed(number.slice(-10), place, by)
        expect(kinds(`send it to ${other}, please`)).not.toContain('private:iban')
      }),
    )
  })
})

describe('mobiles of India', () => {
  const writings: readonly ((number: string) => string)[] = [
    (number) => number,
    (number) => `${number.slice(0, 5)} ${number.slice(5)}`,
    (number) => `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`,
    (number) => `+91 ${number}`,
    (number) => `+91-${number.slice(0, 5)}-${number.slice(5)}`,
    (number) => `0091 ${number}`,
    (number) => `0${number}`,
    (number) => Array.from(number).join(' '),
    (number) => Array.from(number).join('.'),
    (number) => number.replace(/(..)(?=.)/g, '$1 '),
    (number) => Array.from(number, (digit) => String.fromCharCode(0x966 + Number(digit))).join(''),
    (number) => Array.from(number, (digit) => String.fromCharCode(0xd66 + Number(digit))).join(''),
  ]

  test('are found in every writing, in full', () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom(...writings), (number, write) => {
        fc.pre(!/0{6}$/.test(number))
        const found = privateInformation.find(`her mobile is ${write(number)}, go on`)
        expect(found.map(({ rule, quote }) => [rule, quote])).toEqual([['private:phone', write(number)]])
      }),
    )
  })
})

/** Anything, with what the library looks for strewn in. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(...PRIVATE.map(({ text: sentence }) => sentence), ...NOT_PRIVATE),
      fc.constantFrom('@', '.', ' at ', ' dot ', '(at)', '+', '-', '(', ')', ' ', '\n', ',', '1', '98470', 'O', 'l', 'nine ', 'KL ', 'No. ', 'Road', '\ud835', '\ud835\udfd7', '९'),
      digits(5),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

describe('whatever the text', () => {
  test('reasons lie inside it, in order, apart from each other, and quote it', () => {
    fc.assert(
      fc.property(text, (comment) => {
        let end = 0
        for (const reason of privateInformation.find(comment)) {
          expect(reason.start).toBeGreaterThanOrEqual(end)
          expect(reason.end).toBeGreaterThan(reason.start)
          expect(reason.end).toBeLessThanOrEqual(comment.length)
          expect(reason.quote).toBe(comment.slice(reason.start, reason.end))
          expect(reason.confidence).toBeGreaterThan(0.5)
          expect(reason.confidence).toBeLessThanOrEqual(1)
          end = reason.end
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the same text gives the same answer, whatever was asked before', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const first = privateInformation.find(one)
        privateInformation.find(other)
        expect(privateInformation.find(one)).toEqual(first)
      }),
    )
  })

  test('what is found alone is found behind another sentence', () => {
    for (const { kind, text: sentence } of PRIVATE) {
      expect(kinds(`The bridge opens in May and the ferry stops. Nobody was told about it!\n\n${sentence}`), sentence).toEqual([`private:${kind}`])
    }
  })
})
