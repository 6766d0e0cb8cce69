import { expect, test } from 'vitest'
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
