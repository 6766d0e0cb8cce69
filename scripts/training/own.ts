import { readFileSync } from 'node:fs'
import { CATEGORIES, type Category } from '../../src/verdict.js'
import type { LabelledLine } from './labels.js'

/** Where the comments are that were written for refrain, a file a language. */
const FOLDER = new URL('../../training/', import.meta.url)

const NONE = '-'
const LETTERS: Readonly<Record<string, Category>> = Object.fromEntries(CATEGORIES.map((category) => [category.charAt(0), category]))

/** The name of the set of a language. */
export function ownSet(tag: string): string {
  return `refrain_${tag}`
}

/**
 * Comments written for refrain in a language: `training/<tag>.tsv`, described in its README.
 *
 * @throws Error naming file and line of a mistake
 */
export function ownLines(tag: string): LabelledLine[] {
  const name = `training/${tag}.tsv`
  const lines = readFileSync(new URL(`${tag}.tsv`, FOLDER), 'utf8').split('\n')
  return lines.flatMap((line, index) => (line === '' ? [] : [parse(line, `${name}:${index + 1}`)]))
}

function parse(line: string, place: string): LabelledLine {
  const [letters = '', text, ...more] = line.split('\t')
  const found = letters === NONE ? [] : [...letters].map((letter) => LETTERS[letter])
  if (letters === '' || text === undefined || text.trim() === '' || more.length > 0 || found.includes(undefined)) {
    throw new Error(`${place}: found ${JSON.stringify(line)}, expected "-" or letters of ${Object.keys(LETTERS).join(', ')}, a tab and a comment`)
  }
  const says = (category: Category) => Number(found.includes(category))
  return {
    id: place,
    text,
    policy: {
      ...Object.fromEntries(CATEGORIES.map((category) => [category, says(category)])),
      any: Number(found.length > 0),
    },
  }
}
