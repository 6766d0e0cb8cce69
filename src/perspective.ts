export { ATTRIBUTES, type Attribute, type AttributeScore, type Score } from './wire/attributes.js'
export type { ErrorDetail, ErrorResponse, ErrorType } from './wire/google.js'
export {
  analyze,
  correctionIn,
  isError,
  LONGEST_COMMENT,
  suggestScore,
  type AnalyzeResponse,
  type Correction,
  type SuggestResponse,
} from './wire/perspective.js'
