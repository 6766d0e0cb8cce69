import { describe, expect, it } from 'vitest'
import { SOURCES } from '../../../scripts/calibration/sources.js'
import { refuseOthers } from '../../../scripts/permitted.js'

describe('sets that weights are fitted to', () => {
  it('are all permitted by default', () => {
    expect(() => { refuseOthers(Object.keys(SOURCES), SOURCES) }).not.toThrow()
  })

  it('are refused if they may only be measured on, saying which may be used', () => {
    expect(() => { refuseOthers(['jigsaw6_en', 'ucc_news_en', 'toString'], SOURCES) }).toThrow(/^ucc_news_en, toString: .*expected some of civil_comments_en/)
  })
})
