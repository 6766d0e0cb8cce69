import { describeIssue, type Issue } from '../wording.js'

/** Why Perspective refuses a request. */
export type ErrorType =
  | 'COMMENT_EMPTY'
  | 'COMMENT_TOO_LONG'
  | 'NO_REQUESTED_ATTRIBUTES'
  | 'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE'
  | 'LANGUAGE_DETECTION_FAILED'
  | 'INVALID_REQUEST'

/** Google's envelope of an error. */
export interface ErrorResponse {
  /** What went wrong; nothing else is answered. */
  error: {
    /** The HTTP status, for example 400. */
    code: number
    /** What is wrong, for people. */
    message: string
    /** The name of the kind of error, for example `INVALID_ARGUMENT`. */
    status: string
    /** Absent if the message says it all. */
    details?: ErrorDetail[]
  }
}

/** What is wrong, for a program. */
export interface ErrorDetail {
  /** Which kind of detail it is, as a URL of Google's: one has an `errorType`, the other `fieldViolations`. */
  '@type': string
  /** Why Perspective refuses the request. */
  errorType?: ErrorType
  /** Fields that have the wrong type or value, or a misspelt name; at most 20 of them. */
  fieldViolations?: {
    /** Its path, for example `comment.text`; empty for the request as a whole. */
    field: string
    /** What was found there, and what was expected. */
    description: string
  }[]
}

/** The error of a request that cannot be answered as it is. */
export function invalidArgument(message: string, detail?: ErrorDetail): ErrorResponse {
  return { error: { code: 400, message, status: 'INVALID_ARGUMENT', ...(detail === undefined ? {} : { details: [detail] }) } }
}

/** Perspective's refusal of a request, with the reason for programs. */
export function refusal(errorType: ErrorType, message: string): ErrorResponse {
  return invalidArgument(message, { '@type': 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error', errorType })
}

/** More of them, nobody reads: an answer would be as long as the longest body, thirty times. */
const MOST_VIOLATIONS = 20

/** As Google says that a field has the wrong type, or is none: the message names the first, the details all of them, if they are few. */
export function wrongFields(issues: readonly Issue[]): ErrorResponse {
  const fieldViolations = issues.slice(0, MOST_VIOLATIONS).map(({ path, found, expected }) => ({
    field: path,
    description: describeIssue({ path: '', found, expected }),
  }))
  const [first] = fieldViolations
  const where = first!.field === '' ? 'Invalid JSON payload received.' : `Invalid value at '${first!.field}':`
  const details = { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations }
  return invalidArgument(`${where} ${first!.description}`, details)
}
