import { describe, expect, test } from 'vitest'
import type { Calibration, LanguagePack } from '../../src/lexicon/pack.js'
import { Confidence } from '../../src/rules/confidence.js'
import type { Finding } from '../../src/rules/finding.js'

const finding: Finding = {
  code: 'personal/insult', severity: 'moderate', start: 0, end: 1, target: 'person', disguise: 0, language: 'en', rule: 'x',
  isAmbiguous: false, isByRule: false, isNamed: false, loose: 0, isAsked: false,
}

/** How sure a finding is, with these weights of its language. */
const sure = (calibration: Calibration, changes: Partial<Finding> = {}, count = 1) =>
  new Confidence([{ tag: 'en', calibration } as unknown as LanguagePack]).of({ ...finding, ...changes }, count)

describe('confidence', () => {
  test('goes by the weights of the code, else of its category, else of any code', () => {
    const calibration = { 'personal/insult': [Math.log(9)], 'personal': [0], 'default': [Math.log(1 / 9)] }
    expect(sure(calibration)).toBe(0.9)
    expect(sure(calibration, { code: 'personal/threat' })).toBe(0.5)
    expect(sure(calibration, { code: 'obscene/sexual' })).toBe(0.1)
  })

  test('goes by weights set by hand where a pack has none, or none yet', () => {
    const byHand = sure({})
    expect(byHand).toBeGreaterThan(0.7)
    expect(sure({ 'personal/insult': [], 'personal': [] })).toBe(byHand)
    expect(sure({ default: [0] }, { language: 'ml' })).toBe(byHand)
  })

  test('takes a weight that is not there for none', () => {
    expect(sure({ default: [0] }, { isByRule: true }, 4)).toBe(0.5)
  })
})
