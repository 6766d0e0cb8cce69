import { describe, expect, test } from 'vitest'
import { MisspeltKeys } from '../src/misspeltKeys.js'
import { describeIssue } from '../src/wording.js'

describe('a misspelt key', () => {
  const misspelt = new MisspeltKeys(['text', 'texts', 'near'], { near: ['title'] })
  const told = (value: unknown) => misspelt.in(value).map(({ path, expected }) => `${path}: ${expected.slice(0, expected.indexOf(' '))}`)

  test('is told, time and again', () => {
    for (let time = 0; time < 3; time++) expect(told({ tex: 1 })).toEqual(['tex: "text"'])
    expect(misspelt.in({ tex: 1 }).map(describeIssue)).toEqual([
      'tex: found an unknown key, expected "text" (what is yours alone, call by a name that is less close to it)',
    ])
  })

  test('is the first one that is not there, whatever was asked before', () => {
    expect(told({ tex_s: 1 })).toEqual(['tex_s: "text"'])
    expect(told({ text: 1, tex_s: 1 })).toEqual(['tex_s: "texts"'])
    expect(told({ text: 1, texts: 1, tex_s: 1 })).toEqual([])
  })

  test('is told of an object inside, with its path', () => {
    expect(told({ near: { titel: 1 }, tex: 1 })).toEqual(['near.titel: "title"', 'tex: "text"'])
    expect(told({ naer: { title: 1 } })).toEqual(['naer: "near"'])
    expect(told({ naer: 7, near: 'x' })).toEqual([])
  })

  test.each([[undefined], [null], ['tex'], [['tex']], [new Map([['tex', 1]])], [5]])('is in no %j', (value) => {
    expect(told(value)).toEqual([])
  })

  test('is told however many others there were', () => {
    for (let i = 0; i < 1000; i++) expect(told({ [`own${i}`]: 1, [`${'t'.repeat(100)}${i}`]: 1 })).toEqual([])
    expect(told({ tex: 1 })).toEqual(['tex: "text"'])
  })
})
