import { GROUP_KINDS, REASON_CODES, ROLES, SEVERITIES, TARGETS } from '../verdict.js'
import type { LanguagePack, Script, Trait } from './pack.js'
import { listOf, number, objectOf, oneOf, optional, pairs, recordOf, text, that, type Fault, type Shape } from './shape.js'

/** Scripts that packs are written in: see `Script`. */
export const SCRIPTS: readonly Script[] = ['Latn', 'Cyrl', 'Deva', 'Mlym', 'Taml']

const TRAITS = Object.keys({
  masked: 0, misspelled: 0, joined: 0, capitals: 0, name: 0, proper: 0, ambiguous: 0, exact: 0, native: 0, borrowed: 0,
} satisfies Record<Trait, 0>)

/** BCP 47, as far as packs and policies need it. */
export const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/
const tag = that((value) => typeof value === 'string' && TAG.test(value), 'a BCP 47 tag such as "en" or "ml-Latn"')

const names = listOf(text)
const sense = objectOf({ group: optional(oneOf(GROUP_KINDS)), target: optional(oneOf(TARGETS)), role: optional(oneOf(ROLES)) })

const TERMS = objectOf({
  list: text,
  code: optional(oneOf(REASON_CODES)),
  severity: optional(oneOf(SEVERITIES)),
  kinds: names,
  sense,
  forms: names,
  traits: listOf(oneOf(TRAITS)),
  entries: text,
})
const COMMON = objectOf({ kinds: names, sense, forms: names, entries: text })
const EXCEPTIONS = objectOf({ entries: text, forms: names, near: optional(text), within: optional(number) })
const RULE = objectOf({
  name: text,
  code: oneOf(REASON_CODES),
  severity: oneOf([...SEVERITIES, 'listed']),
  sense,
  unless: names,
  patterns: text,
})

/** A pack down to its texts, which are long: what stands in them is not looked at. */
const PACK = objectOf({
  tag,
  script: oneOf(SCRIPTS),
  terms: listOf(TERMS),
  common: listOf(COMMON),
  contractions: pairs,
  pictures: optional(pairs),
  grammar: objectOf({ defines: listOf(objectOf({ kind: text, patterns: text })), guards: recordOf(text), rules: listOf(RULE) }),
  exceptions: listOf(EXCEPTIONS),
  paradigms: recordOf(listOf(objectOf({ ending: text, forms: names }))),
  endings: optional(recordOf(text)),
  joins: text,
  functionWords: optional(text),
  adverbials: optional(text),
  respellings: pairs,
  folding: optional(pairs),
  distinct: optional(text),
  alike: optional(pairs),
  same: optional(pairs),
  sounds: optional(pairs),
  nameEndings: optional(text),
  typed: optional(pairs),
  spellings: optional(pairs),
  markers: optional(text),
  innocent: text,
  messages: objectOf({ commenter: recordOf(text), moderator: recordOf(text) }),
  calibration: recordOf(listOf(number)),
} satisfies Record<keyof LanguagePack, Shape>)

/**
 * Tells what is wrong in a pack first, if anything is: JavaScript and JSON have no types to tell. A name that stands for
 * something of the pack must be one there.
 */
export function faultIn(pack: unknown): Fault | undefined {
  return PACK(pack) ?? unknownForm(pack as LanguagePack) ?? unknownGuard(pack as LanguagePack)
}

function unknownForm(pack: LanguagePack): Fault | undefined {
  for (const key of ['terms', 'common', 'exceptions'] as const) {
    const groups = pack[key]
    for (let at = 0; at < groups.length; at++) {
      const fault = unknownName(groups[at]!.forms, pack.paradigms, 'paradigms')
      if (fault !== undefined) return { ...fault, path: [key, at, 'forms', ...fault.path] }
    }
  }
  return undefined
}

function unknownGuard({ grammar }: LanguagePack): Fault | undefined {
  for (let at = 0; at < grammar.rules.length; at++) {
    const fault = unknownName(grammar.rules[at]!.unless, grammar.guards, 'grammar.guards')
    if (fault !== undefined) return { ...fault, path: ['grammar', 'rules', at, 'unless', ...fault.path] }
  }
  return undefined
}

function unknownName(found: readonly string[], known: object, where: string): Fault | undefined {
  for (let at = 0; at < found.length; at++) {
    if (!Object.hasOwn(known, found[at]!)) return { path: [at], found: found[at], expected: `a name that is in ${where}` }
  }
  return undefined
}
