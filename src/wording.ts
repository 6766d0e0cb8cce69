/*
 * How errors say what is wrong with data from outside: where, what was found, what was expected.
 */

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

/** The way to a value, from key to key. */
export type Path = readonly (string | number)[]

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

/** Whether it is an object with keys, and no array, Map or Date; of whichever realm. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && kindOf(value) === 'Object'
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
