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
  error: {
    /** The HTTP status. */
    code: number
    message: string
    /** The name of the kind of error, for example `INVALID_ARGUMENT`. */
    status: string
    /** Absent if the message says it all. */
    details?: ErrorDetail[]
  }
}

/** What is wrong, for a program. */
export interface ErrorDetail {
  '@type': string
  /** Why Perspective refuses the request. */
  errorType?: ErrorType
  /** Fields that have the wrong type. */
  fieldViolations?: { field: string; description: string }[]
}

/** The error of a request that cannot be answered as it is. */
export function invalidArgument(message: string, detail?: ErrorDetail): ErrorResponse {
  return { error: { code: 400, message, status: 'INVALID_ARGUMENT', ...(detail === undefined ? {} : { details: [detail] }) } }
}
