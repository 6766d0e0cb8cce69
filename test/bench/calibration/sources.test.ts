import { describe, expect, it } from 'vitest'
import { refuseOthers, SOURCES } from '../../../scripts/calibration/sources.js'

describe('sets that weights are fitted to', () => {
  it('are all permitted by default', () => {
    expect(() => { refuseOthers(Object.keys(SOURCES)) }).not.toThrow()
  })

  it('are refused if they may only be measured on, saying which may be used', () => {
    expect(() => { refuseOthers(['jigsaw6_en', 'ucc_news_en']) }).toThrow(/^ucc_news_en: .*expected some of civil_comments_en/)
  })
})
