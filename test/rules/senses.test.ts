import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Sense } from '../../src/lexicon/pack.js'
import { groupOf, mergeSenses, packSense, roleOf, targetOf } from '../../src/rules/senses.js'
import { GROUP_KINDS, ROLES, TARGETS } from '../../src/verdict.js'

const sense: fc.Arbitrary<Sense> = fc.record(
  { group: fc.constantFrom(...GROUP_KINDS), target: fc.constantFrom(...TARGETS), role: fc.constantFrom(...ROLES) },
  { requiredKeys: [] },
)

it('merges senses as numbers as it would merge them as objects: the first counts', () => {
  fc.assert(
    fc.property(sense, sense, (first, second) => {
      const merged = mergeSenses(packSense(first), packSense(second))
      const { group, target, role } = { ...second, ...first }
      expect([groupOf(merged), targetOf(merged), roleOf(merged)]).toEqual([group, target, role])
    }),
  )
})
