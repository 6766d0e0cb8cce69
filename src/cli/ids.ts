import type { Issue } from '../wording.js'
import { holdsExactly } from './exactNumbers.js'
import { DEEPEST } from './json.js'

/** The id that a comment comes with; undefined if it has none. */
export function idOf(comment: unknown): unknown {
  return (comment as { id?: unknown }).id
}

/**
 * Why an id would not come back as it is. Nobody could tell then whose verdict it stands beside.
 *
 * @param line the comment that it came with, as JSON
 */
export function issueOfId(id: unknown, line: string): Issue | undefined {
  // Most ids are one of these, and need no look at the line.
  if (id === undefined || typeof id === 'string') return undefined
  if (isDeeperThan(DEEPEST, id)) {
    return { path: 'id', found: `brackets inside more than ${DEEPEST} others`, expected: 'a string or a number' }
  }
  if (holdsExactly(line, idOf)) return undefined
  return { path: 'id', found: 'a number that JavaScript cannot hold exactly', expected: 'it in quotes' }
}

/** Writing goes down as deep as the value, and would exhaust the stack. */
function isDeeperThan(most: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return most < 0 || Object.values(value).some((inner) => isDeeperThan(most - 1, inner))
}
