/** At most so many UTF-16 units stand between two spelt-out digits of a number; `3one2` has none there. */
export const WIDEST_GAP = 3

const SIGNS = /[\s,.\-–—]/u
/** The smallest code of white space or a dash beyond ASCII, except for the no-break space. */
const FIRST_BEYOND = 0x1680
const NO_BREAK_SPACE = 0xa0

/** Whether a UTF-16 unit may stand between spelt-out digits: white space or a separator. */
export function isGap(unit: number): boolean {
  if (unit < 0x80) return unit <= 0x20 || unit === 0x2c || unit === 0x2d || unit === 0x2e
  return unit === NO_BREAK_SPACE || (unit >= FIRST_BEYOND && SIGNS.test(String.fromCharCode(unit)))
}
