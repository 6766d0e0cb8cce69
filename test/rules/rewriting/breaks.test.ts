import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaksIn } from '../../../src/rules/rewriting/breaks.js'

const parted = (text: string) => breaksIn(text).map(({ start, end }) => text.slice(start, end))

describe('a sentence goes on behind', () => {
  it.each([
    ['dots', 'they are...so dim', ['...']],
    ['dots with spaces', 'they are ... so dim', [' ... ']],
    ['dots with no-break spaces', 'they are\u00A0...\u00A0so dim', ['\u00A0...\u00A0']],
    ['an ellipsis', 'they are… so dim', ['… ']],
    ['a line break', 'they are\nso dim', ['\n']],
    ['a line break of Windows', 'they are \r\n so dim', [' \r\n ']],
    ['emoji', 'they 😂😂 are so dim', [' 😂😂 ']],
    ['an emoji put together of several', 'they 🤦🏽‍♂️ are so dim', [' 🤦🏽‍♂️ ']],
    ['each of several', 'вони ... такі\nдурні', [' ... ', '\n']],
  ])('%s', (_, text, expected) => {
    expect(parted(text)).toEqual(expected)
  })
})

describe('a sentence ends with', () => {
  it.each([
    ['one full stop', 'they are.so dim'],
    ['dots before a capital', 'they are... So dim'],
    ['a line before a capital', 'they left\nSo dim'],
    ['dots behind another mark', 'they left!...so dim'],
    ['a paragraph', 'they left\n\nso dim'],
    ['an emoji at the end', 'they left 😂'],
    ['an emoji before a capital', 'they left 😂 So dim'],
  ])('%s', (_, text) => {
    expect(parted(text)).toEqual([])
  })
})

it('stands between letters, and holds none', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', 'я', ' ', '.', '…', '\n', '😂', '!') }), (text) => {
      for (const { start, end } of breaksIn(text)) {
        expect(text.slice(start - 1, start)).toMatch(/\p{L}/u)
        expect(text.slice(end, end + 1)).toMatch(/\p{Ll}/u)
        expect(text.slice(start, end)).not.toMatch(/\p{L}/u)
      }
    }),
  )
})
