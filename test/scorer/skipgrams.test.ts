import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeySets } from '../../src/scorer/keySets.js'
import { dampingOf, eachFeature, SKIPGRAM_KEYS } from '../../src/scorer/skipgramFeatures.js'
import { isAsked, QUESTIONS, Skipgrams, type Asked, type Question } from '../../src/scorer/skipgrams.js'
import { CATEGORIES } from '../../src/verdict.js'
import { learn, type Example } from '../../scripts/training/skipgrams.js'
import { packSkipgrams } from '../../scripts/training/packSkipgrams.js'

type Word = readonly number[]

// The number of the others has no divisor in common with what the examples repeat after.
const OTHERS = Array.from({ length: 17 }, (_, at) => 1000 + 37 * at)
const [BAD, THING, NOT, RUDE] = [11, 22, 33, 44] as const
const curveOf = (intercept: number) => ({ knots: [], weights: [intercept, 2] })
const INTERCEPTS = { group: -1, allusion: -3, person: -2 } as const
const CURVES = { group: curveOf(-1), allusion: curveOf(-3), person: curveOf(-2) }
const MOST = 2000

/**
 * The first question: a word is bad next to the thing, unless `not` stands before it. The second, asked of a third of the
 * comments: a word is rude wherever it stands.
 */
function examples(): Example[] {
  const other = (seed: number): Word => [OTHERS[seed % OTHERS.length]!]
  return Array.from({ length: 1500 }, (_, at) => {
    const [a, b, c] = [other(at), other(at * 7 + 1), other(at * 13 + 5)]
    const said = [[[THING], [BAD]], [[THING], [NOT], [BAD]], [[THING], a], [b, [BAD]]][at % 4]!
    const isRude = at % 5 === 0
    return {
      words: [a, ...said, b, isRude ? [RUDE] : c],
      answers: [Number(at % 4 === 0), at % 3 === 0 ? Number(isRude) : NaN],
      weights: [2, 2],
    }
  })
}

const keySets = new KeySets()
const wordsOf = (words: readonly Word[]) => ({ count: words.length, sets: Int32Array.from(words, (keys) => keySets.of(keys)) })
const pack = (most = MOST) => packSkipgrams('xx', learn(examples(), 2), CURVES, most)

describe('skip-grams', () => {
  const model = pack()
  const skipgrams = new Skipgrams(model, keySets)
  const around = (...said: Word[]) => [[OTHERS[1]!], ...said, [OTHERS[5]!]]
  const sumOf = (category: Asked, ...said: Word[]) => {
    skipgrams.read(wordsOf(around(...said)))
    return skipgrams.odds(category)
  }

  it('learn what words mean beside others', () => {
    const bad = sumOf('derogatory', [THING], [BAD])
    for (const innocent of [[[THING], [NOT], [BAD]], [[THING], [OTHERS[3]!]], [[OTHERS[3]!], [BAD]], [[OTHERS[3]!], [RUDE]]]) {
      expect(sumOf('derogatory', ...innocent), JSON.stringify(innocent)).toBeLessThan(bad - 1)
    }
  })

  it('answer each question by itself, of which few comments may tell', () => {
    expect(sumOf('personal', [OTHERS[3]!], [RUDE])).toBeGreaterThan(sumOf('personal', [THING], [BAD]) + 1)
  })

  it('learn nothing from answers that do not count', () => {
    const silent = examples().map((one) => ({ ...one, weights: [2, 0] }))
    const { weights } = learn(silent, 2)
    expect(weights[1]!.every((weight) => weight === 0)).toBe(true)
    expect(weights[0]!.some((weight) => weight !== 0)).toBe(true)
  })

  it('are asked what they were trained on', () => {
    expect(CATEGORIES.filter(isAsked)).toEqual(['derogatory', 'personal'])
  })

  it('come out the same of the same comments', () => {
    expect(pack()).toEqual(model)
  })

  it('are as many as are wanted, those that say most', () => {
    const few = pack(20)
    expect(few.features).toBeLessThanOrEqual(20)
    const small = new Skipgrams(few, keySets)
    small.read(wordsOf(around([OTHERS[3]!], [RUDE])))
    const rude = small.odds('personal')
    small.read(wordsOf(around([OTHERS[3]!], [OTHERS[7]!])))
    expect(rude).toBeGreaterThan(small.odds('personal'))
  })

  it('say which words spoke for it', () => {
    skipgrams.read(wordsOf([[OTHERS[1]!], [OTHERS[3]!], [OTHERS[5]!], [THING], [BAD], [OTHERS[7]!], [OTHERS[9]!]]))
    const contributions = skipgrams.contributions('derogatory')
    expect([3, 4]).toContain(contributions.indexOf(Math.max(...contributions)))
  })

  it('say what their words and pairs say together, of any number of words', () => {
    const known = fc.constantFrom<Word>([BAD], [THING, 5], [NOT], [RUDE], [OTHERS[2]!], [])
    const anything = fc.array(fc.oneof(known, fc.array(fc.integer({ min: 0, max: 1 << 22 }), { maxLength: 4 })), { maxLength: 50 })
    fc.assert(
      fc.property(anything, (words) => {
        skipgrams.read(wordsOf(words))
        for (const [question, category] of Object.entries(QUESTIONS) as [Question, Asked][]) {
          const sum = skipgrams.contributions(category).reduce((all, one) => all + one, 0)
          const odds = skipgrams.odds(category)
          expect(odds).toBeCloseTo((sum * model.scales[category]) / dampingOf(words.length), 6)
          expect(skipgrams.logOdds(question)).toBeCloseTo(2 * odds + INTERCEPTS[question], 6)
        }
      }),
    )
  })

  it('read the same words alike when their sets have other numbers', () => {
    const said = [[THING], [BAD]] as const
    const before = sumOf('derogatory', ...said)
    keySets.forget()
    sumOf('derogatory', [BAD], [RUDE], [NOT])
    expect(sumOf('derogatory', ...said)).toBe(before)
  })

  it('take unknown words for nothing', () => {
    skipgrams.read(wordsOf([]))
    expect(skipgrams.odds('derogatory')).toBe(0)
  })

  it('that are damaged say so', () => {
    expect(() => new Skipgrams({ ...model, table: `${model.table}A` }, keySets)).toThrow(/skip-grams for xx are damaged.*Install refrain again/)
  })
})

describe('features', () => {
  const featuresOf = (words: readonly Word[]) => {
    const found: { key: number; word: number; other: number }[] = []
    eachFeature(words, (key, word, other) => found.push({ key, word, other }))
    return found
  }

  it('are words with their kinds, and pairs with at most one word between', () => {
    expect(featuresOf([[1, 2], [3], [], [4]]).map(({ word, other }) => `${word}-${other}`)).toEqual(['0-0', '0-0', '0-1', '1-1', '1-3', '3-3'])
  })

  it('tell order and distance', () => {
    const keyOf = (words: readonly Word[], first: number, second: number) =>
      featuresOf(words).find(({ word, other }) => word === first && other === second)?.key
    const next = keyOf([[1], [2]], 0, 1)
    expect(keyOf([[2], [1]], 0, 1)).not.toBe(next)
    expect(keyOf([[1], [9], [2]], 0, 2)).not.toBe(next)
    expect(keyOf([[5], [1], [2]], 1, 2)).toBe(next)
  })

  it('have keys in range', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer(), { maxLength: 3 }), { maxLength: 8 }), (words) =>
        featuresOf(words).every(({ key }) => Number.isInteger(key) && key >= 0 && key < SKIPGRAM_KEYS),
      ),
    )
  })
})
