import type { Languages } from './language/identify.js'
import type { Policy } from './policy.js'
import type { Notice } from './verdict.js'

const NO_NOTICES: readonly Notice[] = Object.freeze([])

/**
 * What is no violation, but has an action in the policy all the same.
 *
 * @param length of the comment, in UTF-16 units
 */
export function noticesOf(length: number, { notCovered }: Languages, policy: Policy): readonly Notice[] {
  const limit = policy.maxLength
  const isTooLong = limit !== undefined && length > limit.characters
  if (notCovered === undefined && !isTooLong) return NO_NOTICES
  const notices: Notice[] = []
  if (notCovered !== undefined) {
    notices.push({ code: 'language-not-covered', action: policy.notCovered ?? 'review', detail: notCovered })
  }
  if (isTooLong) notices.push({ code: 'too-long', action: limit.action, detail: String(length) })
  return notices
}
