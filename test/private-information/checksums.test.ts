import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { luhn, mod97, russianTaxNumber, snils, ukrainianTaxNumber, verhoeff } from '../../src/private-information/checksums.js'

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1)

test.each([
  ['a payment card', luhn, ['4111111111111111', '5500005555555559', '340000000000009', '79927398713', '0']],
  ['an Aadhaar number', verhoeff, ['2363', '123451', '0']],
  ['an IBAN', mod97, ['GB82WEST12345698765432', 'DE89370400440532013000', 'FR1420041010050500013M02606']],
  // Of the second the rest is 10, which is written 0.
  ['a Russian tax number', russianTaxNumber, ['500100732259', '500100730950']],
  ['a Ukrainian tax number', ukrainianTaxNumber, ['2345678977', '2345678990']],
  // Of the second the rest is 100, which is written 00.
  ['a Russian insurance number', snils, ['11223344595', '11223319900']],
])('the digits of %s are consistent', (_, check, numbers) => {
  for (const number of numbers) expect(check(number), number).toBe(true)
})

describe('a wrong digit is found', () => {
  test.each([
    ['Luhn', luhn, '4111111111111111'],
    ['Verhoeff', verhoeff, '123451'],
    ['mod 97', mod97, 'GB82WEST12345698765432'],
  ])('wherever it stands, by %s', (_, check, number) => {
    for (let at = 0; at < number.length; at++) {
      if (!/\d/.test(number.charAt(at))) continue
      for (const digit of '0123456789') expect(check(replaced(number, at, digit)), `${at}: ${digit}`).toBe(digit === number.charAt(at))
    }
  })

  test.each([
    ['Russian tax numbers', russianTaxNumber, '500100732259', [10, 11]],
    ['Ukrainian tax numbers', ukrainianTaxNumber, '2345678977', [9]],
    ['Russian insurance numbers', snils, '11223344595', [9, 10]],
  ])('among those that check the others, in %s', (_, check, number, places) => {
    for (const at of places) {
      for (const digit of '0123456789') expect(check(replaced(number, at, digit)), `${at}: ${digit}`).toBe(digit === number.charAt(at))
    }
  })
})

test('every number has one check digit', () => {
  fc.assert(fc.property(digits(11), (number) => {
    for (const check of [luhn, verhoeff]) expect([...'0123456789'].filter((digit) => check(number + digit))).toHaveLength(1)
  }))
})

test('neighbours that changed places are found by Verhoeff', () => {
  fc.assert(fc.property(digits(11), fc.nat(10), (number, at) => {
    const valid = [...'0123456789'].map((digit) => number + digit).find(verhoeff)!
    const [one, other] = [valid.charAt(at), valid.charAt(at + 1)]
    expect(verhoeff(replaced(replaced(valid, at, other), at + 1, one))).toBe(one === other)
  }))
})

test('a tax or insurance number has its length', () => {
  for (const [check, number] of [[russianTaxNumber, '500100732259'], [ukrainianTaxNumber, '2345678977'], [snils, '11223344595']] as const) {
    expect(check(`${number}0`)).toBe(false)
    expect(check(number.slice(0, -1))).toBe(false)
  }
})
