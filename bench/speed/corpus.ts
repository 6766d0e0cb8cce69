import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listSets, readRows } from '../accuracy/sets.js'

const SENTENCES = readFileSync(join(import.meta.dirname, 'sentences.txt'), 'utf8').trim().split('\n')

/** Comments to measure on, and where they are from. */
export interface Corpus {
  name: string
  comments: readonly string[]
  characters: number
}

/**
 * Ordinary comments put together from sentences of our own: like those of a newspaper in length, and in how
 * many hold a digit, a word in capitals or a link.
 */
export function ownCorpus(comments = 4000): Corpus {
  const random = randomNumbers(20_26)
  return corpus(
    'own sentences',
    Array.from({ length: comments }, () => sentences(1 + Math.floor(3 * random()), random)),
  )
}

/**
 * The comments of `ucc_news_en` that its authors call healthy.
 * @throws Error if the folder has no such set or the set cannot be read
 */
export async function newsCorpus(folder: string): Promise<Corpus> {
  const set = (await listSets(folder)).find(({ name }) => name === 'ucc_news_en')
  if (set === undefined) throw new Error(`--data ${folder}: expected ucc_news_en.jsonl in it`)
  const comments: string[] = []
  for await (const row of readRows(set, (problem) => { throw new Error(problem) })) {
    if (row.healthy) comments.push(row.text)
  }
  return corpus('ucc_news_en, healthy', comments)
}

/**
 * One ordinary text of `length` characters.
 * @param isFit whether a sentence may occur in it; all may if absent
 */
export function longText(length: number, isFit: (sentence: string) => boolean = () => true): string {
  const random = randomNumbers(length)
  const fit = SENTENCES.filter(isFit)
  const parts: string[] = []
  for (let size = 0; size < length; ) {
    const part = fit[Math.floor(random() * fit.length)] ?? ''
    parts.push(part)
    size += part.length + 1
  }
  return flat(parts.join(' ').slice(0, length))
}

/** The text cut into comments of `length` characters. */
export function cut(text: string, length: number): string[] {
  const parts: string[] = []
  for (let start = 0; start < text.length; start += length) parts.push(flat(text.slice(start, start + length)))
  return parts
}

/** Pronounceable words of no language, all different. */
export function pseudoWords(count: number): string[] {
  const random = randomNumbers(count)
  const pick = (letters: string): string => letters.charAt(Math.floor(random() * letters.length))
  const words = new Set<string>()
  while (words.size < count) {
    const syllables = 3 + Math.floor(random() * 2)
    let word = ''
    for (let at = 0; at < syllables; at++) word += pick('bdfgklmnprstvz') + pick('aeiou') + (random() < 0.3 ? pick('lnrsk') : '')
    words.add(word)
  }
  return [...words]
}

/** Numbers in [0, 1) that are the same in every run: a linear congruential generator. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function sentences(count: number, random: () => number): string {
  return Array.from({ length: count }, () => SENTENCES[Math.floor(random() * SENTENCES.length)] ?? '').join(' ')
}

/** A copy of its own: V8 reads a slice of a long string more slowly than a comment that arrived by itself. */
function flat(text: string): string {
  return Buffer.from(text).toString()
}

function corpus(name: string, comments: readonly string[]): Corpus {
  return { name, comments, characters: comments.reduce((sum, text) => sum + text.length, 0) }
}
