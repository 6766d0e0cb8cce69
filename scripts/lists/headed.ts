import { readFileSync } from 'node:fs'
import type { Line } from './lines.js'
import type { Problems } from './problems.js'
import { readSections } from './sections.js'

/** Every entry of a list with the heading it stands under. */
export function readHeaded<H extends string>(file: string, headings: readonly H[], problems: Problems): { heading: H; line: Line }[] {
  return readSections(readFileSync(file, 'utf8'), file, problems).flatMap(({ place, title, attributes, lines }) => {
    for (const attribute of attributes) problems.add(attribute.place, attribute.name, 'a heading of one word', 'take it away')
    const heading = headings.find((known) => known === title)
    if (heading !== undefined) return lines.map((line) => ({ heading, line }))
    problems.add(place, title, `one of ${headings.join(', ')}`, 'correct it: wordlists/private/README.md says what each means')
    return []
  })
}
