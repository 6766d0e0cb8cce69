import { ANY_CHARACTER } from '../../lexicon/entry.js'
import { readPattern } from '../../lexicon/site/pattern.js'
import type { Moderator } from '../../moderator.js'
import type { Reason } from '../../verdict.js'

/** Texts that a term describes. */
export function readingsOf(term: string): string[] {
  return readPattern(term).readings.map((reading) => reading.replaceAll(ANY_CHARACTER, 'x'))
}

/** A reason for each reading of a term as a whole; undefined if one has none. */
export function everyReading(term: string, moderator: Moderator): Reason[] | undefined {
  const reasons = readingsOf(term).map((reading) => reasonForAllOf(reading, moderator))
  return reasons.every((reason) => reason !== undefined) ? reasons : undefined
}

/** Whether a moderator finds one reading of a term, at least, as a whole. */
export function anyReading(term: string, moderator: Moderator): boolean {
  return readingsOf(term).some((reading) => reasonForAllOf(reading, moderator) !== undefined)
}

function reasonForAllOf(reading: string, moderator: Moderator): Reason | undefined {
  const start = reading.search(/[\p{L}\p{N}]/u)
  const end = reading.length - /[^\p{L}\p{M}\p{N}]*$/u.exec(reading)![0].length
  return moderator.check(reading).reasons.find((reason) => reason.start <= start && reason.end >= end)
}
