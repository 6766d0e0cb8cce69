import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Network } from '../../src/scorer/network.js'
import { trainNetwork, type Example } from '../../scripts/training/network.js'
import { packNetwork } from '../../scripts/training/packNetwork.js'

const OPTIONS = { dimensions: 4, filters: 8, epochs: 12, rate: 0.1, dropout: 0.1 }
const UNITS = 20
const [BAD, THING, NOT] = [0, 1, 2]
const KEYS = Array.from({ length: UNITS }, (_, unit) => 1000 * (UNITS - unit))
const CURVE = { knots: [], weights: [0, 1] }

/** A word is bad beside the thing, unless `not` stands before it. */
function examples(): Example[] {
  const filler = (seed: number) => [3 + (seed % (UNITS - 3))]
  return Array.from({ length: 1500 }, (_, at) => {
    const [a, b, c] = [filler(at), filler(at * 7 + 1), filler(at * 13 + 5)]
    const said = [[[THING], [BAD]], [[THING], [BAD, NOT]], [[THING], a], [b, [BAD]]][at % 4]!
    return { words: [a, ...said, b, c], answer: Number(at % 4 === 0), weight: 1, source: at % 2 }
  })
}

const wordsOf = (units: readonly (readonly number[])[]) => units.map((one) => ({ keys: one.map((unit) => KEYS[unit]!) }))

describe('a network', () => {
  const trained = trainNetwork(examples(), UNITS, OPTIONS)
  const model = packNetwork('xx', KEYS, trained, CURVE)
  const network = new Network(model)

  it('learns what words mean beside others', () => {
    const odds = (...units: number[][]) => network.odds(wordsOf([[5], ...units, [9]]))
    expect(odds([THING], [BAD])).toBeGreaterThan(1)
    for (const innocent of [[[THING], [BAD, NOT]], [[THING], [7]], [[7], [BAD]]]) {
      expect(odds(...innocent), JSON.stringify(innocent)).toBeLessThan(0)
    }
  })

  it('comes out the same of the same comments', () => {
    expect(packNetwork('xx', KEYS, trainNetwork(examples(), UNITS, OPTIONS), CURVE)).toEqual(model)
  })

  it('says which words spoke for it', () => {
    const words = wordsOf([[5], [7], [9], [THING], [BAD], [11], [12]])
    network.odds(words)
    const contributions = network.contributions(words.length)
    expect([3, 4]).toContain(contributions.indexOf(Math.max(...contributions)))
  })

  it('takes unknown words for nothing, and any number of words', () => {
    const anything = fc.array(fc.array(fc.integer({ min: 0, max: 1 << 22 }), { maxLength: 4 }), { maxLength: 50 })
    fc.assert(
      fc.property(anything, (words) => {
        const read = words.map((keys) => ({ keys }))
        const odds = network.odds(read)
        expect(odds).toBe(network.odds([...read, { keys: [7] }]))
        expect(network.probability(read)).toBeCloseTo(1 / (1 + Math.exp(-odds)), 6)
      }),
    )
  })

  it('that is damaged says so', () => {
    expect(() => new Network({ ...model, table: `${model.table}A` })).toThrow(/network for xx is damaged.*Install refrain again/)
  })
})
