import type { AllowedTerm, Policy } from '../policy.js'
import { foldLetter, isReadOver } from '../text/foldLetter.js'
import { LATIN, kindOfScript } from '../text/kinds.js'
import { scriptOf } from '../text/scripts.js'
import type { Category, ReasonCode } from '../verdict.js'
import { ANY_CHARACTER, FormKind, ruleOf, type Entry, type Form, type Origin, type SiteOrigin } from './entry.js'
import type { LanguagePack, Trait } from './pack.js'
import { readPattern } from './pattern.js'
import type { SpellingRules } from './speller.js'

/** What a site's own term of a category counts as. */
const CODE_OF_CATEGORY: Readonly<Record<Category, ReasonCode>> = {
  derogatory: 'derogatory/slur',
  personal: 'personal/insult',
  obscene: 'obscene/profanity',
}

const HAS_LETTER = /[\p{L}\p{N}]/u

const NO_TRAITS: ReadonlySet<Trait> = new Set()
const EXCEPTIONS: Origin = { list: 'exceptions' }
const NO_MEANING = { direct: false, kinds: [], sense: {} }

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
    return { pack, traits, entries, isException: false, meaning, inflections, spellings, respellings: own }
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

/**
 * Every form of a site's own terms. They are taken as written: they do not inflect.
 *
 * @throws RangeError naming the term's path in the policy, if there is nothing in it to look for
 */
export function formsOfPolicy({ block = [], allow = [] }: Policy): Form[] {
  const blocked = block.map((term, index) => {
    const violation = { code: CODE_OF_CATEGORY[term.category], severity: term.severity }
    return formsOfTerm(term, { site: 'block', index }, { violation, direct: true })
  })
  const allowed = allow.map((term, index) =>
    formsOfTerm(term, { site: 'allow', index }, term.language === undefined ? {} : { only: term.language }),
  )
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

function formsOfTerm({ term, language = 'und' }: AllowedTerm, origin: SiteOrigin, meaning: Partial<Entry>): Form[] {
  const { edgeBefore, edgeAfter, readings } = readPattern(term)
  const texts = readings.map(foldTerm)
  if (!texts.every((text) => HAS_LETTER.test(text))) {
    throw new RangeError(`policy: ${origin.site}[${origin.index}].term: "${term}" has no letter to look for; write a word`)
  }
  // The last reading leaves nothing out.
  const text = texts.at(-1)!
  const rule = ruleOf(language, origin, text)
  const entry = { origin, text, rule, language, traits: NO_TRAITS, order: 0, ...NO_MEANING, ...meaning }
  return texts.map((reading) => formOf(entry, FormKind.listed, edgeBefore, edgeAfter, reading))
}

/** A form, ready to be looked for. */
export function formOf(entry: Entry, kind: Form['kind'], edgeBefore: boolean, edgeAfter: boolean, text: string): Form {
  const [coreStart, coreEnd] = text.includes(ANY_CHARACTER) ? longestLiteral(text) : [0, text.length]
  return { entry, kind, edgeBefore, edgeAfter, text, coreStart, coreEnd }
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
