import type { GuessLanguage } from './language/identify.js'
import { faultIn } from './lexicon/check.js'
import type { LanguagePack } from './lexicon/pack.js'
import type { Fault } from './lexicon/shape.js'
import type { PrivateInformation } from './private-information/part.js'
import { unreadablePattern } from './rules/grammar/unreadable.js'
import { miscalibrated } from './rules/miscalibrated.js'
import type { StatisticalScorer } from './scorer/part.js'
import { keyInstead, pathOf, shown } from './wording.js'

/**
 * What a moderator is made of. `refrain` brings all parts, `refrain/core` none.
 *
 * @example createModerator({}, { packs: [en, ml], identify, privateInformation, scorer })
 */
export interface Parts {
  /**
   * The languages to read, each pack once; if none, only the policy's own words are found. Where nothing identifies the language, the first
   * pack of the text's script is assumed.
   */
  packs: readonly LanguagePack[]
  /** Identifies further languages in the scripts of the packs: `refrain/identify`. Without it only scripts are told apart. */
  identify?: GuessLanguage | undefined
  /** Finds telephone numbers, addresses, identity numbers: `refrain/private-information`. Not looked for when absent. */
  privateInformation?: PrivateInformation | undefined
  /** Judges comments by statistics, too: `refrain/scorer`. Only lists and rules count when absent. */
  scorer?: StatisticalScorer | undefined
}

/**
 * Checks the parts that a caller passes, because JavaScript and JSON have no types.
 *
 * @throws TypeError that names the part, what is wrong with it, what was found and what is expected
 */
export function checkParts(parts: unknown): asserts parts is Parts {
  checkNames(parts)
  const { packs, identify, privateInformation, scorer } = (parts ?? {}) as { readonly [Name in keyof Parts]?: unknown }
  checkPacks(packs)
  checkPart('identify', identify, typeof identify === 'function', 'refrain/identify')
  checkPart('privateInformation', privateInformation, can(privateInformation, 'find'), 'refrain/private-information')
  checkPart('scorer', scorer, can(scorer, 'create'), 'refrain/scorer')
  checkVersion('identify', identify)
  checkVersion('privateInformation', privateInformation)
}

/** A version may not contain spaces, which separate the parts of a fingerprint. */
const VERSION = /^[\w.+/-]+$/

/**
 * Checks that a part has a version: without one, two parts that judge differently would have the same fingerprint.
 *
 * @param name of the part, for the message
 * @throws TypeError that says what is expected, unless it has one or is undefined
 */
export function checkVersion(name: keyof Parts, part: unknown): void {
  if (part === undefined) return
  const { version } = part as { readonly version?: unknown }
  if (typeof version === 'string' && VERSION.test(version)) return
  throw new TypeError(`${name}.version: found ${shown(version)}, expected what this part is, for the fingerprint, such as "mine-1": letters, digits and ._+/-`)
}

/**
 * Parts with some of them replaced.
 *
 * @param given the replacements; a part that is `undefined` is left out. If absent, nothing is replaced
 * @throws TypeError if it is not an object; `checkParts` checks the rest
 */
export function withParts(parts: Parts, given: unknown): Parts {
  if (given === undefined) return parts
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return { ...parts, ...given }
  throw new TypeError(`parts: found ${shown(given)}, expected an object with those to change: createModerator(policy, { scorer: undefined }).`)
}

const NAMES = Object.keys({ packs: 0, identify: 0, privateInformation: 0, scorer: 0 } satisfies Record<keyof Parts, 0>)

/** A part whose name is misspelt would be left out silently. */
function checkNames(parts: unknown): void {
  const unknown = Object.keys(parts ?? {}).find((name) => !NAMES.includes(name))
  if (unknown === undefined) return
  throw new TypeError(`${pathOf([unknown])}: found an unknown key, expected ${keyInstead(unknown, NAMES)}.`)
}

function checkPacks(packs: unknown): void {
  if (!Array.isArray(packs)) refusePack('packs', packs, 'a list of language packs: createModerator(policy, { packs: [en] })')
  const given = new Set<unknown>()
  for (const [index, pack] of (packs as readonly unknown[]).entries()) {
    const fault = faultIn(pack) ?? faultOfRules(pack as LanguagePack)
    if (fault === undefined) {
      const { tag } = pack as LanguagePack
      // Two packs of one language are fine, such as one of a site's own beside the one that ships.
      if (given.has(pack)) refusePack(`packs[${index}]`, tag, 'each pack once', ' twice')
      given.add(pack)
      continue
    }
    const { path, found, expected } = fault
    if (path.length === 0) refusePack(`packs[${index}]`, found, 'a language pack, such as en of refrain/languages/en')
    const { tag } = pack as { tag: unknown }
    const name = typeof tag === 'string' && path[0] !== 'tag' ? `pack ${tag}` : `packs[${index}]`
    refusePack(`${name}: ${pathOf(path)}`, found, expected)
  }
}

/** What only rules can tell of a pack that has the right shape. */
function faultOfRules(pack: LanguagePack): Fault | undefined {
  const fault = miscalibrated(pack.calibration)
  return fault === undefined ? unreadablePattern(pack) : { ...fault, path: ['calibration', ...fault.path] }
}

/** @param times how often it was found, if that is what is wrong */
function refusePack(where: string, found: unknown, expected: string, times = ''): never {
  throw new TypeError(
    `${where}: found ${shown(found)}${times}, expected ${expected}. Packs are made from word lists: see docs/languages.md of refrain.`,
  )
}

function checkPart(name: keyof Parts, part: unknown, isOne: boolean, entry: string): void {
  if (part === undefined || isOne) return
  throw new TypeError(`${name}: found ${shown(part)}, expected ${name} of ${entry}, or nothing to go without: createModerator(policy, { packs, ${name} }).`)
}

/** Whether a part has a method. */
export function can(part: unknown, method: string): boolean {
  return typeof (part as Readonly<Record<string, unknown>> | null | undefined)?.[method] === 'function'
}
