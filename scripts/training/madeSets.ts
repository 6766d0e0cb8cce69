import { ACTIONS } from '../../src/verdict.js'
import { casesOf as fixturesOf } from '../../test/fixtures/cases.js'
import { casesOf, SUITES } from '../../test/functional/cases.js'
import type { Asked } from '../../src/scorer/skipgrams.js'
import { en } from '../../src/languages/en.js'
import type { LabelledLine } from './labels.js'
import { groupPhrases, linesOf } from './neutral.js'
import { plainSentences } from './plain.js'
import { isIndian, romanise } from './romanise.js'

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

const WRITTEN = new URL('../../bench/comments/', import.meta.url)
const ORDINARY = new URL('../../test/language/fixtures/', import.meta.url)
const INNOCENT = new URL('../../wordlists/innocent/', import.meta.url)
/** The innocent phrases of a language and of what it is in Latin letters. */
const INNOCENT_OF: Readonly<Record<string, string>> = { hi: 'hindi', ml: 'malayalam', ta: 'tamil', ru: 'russian', uk: 'ukrainian' }

/** The sets that are made of tests, or of comments of our own in another script. */
const MADE = { templates: templateLines, fixtures: fixtureLines, neutral: neutralLines, plain: plainLines, romanised: romanisedLines } as const

/** The sets of comments that were written for refrain in a language. */
export function writtenIn(tag: string): string[] {
  return [`refrain_${tag}`, `refrain_pairs_${tag}`]
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
  const sentences = linesOf(new URL('neutral.txt', import.meta.url))
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
