import { expect, test } from 'vitest'
import { createModerator } from '../../src/core.js'
import type { LanguagePack } from '../../src/lexicon/pack.js'
import { packOf, termsOf } from '../support/pack.js'

/** The message for a pack that is one but for these parts. */
function messageFor(parts: Record<string, unknown>): string {
  const pack: LanguagePack = { ...packOf({ tag: 'ml' }), ...parts }
  try {
    createModerator({}, { packs: [pack] })
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
  return ''
}

test('a pack as the build makes it is taken, also from JSON', () => {
  expect(messageFor({})).toBe('')
  expect(messageFor(structuredClone({ ...packOf({ terms: [termsOf('|zork|')], folding: 'aa>a' }) }))).toBe('')
})

test.each([
  [{ terms: undefined }, 'pack ml: terms: found nothing, expected a list.'],
  [{ joins: ['a'] }, 'pack ml: joins: found ["a"], expected text.'],
  [{ script: 'Latin' }, 'pack ml: script: found "Latin", expected one of Latn, Cyrl, Deva, Mlym, Taml.'],
  [{ terms: ['zork'] }, 'pack ml: terms[0]: found "zork", expected an object.'],
  [{ terms: [{ ...termsOf(''), entries: ['zork'] }] }, 'pack ml: terms[0].entries: found ["zork"], expected text.'],
  [{ terms: [{ ...termsOf('|zork|'), severity: 'bad' }] }, 'pack ml: terms[0].severity: found "bad", expected one of mild,'],
  [{ terms: [{ ...termsOf('|zork|'), code: 'rude' }] }, 'pack ml: terms[0].code: found "rude", expected one of '],
  [{ grammar: {} }, 'pack ml: grammar.defines: found nothing, expected a list.'],
  [{ messages: { commenter: {} } }, 'pack ml: messages.moderator: found nothing, expected an object.'],
  [{ markers: 5 }, 'pack ml: markers: found 5, expected text.'],
  [{ tag: undefined }, 'packs[0]: tag: found nothing, expected text.'],
])('%j is refused: %s', (parts, message) => {
  expect(messageFor(parts)).toContain(message)
  expect(messageFor(parts)).toContain('docs/languages.md')
})

test.each([[undefined], [{}], [{ packs: packOf({}) }]])('parts without packs are refused: %j', (parts) => {
  const made = () => createModerator({}, parts as unknown as Parameters<typeof createModerator>[1])
  expect(made).toThrow(TypeError)
  expect(made).toThrow(/^packs: found .*, expected a list of language packs: createModerator\(policy, \{ packs: \[en\] \}\)\./)
})
