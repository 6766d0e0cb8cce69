import { readFileSync } from 'node:fs'
import { en } from '../../src/languages/en.js'
import type { LanguagePack } from '../../src/lexicon/pack.js'
import type { RowReader, TrainingSet } from './rows.js'

/** By kind of the lists of groups: how such a word names people. */
const PHRASES: Readonly<Record<string, (word: string) => string>> = {
  group: (word) => word,
  demonym: (word) => `${word} families`,
  nation: (word) => `${word} people`,
  trait: (word) => `${word} people`,
  place: (word) => `people from ${word}`,
  condition: (word) => `people with ${word}`,
}

/** Every n-th group is named in every sentence: they are all read as one word, so a few stand for all. */
const EVERY = 25

/** The name of the made-up set. */
export const NEUTRAL = 'neutral sentences'

/** Every group that the lists of a pack name, as it is said of several people: "the" and grammar left to templates. */
export function groupPhrases({ terms }: LanguagePack): string[] {
  const phrases = terms
    .filter(({ code, sense }) => code === undefined && sense.group !== undefined)
    .flatMap(({ kinds, entries }) => {
      const kind = Object.keys(PHRASES).find((one) => kinds.includes(one))
      return kind === undefined ? [] : wordsOf(entries).map((word) => PHRASES[kind]!(word))
    })
  return [...new Set(phrases)]
}

function wordsOf(entries: string): string[] {
  return entries.split('\n').map((entry) => entry.replaceAll(/[|[\]\\]/g, '').trim())
}

/** The lines of a file that say something: neither blank nor a comment. */
export function linesOf(path: URL): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
}

/** Innocent sentences that name groups, for the training: all their answers are no. */
export function neutralSentences(reader: RowReader): TrainingSet {
  const people = groupPhrases(en).filter((_, index) => index % EVERY === 0)
  const sentences = linesOf(new URL('neutral.txt', import.meta.url))
  const lines = sentences.flatMap((sentence, at) =>
    people.map((phrase, index) => ({
      id: `${at}-${index}`,
      text: capitalised(sentence.replaceAll('{people}', phrase)),
      policy: { derogatory: 0, personal: 0, obscene: 0, any: 0 },
    })),
  )
  return reader.readLines(NEUTRAL, lines)
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
