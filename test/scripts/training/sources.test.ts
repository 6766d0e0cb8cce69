import { describe, expect, it } from 'vitest'
import { refuseOthers } from '../../../scripts/permitted.js'
import { madeLines } from '../../../scripts/training/madeSets.js'
import { planOf } from '../../../scripts/training/skipgramSources.js'
import { SOURCES } from '../../../scripts/training/sources.js'
import { languages } from '../../../src/languages/all.js'

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
