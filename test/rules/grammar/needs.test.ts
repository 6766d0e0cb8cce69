import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Flags } from '../../../src/rules/grammar/flags.js'
import { NeedTree } from '../../../src/rules/grammar/needs.js'

const COUNT = 70
const sign = fc.integer({ min: 0, max: COUNT - 1 })

it('finds every pattern that has all it needs, and no other, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.array(sign, { maxLength: 4 }), { maxLength: 80 }), fc.uniqueArray(sign), (patterns, there) => {
      const held = new Uint32Array(Math.ceil(COUNT / 32))
      for (const one of there) held[one >> 5]! |= 1 << (one & 31)
      const open = new Flags(patterns.length)
      const found: number[] = []
      const tree = new NeedTree(patterns, COUNT)
      for (let time = 0; time < 2; time++) {
        found.length = 0
        tree.find(held, open)
        open.drain((index) => found.push(index))
        expect(found).toEqual(patterns.flatMap((needs, index) => (needs.every((need) => there.includes(need)) ? [index] : [])))
      }
    }),
  )
})
