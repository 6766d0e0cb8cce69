import { readFileSync } from 'node:fs'
import type { Problems } from './lists/problems.js'
import { readSections } from './lists/sections.js'

/**
 * The source of `src/generated/canaries.ts`: comments that no default policy publishes.
 *
 * @param tags of the languages, each of which must have one
 */
export function canariesModule(file: string, tags: readonly string[], problems: Problems): string {
  const sections = readSections(readFileSync(file, 'utf8'), file, problems)
  for (const { title, place } of sections.filter(({ title }) => !tags.includes(title))) {
    problems.add(place, title, `the tag of a folder beside it: ${tags.join(', ')}`, 'correct it, or take it away')
  }
  const missing = tags.filter((tag) => !sections.some(({ title, lines }) => title === tag && lines.length > 0))
  if (missing.length > 0) {
    problems.add({ file }, `no comment in ${missing.join(', ')}`, 'one in every language, below its tag',
      `write == ${missing[0]} and below it a comment that must be held`)
  }
  const comments = sections.flatMap(({ title, lines }) => lines.map(({ text }) => ({ language: title, text })))
  return [
    "import type { Comment } from '../verdict.js'",
    '',
    '/** Compiled from `wordlists/canaries.txt` by `npm run generate`. */',
    `export const canaries: readonly Comment[] = ${JSON.stringify(comments, null, 2)}`,
    '',
  ].join('\n')
}
