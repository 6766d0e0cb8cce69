import { expect, test } from 'vitest'
import { createModerator } from '../src/moderator.js'
import { packOf } from './support/pack.js'

const packs = ['xx', 'yy', 'scorer'].map((tag) => packOf({ tag }))

test('a moderator says which languages it reads: those of its packs, less what the policy leaves out', () => {
  expect(createModerator({}, { packs }).languages).toEqual(['xx', 'yy', 'scorer'])
  expect(createModerator({ languages: ['scorer', 'xx'] }, { packs }).languages).toEqual(['xx', 'scorer'])
  expect(createModerator({}, { packs: [] }).languages).toEqual([])
})
