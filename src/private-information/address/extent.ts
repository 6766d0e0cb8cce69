import type { Segment } from './segment.js'

/** The segments that make up an address with the one at `anchor`. */
export function addressAround(segments: readonly Segment[], anchor: number): readonly Segment[] {
  const own = segments[anchor]
  if (own === undefined) return []
  const first = firstPart(segments, anchor)
  const last = lastPart(segments, anchor)
  return isPart(own) || own.hasResidence || own.isNumber ? segments.slice(first, last + 1) : []
}

/**
 * How far an address reaches to the left: to where somebody is said to live, over the names of places; otherwise to
 * the last part that is no mere name.
 */
function firstPart(segments: readonly Segment[], anchor: number): number {
  let sure = anchor
  for (let index = anchor; index >= 0; index--) {
    const segment = segments[index]!
    if (segment.hasResidence) return isPart(segment) || segment.endsInName ? index : sure
    if (isPart(segment)) sure = isFlatBehindHouse(segments, index) ? index - 1 : index
    else if (!segment.isPlace && !segment.isNumber && !segment.isBeside) return sure
  }
  return sure
}

/** Whether a part names a flat and the one before ends in a name with a number: a house's then, whatever its street is called. */
export function isFlatBehindHouse(segments: readonly Segment[], index: number): boolean {
  return segments[index]!.isHouseNamed && segments[index - 1]?.endsInHouse === true
}

/** How far it reaches to the right: to a postcode, or over further parts and names of places. */
function lastPart(segments: readonly Segment[], anchor: number): number {
  for (let last = anchor; ; last++) {
    const { postcodeEnd, to, words, isBeside } = segments[last]!
    const next = segments[last + 1]
    const isWhole = isBeside || to >= words.length - 1
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
export function isComplete(parts: readonly Segment[]): boolean {
  const any = (has: (segment: Segment) => boolean): boolean => parts.some(has)
  if (any(({ isStreetNamed, isHouseNamed }) => isStreetNamed || isHouseNamed)) return true
  if (parts.length < 2) return false
  return any(({ hasStreet }) => hasStreet) || (any(({ hasResidence }) => hasResidence) && any(({ isPlace }) => isPlace))
}
