import { twice } from '../text/tables/columns.js'
import type { Category } from '../verdict.js'
import type { KeySets } from './keySets.js'
import { unpack, type PackedTable } from './packedTable.js'
import { dampingOf, eachFeature, FARTHEST, featureOf, SKIPGRAM_KEYS } from './skipgramFeatures.js'
import { emptyTable, lookUp, put, type Table } from './table.js'
import { calibrated, type Curve } from './weights.js'

/** Categories that the skip-grams of a language can judge, in the order in which the weights stand. */
export const ASKED = ['derogatory', 'personal'] as const
export type Asked = (typeof ASKED)[number]

/**
 * What can be asked of them, and of which category it is: whether a comment derogates the group that it names, or one that it
 * only alludes to ("they", "that street"), and whether it attacks a person. Where no group is named far fewer comments derogate
 * one, so the same weights mean less.
 */
export const QUESTIONS = { group: 'derogatory', allusion: 'derogatory', person: 'personal' } as const satisfies Readonly<Record<string, Asked>>
export type Question = keyof typeof QUESTIONS

/** How many sets of keys there is room for at first. */
const FEW = 256
/** A set whose first key was not looked for yet. */
const UNMET = -1
/** A set without a key. */
const NO_KEY = -2

/** A comment, as far as skip-grams care. */
export interface KeyedWords {
  readonly count: number
  /**
   * Of each word, the number of the set of its keys: those of the word itself first, then of what the lists and the words
   * around say of it. None if it says nothing.
   */
  readonly sets: Int32Array
}

/** Weights of words, kinds and pairs of words in one language, as `npm run train:skipgrams` writes them: a column for each category. */
export interface SkipgramModel extends PackedTable {
  /** BCP 47 tag of the pack whose language they were trained on. */
  readonly language: string
  /** By category, what 1 in the table stands for. */
  readonly scales: Readonly<Record<Asked, number>>
  /** What the sum of a comment's weights means. */
  readonly curves: Readonly<Record<Question, Curve>>
}

/** Unpacked once, for all moderators. */
const UNPACKED = new WeakMap<SkipgramModel, Table>()

/** By the key of a feature, its weights: two signed bytes in one number, the first category lowest. */
function weightsOf(model: SkipgramModel): Table {
  const known = UNPACKED.get(model)
  if (known !== undefined) return known
  const weights = emptyTable(model.features)
  unpack(`the skip-grams for ${model.language} are`, model, SKIPGRAM_KEYS, (key, [derogatory, personal]) => {
    put(weights, key, (derogatory! & 255) | ((personal! & 255) << 8))
  })
  UNPACKED.set(model, weights)
  return weights
}

/**
 * A logistic regression over the words of a comment, the kinds that the lists have them in, and pairs of words next to each
 * other or with one between (skip-grams).
 */
export class Skipgrams {
  readonly #scales: SkipgramModel['scales']
  readonly #curves: SkipgramModel['curves']
  readonly #weights: Table
  readonly #keySets: KeySets
  #generation: number
  /** By set of keys: the first, or that it has none, or `UNMET`; and what all of them say, category by category. */
  #firsts = new Int32Array(FEW).fill(UNMET)
  #said = new Int32Array(FEW * ASKED.length)
  /** The comment read last, which words of it (end exclusive), and the sums of their weights. */
  #words: KeyedWords = { count: 0, sets: new Int32Array(0) }
  #from = 0
  #to = 0
  readonly #sums: Record<Asked, number> = { derogatory: 0, personal: 0 }

  /**
   * @param keySets of the words that it reads
   * @throws Error that says so, if the model is damaged
   */
  constructor(model: SkipgramModel, keySets: KeySets) {
    this.#scales = model.scales
    this.#curves = model.curves
    this.#keySets = keySets
    this.#generation = keySets.generation
    this.#weights = weightsOf(model)
  }

  /** Looks at a comment, or at some of its words: what is asked afterwards is about them, as long as they stay. */
  read(words: KeyedWords, from = 0, to = words.count): void {
    if (this.#generation !== this.#keySets.generation) this.#forget()
    this.#words = words
    this.#from = from
    this.#to = to
    const { sets } = words
    let derogatory = 0
    let personal = 0
    for (let word = from; word < to; word++) {
      const set = sets[word]!
      const first = this.#firstOf(set)
      if (first === NO_KEY) continue
      derogatory += this.#said[set * ASKED.length]!
      personal += this.#said[set * ASKED.length + 1]!
      for (let apart = 1; apart <= FARTHEST && word + apart < to; apart++) {
        const other = this.#firstOf(sets[word + apart]!)
        if (other === NO_KEY) continue
        const both = lookUp(this.#weights, featureOf(first, other, apart))
        derogatory += weightOf(both, 'derogatory')
        personal += weightOf(both, 'personal')
      }
    }
    this.#sums.derogatory = derogatory
    this.#sums.personal = personal
  }

  /** Log odds that the answer is yes, of the comment read last. */
  logOdds(question: Question): number {
    return calibrated(this.#curves[question], this.odds(QUESTIONS[question]))
  }

  /** Log odds that it violates a category, before they are calibrated. */
  odds(category: Asked): number {
    return (this.#sums[category] * this.#scales[category]) / dampingOf(this.#to - this.#from)
  }

  /** By word of the comment, how much each of those that were read last speaks for a violation: a pair by halves. */
  contributions(category: Asked): number[] {
    const words = Array.from(this.#words.sets.subarray(this.#from, this.#to), (set) => this.#keySets.keysOf(set))
    const contributions = new Array<number>(this.#to).fill(0)
    eachFeature(words, (key, word, other) => {
      const half = weightOf(lookUp(this.#weights, key), category) / 2
      contributions[this.#from + word]! += half
      contributions[this.#from + other]! += half
    })
    return contributions
  }

  /** The first key of a set; what the set says by itself is worked out when it is first met. */
  #firstOf(set: number): number {
    while (set >= this.#firsts.length) this.#grow()
    if (this.#firsts[set] === UNMET) this.#meet(set)
    return this.#firsts[set]!
  }

  #meet(set: number): void {
    const keys = this.#keySets.keysOf(set)
    const said = keys.map((key) => lookUp(this.#weights, featureOf(key, 0, 0)))
    for (const [index, category] of ASKED.entries()) {
      this.#said[set * ASKED.length + index] = said.reduce((sum, both) => sum + weightOf(both, category), 0)
    }
    this.#firsts[set] = keys[0] ?? NO_KEY
  }

  #grow(): void {
    const { length } = this.#firsts
    this.#firsts = twice(this.#firsts).fill(UNMET, length)
    this.#said = twice(this.#said)
  }

  #forget(): void {
    this.#generation = this.#keySets.generation
    this.#firsts.fill(UNMET)
  }
}

/** Whether skip-grams are asked about a category. */
export function isAsked(category: Category): category is Asked {
  return (ASKED as readonly Category[]).includes(category)
}

/** One of two signed bytes. */
function weightOf(both: number, category: Asked): number {
  return category === 'derogatory' ? (both << 24) >> 24 : (both << 16) >> 24
}
