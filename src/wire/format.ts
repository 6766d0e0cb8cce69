import { htmlToText, type HtmlText } from './html.js'

/** What a comment is written in. */
export type TextFormat = 'html' | 'text'

/** A comment as a reader sees it, and where each character stands in what was given: plain text is what it is. */
export function readAs(format: TextFormat, given: string): HtmlText {
  return format === 'html' ? htmlToText(given) : { text: given, sourceOf: (start, end) => ({ start, end }) }
}
