import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/index.js'

/** Words whose letters are spaced out, beside words of one letter. */

const moderator = createModerator()
const quotes = (text: string) => moderator.check(text).reasons.filter(({ disguise }) => disguise.includes('spacing')).map(({ quote }) => quote)

describe('letters that are spaced out', () => {
  test.each([
    ['you are a b i t c h', 'b i t c h'],
    ['u r a w a n k e r', 'w a n k e r'],
    ['y o u a r e a w a n k e r', 'w a n k e r'],
    ['a  w a n k e r', 'w a n k e r'],
    ["he's a p r i c k", 'p r i c k'],
    ["that's b u l l s h i t", 'b u l l s h i t'],
    ['@nadia_r k y s', 'k y s'],
    ['"f u c k" they said', 'f u c k'],
    ['(f u c k) they said', 'f u c k'],
  ])('are a word, whatever stands before it: %s', (text, quote) => {
    expect(quotes(text)).toContain(quote)
  })

  test.each([
    'f.u.c.k.e.r.r.r.r',
    'f~u~c~k~e~r~ʂ',
    'm o t h e r f u c k e r s',
    'd u m b a s s',
    'a-s-5-h-o-l-e-s',
  ])('are quoted whole, though rules ask what phrase they may begin: %s', (word) => {
    expect(new Set(moderator.check(`when the doors shut (yes, ${word}) we left`).reasons.map(({ quote }) => quote))).toEqual(new Set([word]))
  })

  test.each(['a s s e s s', 'g r a p e', 'c l a s s', 't i t a n', 'u r a n u s', 'a s s a s s i n', 'r a c o o n', 'vitamins a b c d e', 'a i r'])(
    'are no part of another word: %s',
    (text) => {
      expect(quotes(text)).toEqual([])
    },
  )
})
