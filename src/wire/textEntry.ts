import * as v from 'valibot'
import { refusal, type ErrorResponse } from './google.js'
import type { HtmlText } from './html.js'
import { optionalText } from './perspective.js'
import { readAs } from './readAs.js'

/** Longest comment that `analyze` and `suggestScore` take, in bytes of UTF-8: Perspective's own limit. Of HTML tags count. */
export const LONGEST_COMMENT = 20_480

/** What Google's `TextType` may be: where it isn't specified, the text is plain. */
const textType = v.picklist(['PLAIN_TEXT', 'HTML', 'TEXT_TYPE_UNSPECIFIED', 'TYPE_UNSPECIFIED'])

const textEntries = { text: optionalText, type: v.nullish(textType) }

/** Google's `TextEntry`: a text, and what it is written in. */
export const textEntry = v.nullish(v.object(textEntries))

/** The keys of what is an object in both requests. */
export const TEXT_KEYS = { comment: Object.keys(textEntries) }

/** One as it came, or none. */
type TextEntry = { text?: string | null | undefined; type?: unknown } | null | undefined

/** The text of a comment as a reader sees it. */
export function textOf(comment: TextEntry): HtmlText {
  return readAs(comment?.type === 'HTML' ? 'html' : 'text', comment?.text ?? '')
}

/** The same of a comment that may be judged: one that is too long as it was sent is refused before it is read, one without text then. */
export function readText(comment: TextEntry): HtmlText | ErrorResponse {
  if (lengthInUtf8(comment?.text ?? '') > LONGEST_COMMENT) {
    return refusal('COMMENT_TOO_LONG', `Comment text too long, must be at most ${LONGEST_COMMENT} bytes.`)
  }
  const read = textOf(comment)
  return read.text.trim() === '' ? refusal('COMMENT_EMPTY', 'Comment must be non-empty.') : read
}

/** Bytes of a text in UTF-8, in which Google counts; a lone surrogate is sent as U+FFFD, which has three. */
function lengthInUtf8(text: string): number {
  let bytes = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0)!
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
  }
  return bytes
}
