import type { Moderator } from '../moderator.js'
import type { Comment } from '../verdict.js'
import canaries from './canaries.json' with { type: 'json' }

/** Comments that no default policy publishes, one in every language that ships. */
export const CANARIES: readonly Comment[] = canaries

/** Whether a moderator keeps a comment from being published. One that throws keeps nothing. */
export function holds(moderator: Moderator, comment: Comment): boolean {
  try {
    return moderator.check(comment).action !== 'publish'
  } catch {
    return false
  }
}
