import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SOURCES } from '../../../scripts/calibration/sources.js'
import { refuseOthers } from '../../../scripts/permitted.js'

describe('sets that weights are fitted to', () => {
  it('are named where the data is that ships', () => {
    const named = readFileSync('wordlists/SOURCES.md', 'utf8')
    expect(Object.keys(SOURCES).filter((set) => !named.includes(set))).toEqual([])
  })

  it('are permitted by name', () => {
    expect(() => { refuseOthers(['civil_comments_en', 'hatexplain_en'], SOURCES) }).not.toThrow()
  })

  it('are refused if they may only be measured on, saying which may be used', () => {
    expect(() => { refuseOthers(['jigsaw6_en', 'ucc_news_en', 'toString'], SOURCES) }).toThrow(/^ucc_news_en, toString: .*expected some of civil_comments_en/)
  })
})
