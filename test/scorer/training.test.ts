import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/languages/all.js'
import { model } from '../../src/scorer/model.js'
import { skipgrams } from '../../src/scorer/skipgrams/all.js'
import { probabilityOf } from '../../src/scorer/weights.js'
import { fitCurve } from '../../scripts/training/curve.js'
import { answersOf } from '../../scripts/training/labels.js'
import { madeLines } from '../../scripts/training/madeSets.js'
import { planOf } from '../../scripts/training/skipgramSources.js'
import { refuseOthers } from '../../scripts/permitted.js'
import { SOURCES } from '../../scripts/training/sources.js'

describe('sources', () => {
  it('refuse what may not feed weights that ship, by name', () => {
    expect(() => refuseOthers(['civil_comments_en', 'olid_en', 'ucc_news_en'], SOURCES)).toThrow(/^olid_en, ucc_news_en: its licence/)
    expect(() => refuseOthers(['civil_comments_en', 'hatexplain_en'], SOURCES)).not.toThrow()
  })

  it('have every set that skip-grams are learned from and that is not our own', () => {
    const sets = languages.flatMap(({ tag }) => planOf(tag).sources.map(({ set }) => ({ set, tag })))
    const others = sets.filter(({ set, tag }) => !set.startsWith('refrain_') && madeLines(set, tag) === undefined)
    expect(others.length).toBeGreaterThan(0)
    expect(() => refuseOthers(others.map(({ set }) => set), SOURCES)).not.toThrow()
  })

  it('keep apart what is to show what generalises', () => {
    for (const { tag } of languages) expect(planOf(tag).sources.filter(({ set }) => set.includes('kept'))).toEqual([])
  })

  it.each(['ucc_news_en', 'impermium_insults_en', 'olid_en', 'hasoc2019_en', 'stormfront_en', 'textdetox_uk', 'macd_ml'])('do not have %s', (name) => {
    expect(SOURCES[name]).toBeUndefined()
  })
})

describe('labels', () => {
  it('are the share of raters where a set has it', () => {
    const line = { id: '1', text: 'x', policy: { personal: 1, derogatory: 0 }, labels: { frac_insult: 0.75, frac_not_toxic: 0.25 } }
    expect(answersOf('civil_comments_en', line)).toEqual([0, 0.75, 0, 0.75])
  })

  it('say that what violates nothing violates no category, and else nothing of what is not labelled', () => {
    expect(answersOf('jigsaw_binary_en', { id: '1', text: 'x', policy: { any: 0 } })).toEqual([0, 0, 0, 0])
    expect(answersOf('jigsaw_binary_en', { id: '1', text: 'x', policy: { any: 1 } })).toEqual([NaN, NaN, NaN, 1])
  })
})

describe('the curve', () => {
  it('finds the probabilities that odds stand for', () => {
    const judged = Array.from({ length: 2000 }, (_, index) => {
      const odds = index / 250 - 4
      return { odds, share: 1 / (1 + Math.exp(-(0.5 * odds - 1))), weight: 1 }
    })
    const curve = fitCurve(judged, [-2])
    for (const odds of [-3, 0, 3]) expect(probabilityOf(curve, odds)).toBeCloseTo(1 / (1 + Math.exp(-(0.5 * odds - 1))), 3)
  })
})

describe('the model card', () => {
  it('is that of the weights that ship', () => {
    const card = readFileSync(new URL('../../docs/model-card.md', import.meta.url), 'utf8')
    expect(card).toContain(`Checksum ${model.checksum.toString(16)},`)
    for (const { language, features } of skipgrams) expect(card).toMatch(new RegExp(`\\| ${language} \\| person \\|.*\\| ${features.toLocaleString('en-US')} \\|`))
  })
})
