import { readLines, splitInto, splitOnce, type Line } from './lines.js'
import type { Place, Problems } from './problems.js'

/** `name`, `name=value` or `-name`, as written. */
export interface Attribute {
  readonly place: Place
  readonly name: string
  readonly value?: string
  readonly takenBack: boolean
}

/** What stands below one `==` heading. */
export interface Section {
  readonly place: Place
  readonly title: string
  readonly attributes: readonly Attribute[]
  readonly lines: readonly Line[]
}

/** Between commas or spaces; the words of `near=` go on to the next comma. */
const ATTRIBUTE = /near=[^,]*|[^\s,]+/gu

/** Splits a file with headings into its sections. */
export function readSections(content: string, file: string, problems: Problems): Section[] {
  const sections: (Section & { readonly lines: Line[] })[] = []
  for (const line of readLines(content, file)) {
    if (line.text.startsWith('==')) {
      sections.push({ ...readHeading(line, problems), lines: [] })
      continue
    }
    if (sections.length === 0) {
      problems.add(line.place, line.text, 'a heading before the first entry',
        'write above it what it is, for example: == obscene/profanity, severity=mild')
    }
    sections.at(-1)?.lines.push(line)
  }
  return sections
}

/** Splits an entry from the attributes after ` : `. */
export function readEntry(line: Line, problems: Problems): [Line, Attribute[]] {
  const [entry, rest] = splitOnce(line, ':')
  if (rest === undefined) return [entry, []]
  if (rest.text === '') {
    problems.add(rest.place, 'nothing after the colon', 'attributes, for example severity=mild',
      'write them, or take the colon away')
  }
  return [entry, readAttributes(rest, problems)]
}

function readHeading(line: Line, problems: Problems): Omit<Section, 'lines'> {
  const [title, ...rest] = splitInto(line, /(?<=^==).[^,]*|(?<=,).*/gu)
  if (title === undefined || title.text === '') {
    problems.add(line.place, 'a heading that says nothing', 'what the entries below it are',
      'write it behind the ==, for example: == obscene/profanity, severity=mild')
  }
  const attributes = rest.flatMap((part) => readAttributes(part, problems))
  for (const { place, name } of attributes.filter(({ takenBack }) => takenBack)) {
    problems.add(place, `-${name} in a heading`, 'attributes that the entries below have',
      'take it away: only an entry takes an attribute of its heading back')
  }
  return {
    place: title?.place ?? line.place,
    title: title?.text ?? '',
    attributes: attributes.filter(({ takenBack }) => !takenBack),
  }
}

function readAttributes(line: Line, problems: Problems): Attribute[] {
  const attributes: Attribute[] = []
  for (const { place, text } of splitInto(line, ATTRIBUTE)) {
    const [written = '', value] = text.split(/=(.*)/su)
    const takenBack = written.startsWith('-')
    const name = takenBack ? written.slice(1) : written
    if (attributes.some((other) => other.name === name)) {
      problems.add(place, `${name} a second time`, 'each attribute once', 'take one of the two away')
      continue
    }
    attributes.push({ place, name, takenBack, ...(value !== undefined && { value }) })
  }
  return attributes
}
