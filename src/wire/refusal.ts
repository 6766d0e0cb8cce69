import type { ErrorResponse } from './google.js'

/** Names of the statuses that a request is refused with, as the error envelope gives them. */
const NAMES = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
} as const

/** Why a request is not answered. The message is for whoever sent it, and repeats nothing of a comment. */
export class Refusal extends Error {
  readonly status: keyof typeof NAMES

  constructor(status: keyof typeof NAMES, message: string) {
    super(message)
    this.status = status
  }

  /** In Google's envelope, whatever the path: a client has one kind of error to read. */
  get body(): ErrorResponse {
    return { error: { code: this.status, message: this.message, status: NAMES[this.status] } }
  }
}
