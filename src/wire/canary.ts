import { canaries } from '../generated/canaries.js'
import type { Moderator } from '../moderator.js'
import type { Comment } from '../verdict.js'

/** Comments that no default policy publishes, one in every language that ships. */
export const CANARIES: readonly Comment[] = canaries

/** Whether a moderator keeps a comment from being published for what is in it. One that throws keeps nothing. */
export function holds(moderator: Moderator, comment: Comment): boolean {
  try {
    const { action, reasons } = moderator.check(comment)
    return action !== 'publish' && reasons.length > 0
  } catch {
    return false
  }
}
