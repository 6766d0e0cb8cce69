import * as v from 'valibot'
import { MisspeltKeys } from '../misspeltKeys.js'
import { validate } from '../validate.js'
import type { Attribute } from './attributes.js'
import { refusal, wrongFields, type ErrorResponse } from './google.js'
import { anyObject, misspeltInRequest, namesIn, optionalText, probability, tokenOf, unknownAttributeIn } from './perspective.js'
import { readText, TEXT_KEYS, textEntry } from './textEntry.js'

/** The answer to `comments:suggestscore`. */
export interface SuggestResponse {
  /** That of the request, as it was sent. */
  clientToken?: string
}

/** What a moderator says the scores of a comment should have been, out of a request of `comments:suggestscore`. */
export interface Correction {
  /** The comment as it was judged: of HTML what a reader sees of it. */
  text: string
  /** 0–1; of one attribute that refrain answers, or more. */
  scores: Partial<Record<Attribute, number>>
  /** The client's name for its site, as it was sent. */
  communityId?: string
  /** The client's name for the comment, as it was sent. */
  clientToken?: string
}

const summaryEntries = { summaryScore: v.nullish(v.object({ value: probability })) }

/** What stands in a request of `comments:suggestscore`, as far as it is read. */
const suggestEntries = {
  comment: textEntry,
  attributeScores: v.nullish(v.pipe(anyObject, v.record(v.string(), v.nullish(v.object(summaryEntries))))),
  clientToken: optionalText,
  communityId: optionalText,
}

const suggestRequest = v.object(suggestEntries)

const SUGGEST_KEYS = new MisspeltKeys(Object.keys(suggestEntries), TEXT_KEYS)
const SUMMARY_KEYS = new MisspeltKeys(Object.keys(summaryEntries))

/**
 * Acknowledges a request of `comments:suggestscore`: a moderator's correction. `correctionIn` gives it.
 *
 * @param request its JSON, whatever it is: nothing makes it throw
 * @returns the response, or Google's error envelope, to be sent with status 400
 * @example suggestScore({ comment: { text: 'x' }, attributeScores: { TOXICITY: { summaryScore: { value: 0.1 } } }, clientToken: 't' }) // { clientToken: 't' }
 */
export function suggestScore(request: unknown): SuggestResponse | ErrorResponse {
  const correction = correctionIn(request)
  return 'error' in correction ? correction : acknowledgement(correction)
}

/** The answer to a correction that was read. */
export function acknowledgement(correction: Correction): SuggestResponse {
  return tokenOf(correction)
}

/**
 * Reads the correction out of a request of `comments:suggestscore`, to be kept.
 *
 * @param request its JSON, whatever it is: nothing makes it throw
 * @returns the correction, or Google's error envelope, to be sent with status 400
 * @example correctionIn({ comment: { text: 'x' }, attributeScores: { TOXICITY: { summaryScore: { value: 0.1 } } } }) // { text: 'x', scores: { TOXICITY: 0.1 } }
 */
export function correctionIn(request: unknown): Correction | ErrorResponse {
  const result = validate(suggestRequest, request)
  const misspelt = misspeltInRequest(request, SUGGEST_KEYS, 'attributeScores', SUMMARY_KEYS)
  if (result.issues !== undefined || misspelt.length > 0) return wrongFields([...misspelt, ...(result.issues ?? [])])
  const { output } = result
  const read = readText(output.comment)
  if ('error' in read) return read
  const scores = Object.entries(output.attributeScores ?? {}).flatMap(([name, score]) => {
    const value = score?.summaryScore?.value
    return typeof value === 'number' ? [[name, value] as const] : []
  })
  const problem = unknownAttributeIn(namesIn(request, 'attributeScores'))
  if (problem !== undefined) return problem
  // Acknowledged and kept, it would say nothing, and nobody would know.
  if (scores.length === 0) return refusal('NO_REQUESTED_ATTRIBUTES', 'Must provide the summaryScore of at least one attribute.')
  const communityId = output.communityId ?? undefined
  return { text: read.text, scores: Object.fromEntries(scores), ...(communityId === undefined ? {} : { communityId }), ...tokenOf(output) }
}
