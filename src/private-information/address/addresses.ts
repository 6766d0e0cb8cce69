import { saysAny, type ContextWords } from '../contextWords.js'
import type { Finding } from '../finding.js'
import { lookAround } from '../surroundings.js'
import { setOf, type Context, type PrivateWords } from '../words.js'
import { addressAround, isComplete } from './extent.js'
import { hasPostcode } from './postcode.js'
import { regionOf, segmentsOf } from './region.js'
import { readSegment } from './segment.js'
import { wordsAfter, wordsBefore } from './wordsBeside.js'
import { worthOf } from './worth.js'

/** Most places in one comment whose surroundings are read. */
const MOST_REGIONS = 1000

/** How far to look for a street's word before taking a closer look. */
const GLANCE_BEFORE = 30
const GLANCE_AFTER = 45
const WORDS_TO_STREET = 4
const WORDS_FROM_LABEL = 2
const WORDS_FROM_STREET = 4
/** A postcode has at least so many digits together, or letters beside them. */
const FEWEST_POSTCODE_DIGITS = 5

const STREETS: readonly Context[] = ['street', 'street-first']
const STREETS_FIRST: readonly Context[] = ['street-first']
const LABELS: readonly Context[] = ['street', 'house', 'street-first']

/** Finds postal addresses around a number: a house's, or a postcode. */
export class Addresses {
  readonly #words: ContextWords
  readonly #landmarks: readonly string[]
  #regions = 0

  constructor(words: ContextWords, { parts }: PrivateWords) {
    this.#words = words
    this.#landmarks = [...setOf(parts.landmark)]
  }

  /** Begins a new comment. */
  reset(): void {
    this.#regions = 0
  }

  /** The address that the digits `start`–`end` belong to. */
  find(text: string, start: number, end: number): Finding[] {
    if (!this.#mayBe(text, start, end) || ++this.#regions > MOST_REGIONS) return []
    const segments = segmentsOf(text, regionOf(text, start, end)).map(([from, to]) =>
      readSegment(text, from, to, this.#words.between(text, from, to)),
    )
    const anchor = segments.findIndex((segment) => segment.start <= start && start < segment.end)
    const parts = addressAround(segments, anchor)
    const first = parts[0]
    const last = parts.at(-1)
    if (first === undefined || last === undefined || !isComplete(parts)) return []
    const from = first.words[first.from]!.start
    const to = last.postcodeEnd ?? last.words[last.to]!.end
    if (from > start || to < end || this.#isLandmark(text.slice(from, to))) return []
    const evidence = worthOf(parts, lookAround(this.#words, text, from, to))
    return [{ kind: 'address', start: from, end: to, evidence, disguises: [] }]
  }

  /** A glance: a street's or house's word next to the digits, or a postcode. */
  #mayBe(text: string, start: number, end: number): boolean {
    if (/[\p{L}$€£₹]$/u.test(text.slice(Math.max(0, start - 1), start))) return false
    const after = wordsAfter(text, end, GLANCE_AFTER, WORDS_TO_STREET)
    if (after.some((word) => saysAny(this.#words.glance(word), STREETS))) return true
    const before = wordsBefore(text, start, GLANCE_BEFORE, WORDS_FROM_STREET)
    const isLabelled = before.some((word, index) => saysAny(this.#words.glance(word), index < WORDS_FROM_LABEL ? LABELS : STREETS_FIRST))
    if (isLabelled) return true
    const around = text.slice(Math.max(0, start - 4), end + 4)
    return (end - start >= FEWEST_POSTCODE_DIGITS || /[A-Z]\s?\d|\d\s?[A-Z\d]/u.test(around)) && hasPostcode(around)
  }

  /** Where a head of government or a detective lives is known. */
  #isLandmark(address: string): boolean {
    const folded = address.toLowerCase()
    return this.#landmarks.some((known) => folded.includes(known))
  }
}
