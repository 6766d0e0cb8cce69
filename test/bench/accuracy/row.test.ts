import { describe, expect, it } from 'vitest'
import { holds, isLabelled, parseRow } from '../../../bench/accuracy/row.js'

const line = (fields: object): string => JSON.stringify({ id: '1', text: 'Good morning', lang: 'en', ...fields })

describe('a line of a data set', () => {
  it('is read with its labels as yes and no', () => {
    const row = parseRow('news', line({ policy: { obscene: 1, any: 0 }, labels: { n_raters: 3 }, spans: [['Insult', 0, 4]] }))
    expect(row).toMatchObject({ set: 'news', policy: { obscene: true, any: false }, raters: 3, spans: [['Insult', 0, 4]] })
    expect(isLabelled(row)).toBe(true)
  })

  it('may be healthy, an innocent word, or come with the verdict it should get', () => {
    expect(parseRow('news', line({ healthy: 1 })).healthy).toBe(true)
    expect(parseRow('words', line({ labels: { benign: 1 } })).benign).toBe(true)
    expect(parseRow('own', line({ kind: 'praise', expect: { categories: [], max: 'nudge' } }))).toMatchObject({
      kind: 'praise',
      expect: { categories: [], max: 'nudge' },
    })
  })

  it('says nothing to measure by without any of these', () => {
    expect(isLabelled(parseRow('plain', line({})))).toBe(false)
  })

  it.each([
    ['{"id": "1",', /not JSON/],
    ['[]', /expected an object/],
    [line({ text: 7 }), /text: found 7, expected a string/],
    [line({ policy: { rude: 1 } }), /policy\.rude: expected one of derogatory, personal/],
    [line({ policy: { any: 2 } }), /policy\.any: found 2, expected 0 or 1/],
    [line({ expect: { categories: ['rude'] } }), /expect\.categories: found "rude"/],
    [line({ expect: { categories: [], max: 'hold' } }), /expect\.max: found "hold", expected one of publish/],
    [line({ spans: [['Insult', 'a', 2]] }), /spans: found/],
  ])('that is broken says what was found and expected: %s', (text, message) => {
    expect(() => parseRow('news', text)).toThrow(message)
  })
})

describe('a reason', () => {
  it.each([
    [{ obscene: 1, any: 0 }, true],
    [{ obscene: 0, any: 1 }, false],
    [{ any: 1, personal: 0 }, true],
    [{ personal: 1 }, undefined],
  ])('holds if the label of its category says so, or else that of any violation: %j', (policy, expected) => {
    expect(holds(parseRow('news', line({ policy })), 'obscene')).toBe(expected)
  })
})
