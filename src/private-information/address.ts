import { wordsAfter, wordsBefore } from './beside.js'
import { nearest, says, saysAny, type ContextWords } from './context.js'
import { Evidence } from './evidence.js'
import type { Finding } from './finding.js'
import { official } from './judge.js'
import { hasPostcode, readSegment, type Segment } from './segment.js'
import { setOf, type Context, type PrivateWords } from './words.js'

/** How far an address reaches from its number, in UTF-16 units. */
const BEFORE = 110
const AFTER = 170

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

const ENDS_SEGMENT = /,(?!\d{3}(?!\d))|[;|\n]|:(?=\s)|\s[-–—]\s/gu
const ENDS_REGION = /[!?।॥]|[.](?=\s+[^\s\d])|\n\s*\n/gu
/** A short word before a full stop is an abbreviation: `St.`, `No.`, `ул.`. */
const ABBREVIATION = /(?:^|[^\p{L}])[\p{L}\p{M}]{1,3}$/u

/** How many words away somebody still lives there, or owns it. */
const RESIDENCE_BEFORE = 4
const RESIDENCE_AFTER = 6
const OWNER_BEFORE = 4

/** What the parts of an address are worth, in log-odds. */
const Worth = {
  nothing: -2,
  street: 0.5,
  house: 1.5,
  houseUnnamed: 0.75,
  postcode: 1.5,
  /** Every further part. */
  place: 0.25,
  residence: 2.5,
  someones: 1,
  /** Called an address. */
  given: 1,
} as const

type Region = readonly [start: number, end: number]

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
      readSegment(text, from, to, this.#words.words(text, from, to)),
    )
    const anchor = segments.findIndex((segment) => segment.start <= start && start < segment.end)
    const parts = addressAround(segments, anchor)
    const first = parts[0]
    const last = parts.at(-1)
    if (first === undefined || last === undefined || !isComplete(parts)) return []
    const from = first.words[first.from]!.start
    const to = last.postcodeEnd ?? last.words[last.to]!.end
    if (from > start || to < end || this.#isLandmark(text.slice(from, to))) return []
    return [{ kind: 'address', start: from, end: to, evidence: this.#evidence(text, from, to, parts), disguises: [] }]
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

  #evidence(text: string, start: number, end: number, parts: readonly Segment[]): number {
    const near = this.#words.around(text, start, end)
    const any = (has: (segment: Segment) => boolean): boolean => parts.some(has)
    const house = any(({ isHouseNamed }) => isHouseNamed)
      ? Worth.house
      : any(({ hasHouse }) => hasHouse)
        ? Worth.houseUnnamed
        : 0
    const hasStreet = any((part) => part.hasStreet) || parts.some((part, index) => part.isFlatOfHouse || isFlatBehindHouse(parts, index))
    const known =
      Worth.nothing +
      (hasStreet ? Worth.street : 0) +
      house +
      (any(({ postcodeEnd }) => postcodeEnd !== undefined) ? Worth.postcode : 0) +
      Worth.place * (parts.length - 1)
    const owner = Math.min(nearest(near.before, 'personal'), nearest(near.before, 'yours'))
    const isGiven = nearest(near.before, 'address') <= RESIDENCE_BEFORE
    const whose = (owner <= OWNER_BEFORE ? Worth.someones : 0) + (isGiven ? Worth.given : 0)
    const lives =
      any(({ hasResidence }) => hasResidence) ||
      nearest(near.before, 'residence') <= RESIDENCE_BEFORE ||
      nearest(near.after, 'residence') <= RESIDENCE_AFTER
    if (lives) return known + whose + Worth.residence
    const isOffice = any(({ words }) => words.some(({ bits }) => says(bits, 'official')))
    return known + whose + (isOffice ? Evidence.official : official(near))
  }
}

/** The segments that make up an address with the one at `anchor`. */
function addressAround(segments: readonly Segment[], anchor: number): readonly Segment[] {
  const own = segments[anchor]
  if (own === undefined) return []
  const first = firstPart(segments, anchor)
  const last = lastPart(segments, anchor)
  const isAddress = isPart(own) || (own.hasNumber && own.hasResidence) || (own.isNumber && last > first)
  return isAddress ? segments.slice(first, last + 1) : []
}

/**
 * How far an address reaches to the left: to where somebody is said to live, over the names of places; otherwise to
 * the last part that is no mere name.
 */
function firstPart(segments: readonly Segment[], anchor: number): number {
  let sure = anchor
  for (let index = anchor; index >= 0; index--) {
    const segment = segments[index]!
    if (segment.hasResidence) return index === anchor || isPart(segment) || segment.endsInName ? index : sure
    if (isPart(segment)) sure = isFlatBehindHouse(segments, index) ? index - 1 : index
    else if (index < anchor && !segment.isPlace && !segment.isNumber && !segment.isBeside) return sure
  }
  return sure
}

/** Whether a part names a flat and the one before ends in a name with a number: a house's then, whatever its street is called. */
function isFlatBehindHouse(segments: readonly Segment[], index: number): boolean {
  return segments[index]!.isHouseNamed && segments[index - 1]?.endsInHouse === true
}

/** How far it reaches to the right: to a postcode, or over further parts and names of places. */
function lastPart(segments: readonly Segment[], anchor: number): number {
  for (let last = anchor; ; last++) {
    const { postcodeEnd, to, words } = segments[last]!
    const next = segments[last + 1]
    const isWhole = to >= words.length - 1
    if (postcodeEnd !== undefined || !isWhole || next === undefined) return last
    const after = segments[last + 2]
    const isBetween = next.isBeside && after !== undefined && isPart(after)
    if (!isPart(next) && !next.isPlace && !next.isNumber && !isBetween) return last
  }
}

/** What makes an address, as against the name of a place. */
function isPart({ hasStreet, hasHouse, postcodeEnd }: Segment): boolean {
  return hasStreet || hasHouse || postcodeEnd !== undefined
}

/** A postcode, "no. 12" or "Sector 5" is an address only together with something else. */
function isComplete(parts: readonly Segment[]): boolean {
  const any = (has: (segment: Segment) => boolean): boolean => parts.some(has)
  if (any(({ isStreetNamed, isHouseNamed }) => isStreetNamed || isHouseNamed)) return true
  if (parts.length < 2) return false
  return any(({ hasStreet }) => hasStreet) || (any(({ hasResidence }) => hasResidence) && any(({ isPlace }) => isPlace))
}

/** The sentence around a number, as far as an address may reach. */
function regionOf(text: string, start: number, end: number): Region {
  const from = Math.max(0, start - BEFORE)
  const before = text.slice(from, start)
  const after = text.slice(end, end + AFTER)
  const ends = (part: string): RegExpExecArray[] =>
    [...part.matchAll(ENDS_REGION)].filter(
      ({ 0: sign, index }) => sign !== '.' || !ABBREVIATION.test(part.slice(0, index)),
    )
  const left = ends(before).at(-1)
  const right = ends(after)[0]
  return [left === undefined ? from : from + left.index + left[0].length, end + (right?.index ?? after.length)]
}

function segmentsOf(text: string, [start, end]: Region): Region[] {
  const segments: Region[] = []
  let from = start
  for (const { 0: sign, index } of text.slice(start, end).matchAll(ENDS_SEGMENT)) {
    segments.push([from, start + index])
    from = start + index + sign.length
  }
  return [...segments, [from, end]]
}
