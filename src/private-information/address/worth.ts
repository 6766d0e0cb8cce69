import { says } from '../contextWords.js'
import { Evidence } from '../evidence.js'
import { nearest, type Surroundings } from '../surroundings.js'
import { official } from '../wordEvidence.js'
import { isFlatBehindHouse } from './extent.js'
import type { Segment } from './segment.js'

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

/** What speaks for and against an address being somebody's, in log-odds: its parts, and the words around it. */
export function worthOf(parts: readonly Segment[], near: Surroundings): number {
  const known = worthOfParts(parts) + worthOfOwner(near)
  if (isLivedIn(parts, near)) return known + Worth.residence
  const isOffice = parts.some(({ words }) => words.some(({ bits }) => says(bits, 'official')))
  return known + (isOffice ? Evidence.official : official(near))
}

function worthOfParts(parts: readonly Segment[]): number {
  const any = (has: (segment: Segment) => boolean): boolean => parts.some(has)
  const hasStreet = any((part) => part.hasStreet || part.isFlatOfHouse) || parts.some((_, index) => isFlatBehindHouse(parts, index))
  const unnamed = any(({ hasHouse }) => hasHouse) ? Worth.houseUnnamed : 0
  return (
    Worth.nothing +
    (hasStreet ? Worth.street : 0) +
    (any(({ isHouseNamed }) => isHouseNamed) ? Worth.house : unnamed) +
    (any(({ postcodeEnd }) => postcodeEnd !== undefined) ? Worth.postcode : 0) +
    Worth.place * (parts.length - 1)
  )
}

function worthOfOwner({ before }: Surroundings): number {
  const owner = Math.min(nearest(before, 'personal'), nearest(before, 'yours'))
  const isGiven = nearest(before, 'address') <= RESIDENCE_BEFORE
  return (owner <= OWNER_BEFORE ? Worth.someones : 0) + (isGiven ? Worth.given : 0)
}

/** Whether somebody is said to live there. */
function isLivedIn(parts: readonly Segment[], { before, after }: Surroundings): boolean {
  if (parts.some(({ hasResidence }) => hasResidence)) return true
  return nearest(before, 'residence') <= RESIDENCE_BEFORE || nearest(after, 'residence') <= RESIDENCE_AFTER
}
