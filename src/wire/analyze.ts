import * as v from 'valibot'
import { MisspeltKeys } from '../misspeltKeys.js'
import type { Moderator } from '../moderator.js'
import { validate } from '../validate.js'
import type { Verdict } from '../verdict.js'
import { isAttribute, scoreOf, type Attribute, type AttributeScore } from './attributes.js'
import { refusal, wrongFields, type ErrorResponse } from './google.js'
import { checkModerator } from './options.js'
import { anyObject, misspeltInRequest, namesIn, optionalText, probability, tokenOf, unknownAttributeIn } from './perspective.js'
import { readText, TEXT_KEYS, textEntry } from './textEntry.js'

/** The answer to `comments:analyze`. */
export interface AnalyzeResponse {
  /** Those asked for that are known, reach their threshold and support the language. */
  attributeScores: Partial<Record<Attribute, AttributeScore>>
  /** BCP 47 tags that the request declares; where it declares none, those detected. */
  languages: string[]
  /** BCP 47 tags of what the comment was read as, most first; empty for one without letters. */
  detectedLanguages: string[]
  /** That of the request, as it was sent. */
  clientToken?: string
}

const optionalFlag = v.nullish(v.boolean())

/** Of Google's scores, probabilities are the only ones that are given here: another number would be read as what it is not. */
const scoreType = v.picklist(['PROBABILITY', 'SCORE_TYPE_UNSPECIFIED'])

const attributeEntries = { scoreType: v.nullish(scoreType), scoreThreshold: probability }

/** What stands in a request of `comments:analyze`, with the types that Google gives it. `null` is as good as absent. */
const analyzeEntries = {
  comment: textEntry,
  requestedAttributes: v.nullish(v.pipe(anyObject, v.record(v.string(), v.nullish(v.object(attributeEntries))))),
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

const ANALYZE_KEYS = new MisspeltKeys(Object.keys(analyzeEntries), TEXT_KEYS)
const ATTRIBUTE_KEYS = new MisspeltKeys(Object.keys(attributeEntries))

/**
 * Answers a request of `comments:analyze`.
 *
 * @param moderator what judges; its policy's actions count for nothing here, but for `off`
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
  const read = readText(output.comment)
  if ('error' in read) return { response: read }
  const names = namesIn(request, 'requestedAttributes')
  const problem = problemOfAttributes(names, output.dropUnsupportedAttributes === true)
  if (problem !== undefined) return { response: problem }

  const { text, sourceOf } = read
  const declared = output.languages ?? []
  const covered = coveredLanguages(moderator, declared)
  const verdict = moderator.check({ text, language: covered[0] })
  const detected = verdict.languages.map(({ tag }) => tag)
  const known = names.filter(isAttribute)
  const unread = declared.length > 0 ? (covered.length === 0 ? declared : []) : unreadLanguages(verdict)
  if (unread.length > 0 && output.dropUnsupportedAttributes !== true) return { response: notRead(known, unread) }

  const scores = unread.length > 0 ? [] : known.flatMap((name) => {
    const score = scoreOf(verdict, name, output.spanAnnotations === true ? sourceOf : undefined)
    return score.summaryScore.value < (output.requestedAttributes?.[name]?.scoreThreshold ?? 0) ? [] : [[name, score] as const]
  })
  const response: AnalyzeResponse = {
    attributeScores: Object.fromEntries(scores),
    languages: declared.length > 0 ? declared : detected,
    detectedLanguages: detected,
    ...tokenOf(output),
  }
  return { response, verdict }
}

function problemOfAttributes(names: readonly string[], dropsUnknown: boolean): ErrorResponse | undefined {
  if (names.length === 0) return refusal('NO_REQUESTED_ATTRIBUTES', 'Must provide at least one requested attribute.')
  return dropsUnknown ? undefined : unknownAttributeIn(names)
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
