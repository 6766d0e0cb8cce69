import { privateWords } from './generated/private-words.js'
import { version } from './generated/version.js'
import { Finder } from './private-information/finder.js'
import { Gate } from './private-information/gate.js'
import type { PrivateInformation } from './private-information/part.js'
import type { Reason } from './verdict.js'

export type { PrivateInformation } from './private-information/part.js'

/**
 * Finds telephone numbers, e-mail and postal addresses, payment cards, bank accounts, IP addresses and identity
 * numbers, also disguised, with their check digits where they have them. What offices and helplines give out, and
 * numbers that count or price something, are left alone.
 *
 * @example createModerator(policy, { packs: [en], privateInformation })
 */
export const privateInformation: PrivateInformation = {
  version: `refrain/${version}`,
  find: (text) => {
    const signals = (gate ??= new Gate(privateWords)).look(text)
    return signals === 0 ? NO_REASONS : (finder ??= new Finder(privateWords)).find(text, signals)
  },
}

const NO_REASONS: readonly Reason[] = Object.freeze([])

/** Both are made when first needed, so that a comment without a digit or sign pays for neither. */
let gate: Gate | undefined
let finder: Finder | undefined
