import type { BlockedTerm, Policy } from '../policy.js'
import { LATIN, foldLetter, isReadOver, kindOfScript } from '../text/characters.js'
import { scriptOf } from '../text/scripts.js'
import type { Category, ReasonCode } from '../verdict.js'
import { ANY_CHARACTER, FormKind, type Entry, type Form } from './entry.js'
import type { LanguagePack, Trait } from './pack.js'
import { readPattern } from './pattern.js'
import type { SpellingRules } from './speller.js'

/** What a site's own term of a category counts as. */
const CODE_OF_CATEGORY: Readonly<Record<Category, ReasonCode>> = {
  derogatory: 'derogatory/slur',
  personal: 'personal/insult',
  obscene: 'obscene/profanity',
}

const NO_TRAITS: ReadonlySet<Trait> = new Set()
const NO_MEANING = { direct: false, kinds: [], sense: {} }

/** What entries under one heading of a list have in common. */
export interface Group extends SpellingRules {
  readonly pack: LanguagePack
  readonly traits: ReadonlySet<Trait>
  /** Newline-separated. */
  readonly entries: string
  readonly isException: boolean
  /** What an entry of it means, whatever its words. */
  readonly meaning: Omit<Entry, 'rule' | 'order'>
  /** The middle of a rule id. */
  readonly list: string
}

/** The groups of a pack, terms before exceptions. */
export function groupsOf(pack: LanguagePack): Group[] {
  const spellings = pairsOf(pack.spellings ?? '')
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
    return { pack, traits, entries, isException: false, meaning, list, inflections, spellings, respellings: own }
  })
  const exceptions = pack.exceptions.map(({ entries, forms, near, within = 1 }): Group => {
    const nearby = near === undefined ? {} : { near: { words: new Set(lines(near)), within } }
    const meaning = { language: pack.tag, traits: NO_TRAITS, ...NO_MEANING, ...nearby }
    const inflections = inflectionsOf(forms)
    return { pack, traits: NO_TRAITS, entries, isException: true, meaning, list: 'exceptions', inflections, spellings, respellings: [] }
  })
  return [...terms, ...exceptions]
}

/** The entry that a text stands for under a heading. */
export function entryOf(group: Group, text: string, order: number): Entry {
  const rule = `${group.pack.tag}/${group.list}:${text}`
  return { rule, order: group.isException ? 0 : order, ...group.meaning }
}

/**
 * Every form of a site's own terms. They are taken as written: they do not inflect.
 *
 * @throws RangeError naming the term's path in the policy, if there is nothing in it to look for
 */
export function formsOfPolicy(policy: Policy): Form[] {
  const blocked = (policy.block ?? []).map((term, index) =>
    formsOfTerm(term.term, blockedEntry(term, index), `block[${index}].term`),
  )
  const allowed = (policy.allow ?? []).map(({ term, language }, index) => {
    const entry = siteEntry(`site:allow[${index}]`, language)
    return formsOfTerm(term, language === undefined ? entry : { ...entry, only: language }, `allow[${index}].term`)
  })
  return [...blocked, ...allowed].flat()
}

/** The kind of script a form is written in; Latin for one of digits alone. */
export function kindOfForm({ text }: Form): number {
  if (isAsciiLetter(text.charCodeAt(0))) return LATIN
  const letter = /[\p{L}\p{M}]/u.exec(text)?.[0]
  return letter === undefined ? LATIN : kindOfScript(scriptOf(letter.codePointAt(0)!))
}

/** Whether rules of the pack say when its words of a code count. What no rule speaks of counts always. */
function isGoverned({ grammar }: LanguagePack, code: ReasonCode): boolean {
  return !code.startsWith('obscene/') && grammar.rules.some(({ patterns }) => patterns.includes(`<${code}>`))
}

function pairsOf(text: string): [string, string][] {
  return lines(text).map((line) => line.split('>') as [string, string])
}

function formsOfTerm(term: string, entry: Entry, path: string): Form[] {
  const { edgeBefore, edgeAfter, readings } = readPattern(term)
  return readings.map((reading) => {
    const text = foldTerm(reading)
    if (!/[\p{L}\p{N}]/u.test(text)) {
      throw new RangeError(`policy: ${path}: "${term}" has no letter to look for; write a word`)
    }
    return formOf(entry, FormKind.listed, edgeBefore, edgeAfter, text)
  })
}

/** A form, ready to be looked for. */
export function formOf(entry: Entry, kind: Form['kind'], edgeBefore: boolean, edgeAfter: boolean, text: string): Form {
  const [coreStart, coreEnd] = text.includes(ANY_CHARACTER) ? longestLiteral(text) : [0, text.length]
  return { entry, kind, edgeBefore, edgeAfter, text, coreStart, coreEnd }
}

function blockedEntry(term: BlockedTerm, index: number): Entry {
  const violation = { code: CODE_OF_CATEGORY[term.category], severity: term.severity }
  return { ...siteEntry(`site:block[${index}]`, term.language), violation, direct: true }
}

function siteEntry(rule: string, language = 'und'): Entry {
  return { rule, language, traits: NO_TRAITS, order: 0, ...NO_MEANING }
}

/** Folds a site's term as a comment is folded; what is no part of a word is a gap. */
function foldTerm(text: string): string {
  const folded = [...text].map((char) => {
    if (char === ANY_CHARACTER) return char
    return foldLetter(char.codePointAt(0)!) ?? (isReadOver(char.codePointAt(0)!) ? '' : ' ')
  })
  return folded.join('').replace(/ +/g, ' ').trim()
}

/**
 * First and last position of the longest part without `ANY_CHARACTER`, and without a gap at its ends: what can be looked
 * for at once.
 */
function longestLiteral(text: string): [number, number] {
  let best: [number, number] = [0, 0]
  let from = 0
  for (const part of text.split(ANY_CHARACTER)) {
    const start = from + (part.length - part.trimStart().length)
    const length = part.trim().length
    if (length > best[1] - best[0]) best = [start, start + length]
    from += part.length + 1
  }
  return best
}

function isAsciiLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122
}

/** The lines of a part of a pack. */
export function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
