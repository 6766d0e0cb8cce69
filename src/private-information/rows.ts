/** Groups of digits, as a window has them. */
interface Row {
  readonly digits: string
  readonly shape: string
  readonly groups: readonly string[]
  readonly separators: readonly string[]
  readonly plus: boolean
}

/** Of fewer groups nobody can tell whether somebody counts, or what the score was. */
const FEWEST_COUNTED = 5
const FEWEST_SCORED = 4

const GROUPS_OF_DATE = 3
const ISBN_10 = 10

/**
 * How many groups at the beginning of a row are surely something else than a number of somebody's: a date, a book. No
 * part of those is anybody's number either.
 */
export function otherGroups(row: Row): number {
  if (row.plus) return 0
  if (isBook(row)) return row.groups.length
  // Without a year it may be the beginning of a number in pairs.
  return isDate(row) && row.groups.slice(0, GROUPS_OF_DATE).some(isYear) ? GROUPS_OF_DATE : 0
}

/**
 * Dates, years, book numbers, citations, numbers with a decimal point; scores, rising and falling numbers.
 *
 * @param isNamed whether a word says that it is a number of somebody's: some in pairs look like scores, or happen to fall
 */
export function isOtherwiseNumbered(row: Row, isNamed: boolean): boolean {
  const { digits, groups, separators, plus } = row
  if (plus) return false
  if (/^97[89]\d{10}$/.test(digits) || isBook(row) || isDate(row)) return true
  const mayBePaired = isNamed && groups.every(({ length }) => length === 2)
  if (!mayBePaired && (isScore(row) || isMonotone(groups))) return true
  const years = groups.filter(isYear).length
  if (years > 1 && years * 2 >= groups.length) return true
  if (separators.slice(1).some((separator) => separator.includes('('))) return true
  const points = separators.filter((separator) => separator === '.').length
  return points > 0 && points < separators.length && separators.some((separator) => /^\s+$/u.test(separator))
}

/** A year from 1600 to 2099. */
export function isYear(group: string): boolean {
  return /^(?:1[6-9]|20)\d\d$/.test(group)
}

/** Whether each digit follows the one before it: somebody counts. */
export function isCounting(digits: string): boolean {
  const steps = new Set([...digits].slice(1).map((digit, index) => (Number(digit) - Number(digits[index]) + 10) % 10))
  return steps.size === 1 && (steps.has(1) || steps.has(9))
}

/** ISBN: thirteen digits behind a group of three, or ten of which the last stands alone. */
function isBook({ digits, shape }: Row): boolean {
  if (/^97[89]\d{10}$/.test(digits)) return /^(?:3-|13$)/.test(shape)
  return digits.length === ISBN_10 && /^\d-\d-\d-1$/.test(shape)
}

/** `7-6 6-7 6-4`: by turns two different signs stand between small numbers. */
function isScore({ groups, separators: [first, second, ...others] }: Row): boolean {
  if (groups.length < FEWEST_SCORED || first === second || groups.some(({ length }) => length > 2)) return false
  return others.every((separator, index) => separator === (index % 2 === 0 ? first : second))
}

function isMonotone(groups: readonly string[]): boolean {
  if (groups.length < FEWEST_COUNTED) return false
  const steps = new Set(groups.slice(1).map((group, index) => Math.sign(Number(group) - Number(groups[index]))))
  return steps.size === 1 && !steps.has(0)
}

function isDate({ shape, groups }: Row): boolean {
  if (/^4-2-2(?:-|$)/.test(shape)) return isYear(groups[0]!)
  return /^[12]-[12]-4(?:-|$)|^[12]-[12]-2-/.test(shape) && (isYear(groups[2]!) || groups.slice(0, 2).every(isDayOrMonth))
}

function isDayOrMonth(group: string): boolean {
  return Number(group) >= 1 && Number(group) <= 31
}
