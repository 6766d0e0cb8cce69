/** How far an address reaches from its number, in UTF-16 units. */
const BEFORE = 110
const AFTER = 170

const ENDS_SEGMENT = /,(?!\d{3}(?!\d))|[;|\n]|:(?=\s)|\s[-–—]\s/gu
const ENDS_REGION = /[!?।॥]|[.](?=\s+[^\s\d])|\n\s*\n/gu
/** A short word before a full stop is an abbreviation: `St.`, `No.`, `ул.`. */
const ABBREVIATION = /(?:^|[^\p{L}])[\p{L}\p{M}]{1,3}$/u

type Region = readonly [start: number, end: number]

/** The sentence around a number, as far as an address may reach. */
export function regionOf(text: string, start: number, end: number): Region {
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

/** What stands between the commas of a sentence. */
export function segmentsOf(text: string, [start, end]: Region): Region[] {
  const segments: Region[] = []
  let from = start
  for (const { 0: sign, index } of text.slice(start, end).matchAll(ENDS_SEGMENT)) {
    segments.push([from, start + index])
    from = start + index + sign.length
  }
  return [...segments, [from, end]]
}
