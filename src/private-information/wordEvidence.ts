import { Evidence } from './evidence.js'
import { nearest, type Surroundings } from './surroundings.js'
import type { Context } from './words.js'

/*
 * What the words around a number say of it, in log-odds: see `Evidence`. All functions give 0 where they say nothing.
 */

const OFFICES: readonly Context[] = ['official', 'charity']

/** How many words away still names, introduces or counts. */
const NAMES = 3
const NAMES_LOOSELY = 8
const NAMES_AFTER = 4
const INTRODUCES = 3
const COUNTS_BEFORE = 5
const COUNTS_AFTER = 1
const OFFICIAL_BEFORE = 8
const OFFICIAL_AFTER = 5

/** What is worth less the further away it stands. */
const LOOSELY = 0.6
const AFTERWARDS = 0.45

/** What a word for this kind of number says, the more the nearer it stands. */
export function named({ before, after }: Surroundings, context: Context): number {
  const distance = nearest(before, context)
  if (distance <= NAMES) return Evidence.named
  if (distance <= NAMES_LOOSELY) return Evidence.named * LOOSELY
  return nearest(after, context) <= NAMES_AFTER ? Evidence.named * AFTERWARDS : 0
}

/** What a word for a number, and a word for whose it is, say. */
export function introduced({ before }: Surroundings): number {
  const introduces = nearest(before, 'contact') <= INTRODUCES ? Evidence.introduced : 0
  const someone = Math.min(nearest(before, 'personal'), nearest(before, 'mine'), nearest(before, 'yours'))
  return introduces + (someone <= NAMES_LOOSELY ? Evidence.someones : 0)
}

/** What it says if something is counted, unless a word nearer by names the kind. */
export function counted({ before, after }: Surroundings, kind: Context): number {
  const distance = nearest(before, 'amount')
  const isNamed = nearest(before, kind) < distance
  const isCounted = (distance <= COUNTS_BEFORE && !isNamed) || (nearest(after, 'amount') <= COUNTS_AFTER && !isNamed)
  return isCounted ? Evidence.counted : 0
}

/** What an office or a fund near by says, unless a word nearer by says that it is somebody's own. */
export function official({ before, after }: Surroundings, contexts: readonly Context[] = OFFICES): number {
  const office = (words: Surroundings['before'], farthest: number): boolean | undefined => {
    const distance = Math.min(...contexts.map((context) => nearest(words, context)))
    return distance > farthest ? undefined : nearest(words, 'personal') >= distance
  }
  const isBefore = office(before, OFFICIAL_BEFORE)
  const isAfter = office(after, OFFICIAL_AFTER)
  if (isBefore === undefined && isAfter === undefined) return 0
  const isSomeones = nearest(before, 'personal') <= OFFICIAL_BEFORE
  return isBefore === true || (isAfter === true && !isSomeones) ? Evidence.official : Evidence.officialButPersonal
}
