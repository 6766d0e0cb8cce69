export {
  analyze,
  ATTRIBUTES,
  isError,
  LONGEST_COMMENT,
  suggestScore,
  type AnalyzeResponse,
  type Attribute,
  type AttributeScore,
  type ErrorResponse,
  type ErrorType,
  type Score,
  type SuggestResponse,
} from './wire/perspective.js'
