import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/index.js'
import { isMisspelling, misspellings } from '../../../src/lexicon/index/misspellings.js'

const letters = (least: number, most: number) => fc.string({ unit: fc.constantFrom(...'abcde'), minLength: least, maxLength: most })
const word = letters(4, 8)
const phrase = fc.tuple(letters(2, 5), letters(2, 5)).map((words) => words.join(' '))

/** Every text that is one change away from a form, or not: written without the code that is tested. */
const near = (form: string) =>
  fc.tuple(fc.nat(form.length), fc.constantFrom(...'abcde '), fc.constantFrom(0, 1, 2)).map(([at, letter, taken]) =>
    (form.slice(0, at) + letter + form.slice(at + taken)).trim(),
  )

describe('misspellings', () => {
  test('are told from other texts as they are listed', () => {
    let told = 0
    fc.assert(
      fc.property(fc.oneof(word, phrase).chain((form) => fc.tuple(fc.constant(form), near(form))), ([form, text]) => {
        const is = isMisspelling(text, form)
        if (is) told++
        expect(is).toBe(misspellings(form).includes(text))
      }),
      { numRuns: 2000 },
    )
    expect(told).toBeGreaterThan(50)
  })

  test('of a word have one gap at most, of a phrase none more than it has', () => {
    fc.assert(
      fc.property(phrase, (form) => {
        for (const misspelling of misspellings(form)) expect(misspelling.trim().split(/ +/).length).toBeLessThanOrEqual(2)
      }),
    )
  })
})

const moderator = createModerator()

describe('a misspelt phrase', () => {
  test.each(['kil yourself', 'kill yourslef', 'kill yurself', 'just kll yourself', 'killyourself', 'kil lyourself', 'kil urself', 'kil  yourself'])(
    'is found as it stands in the comment: %s',
    (text) => {
      const [reason] = moderator.check(`nobody asked. ${text} then`).reasons
      expect(reason).toMatchObject({ code: 'personal/threat', disguise: ['misspelling'] })
      expect(text).toContain(reason?.quote)
    },
  )

  test.each(['bill yourself', 'skill yourself up', 'kiln yourself a pot', 'fill yourself a glass', 'I would rap you a verse'])(
    'is none where its words are others: %s',
    (text) => {
      expect(moderator.check(text).reasons).toEqual([])
    },
  )
})
