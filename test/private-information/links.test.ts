import { describe, expect, test } from 'vitest'
import { privateWords } from '../../src/generated/private-words.js'
import { Links } from '../../src/private-information/links.js'

const links = new Links(privateWords)

/** What stands between ⟦ and ⟧ in a text, and the link around the number at ¦. */
function found(marked: string): { expected: string | undefined; quote: string | undefined; isPhone: boolean | undefined } {
  const expected = /⟦(.+)⟧/u.exec(marked)?.[1]?.replace('¦', '')
  const plain = marked.replace(/[⟦⟧]/gu, '')
  const text = plain.replace('¦', '')
  const link = links.around(text, plain.indexOf('¦'))
  return { expected, quote: link && text.slice(link.start, link.end), isPhone: link?.isPhone }
}

describe('a number stands in a link', () => {
  test.each([
    'see ⟦https://example.org/votes/¦9847012345⟧ for all',
    '⟦https://example.org/¦9847012345/page⟧',
    '<a href="⟦https://example.org/?id=¦9847012345⟧">',
    // What ends a sentence is no part of it.
    'at ⟦https://example.org/a/¦9847012345⟧.',
    // Nor is what it is written together with.
    'see:⟦https://example.org/¦9847012345⟧',
  ])('%s', (marked) => {
    const { expected, quote, isPhone } = found(marked)
    expect(quote).toBe(expected)
    expect(isPhone).toBe(false)
  })

  test.each([
    'call ¦9847012345',
    'and/or ¦9847012345',
    'votes: 7/¦9847012345',
    // The link ends before the number, or begins behind it.
    'https://example.org)/¦9847012345',
    'x=¦9847012345,https://example.org/a',
  ])('or in none: %s', (marked) => {
    expect(found(marked).quote).toBeUndefined()
  })
})

test('a link that leads to a telephone is told', () => {
  for (const marked of ['chat at ⟦https://wa.me/¦919847012345⟧ now', '⟦https://wa.me/+¦919847012345?text=hi⟧']) {
    const { expected, quote, isPhone } = found(marked)
    expect({ quote, isPhone }).toEqual({ quote: expected, isPhone: true })
  }
})
