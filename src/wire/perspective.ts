import * as v from 'valibot'
import type { MisspeltKeys } from '../misspeltKeys.js'
import { isRecord, type Issue } from '../wording.js'
import { isAttribute } from './attributes.js'
import { readAs } from './format.js'
import { refusal, type ErrorResponse } from './google.js'
import type { HtmlText } from './html.js'

/*
 * What Perspective's `comments:analyze` and `comments:suggestscore` have in common. Both are answered by pure functions from a
 * request's JSON to a response's. The shapes are Google's as documented; `docs/perspective.md` says what differs.
 */

/** Longest comment that `analyze` and `suggestScore` take, in bytes of UTF-8: Perspective's own limit. Of HTML tags count. */
export const LONGEST_COMMENT = 20_480

/** A text that may be absent: `null` is as good. */
export const optionalText = v.nullish(v.string())
/** A number from 0 to 1 that may be absent. */
export const probability = v.nullish(v.pipe(v.number(), v.minValue(0, 'a number from 0 to 1'), v.maxValue(1, 'a number from 0 to 1')))

/** An object with any keys, before it is a `v.record`: that takes an array for one. */
export const anyObject = v.pipe(v.unknown(), v.check(isRecord, 'an object'))

/** What Google's `TextType` may be: where it isn't specified, the text is plain. */
const textType = v.picklist(['PLAIN_TEXT', 'HTML', 'TEXT_TYPE_UNSPECIFIED', 'TYPE_UNSPECIFIED'])

const textEntries = { text: optionalText, type: v.nullish(textType) }
/** Google's `TextEntry`: a text, and what it is written in. */
export const textEntry = v.nullish(v.object(textEntries))

/** The keys of what is an object in both requests. */
export const TEXT_KEYS = { comment: Object.keys(textEntries) }

/** Keys that are nearly one that is read. What stands there would be ignored, and nobody told: a threshold, say. */
export function misspeltInRequest(request: unknown, keys: MisspeltKeys, map: string, keysOfMap: MisspeltKeys): readonly Issue[] {
  return [...keys.in(request), ...entriesIn(request, map).flatMap(([name, value]) => keysOfMap.in(value, [map, name]))]
}

/** The names that stand in a map of a request, as it came: valibot leaves some out, such as `constructor`, which are unknown as any other. */
export function namesIn(request: unknown, map: string): readonly string[] {
  return entriesIn(request, map).map(([name]) => name)
}

function entriesIn(request: unknown, map: string): readonly (readonly [string, unknown])[] {
  return isRecord(request) && isRecord(request[map]) ? Object.entries(request[map]) : []
}

/** The token of a request, as its answer has it. */
export function tokenOf({ clientToken }: { clientToken?: string | null | undefined }): { clientToken?: string } {
  return typeof clientToken === 'string' ? { clientToken } : {}
}

/** A text, and what it is written in. */
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

/** Refuses the first name that is no attribute. */
export function unknownAttributeIn(names: readonly string[]): ErrorResponse | undefined {
  const unknown = names.find((name) => !isAttribute(name))
  return unknown === undefined ? undefined : refusal('INVALID_REQUEST', `Unknown requested attribute: ${unknown}`)
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
