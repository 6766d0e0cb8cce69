import { htmlToText, type HtmlText } from './html.js'

/** A comment as a reader sees it, and where each character stands in what was given: plain text is what it is. */
export function readAs(format: 'html' | 'text', given: string): HtmlText {
  return format === 'html' ? htmlToText(given) : { text: given, sourceOf: (start, end) => ({ start, end }) }
}
