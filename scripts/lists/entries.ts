import type { Script } from '../../src/lexicon/pack.js'
import { REASON_CODES, type ReasonCode } from '../../src/verdict.js'
import {
  checkAttributes,
  EXCEPTION_ATTRIBUTES,
  mergeAttributes,
  requireNearWithWithin,
  requireSeverity,
  TERM_ATTRIBUTES,
  type Attributes,
} from './attributes.js'
import { readSpellings } from './patterns.js'
import { formatPlace, type Place, type Problems } from './problems.js'
import { readEntry, readSections, type Section } from './sections.js'

/** One line of a list. */
export interface Entry {
  readonly place: Place
  /** As written. */
  readonly pattern: string
  /** What it stands for: folded words and phrases, each with `|` at the ends where a word edge is required. */
  readonly spellings: readonly string[]
  readonly attributes: Attributes
  readonly note?: string
}

/** A line of a list of words that count. */
export interface Term extends Entry {
  readonly code: ReasonCode
}

/** What the reading of a list needs to know of its language. */
export interface Setting {
  readonly script: Script
  /** Names of the paradigms in `inflections.txt`. */
  readonly paradigms: ReadonlySet<string>
  readonly problems: Problems
}

/** Statistical evidence has no word to list. */
const LIST_CODES: readonly ReasonCode[] = REASON_CODES.filter((code) => !code.endsWith('/likely'))

/** Reads a list of words that count, such as `obscene.txt`. */
export function readTerms(content: string, file: string, setting: Setting): Term[] {
  return readSections(content, file, setting.problems).flatMap((section) => {
    const code = LIST_CODES.find((known) => known === section.title)
    if (code === undefined && section.title !== '') {
      setting.problems.add(section.place, section.title, `a reason code: ${LIST_CODES.join(', ')}`,
        'write one of these, then a comma and the attributes')
    }
    const entries = readEntries(section, TERM_ATTRIBUTES, requireSeverity, setting)
    return code === undefined ? [] : entries.map((entry) => ({ ...entry, code }))
  })
}

/** Reads `exceptions.txt`. */
export function readExceptions(content: string, file: string, setting: Setting): Entry[] {
  return readSections(content, file, setting.problems).flatMap((section) => {
    if (section.title !== 'innocent' && section.title !== '') {
      setting.problems.add(section.place, section.title, 'innocent', 'write == innocent above exceptions')
    }
    return readEntries(section, EXCEPTION_ATTRIBUTES, requireNearWithWithin, setting)
  })
}

/** Reports entries that stand for the same: which of two lines counts would be left to chance. */
export function refuseDuplicates(entries: readonly Entry[], problems: Problems): void {
  const places = new Map<string, Place>()
  for (const { place, pattern, spellings, attributes } of entries) {
    const inContext = ` ${attributes.near?.join(' ') ?? ''}`
    for (const spelling of spellings) {
      const earlier = places.get(spelling + inContext)
      if (earlier === undefined) {
        places.set(spelling + inContext, place)
        continue
      }
      problems.add(place, `${pattern}, which repeats ${spelling} of ${formatPlace(earlier)}`, 'each word once',
        'take one of the two away')
      break
    }
  }
}

function readEntries(
  section: Section,
  known: readonly string[],
  requireMissing: (attributes: Attributes, place: Place, problems: Problems) => void,
  { script, paradigms, problems }: Setting,
): Entry[] {
  const heading = checkAttributes(section.attributes, known, paradigms, problems)
  return section.lines.map((line) => {
    const [pattern, written] = readEntry(line, problems)
    const own = checkAttributes(written, known, paradigms, problems)
    const attributes = mergeAttributes(heading, own, problems)
    // What is missing is known only where everything written could be read.
    const isAllRead = heading.length === section.attributes.length && own.length === written.length
    if (isAllRead && section.title !== '') requireMissing(attributes, line.place, problems)
    return {
      place: line.place,
      pattern: pattern.text,
      spellings: readSpellings(pattern, script, problems),
      attributes,
      ...(line.note !== undefined && { note: line.note }),
    }
  })
}
