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

/** A part of a text: UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * What stands between quotation marks. A mark that is never closed in its line quotes nothing.
 *
 * @example quotationsIn('he said "no"') // [{ start: 8, end: 12 }]
 */
export function quotationsIn(text: string): readonly Range[] {
  const ranges: Range[] = []
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

/** The apostrophe of a word, as against a closing single quotation mark. */
function isApostrophe(text: string, index: number): boolean {
  return /['’]/u.test(text.charAt(index)) && LETTER.test(text.charAt(index + 1))
}
