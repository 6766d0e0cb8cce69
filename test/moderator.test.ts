import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { createModerator as createFull } from '../src/index.js'
import { createModerator } from '../src/moderator.js'
import { PolicyError, type Policy } from '../src/policy.js'
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
    expect(() => actionFor(wrong)).toThrow(new TypeError(`check() takes a comment whose "insist" is true or false; found ${found}`))
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
      new TypeError('check: called while this moderator judges a comment. A part needs a moderator of its own.'),
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

test('what a very long comment needed is given back, and the next one is judged as before', () => {
  setFlagsFromString('--expose_gc')
  const collect = runInNewContext('gc') as () => void
  const held = () => {
    collect()
    // Buffers are given back beside the program; what is still to be given back of the first collection is awaited by the next.
    collect()
    return process.memoryUsage().arrayBuffers / 2 ** 20
  }
  const moderator = createModerator({ block: [{ term: '|drat|', category: 'obscene', severity: 'mild' }] }, { packs: [packOf({ tag: 'xx' })] })
  const before = moderator.check('Oh drat')
  const atFirst = held()
  expect(moderator.check(`${'a '.repeat(1 << 19)}drat`).reasons).toHaveLength(1)
  expect(moderator.check('Oh drat')).toEqual(before)
  expect(held() - atFirst).toBeLessThan(5)
})
