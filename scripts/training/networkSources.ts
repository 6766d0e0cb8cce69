import { readFileSync } from 'node:fs'
import { ACTIONS } from '../../src/verdict.js'
import { casesOf as fixturesOf } from '../../test/fixtures/cases.js'
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
  /** Units of fewer comments are not learned; when absent, the number of comments tells. */
  readonly fewest?: number
}

/** A set that a network is trained on. */
export interface NetworkSource {
  readonly set: string
  /** How much a comment of it counts. */
  readonly weight: number
}

const OWN_WEIGHT = 2
/** What is known to be decided so counts more. */
const FIXTURE_WEIGHT = 6

/** The functional suites of a language. */
const SUITES_OF: Readonly<Record<string, readonly string[]>> = { en: ['derogatory'], 'hi-Latn': ['hindi'] }

const ORDINARY = new URL('../../test/language/fixtures/', import.meta.url)
const INNOCENT = new URL('../../wordlists/innocent/', import.meta.url)
/** The innocent phrases of a language and of what it is in Latin letters. */
const INNOCENT_OF: Readonly<Record<string, string>> = { hi: 'hindi', ml: 'malayalam', ta: 'tamil', ru: 'russian', uk: 'ukrainian' }

/** The sets that are made of tests. */
const MADE = { templates: templateLines, fixtures: fixtureLines } as const

/**
 * One network for both questions, for each helps to learn the other, made of comments of our own. In English there are
 * also sets that say who derogates a group and whose licence lets them feed weights that ship. They teach how people
 * really write, and ours what is meant: a second network learns from both, and is asked beside the first.
 *
 * @param tag of the language
 */
export function plansOf(tag: string): NetworkPlan[] {
  const own = ownSources(tag)
  if (tag !== 'en') return [{ name: tag, sources: own, baseRates: { derogatory: 0.2, personal: 0.12 } }]
  return [
    { name: 'en', sources: own, baseRates: { derogatory: 0.2, personal: 0.02 } },
    { name: 'en-groups', sources: [...publicSources(), ...own], baseRates: { derogatory: 0.2 }, fewest: 15 },
  ]
}

function ownSources(tag: string): NetworkSource[] {
  const written = [`refrain_${tag}`, `refrain_pairs_${tag}`, 'templates'].map((set) => ({ set, weight: OWN_WEIGHT }))
  return [...written, { set: 'fixtures', weight: FIXTURE_WEIGHT }]
}

function publicSources(): NetworkSource[] {
  const all = Object.entries(SOURCES).map(([set, { weights }]) => ({ set, weight: weights[0] }))
  return all.filter(({ set, weight }) => weight > 0 && set !== 'refrain_en')
}

/** The comments of a set that is made of tests; undefined if it is a file. */
export function madeLines(set: string, tag: string): LabelledLine[] | undefined {
  return set in MADE ? MADE[set as keyof typeof MADE](tag) : undefined
}

/** A comment of each template that rules are written with (`test/functional/dev`); those held apart stay so. */
function templateLines(tag: string): LabelledLine[] {
  const suites = SUITES.filter(({ name }) => SUITES_OF[tag]?.includes(name))
  return suites.flatMap((suite) => {
    const made = new Map(casesOf(suite, 'dev').map((one) => [one.template, one]))
    return [...made.values()].map(({ text, half }, index) => ({
      id: `${suite.name}-${index}`,
      text,
      policy: { [suite.category]: Number(half === 'violating') },
    }))
  })
}

/** The comments whose verdicts are tested: fixtures, ordinary ones by which languages are told apart, innocent phrases. */
function fixtureLines(tag: string): LabelledLine[] {
  const judged = ACTIONS.flatMap((action) => fixturesOf(`${tag}/${action}.txt`)).map(({ at, text, codes }) => {
    const has = (category: Asked) => Number(codes.some((code) => code.startsWith(`${category}/`)))
    return { id: at, text, policy: { derogatory: has('derogatory'), personal: has('personal') } }
  })
  const phrases = INNOCENT_OF[tag.split('-')[0]!]
  const published = [
    ...linesOf(new URL(`${tag}.txt`, ORDINARY)),
    ...(phrases === undefined ? [] : linesOf(new URL(`${phrases}-phrases.txt`, INNOCENT))),
  ]
  return [...judged, ...published.map((text, index) => ({ id: `published-${index}`, text, policy: { any: 0 } }))]
}

function linesOf(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}
