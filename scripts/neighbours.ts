import { readFileSync } from 'node:fs'
import { ANSWERS } from '../src/language/answers.js'
import { splitInto, type Line } from './lists/lines.js'
import type { Problems } from './lists/problems.js'
import { readSections, type Section } from './lists/sections.js'

/** Languages that words can tell: franc must agree, which is asked for no others. */
const TAGS: readonly string[] = Object.values(ANSWERS).flatMap((answers) => Object.values(answers))

/** The source of `src/generated/neighbours.ts`: by tag, the frequent words of a language that no pack covers. */
export function neighboursModule(file: string, problems: Problems): string {
  const words = new Map<string, readonly string[]>()
  for (const section of readSections(readFileSync(file, 'utf8'), file, problems)) {
    checkHeading(section, words, problems)
    words.set(section.title, wordsOf(section, problems))
  }
  const joined = [...words].map(([tag, own]) => [tag, own.join(' ')] as const)
  return [
    '/** Frequent words by BCP 47 tag, with spaces between them. */',
    `export const neighbours: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(joined), null, 2)}`,
    '',
  ].join('\n')
}

function checkHeading({ place, title, attributes }: Section, known: ReadonlyMap<string, unknown>, problems: Problems): void {
  for (const attribute of attributes) problems.add(attribute.place, attribute.name, 'a heading of one tag', 'take it away')
  if (!TAGS.includes(title)) {
    problems.add(place, title, `one of ${TAGS.join(', ')}`, 'write the tag of the language; src/language/answers.ts has those that franc is asked for')
  } else if (known.has(title)) {
    problems.add(place, `${title} a second time`, 'each language once', 'put its words under one heading')
  }
}

/** The words of a section, each as comments are compared with them. */
function wordsOf({ lines }: Section, problems: Problems): string[] {
  const words = new Set<string>()
  for (const { place, text } of lines.flatMap((line): Line[] => splitInto(line, /\S+/gu))) {
    if (text !== text.toLowerCase()) problems.add(place, text, 'small letters: comments are compared in these', `write ${text.toLowerCase()}`)
    else if (words.has(text)) problems.add(place, `${text} a second time`, 'each word once', 'take one of the two away')
    words.add(text)
  }
  return [...words]
}
