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

/** Every mark that opens or closes, and the end of a line. */
const MARK = /["“”„«»‘’'\n]/gu

const LETTER = /[\p{L}\p{M}\p{N}]/u

/**
 * What stands between quotation marks. A mark that is never closed in its line quotes nothing.
 *
 * @example quotationsIn('he said "no"') // [{ start: 8, end: 12 }]
 */
export function quotationsIn(text: string): readonly Span[] {
  const ranges: Span[] = []
  let open: { start: number; closing: string } | undefined
  for (const { 0: char, index } of text.matchAll(MARK)) {
    if (char === '\n') open = undefined
    else if (open?.closing.includes(char) === true && !isApostrophe(text, index)) {
      ranges.push({ start: open.start, end: index + 1 })
      open = undefined
    } else if (open === undefined && char in CLOSING && !LETTER.test(text.charAt(index - 1))) {
      open = { start: index, closing: CLOSING[char]! }
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

/** The apostrophe of a word, as against a closing single quotation mark. */
function isApostrophe(text: string, index: number): boolean {
  return /['’]/u.test(text.charAt(index)) && LETTER.test(text.charAt(index + 1))
}
