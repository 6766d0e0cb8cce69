import { emptyFilter, hasBit, setBit } from '../text/tables/bitFilter.js'

/** Small numbers by key, in a form that is fast to look up. Not to be changed once it is made. */
export interface Table {
  /** By the last bits of a key: a bit that is set if there may be a number of it. Most features have none. */
  readonly filter: Int32Array
  /**
   * By slot, side by side: a key and 1, or 0; and its number. A key stands in the slot of its last bits or in the next that
   * was free.
   */
  readonly slots: Int32Array
}

/** Bits of the filter: few enough to stay in a near cache of the processor, where the table does not. */
const FILTER_BITS = 19
const FILTER_MASK = (1 << FILTER_BITS) - 1
const SLOT = 2

/** @param count how many keys there will be */
export function emptyTable(count: number): Table {
  const size = 2 ** Math.ceil(Math.log2(2 * count + 1))
  return { filter: emptyFilter(FILTER_BITS), slots: new Int32Array(size * SLOT) }
}

/** @param key of 0 or more that is not in the table yet */
export function put({ filter, slots }: Table, key: number, number: number): void {
  setBit(filter, key & FILTER_MASK)
  let slot = (key * SLOT) & (slots.length - 1)
  while (slots[slot] !== 0) slot = (slot + SLOT) & (slots.length - 1)
  slots[slot] = key + 1
  slots[slot + 1] = number
}

/** The number of a key; 0 if it has none. */
export function lookUp({ filter, slots }: Table, key: number): number {
  if (!hasBit(filter, key & FILTER_MASK)) return 0
  const mask = slots.length - 1
  let slot = (key * SLOT) & mask
  for (let found = slots[slot]!; found !== 0; found = slots[slot]!) {
    if (found === key + 1) return slots[slot + 1]!
    slot = (slot + SLOT) & mask
  }
  return 0
}
