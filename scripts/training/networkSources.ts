import { casesOf, SUITES } from '../../test/functional/cases.js'
import type { LabelledLine } from './labels.js'
import { SOURCES } from './sources.js'

/** What networks are asked. */
export type Asked = 'derogatory' | 'personal'

/** A network, and what it is made of. */
export interface NetworkPlan {
  /** Of its module. */
  readonly name: string
  readonly sources: readonly NetworkSource[]
  /** What it is asked, and in which share of the comments in which lists and rules find nothing that is violated. */
  readonly baseRates: Readonly<Partial<Record<Asked, number>>>
  /** Units of fewer comments are not learned. */
  readonly fewest: number
}

/** A set that a network is trained on. */
export interface NetworkSource {
  readonly set: string
  /** How much a comment of it counts. */
  readonly weight: number
}

const OWN_WEIGHT = 2

/** By language, which of the functional suites is about groups. */
const SUITE_OF: Readonly<Record<string, string>> = { en: 'derogatory', 'hi-Latn': 'hindi' }

/** The name of the set that is made of a suite. */
export const TEMPLATES = 'templates'

/**
 * One network for both questions, for each helps to learn the other, made of comments of our own. In English there are
 * also sets that say who derogates a group and whose licence lets them feed weights that ship: they have it learn
 * that better, and what attacks a person worse.
 *
 * @param tag of the language
 */
export function plansOf(tag: string): NetworkPlan[] {
  const own = ownSources(tag)
  if (tag !== 'en') return [{ name: tag, sources: own, baseRates: { derogatory: 0.2, personal: 0.2 }, fewest: 3 }]
  return [
    { name: 'en-groups', sources: [...publicSources(), ...own], baseRates: { derogatory: 0.15 }, fewest: 15 },
    { name: 'en-persons', sources: own, baseRates: { personal: 0.03 }, fewest: 5 },
  ]
}

function ownSources(tag: string): NetworkSource[] {
  const sets = [`refrain_${tag}`, `refrain_pairs_${tag}`, ...(tag in SUITE_OF ? [TEMPLATES] : [])]
  return sets.map((set) => ({ set, weight: OWN_WEIGHT }))
}

function publicSources(): NetworkSource[] {
  const all = Object.entries(SOURCES).map(([set, { weights }]) => ({ set, weight: weights[0] }))
  return all.filter(({ set, weight }) => weight > 0 && set !== 'refrain_en')
}

/** A comment of each template that rules are written with (`test/functional/dev`); those held apart stay so. */
export function templateLines(tag: string): LabelledLine[] {
  const suite = SUITES.find(({ name }) => name === SUITE_OF[tag])
  if (suite === undefined) return []
  const made = new Map(casesOf(suite, 'dev').map((one) => [one.template, one]))
  return [...made.values()].map(({ text, half }, index) => ({
    id: `${TEMPLATES}-${index}`,
    text,
    policy: { derogatory: Number(half === 'violating') },
  }))
}
