import type { Question } from '../../src/scorer/skipgrams.js'
import { writtenIn } from './madeSets.js'

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

/** Where rules leave less to find, or more, than elsewhere: shares of comments that name a group, to derogate it. */
const GROUP_RATES: Readonly<Record<string, number>> = { 'hi-Latn': 0.13, hi: 0.1, ml: 0.12, 'ml-Latn': 0.12, ru: 0.14, ta: 0.12, 'ta-Latn': 0.14, uk: 0.12 }
/** The same of those that name none. */
const ALLUSION_RATES: Readonly<Record<string, number>> = { 'hi-Latn': 0.02 }
/** How many attack a person, where no other witness is asked about it: fewer than of what was written for us (docs/experiments.md). */
const PERSON_RATE = 0.045

/**
 * Comments of our own, which say what is meant. In English there are also natural ones whose licence lets them feed weights
 * that ship: nearly all of them fit, they teach how people write who attack nobody.
 *
 * @param tag of the language
 */
export function planOf(tag: string): SkipgramPlan {
  const own = ownSources(tag)
  if (tag !== 'en') {
    const baseRates = { group: GROUP_RATES[tag]!, allusion: ALLUSION_RATES[tag] ?? 0.03, person: PERSON_RATE }
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

function evenly(set: string, weight: number): SkipgramSource {
  return { set, person: weight, group: weight, plain: weight }
}

function seldomPlain(set: string, weight: number): SkipgramSource {
  return { set, person: weight, group: weight, plain: PLAIN_SHARE * weight }
}
