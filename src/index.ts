import { identify } from './identify.js'
import { languages } from './languages/all.js'
import { createModerator as createCore, type Moderator } from './moderator.js'
import type { Policy } from './policy.js'
import { privateInformation } from './private-information.js'
import { scorer } from './scorer.js'

/**
 * Makes a moderator with everything that ships.
 *
 * @param policy a site's policy; the default one if absent
 * @throws PolicyError naming every mistake in the policy, with its path
 * @example createModerator().check('What a load of crap').action // 'nudge'
 */
export function createModerator(policy?: Policy): Moderator {
  return createCore(policy, { packs: languages, identify, privateInformation, scorer })
}

export * from './shared.js'
