import { siteRule } from '../siteRule.js'
import type { ReasonCode, Severity } from '../verdict.js'
import type { Sense, Trait } from './pack.js'

/** Where an entry is listed: in a list of its pack, or at a place of the site's policy. */
export type Origin = { readonly list: string } | SiteOrigin

export interface SiteOrigin {
  readonly site: 'block' | 'allow'
  readonly index: number
}

/** What a term counts as: one line of a list, or one of a site's own terms. */
export interface Entry {
  /** What is looked for: as its list has it; of a site's own term folded, with all that may be left out of it. */
  readonly text: string
  readonly origin: Origin
  /** Where it comes from, in one string for people: see `ruleOf`. */
  readonly rule: string
  /** Tag of its pack; for a site's own term the language the site gave it, or `und`. */
  readonly language: string
  readonly traits: ReadonlySet<Trait>
  /** Position among all entries: of two that fit a disguise equally the earlier one is meant. */
  readonly order: number
  /** What it is a reason for: by itself, or where a rule says so. */
  readonly violation?: { readonly code: ReasonCode; readonly severity: Severity }
  /** Whether it is a reason by itself, whatever stands around it. */
  readonly direct: boolean
  /** Kinds of words that rules speak of; none of an exception. */
  readonly kinds: readonly string[]
  readonly severity?: Severity
  readonly sense: Sense
  /** For an exception: only with one of these words at most `within` words away. */
  readonly near?: { readonly words: ReadonlySet<string>; readonly within: number }
  /** For an exception: only terms of this language are innocent in it. */
  readonly only?: string
}

/**
 * Says to people where an entry comes from. Code asks for its `origin`, `language` or `text`.
 *
 * @example ruleOf('en', { list: 'obscene' }, 'crap') // 'en/obscene:crap'
 */
export function ruleOf(language: string, origin: Origin, text: string): string {
  return isOfSite(origin) ? siteRule(origin.site, origin.index) : `${language}/${origin.list}:${text}`
}

/** Whether an entry is a site's own term. */
export function isOfSite(origin: Origin): origin is SiteOrigin {
  return 'site' in origin
}

export const NO_TRAITS: ReadonlySet<Trait> = new Set()

/** Of an entry that is no reason by itself, and that no rule speaks of. */
export const NO_MEANING = { direct: false, kinds: [], sense: {} }

/** Whether an entry is the name of a group of people: no violation by itself. */
export function isGroupName({ violation, sense }: Entry): boolean {
  return violation === undefined && sense.group !== undefined
}

/** How a form came to be. */
export const FormKind = {
  /** As the list has it, or inflected. */
  listed: 0,
  /** With a sound spelt otherwise. */
  respelt: 1,
} as const

/** One word or phrase that an automaton looks for. */
export interface Form {
  readonly entry: Entry
  readonly kind: (typeof FormKind)[keyof typeof FormKind]
  /** Whether a word edge must stand before and behind it. */
  readonly edgeBefore: boolean
  readonly edgeAfter: boolean
  /** Folded letters and digits; a space for a gap, `ANY_CHARACTER` for any. One UTF-16 unit each. */
  readonly text: string
  /** The part of `text` that the automaton looks for: all of it, unless any character may stand somewhere. */
  readonly coreStart: number
  readonly coreEnd: number
}

/** Stands in a form for any one character. U+FFFF is no character, so no text means it. */
export const ANY_CHARACTER = '\uffff'
export const ANY_UNIT = 0xffff

/** What a lookup found. */
export interface Hit {
  readonly entry: Entry
  /** UTF-16 offsets into the comment, end exclusive. */
  readonly start: number
  readonly end: number
  /** One bit per `DISGUISES` of the verdict, lowest first. */
  readonly disguise: number
  /** Whether only the beginning of a word was looked for, so that the ending that follows belongs to it. */
  readonly isStem?: boolean | undefined
  /** How many letters it has, where characters may stand for others: of two readings of them the one with more leaves less out. */
  readonly letters?: number | undefined
  /** Whether a single letter of it shows, which many words begin with: `b****`. */
  readonly isFaint?: boolean | undefined
  /** Whether it is read in a word of its own by taking the number behind that for letters: `pork1`. */
  readonly isNumbered?: boolean | undefined
  /** Of a word of a romanised language, which may be spelt in many ways, how it is listed. */
  readonly listed?: string | undefined
}

/** Whether a form is the beginning of a word, and not found inside others. */
export function isStem({ edgeBefore, edgeAfter }: Form): boolean {
  return edgeBefore && !edgeAfter
}

/** Whether a form violates, and begins where a word does. */
export function isViolation({ entry, edgeBefore }: Form): boolean {
  return entry.violation !== undefined && edgeBefore
}

/** Whether an entry is a phrase in which others are innocent. */
export function isException({ direct, kinds }: Entry): boolean {
  return !direct && kinds.length === 0
}
