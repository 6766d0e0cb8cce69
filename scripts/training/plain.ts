import { existsSync, readFileSync } from 'node:fs'

/** Where the word or phrase stands in a heading. */
const PLACE = '*'
const HEADING = '== '

/**
 * What is said of groups in plain words by who means well, or nothing by it: sentences made of `plain/<tag>.txt`. None where a
 * language has no such file.
 */
export function plainSentences(tag: string): string[] {
  const name = `plain/${tag}.txt`
  const file = new URL(name, import.meta.url)
  return existsSync(file) ? readPlain(name, readFileSync(file, 'utf8')) : []
}

/**
 * Sentences of such a file: each word or phrase under a heading stands in its place in turn.
 *
 * @throws Error that names the line, if words stand under no heading or a heading has no place for them
 * @example readPlain('plain/en.txt', '== Women are *\nclever, tired') // Women are clever, Women are tired
 */
export function readPlain(name: string, source: string): string[] {
  const sentences: string[] = []
  let frame: string | undefined
  for (const [index, line] of source.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith(HEADING)) frame = line.slice(HEADING.length)
    if (frame === undefined || !frame.includes(PLACE)) {
      throw new Error(`${name}:${index + 1}: found "${line}", expected a heading such as "== Muslims are ${PLACE}" first`)
    }
    if (!line.startsWith(HEADING)) sentences.push(...wordsOf(line).map((words) => frame!.replace(PLACE, () => words)))
  }
  return sentences
}

const wordsOf = (line: string): string[] => line.split(',').map((words) => words.trim()).filter((words) => words !== '')
