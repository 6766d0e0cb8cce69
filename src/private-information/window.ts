import type { Disguise } from '../verdict.js'
import { between, hasInvisible, type Cluster, type Group } from './cluster.js'
import { sortDisguises } from './disguise.js'
import { isIp } from './ip.js'
import { isCounting, isYear, otherGroups } from './rows.js'

/** Neighbouring groups of a cluster, read as one number. */
export interface NumberWindow {
  /** With a plus and opening bracket. */
  readonly start: number
  readonly end: number
  /** ASCII. */
  readonly digits: string
  /** How many digits each group has: `5-5`. */
  readonly shape: string
  /** The groups' digits. */
  readonly groups: readonly string[]
  /** What stands between the groups. */
  readonly separators: readonly string[]
  readonly plus: boolean
  readonly disguises: readonly Disguise[]
}

/** Private numbers have so many digits. */
const FEWEST_DIGITS = 7
const MOST_DIGITS = 19

/** A cluster of more groups is only read as a whole. */
const MOST_GROUPS_FOR_PARTS = 8

/** A zero in brackets that is dialled only at home: +44 (0)20. */
const TRUNK_ZERO = '0'

/** All ways to read neighbouring groups of a cluster as one number, the whole first. */
export function windowsOf(text: string, cluster: Cluster): NumberWindow[] {
  const { groups } = cluster
  // Most have too few digits, and are looked at for nothing else.
  if (digitsOf(groups) < FEWEST_DIGITS) return []
  const whole = windowOf(text, cluster, groups)
  const windows: NumberWindow[] = isWanted(text, whole) ? [whole] : []
  if (groups.length > MOST_GROUPS_FOR_PARTS) return windows
  for (let from = otherGroups(whole); from < groups.length; from++) {
    for (let to = from + 1; to <= groups.length; to++) {
      if (from === 0 && to === groups.length) continue
      const digits = digitsOf(groups.slice(from, to))
      if (digits > MOST_DIGITS) break
      if (digits < FEWEST_DIGITS) continue
      const part = windowOf(text, cluster, groups.slice(from, to))
      if (isWanted(text, part)) windows.push(part)
    }
  }
  return windows
}

function digitsOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { digits }) => sum + digits.length, 0)
}

function isWanted(text: string, window: NumberWindow): boolean {
  return window.digits.length <= MOST_DIGITS && !isIp(text.slice(window.start, window.end)) && !isYears(window)
}

function windowOf(text: string, cluster: Cluster, groups: readonly Group[]): NumberWindow {
  const first = groups[0]!
  const last = groups.at(-1)!
  const isFirst = first === cluster.groups[0]
  const plus = cluster.plus && isFirst
  // Asked for in this order, and no further than the number: behind it lies the rest of the comment.
  const opens = text[first.start - 1] === '(' && text.slice(first.end, last.end).includes(')')
  const start = plus ? cluster.start : opens ? first.start - 1 : first.start
  const dialled = groups.filter(({ start: at, digits }) => !(plus && digits === TRUNK_ZERO && text[at - 1] === '('))
  const separators = groups.slice(1).map((group, index) => between(text, groups[index]!, group))
  return {
    start,
    end: last.end,
    digits: dialled.map(({ digits }) => digits).join(''),
    shape: dialled.map(({ digits }) => digits.length).join('-'),
    groups: dialled.map(({ digits }) => digits),
    separators,
    plus,
    disguises: disguisesOf(text.slice(start, last.end), groups),
  }
}

function disguisesOf(text: string, groups: readonly Group[]): readonly Disguise[] {
  const disguises = groups.flatMap((group) => group.disguises)
  if (isSpaced(groups.map(({ digits }) => digits))) disguises.push('spacing')
  if (hasInvisible(text)) disguises.push('invisible')
  return sortDisguises(disguises)
}

/** Whether digits stand apart, alone or in pairs, as nobody groups them. */
function isSpaced(groups: readonly string[]): boolean {
  const singles = groups.filter((digits) => digits.length === 1).length
  return singles >= 4 && singles * 2 >= groups.length
}

/** With the calling code of a country. */
export function isAbroad({ plus, digits }: NumberWindow): boolean {
  return plus || /^00[1-9]/.test(digits)
}

/** Grouped as in the United States and Canada. */
export function isNorthAmerican({ shape }: NumberWindow): boolean {
  return /^(?:1-)?3-3-4$/.test(shape)
}

/** Rounded, or counted up or down: nobody has such a number, but populations and examples look like it. */
export function isRound(digits: string): boolean {
  return /0{6}$|^0?123456789/.test(digits) || isCounting(digits)
}

/** Nothing but years: 2016 2026 2036. */
function isYears({ groups, plus }: NumberWindow): boolean {
  return !plus && groups.every(isYear)
}
