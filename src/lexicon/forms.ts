import type { BlockedTerm, Policy } from '../policy.js'
import { LATIN, foldLetter, isReadOver, kindOfScript } from '../text/characters.js'
import { scriptOf } from '../text/scripts.js'
import type { Category, ReasonCode } from '../verdict.js'
import { ANY_CHARACTER, FormKind, type Entry, type Form } from './entry.js'
import { inflect } from './inflect.js'
import type { ExceptionGroup, LanguagePack, TermGroup, Trait } from './pack.js'
import { readPattern } from './pattern.js'
import { respelt, spellingsOf } from './variants.js'

/** What a site's own term of a category counts as. */
const CODE_OF_CATEGORY: Readonly<Record<Category, ReasonCode>> = {
  derogatory: 'derogatory/slur',
  personal: 'personal/insult',
  obscene: 'obscene/profanity',
}

const NO_TRAITS: ReadonlySet<Trait> = new Set()
const NO_MEANING = { direct: false, kinds: [], sense: {} }

/** Every form that a pack looks for: violations and exceptions, inflected, and respelt where allowed. */
export function formsOfPack(pack: LanguagePack): Form[] {
  const forms: Form[] = []
  const counter = { order: 0 }
  const innocent = new Set(lines(pack.innocent))
  const respellings = lines(pack.respellings).map((line) => line.split('>') as [string, string])
  for (const group of pack.terms) addGroup(forms, pack, group, respellings, innocent, counter)
  for (const group of pack.exceptions) addException(forms, pack, group)
  return forms
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

/** The inflected forms of an entry in the paradigms named, the entry first. */
export function allForms(
  paradigms: LanguagePack['paradigms'],
  text: string,
  names: readonly string[],
): readonly string[] {
  return [...new Set([text, ...names.flatMap((name) => inflect(text, paradigms[name] ?? []))])]
}

function addGroup(
  forms: Form[],
  pack: LanguagePack,
  group: TermGroup,
  respellings: readonly [string, string][],
  innocent: ReadonlySet<string>,
  counter: { order: number },
): void {
  const traits = new Set(group.traits)
  const isMisspelled = traits.has('misspelled')
  const pairs = spellingPairs(pack)
  const { code, severity, kinds, sense } = group
  const meaning = {
    ...(code !== undefined && severity !== undefined && { violation: { code, severity } }),
    ...(severity !== undefined && { severity }),
    direct: code !== undefined && !isGoverned(pack, code),
    kinds,
    sense,
  }
  for (const line of lines(group.entries)) {
    const { text, edgeBefore, edgeAfter } = readEdges(line)
    const inflected = allForms(pack.paradigms, text, group.forms)
    const entry = { rule: `${pack.tag}/${group.list}:${text}`, language: pack.tag, traits, order: counter.order++, ...meaning }
    for (const form of inflected) {
      addSpellings(forms, entry, pairs, edgeBefore, edgeAfter, form)
      if (!isMisspelled) continue
      for (const variant of respelt(form, respellings)) {
        if (!innocent.has(variant)) forms.push(formOf(entry, FormKind.respelt, true, true, variant))
      }
    }
  }
}

/** Whether rules of the pack say when its words of a code count. What no rule speaks of counts always. */
function isGoverned({ grammar }: LanguagePack, code: ReasonCode): boolean {
  return !code.startsWith('obscene/') && grammar.rules.some(({ patterns }) => patterns.includes(`<${code}>`))
}

function addException(forms: Form[], pack: LanguagePack, group: ExceptionGroup): void {
  const near =
    group.near === undefined ? {} : { near: { words: new Set(lines(group.near)), within: group.within ?? 1 } }
  const pairs = spellingPairs(pack)
  for (const line of lines(group.entries)) {
    const { text, edgeBefore, edgeAfter } = readEdges(line)
    const rule = `${pack.tag}/exceptions:${text}`
    const entry: Entry = { rule, language: pack.tag, traits: NO_TRAITS, order: 0, ...NO_MEANING, ...near }
    for (const form of allForms(pack.paradigms, text, group.forms)) {
      addSpellings(forms, entry, pairs, edgeBefore, edgeAfter, form)
    }
  }
}

/** Adds a form in each of its spellings: see `spellingsOf`. */
function addSpellings(
  forms: Form[],
  entry: Entry,
  pairs: readonly (readonly [string, string])[],
  edgeBefore: boolean,
  edgeAfter: boolean,
  form: string,
): void {
  if (pairs.length === 0) {
    forms.push(formOf(entry, FormKind.listed, edgeBefore, edgeAfter, form))
    return
  }
  for (const spelling of spellingsOf(withEdges(form, edgeBefore, edgeAfter), pairs)) {
    forms.push(formOf(entry, FormKind.listed, edgeBefore, edgeAfter, withoutEdges(spelling)))
  }
}

function spellingPairs({ spellings = '' }: LanguagePack): [string, string][] {
  return lines(spellings).map((line) => line.split('>') as [string, string])
}

/** Marks the word edges of a phrase: `|`, and `| |` for a gap. */
function withEdges(text: string, edgeBefore: boolean, edgeAfter: boolean): string {
  return (edgeBefore ? '|' : '') + text.replaceAll(' ', '| |') + (edgeAfter ? '|' : '')
}

function withoutEdges(text: string): string {
  return text.replaceAll('|', '')
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

function formOf(entry: Entry, kind: Form['kind'], edgeBefore: boolean, edgeAfter: boolean, text: string): Form {
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

function readEdges(line: string): { text: string; edgeBefore: boolean; edgeAfter: boolean } {
  const edgeBefore = line.startsWith('|')
  const edgeAfter = line.endsWith('|')
  return { text: line.slice(edgeBefore ? 1 : 0, edgeAfter ? -1 : undefined), edgeBefore, edgeAfter }
}

/** Folds a site's term as a comment is folded; what is no part of a word is a gap. */
function foldTerm(text: string): string {
  const folded = [...text].map((char) => {
    if (char === ANY_CHARACTER) return char
    return foldLetter(char.codePointAt(0)!) ?? (isReadOver(char.codePointAt(0)!) ? '' : ' ')
  })
  return folded.join('').replace(/ +/g, ' ').trim()
}

/** First and last position of the longest part without `ANY_CHARACTER`: what an automaton can look for. */
function longestLiteral(text: string): [number, number] {
  let best: [number, number] = [0, 0]
  let from = 0
  for (const part of text.split(ANY_CHARACTER)) {
    if (part.length > best[1] - best[0]) best = [from, from + part.length]
    from += part.length + 1
  }
  return best
}

function isAsciiLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
