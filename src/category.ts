import type { Category, ReasonCode } from './verdict.js'

/** The category of a reason code. */
export function categoryOf(code: ReasonCode): Category {
  return code.slice(0, code.indexOf('/')) as Category
}
