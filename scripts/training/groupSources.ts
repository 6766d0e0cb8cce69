import { casesOf, SUITES } from '../../test/functional/cases.js'
import type { LabelledLine } from './labels.js'
import { SOURCES } from './sources.js'

/** A set that a network about groups is trained on. */
export interface GroupSource {
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
 * Comments of our own; in English also the sets that say who derogates a group and whose licence lets them feed weights
 * that ship.
 *
 * @param tag of the language
 */
export function groupSourcesOf(tag: string): GroupSource[] {
  const names = [`refrain_${tag}`, `refrain_pairs_${tag}`, ...(tag in SUITE_OF ? [TEMPLATES] : [])]
  const own = names.map((set) => ({ set, weight: OWN_WEIGHT }))
  if (tag !== 'en') return own
  const others = Object.entries(SOURCES).map(([set, { weights }]) => ({ set, weight: weights[0] }))
  return [...others.filter(({ set, weight }) => weight > 0 && set !== 'refrain_en'), ...own]
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
