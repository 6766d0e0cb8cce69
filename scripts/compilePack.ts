import type { CommonGroup, ExceptionGroup, LanguagePack, TermGroup } from '../src/lexicon/pack.js'
import { frontCode } from '../src/text/tables/frontCoding.js'
import { innocentLookalikes, stretchedLookalikes } from './innocents.js'
import type { Entry, Term } from './lists/entries.js'
import type { Language, List } from './lists/language.js'
import { readOtherwise } from './readOtherwise.js'
import { romanisedLookalikes } from './romanised.js'

/**
 * Compiles the lists of a language.
 *
 * @param dictionary words known to be innocent, unless they are listed: see `innocentLookalikes`
 * @param names those of them that people write a number on to, each with the forms that it has besides
 */
export function compilePack(
  language: Language,
  dictionary: Iterable<string>,
  names: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>(),
): LanguagePack {
  const lookalikes = [
    ...innocentLookalikes(language, dictionary),
    ...romanisedLookalikes(language, dictionary, new Set(names.keys())),
  ]
  const pack = packOf(language, dictionary, lookalikes)
  return { ...pack, innocent: frontCode([...lookalikes, ...readOtherwise(pack, [...dictionary, ...[...names.values()].flat()])]) }
}

/** @param innocent words that stand for themselves, although they look like listed ones */
function packOf(language: Language, dictionary: Iterable<string>, innocent: readonly string[]): LanguagePack {
  const { tag, script, lists, contractions, pictures, grammar, exceptions, paradigms, joins, functionWords, adverbials, respellings } = language
  const { endings, folding, distinct, alike, same, sounds, nameEndings, typed, spellings, markers, messages, calibration } = language
  return {
    tag,
    script,
    contractions: asPairs(contractions).join('\n'),
    ...ifAny('pictures', asPairs(pictures.map(([picture, words]) => [picture, words.join(', ')]))),
    paradigms,
    ...(Object.keys(endings).length > 0 && { endings: joined(endings) }),
    joins: joins.join('\n'),
    ...ifAny('functionWords', functionWords),
    ...ifAny('adverbials', adverbials),
    respellings: asPairs(respellings).join('\n'),
    ...ifAny('folding', asPairs(folding).sort()),
    ...ifAny('distinct', distinct),
    ...ifAny('alike', asPairs(alike).sort()),
    ...ifAny('same', asPairs(same).sort()),
    ...ifAny('sounds', asPairs(sounds).sort()),
    ...ifAny('nameEndings', nameEndings),
    ...ifAny('typed', asPairs(typed)),
    ...ifAny('spellings', asPairs(spellings)),
    ...ifAny('markers', markers),
    innocent: frontCode(innocent),
    messages,
    calibration,
    // The largest last, alike ones next to each other: gzip looks 32 KiB back.
    exceptions: [...exceptionGroups(exceptions), ...stretchedExceptions(language, dictionary)],
    terms: lists.flatMap(termGroups),
    common: commonGroups(lists.flatMap(({ terms }) => terms)),
    grammar: packedGrammar(grammar),
  }
}

/** Pairs as packs have them: `from>to`. */
function asPairs(pairs: readonly (readonly [from: string, to: string])[]): string[] {
  return pairs.map((pair) => pair.join('>'))
}

/** A part that a pack lacks where there is nothing to say. */
function ifAny<Name extends keyof LanguagePack>(name: Name, lines: readonly string[]): Partial<Record<Name, string>> {
  return lines.length === 0 ? {} : ({ [name]: lines.join('\n') } as Record<Name, string>)
}

/** A rule knows its guards by names that nobody sees in a pack: numbers take less room. */
function packedGrammar({ guards, defines, rules }: Language['grammar']): LanguagePack['grammar'] {
  const numbers = new Map(Object.keys(guards).map((name, at) => [name, at.toString(36)]))
  return {
    guards: Object.fromEntries(Object.entries(guards).map(([name, patterns]) => [numbers.get(name)!, patterns])),
    defines,
    rules: rules.map(({ name, code, severity, sense, unless, patterns }) => ({
      name, code, severity, sense, unless: unless.map((guard) => numbers.get(guard)!), patterns,
    })),
  }
}

function joined(endings: Language['endings']): Record<string, string> {
  return Object.fromEntries(Object.entries(endings).map(([name, texts]) => [name, texts.join('\n')]))
}

/** None for a language with a folding: there *tallent* would except *talent*, too, and `romanisedLookalikes` tells it. */
function stretchedExceptions(language: Language, dictionary: Iterable<string>): ExceptionGroup[] {
  if (language.folding.length > 0) return []
  const words = stretchedLookalikes(language, dictionary)
  return words.length === 0 ? [] : [{ entries: words.join('\n'), forms: [] }]
}

/** Entries that share everything but their words stand in one group, in the order of the list. */
function termGroups({ name, terms }: List): TermGroup[] {
  return group(
    terms
      .filter(({ attributes }) => !attributes.isCommon)
      .map(({ attributes: { severity, sense, forms, traits }, spellings, code, kinds }) => ({
        spellings: spellings.map(packed),
        heading: {
          list: name,
          ...(code !== undefined && { code }),
          ...(severity !== undefined && { severity }),
          kinds,
          sense,
          forms,
          traits,
        },
      })),
  )
}

/** The order of common words means nothing: sorted they are smaller when a pack is compressed. */
function commonGroups(terms: readonly Term[]): CommonGroup[] {
  return group(
    terms
      .filter(({ attributes }) => attributes.isCommon)
      .map(({ attributes: { sense, forms }, spellings, kinds }) => ({ spellings, heading: { kinds, sense, forms } })),
  ).map((common) => ({ ...common, entries: common.entries.split('\n').sort().join('\n') }))
}

function exceptionGroups(exceptions: readonly Entry[]): ExceptionGroup[] {
  return group(
    exceptions.map(({ spellings, attributes: { forms, near, within } }) => ({
      spellings: spellings.map(packed),
      heading: {
        forms,
        ...(near !== undefined && { near: near.join('\n') }),
        ...(within !== undefined && { within }),
      },
    })),
  )
}

/** Most entries are whole words: in a pack those ends are marked where a word may go on. */
function packed(spelling: string): string {
  const [before, after] = [spelling.startsWith('|') ? '' : '*', spelling.endsWith('|') ? '' : '*']
  return `${before}${spelling.replaceAll('|', '')}${after}`
}

function group<H>(entries: readonly { spellings: readonly string[]; heading: H }[]): (H & { entries: string })[] {
  const groups = new Map<string, { heading: H; spellings: string[] }>()
  for (const { spellings, heading } of entries) {
    const key = JSON.stringify(heading)
    const found = groups.get(key)
    if (found === undefined) groups.set(key, { heading, spellings: [...spellings] })
    else found.spellings.push(...spellings)
  }
  return [...groups.values()].map(({ heading, spellings }) => ({ ...heading, entries: spellings.join('\n') }))
}
