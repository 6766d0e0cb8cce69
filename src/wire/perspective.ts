import * as v from 'valibot'
import { Misspelt } from '../misspelt.js'
import type { Moderator } from '../moderator.js'
import { validate } from '../validate.js'
import { describeIssue, isRecord, type Issue } from '../wording.js'
import type { Verdict } from '../verdict.js'
import { isAttribute, scoreOf, type Attribute, type AttributeScore } from './attributes.js'
import { readAs } from './format.js'
import { invalidArgument, type ErrorResponse, type ErrorType } from './google.js'
import type { HtmlText } from './html.js'
import { checkModerator } from './options.js'

/**
 * Perspective API's `comments:analyze` and `comments:suggestscore`, answered by refrain: pure functions from a
 * request's JSON to a response's. The shapes are Google's as documented; `docs/perspective.md` says what differs.
 */

/** The answer to `comments:analyze`. */
export interface AnalyzeResponse {
  attributeScores: Partial<Record<Attribute, AttributeScore>>
  languages: string[]
  detectedLanguages: string[]
  clientToken?: string
}

/** The answer to `comments:suggestscore`. */
export interface SuggestResponse {
  clientToken?: string
}

/** What a moderator says the scores of a comment should have been, out of a request of `comments:suggestscore`. */
export interface Correction {
  /** The comment as it was judged: of HTML what a reader sees of it. */
  text: string
  /** Between 0 and 1; of one attribute that refrain answers, or more. */
  scores: Partial<Record<Attribute, number>>
  communityId?: string
  clientToken?: string
}

/** Longest comment, in bytes of UTF-8. */
export const LONGEST_COMMENT = 20_480

const optionalText = v.nullish(v.string())
const optionalFlag = v.nullish(v.boolean())
const probability = v.nullish(v.pipe(v.number(), v.minValue(0, 'a number from 0 to 1'), v.maxValue(1, 'a number from 0 to 1')))

/** An object with any keys. valibot's own record takes an array for one. */
function mapOf<Value extends v.GenericSchema>(value: Value) {
  return v.nullish(v.pipe(v.unknown(), v.check(isRecord, 'an object'), v.record(v.string(), value)))
}

/** What Google's `TextType` may be: where it isn't specified, the text is plain. */
const textType = v.picklist(['PLAIN_TEXT', 'HTML', 'TEXT_TYPE_UNSPECIFIED', 'TYPE_UNSPECIFIED'])

const textEntries = { text: optionalText, type: v.nullish(textType) }
const textEntry = v.nullish(v.object(textEntries))

/** Of Google's scores, probabilities are the only ones that are given here: another number would be read as what it is not. */
const scoreType = v.picklist(['PROBABILITY', 'SCORE_TYPE_UNSPECIFIED'])

const attributeEntries = { scoreType: v.nullish(scoreType), scoreThreshold: probability }

/** What stands in a request of `comments:analyze`, with the types that Google gives it. `null` is as good as absent. */
const analyzeEntries = {
  comment: textEntry,
  requestedAttributes: mapOf(v.nullish(v.object(attributeEntries))),
  spanAnnotations: optionalFlag,
  languages: v.nullish(v.array(v.string())),
  clientToken: optionalText,
  dropUnsupportedAttributes: optionalFlag,
}

const analyzeRequest = v.object({
  ...analyzeEntries,
  // Accepted, and not used.
  context: v.nullish(v.object({ entries: v.nullish(v.array(textEntry)) })),
  doNotStore: optionalFlag,
  sessionId: optionalText,
  communityId: optionalText,
})

const summaryEntries = { summaryScore: v.nullish(v.object({ value: probability })) }

/** What stands in a request of `comments:suggestscore`, as far as it is read. */
const suggestEntries = {
  comment: textEntry,
  attributeScores: mapOf(v.nullish(v.object(summaryEntries))),
  clientToken: optionalText,
  communityId: optionalText,
}

const suggestRequest = v.object(suggestEntries)

const TEXT_KEYS = { comment: Object.keys(textEntries) }
const ANALYZE_KEYS = new Misspelt(Object.keys(analyzeEntries), TEXT_KEYS)
const ATTRIBUTE_KEYS = new Misspelt(Object.keys(attributeEntries))
const SUGGEST_KEYS = new Misspelt(Object.keys(suggestEntries), TEXT_KEYS)
const SUMMARY_KEYS = new Misspelt(Object.keys(summaryEntries))

/**
 * Answers a request of `comments:analyze`.
 *
 * @param request its JSON, whatever it is
 * @returns the response, or Google's error envelope, to be sent with status 400
 * @throws TypeError if there is no moderator; whatever the request is, it is answered
 * @example analyze(moderator, { comment: { text: 'You idiot' }, requestedAttributes: { INSULT: {} } })
 */
export function analyze(moderator: Moderator, request: unknown): AnalyzeResponse | ErrorResponse {
  checkModerator('analyze', moderator, 'analyze(createModerator(), request)')
  return judge(moderator, request).response
}

/** As {@link analyze}, with the verdict if there is one. */
export function judge(
  moderator: Moderator,
  request: unknown,
): { response: AnalyzeResponse | ErrorResponse; verdict?: Verdict } {
  const result = validate(analyzeRequest, request)
  const misspelt = misspeltInRequest(request, ANALYZE_KEYS, 'requestedAttributes', ATTRIBUTE_KEYS)
  if (result.issues !== undefined || misspelt.length > 0) return { response: wrongFields([...misspelt, ...(result.issues ?? [])]) }
  const { output } = result
  const { text, sourceOf } = textOf(output.comment)
  const asked = output.requestedAttributes ?? {}
  const names = Object.keys(asked)
  const refusal = problemOf(output.comment, text) ?? problemOfAttributes(names, output.dropUnsupportedAttributes === true)
  if (refusal !== undefined) return { response: refusal }

  const declared = output.languages ?? []
  const covered = coveredLanguages(moderator, declared)
  const verdict = moderator.check({ text, language: covered[0] })
  const detected = verdict.languages.map(({ tag }) => tag)
  const known = names.filter(isAttribute)
  const unread = declared.length > 0 ? (covered.length === 0 ? declared : []) : unreadLanguages(verdict)
  if (unread.length > 0 && output.dropUnsupportedAttributes !== true) return { response: notRead(known, unread) }

  const scores = unread.length > 0 ? [] : known.flatMap((name) => {
    const score = scoreOf(verdict, name, output.spanAnnotations === true ? sourceOf : undefined)
    return score.summaryScore.value < (asked[name]?.scoreThreshold ?? 0) ? [] : [[name, score] as const]
  })
  const response: AnalyzeResponse = {
    attributeScores: Object.fromEntries(scores),
    languages: declared.length > 0 ? declared : detected,
    detectedLanguages: detected,
    ...tokenOf(output),
  }
  return { response, verdict }
}

/** Acknowledges a request of `comments:suggestscore`: a moderator's correction. `correctionIn` gives it. */
export function suggestScore(request: unknown): SuggestResponse | ErrorResponse {
  const correction = correctionIn(request)
  return isError(correction) ? correction : acknowledgement(correction)
}

/** The answer to a correction that was read. */
export function acknowledgement(correction: Correction): SuggestResponse {
  return tokenOf(correction)
}

/**
 * Reads the correction out of a request of `comments:suggestscore`, to be kept.
 *
 * @returns the correction, or Google's error envelope
 */
export function correctionIn(request: unknown): Correction | ErrorResponse {
  const result = validate(suggestRequest, request)
  const misspelt = misspeltInRequest(request, SUGGEST_KEYS, 'attributeScores', SUMMARY_KEYS)
  if (result.issues !== undefined || misspelt.length > 0) return wrongFields([...misspelt, ...(result.issues ?? [])])
  const { output } = result
  const { text } = textOf(output.comment)
  const suggested = Object.entries(output.attributeScores ?? {})
  const scores = suggested.flatMap(([name, score]) => {
    const value = score?.summaryScore?.value
    return typeof value === 'number' ? [[name, value] as const] : []
  })
  const problem = problemOf(output.comment, text) ?? unknownAttributeIn(suggested.map(([name]) => name))
  if (problem !== undefined) return problem
  // Acknowledged and kept, it would say nothing, and nobody would know.
  if (scores.length === 0) return refusal('NO_REQUESTED_ATTRIBUTES', 'Must provide the summaryScore of at least one attribute.')
  const communityId = output.communityId ?? undefined
  return { text, scores: Object.fromEntries(scores), ...(communityId === undefined ? {} : { communityId }), ...tokenOf(output) }
}

/** Keys that are nearly one that is read. What stands there would be ignored, and nobody told: a threshold, say. */
function misspeltInRequest(request: unknown, keys: Misspelt, map: string, keysOfMap: Misspelt): readonly Issue[] {
  const inMap = isRecord(request) && isRecord(request[map]) ? Object.entries(request[map]) : []
  return [...keys.in(request), ...inMap.flatMap(([name, value]) => keysOfMap.in(value, [map, name]))]
}

/** Whether an answer is an error. */
export function isError(response: AnalyzeResponse | SuggestResponse | Correction | ErrorResponse): response is ErrorResponse {
  return 'error' in response
}

function tokenOf({ clientToken }: { clientToken?: string | null | undefined }): { clientToken?: string } {
  return typeof clientToken === 'string' ? { clientToken } : {}
}

/** A text, and what it is written in. */
type TextEntry = { text?: string | null | undefined; type?: unknown } | null | undefined

/** The text of a comment as a reader sees it. */
export function textOf(comment: TextEntry): HtmlText {
  return readAs(comment?.type === 'HTML' ? 'html' : 'text', comment?.text ?? '')
}

/** @param text as a reader sees it; how long a comment is, is asked of what was sent, as Google does */
function problemOf(comment: TextEntry, text: string): ErrorResponse | undefined {
  if (text.trim() === '') return refusal('COMMENT_EMPTY', 'Comment must be non-empty.')
  if (lengthInUtf8(comment?.text ?? '') <= LONGEST_COMMENT) return undefined
  return refusal('COMMENT_TOO_LONG', `Comment text too long, must be at most ${LONGEST_COMMENT} bytes.`)
}

function problemOfAttributes(names: readonly string[], dropsUnknown: boolean): ErrorResponse | undefined {
  if (names.length === 0) return refusal('NO_REQUESTED_ATTRIBUTES', 'Must provide at least one requested attribute.')
  return dropsUnknown ? undefined : unknownAttributeIn(names)
}

function unknownAttributeIn(names: readonly string[]): ErrorResponse | undefined {
  const unknown = names.find((name) => !isAttribute(name))
  return unknown === undefined ? undefined : refusal('INVALID_REQUEST', `Unknown requested attribute: ${unknown}`)
}

/** Those of the declared languages that the moderator has words of; all, if it has only words of the site. */
function coveredLanguages({ languages }: Moderator, declared: readonly string[]): readonly string[] {
  if (declared.length === 0) return declared
  const covered = new Set(languages.map(primarySubtag))
  return languages.length === 0 ? declared : declared.filter((tag) => covered.has(primarySubtag(tag)))
}

function primarySubtag(tag: string): string {
  return tag.toLowerCase().replace(/[-_].*$/, '')
}

/** The language of a comment that could not be read; none if something was found all the same. */
function unreadLanguages({ notices, reasons }: Verdict): string[] {
  if (reasons.length > 0) return []
  return notices.filter(({ code }) => code === 'language-not-covered').map(({ detail }) => detail)
}

function notRead(names: readonly Attribute[], languages: readonly string[]): ErrorResponse {
  // `und-Grek`: only the script is known.
  if (languages.some((tag) => tag.startsWith('und'))) {
    const message = 'Unable to detect the language of the comment, which is none that can be read here.'
    return refusal('LANGUAGE_DETECTION_FAILED', message)
  }
  const message = `Attribute ${names[0]!} does not support request languages: ${languages.join(', ')}`
  return refusal('LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE', message)
}

function refusal(errorType: ErrorType, message: string): ErrorResponse {
  return invalidArgument(message, { '@type': 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error', errorType })
}

/** More of them, nobody reads: an answer would be as long as the longest body, thirty times. */
const MOST_VIOLATIONS = 20

/** As Google says that a field has the wrong type, or is none: the message names the first, the details all of them, if they are few. */
function wrongFields(issues: readonly Issue[]): ErrorResponse {
  const fieldViolations = issues.slice(0, MOST_VIOLATIONS).map(({ path, found, expected }) => ({
    field: path,
    description: describeIssue({ path: '', found, expected }),
  }))
  const [first] = fieldViolations
  const where = first!.field === '' ? 'Invalid JSON payload received.' : `Invalid value at '${first!.field}':`
  const details = { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations }
  return invalidArgument(`${where} ${first!.description}`, details)
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
