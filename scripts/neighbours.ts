import { readFileSync } from 'node:fs'
import type { Problems } from './lists/problems.js'
import { readSections } from './lists/sections.js'

/** The source of `src/generated/neighbours.ts`: by tag, the frequent words of a language that no pack covers. */
export function neighboursModule(file: string, problems: Problems): string {
  const sections = readSections(readFileSync(file, 'utf8'), file, problems)
  const words = sections.map(({ title, lines }) => [title, lines.map(({ text }) => text).join(' ')] as const)
  return [
    '/** Frequent words by BCP 47 tag, with spaces between them. */',
    `export const neighbours: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(words), null, 2)}`,
    '',
  ].join('\n')
}
