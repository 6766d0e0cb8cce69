import { InvalidArgumentError } from 'commander'

/*
 * Options that are numbers, as people write them: `Number` takes `0x1` and `1e2`, too. Commander says which option it is and what
 * was found.
 */

/** Reads a whole number of an option. */
export function wholeNumber(least: number, most = Infinity): (text: string) => number {
  const expected = most === Infinity ? `at least ${least}` : `from ${least} to ${most}`
  return (text) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`Expected a whole number, ${expected}.`)
  }
}

/** Reads a score of an option from which something is done: from 0 on all would be. */
export function score(text: string): number {
  const number = Number(text)
  if (/^\d*\.?\d+$/.test(text) && number > 0 && number <= 1) return number
  throw new InvalidArgumentError('Expected a number above 0, at most 1.')
}
