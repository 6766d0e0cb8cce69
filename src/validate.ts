import * as v from 'valibot'
import { isRecord, keyInstead, oneOf, pathOf, shown, type Issue, type Path } from './wording.js'

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
