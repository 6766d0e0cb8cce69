import type { Span } from '../spans.js'
import { firstThat } from '../text/tables/sorted.js'

/** Quotation marks by the mark that closes them. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
  "'": "'",
}

/** Every mark that opens or closes, also doubled as in a table, and the end of a line. */
const MARK = /"+|[“”„«»‘’'\n]/gu

const NONE: readonly Span[] = []

const LETTER = /[\p{L}\p{M}\p{N}]/u

/** To whom a comment is said. */
const MENTION = /@[\p{L}\p{M}\p{N}_]+/gu

/**
 * What stands between quotation marks and is somebody else's. A mark that is never closed in its line quotes nothing; nor do marks
 * around all that a comment says, but for the name of whom it answers: who puts them there says it.
 *
 * @example quotationsIn('he said "no"') // [{ start: 8, end: 12 }]
 * @example quotationsIn('"No!"') // []
 */
export function quotationsIn(text: string): readonly Span[] {
  const marked = between(text, 0, text.length)
  if (marked.length === 0 || isMoreSaid(text, 0, text.length, marked)) return marked
  if (marked.length > 1) return NONE
  const begin = marked[0]!.start + 1
  const end = marked[0]!.end - 1
  const within = between(text, begin, end)
  return isMoreSaid(text, begin, end, within) ? within : NONE
}

/** Whether a word stands outside of ranges. */
function isMoreSaid(text: string, from: number, to: number, ranges: readonly Span[]): boolean {
  const begins = [from, ...ranges.map(({ end }) => end)]
  return begins.some((begin, at) => /\p{L}/u.test(text.slice(begin, ranges[at]?.start ?? to).replaceAll(MENTION, '')))
}

/** What stands between quotation marks, from one place of a text to another (exclusive). */
function between(text: string, from: number, to: number): readonly Span[] {
  const ranges: Span[] = []
  let open: { start: number; mark: string } | undefined
  for (const { 0: mark, index: place } of text.slice(from, to).matchAll(MARK)) {
    const char = mark.charAt(0)
    const index = from + place
    if (char === '\n') open = undefined
    else if (open !== undefined && closes(mark, open.mark) && !isApostrophe(text, index)) {
      ranges.push({ start: open.start, end: index + mark.length })
      open = undefined
    } else if (open === undefined && char in CLOSING && !LETTER.test(text.charAt(index - 1))) {
      open = { start: index, mark }
    }
  }
  return ranges
}

/** The quotations of a comment, found when the first guard asks. A long text may ask for each of thousands of matches. */
export class Quotations {
  readonly #text: string
  #ranges: readonly Span[] | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** Whether what stands from `start` to `end` (exclusive) is quoted. */
  holds(start: number, end: number): boolean {
    const ranges = (this.#ranges ??= quotationsIn(this.#text))
    const range = ranges[firstThat(ranges, (quotation) => quotation.start > start) - 1]
    return range !== undefined && end <= range.end
  }
}

/** Whether a mark closes another one: a doubled one does not close a single one, which may have it within. */
function closes(mark: string, opening: string): boolean {
  return mark.length === opening.length && CLOSING[opening.charAt(0)]!.includes(mark.charAt(0))
}

/** The apostrophe of a word, as against a closing single quotation mark. */
function isApostrophe(text: string, index: number): boolean {
  return /['’]/u.test(text.charAt(index)) && LETTER.test(text.charAt(index + 1))
}
