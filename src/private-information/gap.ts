/** UTF-16 units between two spelt-out digits of a number, at most; none in `3one2`. */
export const WIDEST_GAP = 3

const SIGNS = /[\s,.\-–—]/u
/** No white space or dash beyond ASCII has a smaller code, but for the no-break space. */
const FIRST_BEYOND = 0x1680
const NO_BREAK_SPACE = 0xa0

/** Whether a UTF-16 unit may stand between spelt-out digits: white space, or one of the signs that part them. */
export function isGap(unit: number): boolean {
  if (unit < 0x80) return unit <= 0x20 || unit === 0x2c || unit === 0x2d || unit === 0x2e
  return unit === NO_BREAK_SPACE || (unit >= FIRST_BEYOND && SIGNS.test(String.fromCharCode(unit)))
}
