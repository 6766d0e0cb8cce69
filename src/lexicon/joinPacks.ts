import { frontCode, wordsIn } from '../text/tables/frontCoding.js'
import type { LanguagePack } from './pack.js'

/**
 * Joins the packs of one language, such as one of a site's own with the one that ships, for whoever knows languages by their tags.
 * Words and rules of all of them count; what can only be said once is said by the first.
 *
 * @returns one pack for each tag, in the order in which tags are first there
 */
export function joinPacks(packs: readonly LanguagePack[]): LanguagePack[] {
  const joined = new Map<string, LanguagePack>()
  for (const pack of packs) {
    const before = joined.get(pack.tag)
    joined.set(pack.tag, before === undefined ? pack : join(before, renamed(pack, before)))
  }
  return [...joined.values()]
}

/** Parts of lines, each line by itself. A part that neither has stays absent. */
const LINES = ['contractions', 'joins', 'functionWords', 'adverbials', 'respellings', 'pictures', 'distinct', 'alike', 'same', 'sounds', 'nameEndings', 'typed', 'spellings', 'markers'] as const

function join(one: LanguagePack, other: LanguagePack): LanguagePack {
  const { messages, grammar } = one
  const lines = LINES.filter((name) => (one[name] ?? other[name]) !== undefined)
  const endings = Object.keys({ ...other.endings, ...one.endings })
  return {
    ...other,
    ...one,
    ...Object.fromEntries(lines.map((name) => [name, linesOf(one[name], other[name])])),
    ...(endings.length > 0 && { endings: Object.fromEntries(endings.map((name) => [name, linesOf(one.endings?.[name], other.endings?.[name])])) }),
    terms: [...one.terms, ...other.terms],
    common: [...one.common, ...other.common],
    exceptions: [...one.exceptions, ...other.exceptions],
    paradigms: { ...other.paradigms, ...one.paradigms },
    grammar: {
      defines: [...grammar.defines, ...other.grammar.defines],
      guards: { ...grammar.guards, ...other.grammar.guards },
      rules: [...grammar.rules, ...other.grammar.rules],
    },
    innocent: frontCode([...wordsIn(one.innocent), ...wordsIn(other.innocent)]),
    messages: {
      commenter: { ...other.messages.commenter, ...messages.commenter },
      moderator: { ...other.messages.moderator, ...messages.moderator },
    },
    calibration: { ...other.calibration, ...one.calibration },
  }
}

function linesOf(one = '', other = ''): string {
  return one === '' || other === '' ? one + other : `${one}\n${other}`
}

/** A pack whose paradigms and guards have none of the names that those of another have: each pack means its own. */
function renamed(pack: LanguagePack, other: LanguagePack): LanguagePack {
  const { paradigms, grammar } = pack
  const paradigm = namesBeside(Object.keys(other.paradigms))
  const guard = namesBeside(Object.keys(other.grammar.guards))
  const inflected = <G extends { readonly forms: readonly string[] }>(groups: readonly G[]) => groups.map((group) => ({ ...group, forms: group.forms.map(paradigm) }))
  return {
    ...pack,
    terms: inflected(pack.terms),
    common: inflected(pack.common),
    exceptions: inflected(pack.exceptions),
    paradigms: withNames(paradigms, paradigm),
    grammar: {
      ...grammar,
      guards: withNames(grammar.guards, guard),
      rules: grammar.rules.map((rule) => ({ ...rule, unless: rule.unless.map(guard) })),
    },
  }
}

/** Makes names of names: other ones of those that are taken. */
function namesBeside(taken: readonly string[]): (name: string) => string {
  return (name) => {
    let own = name
    while (taken.includes(own)) own += '+'
    return own
  }
}

function withNames<T>(values: Readonly<Record<string, T>>, nameOf: (name: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [nameOf(name), value]))
}
