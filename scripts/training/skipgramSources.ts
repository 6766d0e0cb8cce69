import { readFileSync } from 'node:fs'
import { ACTIONS } from '../../src/verdict.js'
import { casesOf as fixturesOf } from '../../test/fixtures/cases.js'
import { casesOf, SUITES } from '../../test/functional/cases.js'
import type { Asked, Question } from '../../src/scorer/skipgrams.js'
import { en } from '../../src/languages/en.js'
import type { LabelledLine } from './labels.js'
import { groupPhrases, sentencesOf } from './neutral.js'
import { plainSentences } from './plain.js'
import { isIndian, romanise } from './romanise.js'

/** What the skip-grams of a language are learned from. */
export interface SkipgramPlan {
  readonly sources: readonly SkipgramSource[]
  /** Of the comments in which lists and rules find nothing, which share is taken to violate. */
  readonly baseRates: Readonly<Record<Question, number>>
  /** How many features ship. */
  readonly most: number
}

/** A set that they are learned from. */
export interface SkipgramSource {
  readonly set: string
  /** How much a comment of it counts where attacks on persons are learned. */
  readonly person: number
  /** Where derogation is learned, if it derogates a group or at least names one. */
  readonly group: number
  /** The same, if it does neither. */
  readonly plain: number
}

/**
 * Fit comments that name no group are ten times as many as those that name one, and what they teach of derogation is mostly
 * that nobody is spoken of.
 */
const PLAIN_SHARE = 0.05

const OWN_WEIGHT = 2
/** What is known to be decided so counts more. */
const FIXTURE_WEIGHT = 12
/** English has five times as many templates as others; in Hindi and Hinglish more weight of theirs costs more fit comments than it finds. */
const TEMPLATE_WEIGHTS: Readonly<Record<string, number>> = { en: OWN_WEIGHT, hi: OWN_WEIGHT, 'hi-Latn': OWN_WEIGHT }
/** What is said of groups in single words that are fit: each has to weigh as much as all contempt that denies it. */
const PLAIN_WEIGHT = 4
const NATURAL_WEIGHT = 0.3
const NATURAL = ['wikipedia_natural_en', 'contextual_abuse_en', 'civil_comments_en'].map((set) => seldomPlain(set, NATURAL_WEIGHT))
/** Natural ones in which hardly a group is spoken of. */
const OF_PERSONS = ['jigsaw6_en', 'jigsaw_binary_en'].map((set) => ({ set, person: NATURAL_WEIGHT, group: 0, plain: 0 }))

/** The functional suite of a language that is about groups. */
const SUITE_OF: Readonly<Record<string, string>> = {
  en: 'derogatory',
  hi: 'hindi',
  'hi-Latn': 'hinglish',
  ml: 'malayalam',
  'ml-Latn': 'manglish',
  ru: 'russian',
  ta: 'tamil',
  'ta-Latn': 'tanglish',
  uk: 'ukrainian',
}

/** Where rules leave less to find, or more, than elsewhere: shares of comments that name a group, to derogate it. */
const GROUP_RATES: Readonly<Record<string, number>> = { 'hi-Latn': 0.13, hi: 0.1, ml: 0.12, 'ml-Latn': 0.12, ru: 0.14, ta: 0.12, 'ta-Latn': 0.14, uk: 0.12 }
/** The same of those that name none. */
const ALLUSION_RATES: Readonly<Record<string, number>> = { 'hi-Latn': 0.02 }

const WRITTEN = new URL('../../bench/comments/', import.meta.url)
const ORDINARY = new URL('../../test/language/fixtures/', import.meta.url)
const INNOCENT = new URL('../../wordlists/innocent/', import.meta.url)
/** The innocent phrases of a language and of what it is in Latin letters. */
const INNOCENT_OF: Readonly<Record<string, string>> = { hi: 'hindi', ml: 'malayalam', ta: 'tamil', ru: 'russian', uk: 'ukrainian' }

/** The sets that are made of tests, or of comments of our own in another script. */
const MADE = { templates: templateLines, fixtures: fixtureLines, neutral: neutralLines, plain: plainLines, romanised: romanisedLines } as const

/**
 * Comments of our own, which say what is meant. In English there are also natural ones whose licence lets them feed weights
 * that ship: nearly all of them fit, they teach how people write who attack nobody.
 *
 * @param tag of the language
 */
export function planOf(tag: string): SkipgramPlan {
  const own = ownSources(tag)
  if (tag !== 'en') {
    const baseRates = { group: GROUP_RATES[tag]!, allusion: ALLUSION_RATES[tag] ?? 0.03, person: 0.12 }
    return { sources: own, baseRates, most: 12_500 }
  }
  return { sources: [...own, ...NATURAL, ...OF_PERSONS], baseRates: { group: 0.15, allusion: 0.015, person: 0.02 }, most: 65_000 }
}

function ownSources(tag: string): SkipgramSource[] {
  const written = [...writtenIn(tag), 'romanised'].map((set) => seldomPlain(set, OWN_WEIGHT))
  written.push(seldomPlain('templates', TEMPLATE_WEIGHTS[tag] ?? FIXTURE_WEIGHT))
  const decided = ['fixtures', 'neutral'].map((set) => evenly(set, FIXTURE_WEIGHT))
  return [...written, ...decided, evenly('plain', PLAIN_WEIGHT)]
}

/** The sets of comments that were written for refrain in a language. */
function writtenIn(tag: string): string[] {
  return [`refrain_${tag}`, `refrain_pairs_${tag}`]
}

function evenly(set: string, weight: number): SkipgramSource {
  return { set, person: weight, group: weight, plain: weight }
}

function seldomPlain(set: string, weight: number): SkipgramSource {
  return { set, person: weight, group: weight, plain: PLAIN_SHARE * weight }
}

/** The comments of a set that is made; undefined if it is a file. */
export function madeLines(set: string, tag: string): LabelledLine[] | undefined {
  return set in MADE ? MADE[set as keyof typeof MADE](tag) : undefined
}

/** A comment of each template that rules are written with (`test/functional/dev`); those held apart stay so. */
function templateLines(tag: string): LabelledLine[] {
  const suites = SUITES.filter(({ name }) => name === SUITE_OF[tag])
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

/** Sentences that merely name a group, each with one: all groups are read as one word. */
function neutralLines(tag: string): LabelledLine[] {
  const people = tag === 'en' ? groupPhrases(en)[0] : undefined
  if (people === undefined) return []
  const sentences = sentencesOf(new URL('neutral.txt', import.meta.url))
  return sentences.map((sentence, index) => ({ id: `neutral-${index}`, text: sentence.replaceAll('{people}', people), policy: { any: 0 } }))
}

/** What is said of groups in plain words that are fit. */
function plainLines(tag: string): LabelledLine[] {
  return plainSentences(tag).map((text, index) => ({ id: `plain-${index}`, text, policy: { any: 0 } }))
}

/** What was written in the script of a language, for its romanised pack. */
function romanisedLines(tag: string): LabelledLine[] {
  const native = tag.replace(/-Latn$/, '')
  if (native === tag || !isIndian(native)) return []
  const lines = writtenIn(native).flatMap((set) => linesOf(new URL(`${set}.jsonl`, WRITTEN)))
  return lines.map((line) => JSON.parse(line) as LabelledLine).map((read) => ({ ...read, text: romanise(read.text, native) }))
}

function linesOf(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}
