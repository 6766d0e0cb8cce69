import { describe, expect, it } from 'vitest'
import { excerpt, WorstErrors } from '../../../bench/accuracy/errors.js'
import { parseRow } from '../../../bench/accuracy/row.js'
import { reason, verdict } from './verdicts.js'

const row = (id: string, obscene: 0 | 1, text = 'drat the bus is late') =>
  parseRow('news', JSON.stringify({ id, text, lang: 'en', policy: { obscene } }))

describe('the worst errors', () => {
  it('lists the surest false positives first, with the rule responsible', () => {
    const errors = new WorstErrors(2)
    for (const [id, confidence] of [['a', 0.3], ['b', 0.9], ['c', 0.6]] as const) {
      errors.add(row(id, 0), verdict('review', reason({ confidence })))
    }
    const lines = errors.text().split('\n')
    expect(lines[0]).toContain('flagged, but should not be')
    expect(lines.slice(1).map((line) => line.trim().split('  ')[0])).toEqual(['0.90 b en/obscene:drat', '0.60 c en/obscene:drat'])
  })

  it('keeps the worst of many', () => {
    const errors = new WorstErrors(1)
    for (let index = 0; index < 500; index++) {
      errors.add(row(`id${index}`, 0), verdict('review', reason({ confidence: index === 77 ? 1 : 0.5 })))
    }
    expect(errors.text()).toContain('id77 ')
  })

  it('lists what was missed and says nothing of what was right', () => {
    const errors = new WorstErrors(5)
    errors.add(row('missed', 1), verdict('publish'))
    errors.add(row('found', 1), verdict('review', reason()))
    errors.add(row('innocent', 0), verdict('publish'))
    expect(errors.text()).toContain('missed')
    expect(errors.text()).not.toMatch(/ found| innocent /)
  })

  it('lists only the false positives of one rule when asked', () => {
    const errors = new WorstErrors(5, ['obscene'], 'en/obscene:drat')
    errors.add(row('drat', 0), verdict('review', reason({ rule: 'en/obscene:blast' }), reason({ confidence: 0.2 })))
    errors.add(row('blast', 0), verdict('review', reason({ rule: 'en/obscene:blast' })))
    errors.add(row('missed', 1), verdict('publish'))
    expect(errors.text().split('\n').slice(1)).toEqual([expect.stringContaining(' drat en/obscene:drat ')])
  })

  it('quotes on one line with a little text around', () => {
    expect(excerpt(`${'x'.repeat(100)}\ndrat\n${'y'.repeat(100)}`, { start: 101, end: 105 })).toBe(
      `…${'x'.repeat(69)} «drat» ${'y'.repeat(69)}…`,
    )
  })
})
