import { describe, expect, test } from 'vitest'
import { inOrder } from '../../scripts/lists/order.js'
import { Problems } from '../../scripts/lists/problems.js'
import { readLanguages } from '../../scripts/wordlists.js'
import type { Script } from '../../src/lexicon/pack.js'

const language = (tag: string, script: Script = 'Latn') => ({ tag, script })
const FOUR = [language('be', 'Cyrl'), language('de'), language('en'), language('uk', 'Cyrl')]

/** Their tags in order. */
function ordered(languages: readonly ReturnType<typeof language>[], content: string, problems = new Problems()): string[] {
  const tags = inOrder(languages, content, 'order.txt', problems).map(({ tag }) => tag)
  problems.throwIfAny()
  return tags
}

describe('languages that share a script', () => {
  test('stand as is written for it, those of different scripts as they were', () => {
    expect(ordered(FOUR, '== Latn\nen\nde\n== Cyrl\nbe\nuk')).toEqual(['be', 'en', 'de', 'uk'])
    expect(ordered(FOUR, '== Cyrl\nuk\nbe\n== Latn\nde\nen')).toEqual(['uk', 'de', 'en', 'be'])
  })

  test('must have an order', () => {
    expect(() => ordered(FOUR, '== Latn\nen\nde')).toThrow([
      'order.txt',
      '  found:    nothing about Cyrl, which be, uk share',
      '  expected: a heading == Cyrl, and below it these tags, one a line',
      '  to do:    write first what a text is taken for of which nothing tells the language',
    ].join('\n'))
    expect(() => ordered(FOUR, '== Latn\nen\n== Cyrl\nuk\nbe')).toThrow('order.txt:1:4\n  found:    Latn without de\n')
  })

  test('are all there whatever is wrong with it', () => {
    const tags = inOrder(FOUR, '== Latn\nxx\nen\n== Taml\nta', 'order.txt', new Problems()).map(({ tag }) => tag)
    expect(tags).toEqual(['be', 'en', 'de', 'uk'])
  })
})

test('a language that has a script for itself needs no order, and may have one', () => {
  expect(ordered([language('ml', 'Mlym'), language('en')], '')).toEqual(['ml', 'en'])
  expect(ordered([language('ml', 'Mlym'), language('en')], '== Mlym\nml')).toEqual(['ml', 'en'])
})

test('of what ships, English is the likeliest in Latin letters, Russian in Cyrillic', () => {
  const languages = readLanguages('wordlists')
  const firstOf = (script: Script) => languages.find((one) => one.script === script)?.tag
  expect([firstOf('Latn'), firstOf('Cyrl')]).toEqual(['en', 'ru'])
})
