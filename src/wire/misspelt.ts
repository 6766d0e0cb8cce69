import type * as v from 'valibot'
import { closestTo, isRecord, pathOf, type Issue, type Path } from '../wording.js'

/** Keys that are known, and what may stand there. */
export type Entries = Readonly<Record<string, v.GenericSchema>>

/**
 * Keys of an object that are misspelt: `instist` would be ignored as all that is unknown, and nobody told. An export has
 * keys of its own on purpose, so these are none:
 *
 * - one that the right key stands beside;
 * - one that only goes on, for it names something else: `authorId`, `languages`;
 * - one with an id where the right key has an object: `reply_to: 7`;
 * - one with nothing in it.
 *
 * @param objects by key, the entries of those that are objects
 * @example misspeltIn({ text: 'x', instist: true }, entries, {}) // instist: found an unknown key, expected "insist"
 */
export function misspeltIn(value: unknown, entries: Entries, objects: Readonly<Record<string, Entries>>, path: Path = []): Issue[] {
  if (!isRecord(value)) return []
  const absent = Object.keys(entries).filter((key) => !Object.hasOwn(value, key))
  return Object.entries(value).flatMap(([key, inner]) => {
    if (Object.hasOwn(entries, key)) return Object.hasOwn(objects, key) ? misspeltIn(inner, objects[key]!, {}, [...path, key]) : []
    const meant = closestTo(key, absent)
    if (meant === undefined || inner === null || inner === undefined) return []
    if (Object.hasOwn(objects, meant) && !isRecord(inner)) return []
    if (key.length > meant.length && key.toLowerCase().startsWith(meant.toLowerCase())) return []
    return [{ path: pathOf([...path, key]), found: 'an unknown key', expected: `"${meant}" (what is yours alone, call by a name that is less close to it)` }]
  })
}
