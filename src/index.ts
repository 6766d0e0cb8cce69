import { identify } from './identify.js'
import { languages } from './languages/all.js'
import { createModerator as createCore, type Moderator } from './moderator.js'
import type { Parts } from './parts.js'
import type { Policy } from './policy.js'
import { privateInformation } from './private-information.js'
import { scorer } from './scorer.js'

/**
 * Everything that ships: what `createModerator` of this entry makes moderators of. Pass a selection of it to that of
 * `refrain/core` to leave something out.
 *
 * @example createModerator(policy, { ...parts, scorer: undefined })
 */
export const parts: Readonly<Required<Parts>> = Object.freeze({ packs: languages, identify, privateInformation, scorer })

/**
 * Makes a moderator with everything that ships.
 *
 * @param policy a site's policy; the default one if absent
 * @throws PolicyError naming every mistake in the policy, with its path
 * @example createModerator().check('What a load of crap').action // 'nudge'
 */
export function createModerator(policy?: Policy): Moderator {
  return createCore(policy, parts)
}

export type { Parts } from './parts.js'
export * from './shared.js'
