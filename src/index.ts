import { createModerator as createCore, type Moderator } from './moderator.js'
import { en } from './languages/en.js'
import type { Policy } from './policy.js'

/**
 * Makes a moderator with everything that ships.
 *
 * @param policy a site's policy; the default one if absent
 * @throws PolicyError naming every mistake in the policy, with its path
 * @example createModerator().check('What a load of crap').action // 'nudge'
 */
export function createModerator(policy?: Policy): Moderator {
  return createCore(policy, { packs: [en] })
}

export * from './shared.js'
