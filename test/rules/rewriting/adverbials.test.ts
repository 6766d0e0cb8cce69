import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/index.js'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import { Adverbials } from '../../../src/rules/rewriting/adverbials.js'
import { packOf } from '../../support/pack.js'

const pack = packOf({ adverbials: "by far\nby far and wide\nnow\nlet's face it\n-ously\n!dubiously" })

describe('what only qualifies', () => {
  const { chunks } = new Lexicon([pack], {})
  const adverbials = new Adverbials([pack], chunks, (word) => word === 'knownously')
  const found = (text: string, languages = ['xx']) => {
    chunks.cut(text)
    return adverbials.in(text, languages).map(({ start, end }) => text.slice(start, end))
  }

  test.each([
    ['they are now here', ['now']],
    ['By far and wide, by far, by farther, by', ['By far and wide', 'by far']],
    ["(Let's face it!) now, now.", ["Let's face it", 'now', 'now']],
    ['hideously, HIDEOUSLY', ['hideously', 'HIDEOUSLY']],
    ['by farnow', []],
    ['knownously dubiously Dubiously ously', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
    expect(found(text), 'when its words were seen before').toEqual(expected)
  })

  test('but not in another language', () => {
    expect(found('by far now hideously', ['yy'])).toEqual([])
  })
})

const moderator = createModerator()

describe('what is said is said, however it is weighed', () => {
  test.each([
    ['You are spectacularly stupid.', 'stupid'],
    ['You are, without any doubt, an idiot.', 'idiot'],
    ['Immigrants are, by any measure, vermin.', 'Immigrants are, by any measure, vermin'],
    ['Women are, deep down, inferior to men.', 'Women are, deep down, inferior to'],
  ])('%s', (text, quote) => {
    expect(moderator.check(text).reasons.map((reason) => reason.quote)).toContain(quote)
  })

  test.each([
    'You are hardly stupid.',
    'You are supposedly stupid.',
    'She was falsely called an idiot.',
    'Nobody should, in all honesty, hate Muslims.',
    'You are not, in fact, an idiot.',
    'Nobody should, frankly, hate Muslims.',
    'The plan is spectacularly stupid.',
  ])('but not: %s', (text) => {
    expect(moderator.check(text).action).toBe('publish')
  })
})
