import { describe, expect, test } from 'vitest'
import { AsRead } from '../../src/text/asRead.js'
import { typedLettersOf } from '../../src/text/typedLetters.js'
import { packOf } from '../support/pack.js'

const own = packOf({ tag: 'uk', script: 'Cyrl', typed: 'i>і', markers: 'ї\nі\nщо' })
const rival = packOf({ tag: 'ru', script: 'Cyrl', markers: 'ы\nэ\nчто' })

/** What a text is read as. */
function read(text: string): string | undefined {
  const [letters, ...others] = typedLettersOf([own, rival, packOf({ tag: 'en', markers: 'a' })])
  expect(others).toEqual([])
  return letters!.read(text)?.text
}

test.each([
  ['тобi i менi', 'тобі і мені'],
  ['ТОБI, Iване', 'ТОБІ, Іване'],
  ['менi твiй iPhone', 'мені твій iPhone'],
  ['менi твiй пiд’їзд', 'мені твій під’їзд'],
])('%s', (text, meant) => {
  expect(read(text)).toBe(meant)
})

test.each([
  ['тобі i менi', 'has the letter'],
  ['ты дебiл и кретiн', 'has a letter that another language of the script has'],
  ['який дебiл', 'has it in one word only'],
  ['my id is i', 'has no other letters of the script'],
  ['iPhone для мене', 'has it in words of its own script'],
])('leaves %s alone, which %s', (text) => {
  expect(read(text)).toBeUndefined()
})

test('tells where what it replaced stands', () => {
  const [letters] = typedLettersOf([own])
  expect(letters!.read('тобi i менi')!.spanOf({ start: 7, end: 11 })).toEqual({ start: 7, end: 11 })
})

describe('without a pack that says what is typed', () => {
  test('nothing is read otherwise', () => {
    expect(typedLettersOf([rival])).toEqual([])
    expect(new AsRead([rival], () => true).of('тобi i менi')).toBeUndefined()
  })

  test('nor where a pack says something that is no letter', () => {
    expect(typedLettersOf([packOf({ typed: 'i' }), packOf({ typed: '[>]\n.>а\naa>а\n' })])).toEqual([])
  })
})
