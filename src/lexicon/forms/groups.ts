import type { ReasonCode } from '../../verdict.js'
import { Exchanges } from './exchanges.js'
import { NO_MEANING, NO_TRAITS, ruleOf, type Entry, type Origin } from '../entry.js'
import type { LanguagePack, Trait } from '../pack.js'
import type { SpellingRules } from './speller.js'
import { lines } from '../../text/tables/lines.js'

const EXCEPTIONS: Origin = { list: 'exceptions' }

/** What entries under one heading of a list have in common. */
export interface Group extends SpellingRules {
  readonly pack: LanguagePack
  readonly traits: ReadonlySet<Trait>
  /** Newline-separated. */
  readonly entries: string
  readonly isException: boolean
  /** What an entry of it means, whatever its words. */
  readonly meaning: Omit<Entry, 'text' | 'rule' | 'order'>
}

/** The groups of a pack, terms before exceptions. */
export function groupsOf(pack: LanguagePack): Group[] {
  const spellings = exchangesOf(pack.spellings)
  const respellings = pairsOf(pack.respellings)
  const inflectionsOf = (names: readonly string[]) => names.map((name) => pack.paradigms[name] ?? [])
  const governed = new Map<ReasonCode, boolean>()
  const isDirect = (code: ReasonCode) => {
    let isOwn = governed.get(code)
    if (isOwn === undefined) governed.set(code, (isOwn = isGoverned(pack, code)))
    return !isOwn
  }
  const terms = pack.terms.map(({ list, code, severity, kinds, sense, forms, traits: listed, entries }): Group => {
    const traits = new Set(listed)
    const meaning = {
      origin: { list },
      language: pack.tag,
      traits,
      ...(code !== undefined && severity !== undefined && { violation: { code, severity } }),
      ...(severity !== undefined && { severity }),
      direct: code !== undefined && isDirect(code),
      kinds,
      sense,
    }
    const own = traits.has('misspelled') ? respellings : []
    const inflections = inflectionsOf(forms)
    return { pack, traits, entries, isException: false, meaning, inflections, spellings, respellings: own, isClosedUp: traits.has('joined') }
  })
  const exceptions = pack.exceptions.map(({ entries, forms, near, within = 1 }): Group => {
    const nearby = near === undefined ? {} : { near: { words: new Set(lines(near)), within } }
    const meaning = { origin: EXCEPTIONS, language: pack.tag, traits: NO_TRAITS, ...NO_MEANING, ...nearby }
    const inflections = inflectionsOf(forms)
    return { pack, traits: NO_TRAITS, entries, isException: true, meaning, inflections, spellings, respellings: [] }
  })
  return [...terms, ...exceptions]
}

/** The entry that a text stands for under a heading. */
export function entryOf(group: Group, text: string, order: number): Entry {
  const { language, origin } = group.meaning
  return { text, rule: ruleOf(language, origin, text), order: group.isException ? 0 : order, ...group.meaning }
}

/** Whether rules of the pack say when its words of a code count. What no rule speaks of counts always. */
function isGoverned({ grammar }: LanguagePack, code: ReasonCode): boolean {
  return !code.startsWith('obscene/') && grammar.rules.some(({ patterns }) => patterns.includes(`<${code}>`))
}

/** The pairs of a part of a pack: `from>to`, one a line. */
function pairsOf(text: string): [string, string][] {
  return lines(text).map((line) => line.split('>') as [string, string])
}

/** The spellings of a pack, if it has any. */
export function exchangesOf(spellings: LanguagePack['spellings']): Exchanges | undefined {
  return spellings === undefined ? undefined : new Exchanges(pairsOf(spellings))
}
