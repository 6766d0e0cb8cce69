/// <reference types="node" />
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createModerator as createCore } from '../../src/core.js'
import { identify } from '../../src/identify.js'
import { createModerator, type Moderator } from '../../src/index.js'
import { en } from '../../src/languages/en.js'
import { ACTIONS } from '../../src/verdict.js'
import { casesOf } from '../fixtures/cases.js'

/*
 * A word of one language that is innocent in another is not held there: what refrain says of an English comment is
 * the same whatever other packs there are, and ordinary comments in any language are published.
 */

const all = createModerator()
const english = createCore({}, { packs: [en], identify })

describe.each(ACTIONS)('English fixtures to %s', (action) => {
  const comments = casesOf(`en/${action}.txt`).map(({ text }) => text)

  test('have the same verdict with all packs', () => {
    const seenBy = (moderator: Moderator) => (text: string) => {
      const { action, reasons } = moderator.check(text)
      return { text, action, reasons: reasons.map(({ code, quote, rule }) => [code, quote, rule].join(' ')) }
    }
    // Telephone numbers and the like are a part of `refrain`, not of a pack.
    const withoutPrivate = comments.filter((text) => !all.check(text).reasons.some(({ code }) => code.endsWith('private-information')))
    expect(withoutPrivate).not.toEqual([])
    expect(withoutPrivate.map(seenBy(all))).toEqual(withoutPrivate.map(seenBy(english)))
  })
})

const LANGUAGES = new URL('fixtures/', import.meta.url)

test.each(readdirSync(LANGUAGES).filter((file) => file !== 'others.txt'))('ordinary comments in %s are published', (file) => {
  const texts = readFileSync(new URL(file, LANGUAGES), 'utf8').trim().split('\n')
  const held = texts.flatMap((text) => {
    const { action, reasons } = all.check(text)
    return action === 'publish' && reasons.length === 0 ? [] : [[text, ...reasons.map(({ quote, rule }) => `${quote} ${rule}`)]]
  })
  expect(held).toEqual([])
})
