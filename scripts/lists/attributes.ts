import type { Sense, Trait } from '../../src/lexicon/pack.js'
import { GROUP_KINDS, ROLES, SEVERITIES, TARGETS, type Severity } from '../../src/verdict.js'
import type { Place, Problems } from './problems.js'
import type { Attribute } from './sections.js'

/** What the attributes of a heading and of one entry below it come to. */
export interface Attributes {
  readonly severity?: Severity
  /** Kinds of words for rules, besides the one that the heading may be. */
  readonly kinds: readonly string[]
  readonly sense: Sense
  /** Too frequent to be looked for in every comment. */
  readonly isCommon: boolean
  /** Names of paradigms. */
  readonly forms: readonly string[]
  readonly traits: readonly Trait[]
  readonly near?: readonly string[]
  readonly within?: number
}

/** Attributes without a value, in the order in which packs list them; the text is for `docs/rules.md`. */
export const TRAITS: Readonly<Record<Trait, string>> = {
  masked: 'also with letters starred out',
  misspelled: 'also misspelt',
  joined: 'also run together with common words',
  capitals: 'only in capitals',
  name: 'not where it is written as a name',
  proper: 'not where it is capitalised inside a sentence or alone',
  ambiguous: 'has innocent senses',
  exact: 'in this spelling only',
  native: 'beside another word of its language only',
  borrowed: 'known to English, too',
}

/** Who or what a word means, and the values there are. */
export const SENSES: Readonly<Record<keyof Sense, readonly string[]>> = {
  group: GROUP_KINDS,
  target: TARGETS,
  role: ROLES,
}

/** Attributes of the entries of a list of words. */
export const TERM_ATTRIBUTES: readonly string[] = [
  'severity', 'forms', 'kinds', 'common', ...Object.keys(SENSES), ...Object.keys(TRAITS),
]

/** Attributes of exceptions. */
export const EXCEPTION_ATTRIBUTES: readonly string[] = ['forms', 'near', 'within']

/** Checks attributes against those that may stand here; the ones that stay are in order to be merged. */
export function checkAttributes(
  attributes: readonly Attribute[],
  known: readonly string[],
  paradigms: ReadonlySet<string>,
  problems: Problems,
): Attribute[] {
  return attributes.filter((attribute) => {
    const expectation = expectationOf(attribute, known, paradigms)
    if (expectation === undefined) return true
    problems.add(attribute.place, write(attribute), ...expectation)
    return false
  })
}

/** The entry's attributes over its heading's; `-name` takes one of the heading back. */
export function mergeAttributes(heading: readonly Attribute[], own: readonly Attribute[], problems: Problems): Attributes {
  const merged = new Map(heading.map(({ name, value }) => [name, value]))
  for (const attribute of own) {
    const { name, value, takenBack, place } = attribute
    if (takenBack && !merged.delete(name)) {
      problems.add(place, write(attribute), 'an attribute that the heading has',
        'take it away: there is nothing to take back')
    }
    if (!takenBack) merged.set(name, value)
  }
  const severity = SEVERITIES.find((known) => known === merged.get('severity'))
  const sense = Object.fromEntries(
    Object.keys(SENSES).flatMap((name) => (merged.has(name) ? [[name, merged.get(name)]] : [])),
  ) as Sense
  const near = merged.get('near')
  const within = merged.get('within')
  return {
    ...(severity !== undefined && { severity }),
    kinds: merged.get('kinds')?.split('+') ?? [],
    sense,
    isCommon: merged.has('common'),
    forms: merged.get('forms')?.split('+') ?? [],
    traits: traitNames().filter((trait) => merged.has(trait)),
    ...(near !== undefined && { near: near.toLowerCase().trim().split(/\s+/u) }),
    ...(within !== undefined && { within: Number(within) }),
  }
}

/** Reports a term without a severity, once heading and entry are merged. */
export function requireSeverity(attributes: Attributes, place: Place, problems: Problems): void {
  if (attributes.severity !== undefined) return
  problems.add(place, 'an entry without a severity', `severity=${SEVERITIES.join(', severity=')}`,
    'write it in the heading, or behind the entry after a colon')
}

/** Reports a common word that says how it may be disguised: it is only looked up as it stands. */
export function refuseTraitsOfCommon({ isCommon, traits }: Attributes, place: Place, problems: Problems): void {
  if (!isCommon || traits.length === 0) return
  problems.add(place, `common with ${traits.join(', ')}`, 'common words without such attributes',
    'take them away, or take common away')
}

/** Reports an exception that says what must be near but not how near, or the other way round. */
export function requireNearWithWithin({ near, within }: Attributes, place: Place, problems: Problems): void {
  if ((near === undefined) === (within === undefined)) return
  problems.add(place, near === undefined ? 'within= without near=' : 'near= without within=',
    'both: which words, and at most how many words away', 'write the other one, in the heading or behind the entry')
}

function traitNames(): Trait[] {
  return Object.keys(TRAITS) as Trait[]
}

function write({ name, value, takenBack }: Attribute): string {
  return (takenBack ? '-' : '') + name + (value === undefined ? '' : `=${value}`)
}

/** What was expected instead, and what to do. */
type Expectation = [expected: string, advice: string]

/** What was expected and what to do, if an attribute cannot stand as it is. */
function expectationOf({ name, value, takenBack }: Attribute, known: readonly string[], paradigms: ReadonlySet<string>): Expectation | undefined {
  if (!known.includes(name)) return [`one of ${known.join(', ')}`, 'correct the name, or take the attribute away']
  const isTrait = name in TRAITS || name === 'common'
  if (takenBack || isTrait) {
    const expected = `${takenBack ? '-' : ''}${name} without a value`
    return value === undefined ? undefined : [expected, 'take the = and what follows away']
  }
  if (value === undefined || value.trim() === '') return [`${name}= and a value`, `write one, for example ${EXAMPLES[name] ?? ''}`]
  return expectationOfValue(name, value, paradigms)
}

/** The same of the value that stands behind its name. */
function expectationOfValue(name: string, value: string, paradigms: ReadonlySet<string>): Expectation | undefined {
  const advice = `write for example ${EXAMPLES[name] ?? ''}`
  switch (name) {
    case 'severity':
      return SEVERITIES.some((severity) => severity === value)
        ? undefined
        : [`severity=${SEVERITIES.join(', severity=')}`, 'choose one of these']
    case 'forms': {
      const unknown = value.split('+').find((form) => !paradigms.has(form))
      return unknown === undefined
        ? undefined
        : [`paradigms of inflections.txt: ${[...paradigms].join(', ') || 'there is none yet'}`,
            `correct "${unknown}", or write a section == ${unknown} in inflections.txt`]
    }
    case 'kinds':
      return value.split('+').every((kind) => KIND.test(kind))
        ? undefined
        : ['names of kinds: lower-case letters and hyphens, joined by +', advice]
    case 'group':
    case 'target':
    case 'role':
      return SENSES[name].includes(value)
        ? undefined
        : [`${name}= one of ${SENSES[name].join(', ')}`, 'choose one of these']
    case 'within':
      return /^[1-9]\d?$/u.test(value) ? undefined : ['a number of words from 1 to 99', advice]
    default:
      return undefined
  }
}

/** The name of a kind of words. */
export const KIND = /^[a-z]+(?:-[a-z]+)*$/u

const EXAMPLES: Readonly<Record<string, string>> = {
  severity: 'severity=mild',
  forms: 'forms=noun+verb',
  kinds: 'kinds=insult+animal',
  group: 'group=religion',
  target: 'target=participant',
  role: 'role=author',
  near: 'near=bird nest',
  within: 'within=4',
}
