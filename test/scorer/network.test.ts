import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeySets } from '../../src/scorer/keySets.js'
import { Network } from '../../src/scorer/network.js'
import { CATEGORIES, type Category } from '../../src/verdict.js'
import { trainNetwork, type Example } from '../../scripts/training/network.js'
import { packNetwork } from '../../scripts/training/packNetwork.js'

const OPTIONS = { questions: 2, dimensions: 5, filters: 8, epochs: 12, rate: 0.1, dropout: 0.1 }
// The number of the others has no divisor in common with what the examples repeat after.
const UNITS = 21
const [BAD, THING, NOT, RUDE] = [0, 1, 2, 3]
const KEYS = Array.from({ length: UNITS }, (_, unit) => 1000 * (UNITS - unit))
const CURVE = { knots: [], weights: [-1, 2] }

/**
 * The first question: a word is bad beside the thing, unless `not` stands before it. The second, asked of a third of the
 * comments: a word is rude wherever it stands.
 */
function examples(): Example[] {
  const filler = (seed: number) => [4 + (seed % (UNITS - 4))]
  return Array.from({ length: 1500 }, (_, at) => {
    const [a, b, c] = [filler(at), filler(at * 7 + 1), filler(at * 13 + 5)]
    const said = [[[THING], [BAD]], [[THING], [BAD, NOT]], [[THING], a], [b, [BAD]]][at % 4]!
    const isRude = at % 5 === 0
    return {
      words: [a, ...said, b, isRude ? [RUDE] : c],
      answers: [Number(at % 4 === 0), at % 3 === 0 ? Number(isRude) : NaN],
      weight: 1,
      source: at % 2,
    }
  })
}

const keySets = new KeySets()
const keyed = (words: readonly (readonly number[])[]) => ({ count: words.length, sets: Int32Array.from(words, (keys) => keySets.of(keys)) })
const wordsOf = (units: readonly (readonly number[])[]) => keyed(units.map((one) => one.map((unit) => KEYS[unit]!)))

function pack() {
  const trained = trainNetwork(examples(), UNITS, OPTIONS)
  const [derogatory, personal] = trained.outputs.map((output) => ({ output: [...output], curve: CURVE }))
  return packNetwork('xx', KEYS, trained, { derogatory: derogatory!, personal: personal! })
}

describe('a network', () => {
  const model = pack()
  const network = new Network(model, keySets)
  const oddsOf = (category: Category, ...units: number[][]) => {
    network.read(wordsOf([[5], ...units, [9]]))
    return network.odds(category)
  }

  it('learns what words mean beside others', () => {
    expect(oddsOf('derogatory', [THING], [BAD])).toBeGreaterThan(1)
    for (const innocent of [[[THING], [BAD, NOT]], [[THING], [7]], [[7], [BAD]], [[7], [RUDE]]]) {
      expect(oddsOf('derogatory', ...innocent), JSON.stringify(innocent)).toBeLessThan(0)
    }
  })

  it('answers each question by itself, of which few comments may tell', () => {
    expect(oddsOf('personal', [7], [RUDE])).toBeGreaterThan(1)
    expect(oddsOf('personal', [THING], [BAD])).toBeLessThan(0)
  })

  it('answers what it was asked when it was trained', () => {
    expect(CATEGORIES.filter((category) => network.answers(category))).toEqual(['derogatory', 'personal'])
  })

  it('comes out the same of the same comments', () => {
    expect(pack()).toEqual(model)
  })

  it('says which words spoke for it', () => {
    const words = wordsOf([[5], [7], [9], [THING], [BAD], [11], [12]])
    network.read(words)
    const contributions = new Array<number>(words.count).fill(0)
    network.addContributions('derogatory', contributions)
    expect([3, 4]).toContain(contributions.indexOf(Math.max(...contributions)))
  })

  it('reads the same words alike when their sets have other numbers', () => {
    const text = [[5], [THING], [BAD], [9]]
    const odds = oddsOf('derogatory', ...text)
    keySets.forget()
    oddsOf('derogatory', [BAD], [11], [12])
    expect(oddsOf('derogatory', ...text)).toBe(odds)
  })

  it('takes unknown words for nothing, and any number of words', () => {
    const anything = fc.array(fc.array(fc.integer({ min: 0, max: 1 << 22 }), { maxLength: 4 }), { maxLength: 50 })
    fc.assert(
      fc.property(anything, (words) => {
        network.read(keyed(words))
        const odds = network.odds('derogatory')
        expect(network.logOdds('derogatory')).toBeCloseTo(2 * odds - 1, 6)
        network.read(keyed([...words, [7, 8]]))
        expect(network.odds('derogatory')).toBe(odds)
      }),
    )
  })

  it('that is damaged says so', () => {
    expect(() => new Network({ ...model, table: `${model.table}A` }, keySets)).toThrow(/network for xx is damaged.*Install refrain again/)
  })
})
