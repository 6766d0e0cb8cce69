/** Stands for whatever a word may be. */
export const ANY = -1

const NONE: readonly number[] = []

/** Numbers the sets of kinds that pattern elements accept; equal sets share a number. */
export class Wanted {
  count = 0
  readonly #byKey = new Map<string, number>()
  /** By kind, the number of the set of that kind alone. */
  readonly #singles: (number | undefined)[] = []
  readonly #byKind: number[][] = []

  of(kinds: readonly number[]): number {
    const known = kinds.length === 1 ? this.#singles[kinds[0]!] : undefined
    if (known !== undefined) return known
    const own = kinds.length === 1 ? kinds : inOrder(kinds)
    const key = own.join(' ')
    let wanted = this.#byKey.get(key)
    if (wanted === undefined) {
      wanted = this.count++
      this.#byKey.set(key, wanted)
      for (let index = 0; index < own.length; index++) (this.#byKind[own[index]!] ??= []).push(wanted)
    }
    if (own.length === 1) this.#singles[own[0]!] = wanted
    return wanted
  }

  /** What a word of each kind satisfies, the kind that satisfies most first. */
  metByKinds(): readonly (readonly number[])[] {
    return Object.values(this.#byKind).sort((one, other) => other.length - one.length)
  }

  /** What a word of a kind satisfies. */
  metBy(kind: number): readonly number[] {
    return this.#byKind[kind] ?? NONE
  }
}

/** Each once, rising. There are few. */
function inOrder(numbers: readonly number[]): number[] {
  const ordered: number[] = []
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!
    if (ordered.includes(number)) continue
    let at = ordered.length
    for (; at > 0 && ordered[at - 1]! > number; at--) ordered[at] = ordered[at - 1]!
    ordered[at] = number
  }
  return ordered
}
