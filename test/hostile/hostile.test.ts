import { beforeAll, describe, expect, test } from 'vitest'
import { createModerator } from '../../src/index.js'
import { expectSound } from '../properties/sound.js'
import { SHAPES } from './shapes.js'

const moderator = createModerator()

/**
 * For one text, in milliseconds. The slowest shape takes less than one second on a machine with other work; a single look at
 * every pair of characters would take half a minute.
 */
const LIMIT = 10_000

// What is made when the first comment needs it is no part of the limit.
beforeAll(() => {
  for (const { make } of SHAPES) moderator.check(make(100))
})

describe('hostile shapes', () => {
  test('there are forty or more, each with a name of its own, of exactly the length asked for', () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(40)
    expect(new Set(SHAPES.map(({ name }) => name)).size).toBe(SHAPES.length)
    for (const { name, make } of SHAPES) {
      for (const length of [0, 1, 7, 1000]) expect(make(length).length, name).toBe(length)
    }
  })

  // How long they take is measured by `npm run bench`; here a super-linear one runs into the time limit.
  test.each(SHAPES)('$name: 100 KB come back with a sound verdict', { timeout: LIMIT }, ({ make }) => {
    const text = make(100_000)
    expectSound(text, moderator.check(text))
  })
})
