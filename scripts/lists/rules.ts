import type { Grammar, Rule, Sense } from '../../src/lexicon/pack.js'
import { isShape, SHAPES, withoutEnding } from '../../src/rules/grammar/kinds.js'
import { PatternError, readRulePattern, type Element } from '../../src/rules/grammar/pattern.js'
import { REASON_CODES, SEVERITIES, type ReasonCode } from '../../src/verdict.js'
import { KIND, SENSES } from './attributes.js'
import type { Line } from './lines.js'
import { formatPlace, type Place, type Problems } from './problems.js'
import { readSections, type Attribute, type Section } from './sections.js'

/** A sentence that shows what a rule is for, or what it must leave alone. */
export interface Example {
  readonly text: string
  /** Names that come with the comment: they stand before the sentence, in parentheses. */
  readonly names: readonly string[]
}

/** A rule as written: with its examples, which packs do not carry. */
export interface WrittenRule extends Rule {
  readonly place: Place
  /** Sentences that must give a reason of this rule. */
  readonly matches: readonly Example[]
  /** Guardrails: sentences that must not. */
  readonly others: readonly Example[]
}

/** All rules of a language. */
export interface WrittenGrammar extends Grammar {
  readonly rules: readonly WrittenRule[]
}

/** Names of the kinds that a language lists. */
export interface ListedKinds {
  readonly all: ReadonlySet<string>
  readonly common: ReadonlySet<string>
}

/** Statistical evidence is no rule's. */
const RULE_CODES: readonly ReasonCode[] = REASON_CODES.filter((code) => !code.endsWith('/likely'))

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u
const RULE_ATTRIBUTES: readonly string[] = ['severity', 'unless', ...Object.keys(SENSES)]

/**
 * Reads the rules of a language.
 *
 * @param files contents and names, in the order in which their phrases are looked for
 * @param listed the kinds that the lists of the language have words of, and those of them that are common
 * @param endings names of what the endings of its words tell
 */
export function readGrammar(
  files: readonly (readonly [content: string, file: string])[],
  listed: ListedKinds,
  endings: ReadonlySet<string>,
  problems: Problems,
): WrittenGrammar {
  const defines: { kind: string; patterns: string }[] = []
  const guards = new Map<string, string>()
  const rules: WrittenRule[] = []
  const places = new Map<string, Place>()
  const sections = files.flatMap(([content, file]) => readSections(content, file, problems))
  for (const section of sections) {
    const define = /^define <(.*)>$/u.exec(section.title)?.[1]
    const guard = /^guard (.*)$/u.exec(section.title)?.[1]
    if (define !== undefined) {
      if (!KIND.test(define)) refuseName(section, problems)
      defines.push({ kind: define, patterns: readPatterns(section, problems).patterns.join('\n') })
    } else if (guard !== undefined) {
      refuseRepeated(`guard ${guard}`, section, places, problems)
      if (!NAME.test(guard)) refuseName(section, problems)
      guards.set(guard, readPatterns(section, problems, true).patterns.join('\n'))
    } else {
      const rule = readRule(section, problems)
      if (rule === undefined) continue
      refuseRepeated(rule.name, section, places, problems)
      rules.push(rule)
    }
  }
  refuseUnknownGuards(rules, guards, problems)
  refuseUnknownKinds(sections, new Set([...listed.all, ...SHAPES, ...RULE_CODES, ...defines.map(({ kind }) => kind)]), endings, problems)
  refuseCommonRules(sections, listed.common, problems)
  return { defines, guards: Object.fromEntries(guards), rules }
}

function readRule(section: Section, problems: Problems): WrittenRule | undefined {
  const [, name = '', written = ''] = /^([^:]*?)\s*:\s*(.*)$/u.exec(section.title) ?? []
  const code = RULE_CODES.find((known) => known === written)
  if (!NAME.test(name) || code === undefined) {
    problems.add(section.place, section.title, `define <kind>, guard name, or a rule: its name, a colon, and one of ${RULE_CODES.join(', ')}`,
      'write for example: == group-contempt: derogatory/contempt, severity=severe')
    return undefined
  }
  const attributes = readAttributes(section.attributes, problems)
  const severity = [...SEVERITIES, 'listed' as const].find((known) => known === attributes.get('severity'))
  if (severity === undefined) {
    problems.add(section.place, `${name} without a severity`, `severity=listed or one of ${SEVERITIES.join(', ')}`,
      'write it behind the code, after a comma')
  }
  const { patterns, matches, others } = readPatterns(section, problems)
  return {
    place: section.place,
    name,
    code,
    severity: severity ?? 'listed',
    sense: Object.fromEntries([...attributes].filter(([key]) => key in SENSES)),
    unless: attributes.get('unless')?.split('+') ?? [],
    patterns: patterns.join('\n'),
    matches,
    others,
  }
}

function readAttributes(attributes: readonly Attribute[], problems: Problems): Map<string, string> {
  const read = new Map<string, string>()
  for (const { place, name, value } of attributes) {
    const values = name in SENSES ? SENSES[name as keyof Sense] : undefined
    if (!RULE_ATTRIBUTES.includes(name) || value === undefined) {
      problems.add(place, name, `one of ${RULE_ATTRIBUTES.join(', ')}, with a value`, 'correct the name, or take it away')
    } else if (values?.includes(value) === false) {
      problems.add(place, `${name}=${value}`, `${name}= one of ${values.join(', ')}`, 'choose one of these')
    } else read.set(name, value)
  }
  return read
}

interface Patterns {
  readonly patterns: readonly string[]
  readonly matches: readonly Example[]
  readonly others: readonly Example[]
}

function readPatterns(section: Section, problems: Problems, isGuard = false): Patterns {
  const examples = (sign: string) =>
    section.lines
      .filter((line) => isExample(line) && line.text.startsWith(sign))
      .map(({ text }) => readExample(text.slice(2).trim()))
  const patterns = section.lines.filter((line) => !isExample(line))
  if (patterns.length === 0) {
    problems.add(section.place, `${section.title} without a pattern`, 'at least one line with words and <kinds>', 'write one')
  }
  // One that cannot be read is left out: what is made of the lists next would stumble over it before anybody is told.
  const readable = patterns.filter((line) => isReadable(line, isGuard, problems))
  return { patterns: readable.map(({ text }) => text), matches: examples('+'), others: examples('-') }
}

function isReadable(line: Line, isGuard: boolean, problems: Problems): boolean {
  try {
    refuseRepetition(readRulePattern(line.text, isGuard), line, problems)
    return true
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    problems.add({ ...line.place, column: line.place.column + error.column }, error.found, error.expected, 'correct the pattern')
    return false
  }
}

/** What stands twice among alternatives is mostly the beginning of several words, which were meant to be one. */
function refuseRepetition(elements: readonly Element[], line: Line, problems: Problems): void {
  for (const element of elements) {
    if (element.is === 'optional') refuseRepetition(element.body, line, problems)
    const repeated = element.is === 'word' ? element.any.find((word, index) => element.any.indexOf(word) < index) : undefined
    if (repeated === undefined) continue
    problems.add(line.place, `${repeated} twice among alternatives in ${line.text}`,
      'each alternative once, and each one word: a|b c is read as a|b, and c behind it',
      'take one away; write several words on a line of their own, or list them as a phrase')
  }
}

function readExample(written: string): Example {
  const [, names, text = ''] = /^\(([^()]+)\) (.+)$/u.exec(written) ?? []
  return names === undefined ? { text: written, names: [] } : { text, names: names.split(',').map((name) => name.trim()) }
}

function isExample(line: Line): boolean {
  return /^[+-] /u.test(line.text)
}

/** A kind that nothing is of is a slip of the pen: its rule would never count. */
function refuseUnknownKinds(
  sections: readonly Section[],
  known: ReadonlySet<string>,
  endings: ReadonlySet<string>,
  problems: Problems,
): void {
  for (const line of sections.flatMap(({ lines }) => lines).filter((one) => !isExample(one))) {
    for (const [written = '', inside = ''] of line.text.matchAll(/<([^>]*)>/gu)) {
      const place = { ...line.place, column: line.place.column + line.text.indexOf(written) }
      for (const [kind, ending] of inside.split('|').map(withoutEnding)) {
        if (!known.has(kind)) {
          problems.add(place, `<${kind}>`, kind.includes('/') ? `one of the codes ${RULE_CODES.join(', ')}` : 'a kind that a list or a define has words of',
            `correct it, or write words under a heading == <${kind}>`)
        }
        if (ending !== undefined && !endings.has(ending)) {
          problems.add(place, `<${kind}:${ending}>`, `an ending that endings.txt tells: ${[...endings].join(', ') || 'none yet'}`,
            `correct it, or write endings under a heading == ${ending}`)
        }
      }
    }
  }
}

/** Common words wake no rule: one that goes by them alone would be tried by chance. */
function refuseCommonRules(sections: readonly Section[], common: ReadonlySet<string>, problems: Problems): void {
  const isRare = (alternative: string) => {
    const kind = /^<([^:]*).*>$/u.exec(alternative)?.[1]
    return kind !== undefined && !isShape(kind) && !common.has(kind)
  }
  const rules = sections.filter(({ title }) => !/^(?:define|guard) /u.test(title))
  for (const line of rules.flatMap(({ lines }) => lines).filter((one) => !isExample(one))) {
    const elements = elementsOf(line)
    if (elements.some((element) => element.is === 'word' && element.any.every(isRare)) || elements.length === 0) continue
    problems.add(line.place, line.text, 'one obligatory <kind>, or several in one pair of brackets, that are not common',
      'name one, or list the word that it turns on under a kind that is not common')
  }
}

/** The elements of a pattern; none where it cannot be read, which is told elsewhere. */
function elementsOf(line: Line): readonly Element[] {
  try {
    return readRulePattern(line.text, false)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    return []
  }
}

function refuseUnknownGuards(rules: readonly WrittenRule[], guards: ReadonlyMap<string, string>, problems: Problems): void {
  for (const { place, name, unless } of rules) {
    const unknown = unless.find((guard) => !guards.has(guard))
    if (unknown === undefined) continue
    problems.add(place, `${name} unless ${unknown}`, `a guard: ${[...guards.keys()].join(', ') || 'there is none yet'}`,
      `correct the name, or write a section == guard ${unknown}`)
  }
}

function refuseName(section: Section, problems: Problems): void {
  problems.add(section.place, section.title, 'a name of lower-case letters and hyphens', 'correct it')
}

function refuseRepeated(name: string, section: Section, places: Map<string, Place>, problems: Problems): void {
  const earlier = places.get(name)
  places.set(name, earlier ?? section.place)
  if (earlier === undefined) return
  problems.add(section.place, `${name} a second time, after ${formatPlace(earlier)}`, 'each name once', 'choose another one')
}
