/** Where something may stand in a text: UTF-16 offsets, end exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
}

/**
 * How far the characters that fit reach from `index` in a direction.
 *
 * @param step 1 for what stands behind it, -1 for what stands before it
 * @param most characters that are read
 * @returns where they begin or end
 */
export function reach(text: string, index: number, step: 1 | -1, most: number, fits: RegExp): number {
  let at = index
  while (Math.abs(at - index) <= most && fits.test(text[at + step] ?? '')) at += step
  return step === 1 ? at + 1 : at
}
