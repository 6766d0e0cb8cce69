import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/core.js'
import { en } from '../../src/languages/en.js'
import { ru } from '../../src/languages/ru.js'
import type { Policy } from '../../src/policy.js'
import { scorer } from '../../src/scorer.js'
import { EVIDENCE_COUNT } from '../../src/scorer/evidence.js'
import { skipgrams } from '../../src/scorer/skipgrams/all.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import { Chunks } from '../../src/text/chunks.js'
import { Witness } from '../../src/scorer/witness.js'
import { LinearScorer } from '../../src/scorer/scorer.js'
import { checksumOf } from '../../src/scorer/bytes.js'
import { lookUp } from '../../src/scorer/table.js'
import { KEYS, keyOf, readTable, type Model } from '../../src/scorer/weights.js'
import { CATEGORIES } from '../../src/verdict.js'
import { packModel } from '../../scripts/training/packModel.js'

const moderator = createModerator({}, { packs: [en, ru], scorer })
const without = createModerator({}, { packs: [en, ru] })

const FRIENDLY = ['What a lovely day, thank you for the article.', 'The bridge opens in May.', 'I think the council is right about this.']
const NASTY = ['Spoken like somebody who never finished school.', 'Were you dropped on your head as a child?', 'Nobody here wants to read your whining.']

/** What no rule knows, and statistics suspect. */
const SUSPECT = ['Nothing good ever came over the border with a Bulgarian.', 'Your brain must be very lonely up there.']

/** A model that knows no feature. */
function emptyModel(): Model {
  const weights = new Float32Array(KEYS * CATEGORIES.length)
  const curve = { knots: [], weights: [-2, 1] }
  return packModel('en', { weights, evidence: new Float64Array((EVIDENCE_COUNT + 1) * CATEGORIES.length) }, [curve, curve, curve])
}

describe('a term of the site', () => {
  it('says what it says wherever it stands in the policy', () => {
    const term = (word: string) => ({ term: `|${word}|`, category: 'personal', severity: 'mild', language: 'en' }) as const
    const others = Array.from({ length: 12 }, (_, index) => term(`filler${'x'.repeat(index)}`))
    const scoreOf = (block: Policy['block']) => createModerator({ block }, { packs: [en], scorer }).check('you 1mbecile, go home').scores.personal
    expect(scoreOf([...others, term('imbecile')])).toBe(scoreOf([term('imbecile'), ...others]))
  })
})

describe('scores', () => {
  it('are low for what is friendly, and higher for contempt in ordinary words', () => {
    const of = (text: string) => moderator.check(text).scores.personal
    for (const text of FRIENDLY) expect(of(text), text).toBeLessThan(0.2)
    const mean = (texts: readonly string[]) => texts.reduce((sum, text) => sum + of(text), 0) / texts.length
    expect(mean(NASTY)).toBeGreaterThan(2 * mean(FRIENDLY))
  })

  it('are 0 where nothing is found in another language, and without the part', () => {
    expect(moderator.check('Мост откроют в мае, сказали в совете.').scores).toEqual({ derogatory: 0, personal: 0, obscene: 0 })
    for (const text of [...FRIENDLY, ...NASTY]) expect(without.check(text).scores.obscene).toBe(0)
  })

  it('of a category are not below a strong reason, nor a site’s own word', () => {
    const policy: Policy = { block: [{ term: '|snollygoster|', category: 'personal', severity: 'mild' }] }
    const verdict = createModerator(policy, { packs: [en], scorer }).check('You are a snollygoster, thank you.')
    expect(verdict.scores.personal).toBeGreaterThanOrEqual(verdict.reasons[0]!.confidence)
  })
})

describe('likely reasons', () => {
  it('are never rejected, and quote what they mark', () => {
    let seen = 0
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NASTY, ...FRIENDLY, ...SUSPECT), { minLength: 1, maxLength: 4 }), (sentences) => {
        const text = sentences.join(' ')
        const { reasons, action } = moderator.check(text)
        for (const { code, start, end, quote, severity, rule } of reasons) {
          if (!code.endsWith('/likely')) continue
          seen++
          expect(quote).toBe(text.slice(start, end))
          expect(end).toBeGreaterThan(start)
          expect(severity).not.toBe('severe')
          expect(rule).toMatch(/^en\/likely:/)
          expect(action).not.toBe('reject')
        }
      }),
    )
    // It would be no test if none were suspected.
    expect(seen).toBeGreaterThan(5)
  })
})

describe('an attack on a person', () => {
  const FLAT = (logOdds: number) => ({ knots: [], weights: [logOdds, 0] })
  const LONG = 'I think the council is right about this.'

  /** The confidence that it is one, if weights and skip-grams say so much. */
  const suspicionOf = (weights: number, said: number | undefined, text = LONG) => {
    const english = skipgrams.find(({ language }) => language === 'en')!
    const saying = said === undefined ? [] : [{ ...english, curves: { ...english.curves, person: FLAT(said) } }]
    const lexicon = new Lexicon([en], {})
    const model = { ...emptyModel(), curves: [FLAT(-9), FLAT(weights), FLAT(-9)] }
    const linear = new LinearScorer(model, lexicon.chunks, new Witness(saying, [en], lexicon.chunks))
    const hits = lexicon.find(text, () => 0)
    linear.score(text, hits, [])
    return linear.suspect(text, hits, 'en', CATEGORIES, () => false).find(({ code }) => code === 'personal/likely')?.confidence
  }

  it('is suspected where weights and skip-grams together make it likely', () => {
    expect(suspicionOf(0.5, 0.5)).toBeGreaterThan(0.65)
    expect(suspicionOf(3, -1)).toBeGreaterThan(0.65)
    expect(suspicionOf(-1.5, 3)).toBeGreaterThan(0.65)
    expect(suspicionOf(-0.5, 0)).toBeUndefined()
    expect(suspicionOf(2, -6)).toBeUndefined()
    expect(suspicionOf(-3, 0)).toBeUndefined()
  })

  it('is the surer the more either says so', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 3, noNaN: true }), fc.double({ min: 0.5, max: 3, noNaN: true }), (less, more) => {
        const [low, high] = [Math.min(less, more), Math.max(less, more)]
        expect(suspicionOf(high, low)).toBeGreaterThanOrEqual(suspicionOf(low, low)!)
        expect(suspicionOf(low, high)).toBeGreaterThanOrEqual(suspicionOf(low, low)!)
      }),
      { numRuns: 5 },
    )
  })

  it('is left to the weights where there are no skip-grams', () => {
    expect(suspicionOf(2, undefined)).toBeCloseTo(1 / (1 + Math.exp(-2)), 3)
    expect(suspicionOf(0, undefined)).toBeUndefined()
  })

  it('is not suspected in few words, which may be about a thing', () => {
    expect(suspicionOf(2, 2, 'The bridge opens today.')).toBeUndefined()
    expect(suspicionOf(2, 2, 'Bridge '.repeat(20))).toBeUndefined()
    for (const text of ['This is a stupid argument.', 'What a stupid idea.', 'That is a stupid argument, honestly.']) {
      expect(moderator.check(text).reasons, text).toEqual([])
    }
  })
})

describe('an attack on a group that is not named', () => {
  const FLAT = (logOdds: number) => ({ knots: [], weights: [logOdds, 0] })

  /** The rules of what is suspected, if weights and skip-grams say so much of a group. */
  const suspected = (weights: number, said: { group: number; allusion: number }, text: string) => {
    const english = skipgrams.find(({ language }) => language === 'en')!
    const saying = { ...english, curves: { group: FLAT(said.group), allusion: FLAT(said.allusion), person: FLAT(-9) } }
    const lexicon = new Lexicon([en], {})
    const model = { ...emptyModel(), curves: [FLAT(weights), FLAT(-9), FLAT(-9)] }
    const linear = new LinearScorer(model, lexicon.chunks, new Witness([saying], [en], lexicon.chunks))
    const hits = lexicon.find(text, () => 0)
    linear.score(text, hits, [])
    return linear.suspect(text, hits, 'en', CATEGORIES, () => false).map(({ rule }) => rule)
  }
  const ALLUDING = 'They should all live on the other side of the river.'
  const NAMING = 'Latvians should all live on the other side of the river.'

  it('is another question than of one that is named', () => {
    expect(suspected(0, { group: -9, allusion: 2 }, ALLUDING)).toEqual(['en/likely:allusion'])
    expect(suspected(0, { group: 2, allusion: -9 }, ALLUDING)).toEqual([])
    expect(suspected(0, { group: 2, allusion: -9 }, NAMING)).toEqual(['en/likely:group'])
    expect(suspected(0, { group: -9, allusion: 2 }, NAMING)).toEqual([])
  })

  it('is not looked for where the weights see nothing, nor in few words', () => {
    expect(suspected(-5, { group: -9, allusion: 2 }, ALLUDING)).toEqual([])
    expect(suspected(-5, { group: 2, allusion: -9 }, NAMING)).toEqual(['en/likely:group'])
    expect(suspected(0, { group: -9, allusion: 2 }, 'They should all leave.')).toEqual([])
  })
})

describe('weights', () => {
  it('that are damaged are said to be', () => {
    const model = emptyModel()
    const damaged = { ...model, table: `${model.table}A` }
    expect(() => readTable(damaged)).toThrow(/weights are damaged.*expected checksum/)
    expect(() => new LinearScorer(damaged, new Chunks(), new Witness([], [], new Chunks()))).toThrow(/Install refrain again/)
  })

  it('of another version are said to be', () => {
    const { evidence, ...model } = emptyModel()
    expect(() => readTable({ ...model, evidence: evidence.slice(1) })).toThrow(/another version/)
  })

  it('come out as they were packed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(KEYS - 1), { minLength: 1, maxLength: 50 }), (keys) => {
        const weights = new Float32Array(KEYS * CATEGORIES.length)
        for (const [index, key] of keys.entries()) {
          weights[key * CATEGORIES.length] = index + 1
          weights[key * CATEGORIES.length + 1] = -1
        }
        const evidence = new Float64Array((EVIDENCE_COUNT + 1) * CATEGORIES.length)
        const model = packModel('en', { weights, evidence }, [])
        expect(model.checksum).toBe(checksumOf(model.table))
        const table = readTable(model)
        for (const key of keys) {
          expect(((lookUp(table, key) << 16) >> 24) * model.units[1]!).toBeCloseTo(-1, 5)
        }
        const others = Array.from({ length: 50 }, (_, number) => (number * 7919) % KEYS).filter((key) => !keys.includes(key))
        for (const key of others) expect(lookUp(table, key)).toBe(0)
      }),
      { numRuns: 5 },
    )
  })

  it('have keys in range', () => {
    fc.assert(fc.property(fc.integer(), (hash) => keyOf(hash) >= 0 && keyOf(hash) < KEYS))
  })
})
