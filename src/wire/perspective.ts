import type { Moderator } from '../moderator.js'
import type { Category, Reason, Verdict } from '../verdict.js'

/**
 * Perspective API's `comments:analyze` and `comments:suggestscore`, answered by refrain: pure functions from a
 * request's JSON to a response's. The shapes are Google's as documented; `docs/perspective.md` says what differs.
 */

/** An attribute of Perspective that refrain answers. */
export type Attribute = (typeof ATTRIBUTES)[number]

/** All attributes that are answered. */
export const ATTRIBUTES = [
  'TOXICITY',
  'SEVERE_TOXICITY',
  'IDENTITY_ATTACK',
  'INSULT',
  'PROFANITY',
  'THREAT',
  'SEXUALLY_EXPLICIT',
  'ATTACK_ON_AUTHOR',
  'ATTACK_ON_COMMENTER',
  'OBSCENE',
  'LIKELY_TO_REJECT',
] as const

/** A probability, as Perspective writes it. */
export interface Score {
  value: number
  type: 'PROBABILITY'
}

/** What is answered for one attribute. Offsets are UTF-16, the end exclusive. */
export interface AttributeScore {
  summaryScore: Score
  spanScores?: { begin: number; end: number; score: Score }[]
}

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

/** Google's envelope of an error. */
export interface ErrorResponse {
  error: {
    code: 400
    message: string
    status: 'INVALID_ARGUMENT'
    details: { '@type': string; errorType: ErrorType }[]
  }
}

/** Why a request is refused. */
export type ErrorType =
  | 'COMMENT_EMPTY'
  | 'COMMENT_TOO_LONG'
  | 'NO_REQUESTED_ATTRIBUTES'
  | 'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE'
  | 'LANGUAGE_DETECTION_FAILED'
  | 'INVALID_REQUEST'

/** Longest comment, in bytes of UTF-8. */
export const LONGEST_COMMENT = 20_480

interface Meaning {
  /** Which reasons speak for it. */
  readonly counts: (reason: Reason) => boolean
  /** Without such a reason, the share of each category's score. */
  readonly shares: Partial<Readonly<Record<Category, number>>>
}

const isOf = (...prefixes: readonly string[]) => ({ code }: Reason) => prefixes.some((prefix) => code.startsWith(prefix))
const ATTACK = isOf('personal/insult', 'personal/family', 'personal/harassment', 'personal/likely')
const ANY = isOf('derogatory/', 'obscene/', 'personal/insult', 'personal/family', 'personal/harassment', 'personal/threat', 'personal/likely')

const MEANINGS: Readonly<Record<Attribute, Meaning>> = {
  TOXICITY: { counts: ANY, shares: {} },
  SEVERE_TOXICITY: {
    counts: (reason) => reason.severity === 'severe' && ANY(reason),
    shares: { derogatory: 0.3, personal: 0.3, obscene: 0.3 },
  },
  IDENTITY_ATTACK: { counts: isOf('derogatory/'), shares: {} },
  INSULT: { counts: ATTACK, shares: { derogatory: 0.5 } },
  PROFANITY: { counts: isOf('obscene/profanity', 'obscene/likely'), shares: { obscene: 0.5 } },
  THREAT: { counts: isOf('personal/threat', 'derogatory/threat'), shares: { personal: 0.1, derogatory: 0.1 } },
  SEXUALLY_EXPLICIT: { counts: isOf('obscene/sexual', 'personal/harassment'), shares: { obscene: 0.2 } },
  ATTACK_ON_AUTHOR: { counts: (reason) => reason.role === 'author' && ATTACK(reason), shares: { personal: 0.2 } },
  ATTACK_ON_COMMENTER: {
    counts: (reason) => reason.target === 'participant' && reason.role !== 'author' && ATTACK(reason),
    shares: { personal: 0.2 },
  },
  OBSCENE: { counts: isOf('obscene/'), shares: {} },
  LIKELY_TO_REJECT: { counts: isOf('derogatory/', 'personal/', 'obscene/'), shares: {} },
}

/**
 * Answers a request of `comments:analyze`.
 *
 * @param request its JSON, whatever it is
 * @returns the response, or Google's error envelope, to be sent with status 400
 * @example analyze(moderator, { comment: { text: 'You idiot' }, requestedAttributes: { INSULT: {} } })
 */
export function analyze(moderator: Moderator, request: unknown): AnalyzeResponse | ErrorResponse {
  const { comment, requestedAttributes, languages, spanAnnotations, clientToken, dropUnsupportedAttributes } = fields(request)
  const { text } = fields(comment)
  if (typeof text !== 'string' || text.trim() === '') return refusal('COMMENT_EMPTY', 'Comment must be non-empty.')
  if (lengthInUtf8(text) > LONGEST_COMMENT) {
    return refusal('COMMENT_TOO_LONG', `Comment text too long, must be at most ${LONGEST_COMMENT} bytes.`)
  }
  const names = Object.keys(fields(requestedAttributes))
  if (names.length === 0) return refusal('NO_REQUESTED_ATTRIBUTES', 'Must provide at least one requested attribute.')
  const unknown = names.find((name) => !isAttribute(name))
  if (unknown !== undefined && dropUnsupportedAttributes !== true) {
    return refusal('INVALID_REQUEST', `Unknown requested attribute: ${unknown}`)
  }
  const hints = Array.isArray(languages) ? languages.filter((tag) => typeof tag === 'string') : []
  const verdict = moderator.check({ text, language: hints[0] })
  const detected = verdict.languages.map(({ tag }) => tag)
  const response: AnalyzeResponse = {
    attributeScores: Object.fromEntries(
      names.filter(isAttribute).flatMap((name) => {
        const score = scoreOf(verdict, name, spanAnnotations === true)
        const { scoreThreshold } = fields(fields(requestedAttributes)[name])
        return typeof scoreThreshold === 'number' && score.summaryScore.value < scoreThreshold ? [] : [[name, score]]
      }),
    ),
    languages: hints.length > 0 ? hints : detected,
    detectedLanguages: detected,
  }
  return typeof clientToken === 'string' ? { ...response, clientToken } : response
}

/** Acknowledges a request of `comments:suggestscore`: a moderator's correction. What to do with it is the caller's. */
export function suggestScore(request: unknown): SuggestResponse | ErrorResponse {
  const { comment, clientToken } = fields(request)
  const { text } = fields(comment)
  if (typeof text !== 'string' || text.trim() === '') return refusal('COMMENT_EMPTY', 'Comment must be non-empty.')
  return typeof clientToken === 'string' ? { clientToken } : {}
}

/** Whether an answer is an error. */
export function isError(response: AnalyzeResponse | SuggestResponse | ErrorResponse): response is ErrorResponse {
  return 'error' in response
}

function scoreOf(verdict: Verdict, name: Attribute, withSpans: boolean): AttributeScore {
  const { counts, shares } = MEANINGS[name]
  const reasons = verdict.reasons.filter(counts)
  const surest = reasons.reduce((most, { confidence }) => Math.max(most, confidence), 0)
  const share = Object.entries(shares).reduce((most, [category, part]) => {
    return Math.max(most, verdict.scores[category as Category] * part)
  }, 0)
  const summaryScore = probability(reasons.length > 0 ? surest : share)
  if (!withSpans) return { summaryScore }
  const spanScores = reasons.map(({ start, end, confidence }) => ({ begin: start, end, score: probability(confidence) }))
  return { summaryScore, spanScores: spanScores.sort((a, b) => a.begin - b.begin) }
}

function probability(value: number): Score {
  return { value: Math.round(value * 10_000) / 10_000, type: 'PROBABILITY' }
}

function isAttribute(name: string): name is Attribute {
  return (ATTRIBUTES as readonly string[]).includes(name)
}

function refusal(errorType: ErrorType, message: string): ErrorResponse {
  const details = [{ '@type': 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error', errorType }]
  return { error: { code: 400, message, status: 'INVALID_ARGUMENT', details } }
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

/** The fields of what should be an object; none of anything else. */
function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
