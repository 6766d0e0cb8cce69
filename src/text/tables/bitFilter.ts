/*
 * A Bloom filter with one hash: it answers "surely not" or "maybe". One look at it spares nearly all searches in the table behind
 * it, and it is small enough to stay in the processor's cache. Callers decide which bit a key selects.
 */

/** @param size how many bits of a key select the bit: the filter has 2 ** size of them */
export function emptyFilter(size: number): Int32Array<ArrayBuffer> {
  return new Int32Array(1 << (size - 5))
}

/** Whether a bit is set. Loops that are to be free of calls have this written out. */
export function hasBit(filter: Int32Array, bit: number): boolean {
  return (filter[bit >> 5]! & (1 << (bit & 31))) !== 0
}

/** Sets a bit. */
export function setBit(filter: Int32Array, bit: number): void {
  filter[bit >> 5]! |= 1 << (bit & 31)
}
