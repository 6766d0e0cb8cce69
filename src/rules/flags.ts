/** A set of small numbers that is emptied at the cost of what it holds. */
export class Flags {
  readonly #isRaised: Uint8Array
  readonly #raised: number[] = []

  /** @param size numbers are below it */
  constructor(size: number) {
    this.#isRaised = new Uint8Array(size)
  }

  /** The numbers it holds, in the order in which they came. Do not keep: it changes. */
  get raised(): readonly number[] {
    return this.#raised
  }

  has(number: number): boolean {
    return this.#isRaised[number] === 1
  }

  raise(number: number): void {
    if (this.#isRaised[number] === 1) return
    this.#isRaised[number] = 1
    this.#raised.push(number)
  }

  clear(): void {
    for (const number of this.#raised) this.#isRaised[number] = 0
    this.#raised.length = 0
  }
}
