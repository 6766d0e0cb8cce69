import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createModerator } from '../../src/index.js'
import { shares, type Shares } from './score.js'

// A ratchet: the shares reached, rounded down. They may be raised. One half's may be lowered where the point between the two errors is moved on
// purpose and the other half gains more: see the README.
const FLOORS = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8')) as Shares

const reached = shares(createModerator())

const flat = (shares: Shares): [string, number][] =>
  Object.entries(shares).flatMap(([suite, parts]) =>
    Object.entries(parts).flatMap(([part, halves]) =>
      Object.entries(halves).map(([half, share]): [string, number] => [`${suite}, ${part}, ${half}`, share]),
    ),
  )

test('there is a floor for every half of every part of every suite', () => {
  expect(flat(FLOORS).map(([name]) => name)).toEqual(flat(reached).map(([name]) => name))
})

test.each(flat(FLOORS))('no fewer are right than were: %s', (name, floor) => {
  expect(new Map(flat(reached)).get(name)).toBeGreaterThanOrEqual(floor)
})
