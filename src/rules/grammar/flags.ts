/** A set of small numbers, in order, that is emptied at the cost of its size / 32. */
export class Flags {
  readonly #bits: Uint32Array

  /** @param size numbers are below it */
  constructor(size: number) {
    this.#bits = new Uint32Array((size + 31) >>> 5)
  }

  raise(number: number): void {
    this.#bits[number >> 5]! |= 1 << (number & 31)
  }

  /** Passes the numbers on, rising, and empties it. */
  drain(take: (number: number) => void): void {
    for (let word = 0; word < this.#bits.length; word++) {
      let bits = this.#bits[word]!
      if (bits === 0) continue
      this.#bits[word] = 0
      for (; bits !== 0; bits &= bits - 1) take((word << 5) + 31 - Math.clz32(bits & -bits))
    }
  }
}
