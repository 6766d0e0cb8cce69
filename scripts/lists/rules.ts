import type { Grammar, Rule, Sense } from '../../src/lexicon/pack.js'
import { SHAPES } from '../../src/rules/grammar/kinds.js'
import { PatternError, readRulePattern, type Element } from '../../src/rules/grammar/pattern.js'
import { SEVERITIES } from '../../src/verdict.js'
import { KIND, SENSES } from './attributes.js'
import { isExample, readExample, type Example } from './examples.js'
import type { Line } from './lines.js'
import { formatPlace, type Place, type Problems } from './problems.js'
import { refuseCommonRules, refuseUnknownGuards, refuseUnknownKinds, RULE_CODES } from './refusals.js'
import { readSections, type Attribute, type Section } from './sections.js'

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

function refuseName(section: Section, problems: Problems): void {
  problems.add(section.place, section.title, 'a name of lower-case letters and hyphens', 'correct it')
}

function refuseRepeated(name: string, section: Section, places: Map<string, Place>, problems: Problems): void {
  const earlier = places.get(name)
  places.set(name, earlier ?? section.place)
  if (earlier === undefined) return
  problems.add(section.place, `${name} a second time, after ${formatPlace(earlier)}`, 'each name once', 'choose another one')
}
