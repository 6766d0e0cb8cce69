import type { Script } from '../../src/lexicon/pack.js'
import { REASON_CODES, type ReasonCode } from '../../src/verdict.js'
import {
  checkAttributes,
  EXCEPTION_ATTRIBUTES,
  KIND,
  mergeAttributes,
  refuseTraitsOfCommon,
  requireNearWithWithin,
  requireSeverity,
  TERM_ATTRIBUTES,
  type Attributes,
} from './attributes.js'
import { readCommonWords, readSpellings } from './patterns.js'
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

/** A line of a list of words that count, or that rules speak of. */
export interface Term extends Entry {
  /** What it is a reason for; absent where the heading names a kind. */
  readonly code?: ReasonCode
  /** Kinds of words for rules: the heading's first. */
  readonly kinds: readonly string[]
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

/** Reads a list of words, such as `obscene.txt`, whose headings are reason codes or `<kinds>`. */
export function readTerms(content: string, file: string, setting: Setting): Term[] {
  return readSections(content, file, setting.problems).flatMap((section) => {
    const code = LIST_CODES.find((known) => known === section.title)
    const kind = /^<(.*)>$/u.exec(section.title)?.[1]
    const isKind = kind !== undefined && KIND.test(kind)
    if (code === undefined && !isKind && section.title !== '') {
      setting.problems.add(section.place, section.title, `a kind such as <insult>, or a reason code: ${LIST_CODES.join(', ')}`,
        'write one of these, then a comma and the attributes')
    }
    const requireMissing = code === undefined ? refuseTraitsOfCommon : requireSeverity
    const entries = readEntries(section, TERM_ATTRIBUTES, requireMissing, setting)
    if (code !== undefined) return entries.map((entry) => ({ ...entry, code, kinds: [code, ...entry.attributes.kinds] }))
    return isKind ? entries.map((entry) => ({ ...entry, kinds: [kind, ...entry.attributes.kinds] })) : []
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
export function refuseDuplicates(entries: readonly (Entry & { readonly kinds?: readonly string[] })[], problems: Problems): void {
  const places = new Map<string, Place>()
  for (const { place, pattern, spellings, attributes, kinds } of entries) {
    const inContext = ` ${attributes.near?.join(' ') ?? ''} ${headingOf(kinds)}`
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

/** A word may be of several kinds, but a reason for one thing only. */
function headingOf([first = '']: readonly string[] = []): string {
  return first.includes('/') ? 'code' : first
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
      spellings: (attributes.isCommon ? readCommonWords : readSpellings)(pattern, script, problems),
      attributes,
      ...(line.note !== undefined && { note: line.note }),
    }
  })
}
