import { identify } from './identify.js'
import { languages } from './languages/all.js'
import { createModerator as createCore, type Moderator } from './moderator.js'
import { withParts, type Parts } from './parts.js'
import type { Policy } from './policy.js'
import { privateInformation } from './private-information.js'
import { scorer } from './scorer.js'

/**
 * Everything that ships: what `createModerator` of this entry makes moderators of, unless it is given others.
 *
 * @example createModerator(policy, { packs: [...parts.packs, mine] })
 */
export const parts: Readonly<Required<Parts>> = Object.freeze({ packs: languages, identify, privateInformation, scorer })

/**
 * Makes a moderator with everything that ships.
 *
 * @param policy a site's policy; the default one if absent
 * @param given parts that take the place of those that ship; `undefined` leaves one out
 * @throws PolicyError naming every mistake in the policy, with its path
 * @throws TypeError naming what is wrong in a pack, or which part is none or unknown
 * @example createModerator().check('What a load of crap').action // 'nudge'
 * @example createModerator(policy, { scorer: undefined }) // by lists and rules alone
 */
export function createModerator(policy?: Policy, given?: Partial<Parts>): Moderator {
  return createCore(policy, withParts(parts, given))
}

export type { Parts } from './parts.js'
export * from './shared.js'
