import * as v from 'valibot'
import type { MisspeltKeys } from '../misspeltKeys.js'
import { isRecord, type Issue } from '../wording.js'
import { isAttribute } from './attributes.js'
import { refusal, type ErrorResponse } from './google.js'

/*
 * What Perspective's `comments:analyze` and `comments:suggestscore` have in common. Both are answered by pure functions from a
 * request's JSON to a response's. The shapes are Google's as documented; `docs/perspective.md` says what differs.
 */

/** A text that may be absent: `null` is as good. */
export const optionalText = v.nullish(v.string())
/** A number from 0 to 1 that may be absent. */
export const probability = v.nullish(v.pipe(v.number(), v.minValue(0, 'a number from 0 to 1'), v.maxValue(1, 'a number from 0 to 1')))

/** An object with any keys, before it is a `v.record`: that takes an array for one. */
export const anyObject = v.pipe(v.unknown(), v.check(isRecord, 'an object'))

/** Keys that are nearly one that is read. What stands there would be ignored, and nobody told: a threshold, say. */
export function misspeltInRequest(request: unknown, keys: MisspeltKeys, map: string, keysOfMap: MisspeltKeys): readonly Issue[] {
  return [...keys.in(request), ...entriesIn(request, map).flatMap(([name, value]) => keysOfMap.in(value, [map, name]))]
}

/** The names that stand in a map of a request, as it came: valibot leaves some out, such as `constructor`, which are unknown as any other. */
export function namesIn(request: unknown, map: string): readonly string[] {
  return entriesIn(request, map).map(([name]) => name)
}

function entriesIn(request: unknown, map: string): readonly (readonly [string, unknown])[] {
  return isRecord(request) && isRecord(request[map]) ? Object.entries(request[map]) : []
}

/** The token of a request, as its answer has it. */
export function tokenOf({ clientToken }: { clientToken?: string | null | undefined }): { clientToken?: string } {
  return typeof clientToken === 'string' ? { clientToken } : {}
}

/** Refuses the first name that is no attribute. */
export function unknownAttributeIn(names: readonly string[]): ErrorResponse | undefined {
  const unknown = names.find((name) => !isAttribute(name))
  return unknown === undefined ? undefined : refusal('INVALID_REQUEST', `Unknown requested attribute: ${unknown}`)
}
