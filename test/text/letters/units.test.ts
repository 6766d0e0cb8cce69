import { expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { en } from '../../../src/languages/en.js'
import { isSpace } from '../../../src/text/letters/units.js'

const CONTROLS = 0x20
const SPACE = /\p{White_Space}/u
const units = Array.from({ length: 0x10000 }, (_, unit) => unit)

test('white space is what Unicode calls so, and control characters', () => {
  const isExpected = (unit: number): boolean => unit <= CONTROLS || SPACE.test(String.fromCharCode(unit))
  expect(units.filter((unit) => isSpace(unit) !== isExpected(unit))).toEqual([])
})

test('a link ends at any white space, so that what stands behind it is read', () => {
  const moderator = createModerator({}, { packs: [en] })
  const spaces = units.map((unit) => String.fromCharCode(unit)).filter((unit) => SPACE.test(unit))
  const read = (comment: string): string[] => moderator.check(comment).reasons.map(({ rule }) => rule)
  expect(spaces.filter((space) => !read(`https://x.y${space}s.h.i.t`).includes('en/obscene:shit'))).toEqual([])
})
