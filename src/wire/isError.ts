import type { AnalyzeResponse } from './analyze.js'
import type { ErrorResponse } from './google.js'
import type { Correction, SuggestResponse } from './suggestScore.js'

/**
 * Whether an answer is an error.
 *
 * @param response of `analyze`, `suggestScore` or `correctionIn`
 * @example if (isError(answer)) return Response.json(answer, { status: answer.error.code })
 */
export function isError(response: AnalyzeResponse | SuggestResponse | Correction | ErrorResponse): response is ErrorResponse {
  return 'error' in response
}
