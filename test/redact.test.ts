import fc from 'fast-check'
import { fixedPhraseCensorStrategy, grawlixCensorStrategy, keepEndCensorStrategy, asteriskCensorStrategy, type TextCensorStrategy } from 'obscenity'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { createModerator } from '../src/index.js'
import { redact, type CensorContext, type CensorStrategy } from '../src/redact.js'
import type { Verdict } from '../src/verdict.js'

/** The verdict on a text, of which the spans given are reasons. */
function verdictOn(text: string, ...spans: (readonly [start: number, end: number])[]): Verdict {
  return {
    action: 'nudge',
    reasons: spans.map(([start, end]) => ({
      category: 'obscene', code: 'obscene/profanity', severity: 'mild', confidence: 1, start, end,
      quote: text.slice(start, end), target: 'none', disguise: [], language: 'en', rule: 'site:block[0]',
    })),
    scores: { derogatory: 0, personal: 0, obscene: 1 },
    languages: [],
    notices: [],
  }
}

const text = 'What a fig, and what a plum!'
const verdict = verdictOn(text, [23, 27], [7, 10])

describe('masks what was found', () => {
  test('with asterisks', () => {
    expect(redact(text, verdict)).toBe('What a ***, and what a ****!')
    expect(redact(text, verdict, 'asterisks')).toBe(redact(text, verdict))
  })

  test('but for the first letter', () => {
    expect(redact(text, verdict, 'keep-start')).toBe('What a f**, and what a p***!')
  })

  test('as an oath in a comic strip', () => {
    expect(redact(text, verdict, 'grawlix')).toBe('What a %@&, and what a %@&$!')
    expect(redact('0123456789ab', verdictOn('0123456789ab', [0, 12]), 'grawlix')).toBe('%@&$*%@&$*%@')
  })

  test("with any of obscenity's strategies, or one's own", () => {
    expect(redact(text, verdict, fixedPhraseCensorStrategy('fruit'))).toBe('What a fruit, and what a fruit!')
    expect(redact(text, verdict, keepEndCensorStrategy(asteriskCensorStrategy()))).toBe('What a **g, and what a ***m!')
    expect(redact(text, verdict, grawlixCensorStrategy())).toHaveLength(text.length)
    expect(redact(text, verdict, ({ matchLength, termId }) => `[${termId}:${matchLength}]`)).toBe('What a [0:3], and what a [1:4]!')
  })

  test('a strategy is told what obscenity tells it', () => {
    const contexts: CensorContext[] = []
    redact(text, verdict, (context) => {
      contexts.push(context)
      return ''
    })
    expect(contexts).toEqual([
      { input: text, startIndex: 7, endIndex: 9, matchLength: 3, termId: 0, overlapsAtStart: false, overlapsAtEnd: false },
      { input: text, startIndex: 23, endIndex: 26, matchLength: 4, termId: 1, overlapsAtStart: false, overlapsAtEnd: false },
    ])
    expectTypeOf<CensorStrategy>().toEqualTypeOf<(context: CensorContext) => string>()
    expectTypeOf<TextCensorStrategy>().toExtend<CensorStrategy>()
    expectTypeOf<CensorStrategy>().toExtend<TextCensorStrategy>()
  })

  test('nothing, if nothing was found', () => {
    expect(redact(text, verdictOn(text))).toBe(text)
    expect(redact('', verdictOn(''))).toBe('')
  })
})

describe('spans that are no plain words', () => {
  test.each([
    ['one in the other', [[2, 8], [4, 6]], '01******89'],
    ['the same twice', [[2, 5], [2, 5]], '01***56789'],
    ['one running into the other', [[2, 6], [4, 9]], '01*******9'],
    ['a chain of three', [[4, 7], [0, 3], [2, 5]], '*******789'],
    ['side by side', [[2, 4], [4, 6]], '01****6789'],
    ['everything', [[0, 10]], '**********'],
  ] as const)('%s', (_, spans, expected) => {
    expect(redact('0123456789', verdictOn('0123456789', ...spans))).toBe(expected)
  })

  test('side by side they stay two', () => {
    expect(redact('0123456789', verdictOn('0123456789', [2, 4], [4, 6]), 'keep-start')).toBe('012*4*6789')
  })

  test('a character of two halves is one, and is never cut in two', () => {
    const styled = 'a 𝒻𝒾𝑔 b'
    expect(redact(styled, verdictOn(styled, [2, 8]))).toBe('a *** b')
    expect(redact(styled, verdictOn(styled, [3, 8]))).toBe('a *** b')
    expect(redact(styled, verdictOn(styled, [2, 7]))).toBe('a *** b')
    expect(redact(styled, verdictOn(styled, [3, 5]), 'keep-start')).toBe('a 𝒻*𝑔 b')
  })

  test('half a character stays what it is', () => {
    expect(redact('a\ud835b', verdictOn('a\ud835b', [0, 1]))).toBe('*\ud835b')
    expect(redact('\udc00b', verdictOn('\udc00b', [1, 2]))).toBe('\udc00*')
  })
})

describe('a mistake is named', () => {
  test('the verdict of another text', () => {
    const message = /^redact: reasons\[0\]: found another text at 23–27, expected what rule site:block\[0\] quotes there; pass the comment as it was given to check$/
    expect(() => redact('What a fig', verdict)).toThrow(RangeError)
    expect(() => redact('What a fig', verdict)).toThrow(message)
    expect(() => redact(text.replace('plum', 'pear'), verdict)).toThrow(message)
    expect(() => redact(`${text} `, verdict)).not.toThrow()
  })

  test('no text, or no verdict', () => {
    expect(() => redact(5 as unknown as string, verdict)).toThrow(new TypeError('redact: found 5, expected the text of the comment'))
    expect(() => redact(text, undefined as unknown as Verdict)).toThrow(
      new TypeError('redact: found nothing, expected the verdict on the comment'),
    )
  })

  test.each([
    [{ start: -3, end: 6, quote: 'def' }, 'an object from -3 to 6'],
    [{ start: 0.5, end: 3, quote: 'abc' }, 'an object from 0.5 to 3'],
    [{ start: 0, end: NaN, quote: '' }, 'an object from 0 to NaN'],
    [{ start: '0', end: 3, quote: 'abc' }, 'an object from "0" to 3'],
    [{ start: 3, end: 3, quote: '' }, 'an object from 3 to 3'],
    [{ start: 4, end: 2, quote: '' }, 'an object from 4 to 2'],
    [{}, 'an object from nothing to nothing'],
    [null, 'null from nothing to nothing'],
    ['abc', '"abc" from nothing to nothing'],
  ])('a reason without a span: %j', (wrong, found) => {
    const broken = verdictOn('abcdef', [0, 1])
    const reasons = [...broken.reasons, wrong as Verdict['reasons'][number]]
    expect(() => redact('abcdef', { ...broken, reasons })).toThrow(
      new TypeError(`redact: reasons[1]: found ${found}, expected whole numbers, 0 <= start < end`),
    )
  })

  test.each([[undefined, 'nothing'], [null, 'null'], [5, '5']])('a style that gives %j', (given, found) => {
    const message = `redact: the style gave ${found} for 1–3, expected the text that replaces it`
    expect(() => redact('abcd', verdictOn('abcd', [1, 3]), () => given as unknown as string)).toThrow(new TypeError(message))
  })

  test('an unknown style', () => {
    expect(() => redact(text, verdict, 'stars' as 'asterisks')).toThrow(
      new RangeError('redact: style: found "stars", expected one of asterisks, keep-start, grawlix, or a function'),
    )
    expect(() => redact(text, verdict, 'toString' as 'asterisks')).toThrow(RangeError)
  })

  test.each([[5n, 'a bigint'], [Symbol('stars'), 'a symbol'], [null, 'null'], [['asterisks'], 'an array'], [Object.create(null), 'an object']])('a style that is no text: %#', (style: unknown, found) => {
    expect(() => redact(text, verdict, style as 'asterisks')).toThrow(new RangeError(`redact: style: found ${found}, expected one of asterisks, keep-start, grawlix, or a function`))
  })
})

test('whatever the text and the spans, what is found goes and what is not stays', () => {
  const unit = fc.oneof(fc.constantFrom('a', ' ', '\ud835', '\udcb3', '𝒳', '\u0301'), fc.nat(0xffff).map((code) => String.fromCharCode(code)))
  const texts = fc.string({ unit, maxLength: 30 })
  const withSpans = texts.chain((any) =>
    fc.tuple(
      fc.constant(any),
      fc.array(fc.tuple(fc.nat(any.length), fc.nat(any.length)).filter(([a, b]) => a !== b).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const), { maxLength: any.length === 0 ? 0 : 10 }),
    ),
  )
  fc.assert(
    fc.property(withSpans, ([any, spans]) => {
      const masked = redact(any, verdictOn(any, ...spans), ({ matchLength }) => '\u0000'.repeat(matchLength))
      expect(redact(any, verdictOn(any, ...spans.toReversed()), ({ matchLength }) => '\u0000'.repeat(matchLength))).toBe(masked)
      expect(Array.from(masked)).toHaveLength(Array.from(any).length)
      // Character by character: masked exactly where a span touches it.
      let at = 0
      const expected = Array.from(any, (char) => {
        const [start, end] = [at, (at += char.length)]
        return spans.some(([from, to]) => from < end && to > start) ? '\u0000' : char
      })
      expect(masked).toBe(expected.join(''))
    }),
  )
})

test('together with a moderator', () => {
  const comment = 'what a sn0llyg0ster and a 𝓼nollygoster'
  const moderator = createModerator({ block: [{ term: '|snollygoster|', category: 'personal', severity: 'mild' }] })
  expect(redact(comment, moderator.check(comment), 'keep-start')).toBe('what a s*********** and a 𝓼***********')
})
