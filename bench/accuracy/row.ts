import { ACTIONS, CATEGORIES, type Action, type Category } from '../../src/verdict.js'
import { messageOf } from '../output/message.js'

/** What a set's authors may have said about a comment: our categories, `any` violation, `private` information. */
export const LABELS = [...CATEGORIES, 'any', 'private'] as const
export type Label = (typeof LABELS)[number]

/** The verdict that one of our own comments should get. */
export interface Expectation {
  /** Empty: innocent. */
  categories: readonly Category[]
  target?: string
  group?: string
  quote?: string
  min?: Action
  max?: Action
}

/** Text that a rater marked: what as, from, to (UTF-16, end exclusive). */
export type Span = readonly [type: string, start: number, end: number]

/** One line of a data set. */
export interface Row {
  /** Name of the file without `.jsonl`. */
  set: string
  id: string
  text: string
  lang: string
  /** Only the labels that the authors' labels decide. */
  policy: { readonly [L in Label]?: boolean }
  expect?: Expectation
  /** What an expected verdict is about, in a word. */
  kind?: string
  /** Read as fit to be published by its authors. */
  healthy: boolean
  /** An innocent word that must never be flagged. */
  benign: boolean
  spans: readonly Span[]
  /** How many people marked `spans`. */
  raters?: number
  replyTo?: string
}

/**
 * Reads one line.
 * @throws Error that says what was found and what was expected, without the place: the caller knows it.
 */
export function parseRow(set: string, line: string): Row {
  const value = parseObject(line)
  const labels = objectOr(value['labels'], {})
  const expect = value['expect'] === undefined ? undefined : parseExpectation(object(value['expect'], 'expect'))
  return {
    set,
    id: string(value['id'], 'id'),
    text: string(value['text'], 'text'),
    lang: string(value['lang'], 'lang'),
    policy: parsePolicy(objectOr(value['policy'], {})),
    healthy: value['healthy'] === 1,
    benign: labels['benign'] === 1,
    spans: parseSpans(value['spans'] ?? []),
    ...(expect && { expect }),
    ...(typeof value['kind'] === 'string' && { kind: value['kind'] }),
    ...(typeof labels['n_raters'] === 'number' && { raters: labels['n_raters'] }),
    ...(typeof value['reply_to'] === 'string' && { replyTo: value['reply_to'] }),
  }
}

/** Whether a row says anything to measure by. */
export function isLabelled(row: Row): boolean {
  return row.expect !== undefined || row.healthy || row.benign || Object.keys(row.policy).length > 0
}

/** Whether the labels bear a reason of a category out: its own or, where there is none, that of `any` violation. Unknown where there is neither. */
export function holds({ policy }: Row, category: Category): boolean | undefined {
  return policy[category] ?? policy.any
}

function parsePolicy(value: Fields): Row['policy'] {
  const policy: { [L in Label]?: boolean } = {}
  for (const [key, flag] of Object.entries(value)) {
    const label = LABELS.find((known) => known === key)
    if (label === undefined) throw new Error(`policy.${key}: expected one of ${LABELS.join(', ')}`)
    if (flag !== 0 && flag !== 1) throw new Error(`policy.${key}: found ${JSON.stringify(flag)}, expected 0 or 1`)
    policy[label] = flag === 1
  }
  return policy
}

function parseExpectation(value: Fields): Expectation {
  const categories = value['categories']
  if (!Array.isArray(categories)) throw new Error('expect.categories: expected a list of categories')
  const min = parseAction(value['min'], 'expect.min')
  const max = parseAction(value['max'], 'expect.max')
  return {
    categories: categories.map((category: unknown) => oneOf(CATEGORIES, category, 'expect.categories')),
    ...(typeof value['target'] === 'string' && { target: value['target'] }),
    ...(typeof value['group'] === 'string' && { group: value['group'] }),
    ...(typeof value['quote'] === 'string' && { quote: value['quote'] }),
    ...(min && { min }),
    ...(max && { max }),
  }
}

function parseAction(value: unknown, path: string): Action | undefined {
  return value === undefined ? undefined : oneOf(ACTIONS, value, path)
}

function parseSpans(value: unknown): Span[] {
  if (!Array.isArray(value)) throw new Error('spans: expected a list')
  return value.map((span: unknown) => {
    if (!Array.isArray(span)) throw new Error('spans: expected [type, start, end]')
    const [type, start, end] = span as readonly unknown[]
    if (typeof type !== 'string' || typeof start !== 'number' || typeof end !== 'number') {
      throw new Error(`spans: found ${JSON.stringify(span)}, expected [type, start, end]`)
    }
    return [type, start, end]
  })
}

type Fields = Readonly<Record<string, unknown>>

function parseObject(line: string): Fields {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new Error(`not JSON: ${messageOf(error)}`, { cause: error })
  }
  return object(value, 'line')
}

function object(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${path}: found ${JSON.stringify(value).slice(0, 40)}, expected an object`)
  }
  return value as Fields
}

function objectOr(value: unknown, fallback: Fields): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : fallback
}

function string(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new Error(`${path}: found ${JSON.stringify(value)}, expected a string`)
  return value
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, path: string): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) {
    throw new Error(`${path}: found ${JSON.stringify(value)}, expected one of ${allowed.join(', ')}`)
  }
  return found
}
