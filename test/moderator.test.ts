import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { createModerator as createFull } from '../src/index.js'
import { en } from '../src/languages/en.js'
import { createModerator } from '../src/moderator.js'
import { PolicyError, type Policy } from '../src/policy.js'
import { casesOf } from './fixtures/cases.js'
import { packOf } from './support/pack.js'

const packs = ['xx', 'yy', 'scorer'].map((tag) => packOf({ tag }))

test('a moderator says which languages it reads: those of its packs, less what the policy leaves out', () => {
  expect(createModerator({}, { packs }).languages).toEqual(['xx', 'yy', 'scorer'])
  expect(createModerator({ languages: ['scorer', 'xx'] }, { packs }).languages).toEqual(['xx', 'scorer'])
  expect(createModerator({}, { packs: [] }).languages).toEqual([])
})

test('only where no policy is given is it the default one', () => {
  expect(createModerator(undefined, { packs }).fingerprint).toBe(createModerator({}, { packs }).fingerprint)
  const refusal = new PolicyError([{ path: '', found: 'null', expected: 'an object' }])
  expect(() => createModerator(null as unknown as Policy, { packs })).toThrow(refusal)
  expect(() => createFull(null as unknown as Policy)).toThrow(refusal)
})

test('who insists, says so with true: anything else is refused as a text that is none is', () => {
  const moderator = createModerator({ block: [{ term: '|drat|', category: 'obscene', severity: 'mild' }], notCovered: 'publish' }, { packs: [] })
  const actionFor = (insist: unknown) => moderator.check({ text: 'Oh drat', insist: insist as boolean }).action
  expect([true, false, undefined, null].map(actionFor)).toEqual(['review', 'nudge', 'nudge', 'nudge'])
  for (const [wrong, found] of [['true', '"true"'], [1, '1'], ['', '""'], [{}, 'an object']] as const) {
    expect(() => actionFor(wrong)).toThrow(new TypeError(`check: insist: found ${found}, expected true or false, or nothing for false`))
  }
})

describe('a part of one\'s own that checks text', () => {
  const text = 'wat een mooie dag om met de hond in het grote bos te wandelen, drat'
  const block = [{ term: '|drat|', category: 'obscene', severity: 'mild' }] as const
  const one = () => packOf({ tag: 'xx' })
  /** A moderator that asks `guess` about the language of a comment. */
  const asking = (guess: () => string | undefined) => createModerator({ block }, { packs: [one()], identify: Object.assign(guess, { version: '1' }) })

  test('must not ask the moderator that asks it', () => {
    let answer: (() => string | undefined) = () => moderator.check('Oh drat').languages[0]?.tag
    const moderator = asking(() => answer())
    expect(() => moderator.check(text)).toThrow(
      new TypeError('check: found a call while this moderator judges a comment, expected one after the other; a part that checks text needs a moderator of its own'),
    )
    answer = () => undefined
    expect(moderator.check(text).reasons.map(({ quote }) => quote)).toEqual(['drat'])
  })

  test('may throw: the next comment is judged', () => {
    let isBroken = true
    const moderator = asking(() => {
      if (isBroken) throw new Error('no answer')
      return undefined
    })
    expect(() => moderator.check(text)).toThrow('no answer')
    isBroken = false
    expect(moderator.check(text).reasons.map(({ quote }) => quote)).toEqual(['drat'])
  })

  test('may ask another moderator', () => {
    const other = createModerator({ block }, { packs: [one()] })
    const moderator = asking(() => (other.check('Oh drat, drat').reasons.length === 2 ? undefined : 'nl'))
    expect(moderator.check(text)).toEqual(asking(() => undefined).check(text))
  })
})

test('moderators that share what is listed do not disturb each other', () => {
  // A term of its own keeps one from sharing, and stands in no comment.
  const languages = ['en', 'hi-Latn', 'ru']
  const alone = createFull({ languages, allow: [{ term: '|zqzqzq|' }] })
  const sharing = [createFull({ languages }), createFull({ languages, people: [] }), createFull({ languages })]
  const texts = languages.flatMap((language) => casesOf(`${language}/reject.txt`).slice(0, 50).map(({ text }) => text))
  expect(texts.length).toBeGreaterThan(100)
  for (const [index, text] of texts.entries()) {
    const verdict = alone.check(text)
    // Each has read other comments before, in another order.
    expect(sharing[index % sharing.length]!.check(text), text).toEqual(verdict)
    if (index % 5 === 0) for (const moderator of sharing) expect(moderator.check(text), text).toEqual(verdict)
  }
})

/** What is held in memory, in MB: buffers, or objects. */
function held(what: 'arrayBuffers' | 'heapUsed'): number {
  setFlagsFromString('--expose_gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  // Buffers are given back beside the program; what is still to be given back of the first collection is awaited by the next.
  collect()
  return process.memoryUsage()[what] / 2 ** 20
}

test('what a very long comment needed is given back, and the next one is judged as before', () => {
  const moderator = createModerator({ block: [{ term: '|drat|', category: 'obscene', severity: 'mild' }] }, { packs: [packOf({ tag: 'xx' })] })
  const before = moderator.check('Oh drat')
  const atFirst = held('arrayBuffers')
  expect(moderator.check(`${'a '.repeat(1 << 19)}drat`).reasons).toHaveLength(1)
  expect(moderator.check('Oh drat')).toEqual(before)
  expect(held('arrayBuffers') - atFirst).toBeLessThan(5)
})

test('words that are always run together otherwise leave nothing behind for good', () => {
  const moderator = createModerator({}, { packs: [en] })
  const words = [...new Set(en.common.flatMap(({ entries }) => entries.split('\n')).filter((word) => /^[a-z]{3,}$/.test(word)))]
  const next = numbersBelow(words.length)
  const comment = () => `idiot ${Array.from({ length: 8000 }, (_, at) => words[next()]! + (at % 3 === 0 ? ' ' : ',')).join('')}`
  const before = moderator.check('You are an idiot')
  const atFirst = held('heapUsed') + held('arrayBuffers')
  for (let count = 0; count < 40; count++) moderator.check(comment())
  expect(moderator.check('You are an idiot')).toEqual(before)
  expect(held('heapUsed') + held('arrayBuffers') - atFirst).toBeLessThan(70)
})

test('a word that is remembered does not keep its comment in memory', () => {
  const moderator = createFull({ languages: ['ru'] })
  const next = numbersBelow(26)
  const word = () => Array.from({ length: 19 }, () => String.fromCharCode(0x430 + next())).join('')
  const comment = () => `Сегодня ${word()} идёт ${'и так далее '.repeat(4000)}`
  moderator.check(comment())
  const atFirst = held('heapUsed')
  for (let count = 0; count < 200; count++) moderator.check(comment())
  expect(held('heapUsed') - atFirst).toBeLessThan(15)
})

/** Whole numbers below another, always the same ones. */
function numbersBelow(most: number): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % most
  }
}
