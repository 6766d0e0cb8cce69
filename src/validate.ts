import * as v from 'valibot'

/** One thing wrong with data from outside. */
export interface Issue {
  /** Where, for example `block[3].term`; empty for the data as a whole. */
  path: string
  /** What stands there, shortened. */
  found: string
  /** What may stand there. */
  expected: string
}

/** An issue as a sentence: `actions.obscene.mild: found "warn", expected one of publish, nudge`. */
export function describeIssue({ path, found, expected }: Issue): string {
  return `${path === '' ? '' : `${path}: `}found ${found}, expected ${expected}`
}

/**
 * Checks data against a schema and copies what the schema knows of it.
 *
 * Beyond what valibot does it names every unknown key of a strict object, with the key that was meant, and
 * takes no array or Map for an object. The messages of its checks are what was expected.
 */
export function validate<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
): { output: v.InferOutput<S>; issues?: undefined } | { issues: Issue[] } {
  const misplaced = misplacements(schema, input, [])
  const result = v.safeParse(schema, input, { abortPipeEarly: true })
  const invalid = (result.issues ?? []).filter((issue) => !isMisplaced(issue))
  const issues = [...misplaced, ...invalid.map((issue) => translate(schema, issue))]
  if (issues.length > 0 || !result.success) return { issues }
  return { output: result.output }
}

type Path = readonly (string | number)[]

/** As much of a valibot schema as finding one's way in it needs. */
interface Shape {
  readonly type: string
  readonly expects: string | null
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
}

/**
 * What valibot lets pass or stops at: unknown keys, of which it names the first only, and an array or a Map
 * where an object belongs.
 */
function misplacements(shape: Shape, input: unknown, path: Path): Issue[] {
  const { type, entries, item, wrapped } = shape
  if (wrapped !== undefined) return misplacements(wrapped, input, path)
  if (typeof input !== 'object' || input === null) return []
  if (item !== undefined && Array.isArray(input)) {
    return input.flatMap((value, i) => misplacements(item, value, [...path, i]))
  }
  if (entries === undefined) return []
  if (!isRecord(input)) return [{ path: pathOf(path), found: shown(input), expected: objectOf(entries) }]
  return Object.entries(input).flatMap(([key, value]) => {
    if (Object.hasOwn(entries, key)) return misplacements(entries[key]!, value, [...path, key])
    if (type !== 'strict_object') return []
    return [{ path: pathOf([...path, key]), found: 'an unknown key', expected: keyInstead(key, Object.keys(entries)) }]
  })
}

/** The keys that there are, for one that is not: `one of term, note (did you mean "term"?)`. */
export function keyInstead(key: string, keys: readonly string[]): string {
  const closest = closestTo(key, keys)
  return closest === undefined ? oneOf(keys) : `${oneOf(keys)} (did you mean "${closest}"?)`
}

/** The first key that a reader would take another one for, if there is any. */
export function closestTo(key: string, keys: readonly string[]): string | undefined {
  return keys.find((candidate) => isClose(key.toLowerCase(), candidate.toLowerCase()))
}

/** At most two letters changed, and not the most of them. */
function isClose(a: string, b: string): boolean {
  const most = Math.min(2, Math.floor(Math.min(a.length, b.length) / 2))
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most
}

/** Levenshtein: letters added, removed or replaced. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}

/** What `misplacements` has named already. */
function isMisplaced(issue: v.BaseIssue<unknown>): boolean {
  if (issue.expected === 'never') return true
  return (issue.path ?? []).some((step) => step.type === 'object' && !isRecord(step.input))
}

function translate(schema: Shape, issue: v.BaseIssue<unknown>): Issue {
  const path = (issue.path ?? []).map((step) => step.key as string | number)
  const missing = issue.path?.at(-1)?.origin === 'key'
  // Of a key that is missing valibot says only that there should be none such.
  const told = issue.kind === 'schema' && !missing ? issue.expected : null
  const expected = missing || told !== null ? expectedAt(schema, path, told) : issue.message
  return { path: pathOf(path), found: shown(issue.input), expected }
}

/**
 * What should have been at a path of the data.
 *
 * @param told what valibot says of it
 */
function expectedAt(schema: Shape, path: Path, told: string | null): string {
  let shape: Shape | undefined = unwrapped(schema)
  for (const key of path) shape = unwrapped(typeof key === 'number' ? shape?.item : shape?.entries?.[key])
  return shape?.entries === undefined ? phrase(told ?? shape?.expects ?? null) : objectOf(shape.entries)
}

function unwrapped(shape: Shape | undefined): Shape | undefined {
  return shape?.wrapped === undefined ? shape : unwrapped(shape.wrapped)
}

/** An object, by the keys that it must have. */
function objectOf(entries: Readonly<Record<string, Shape>>): string {
  const required = Object.keys(entries).filter((key) => entries[key]!.wrapped === undefined)
  return required.length === 0 ? 'an object' : `an object with ${required.join(', ')}`
}

const PHRASES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  Array: 'an array',
  Function: 'a function',
  Object: 'an object',
}

/** Valibot's `("mild" | "severe")` as people say it. */
function phrase(expects: string | null): string {
  if (expects === null) return 'something else'
  return PHRASES[expects] ?? oneOf(expects.replace(/[()"]/g, '').split(' | '))
}

/** A choice in words: `one of mild, moderate`. */
export function oneOf(values: readonly string[]): string {
  return values.length === 1 ? values[0]! : `one of ${values.join(', ')}`
}

/** Longer values are cut: an error is no place for a comment. */
const LONGEST_SHOWN = 60

/** A value as an error shows it: a string in quotes, an object only as such. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  if (typeof value === 'object') return isRecord(value) ? 'an object' : `a ${kindOf(value)}`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return `a ${typeof value}`
  const text = JSON.stringify(value)
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}

function kindOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -']'.length)
}

/** An object with keys, and no array, Map or Date; of whichever realm. */
function isRecord(value: object): boolean {
  return kindOf(value) === 'Object'
}

/** A path in words: `['block', 3, 'term']` as `block[3].term`. */
export function pathOf(path: Path): string {
  return path
    .map((key, i) => {
      if (typeof key === 'number') return `[${key}]`
      if (!/^[\w$-]+$/.test(key)) return `[${JSON.stringify(key)}]`
      return i === 0 ? key : `.${key}`
    })
    .join('')
}
