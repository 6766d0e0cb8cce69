import { Class } from './kinds.js'

/** Digits have classes, the same in every alphabet that has them. */
export const DIGITS = 10

/** The letters that terms of one script are made of, each with its class. */
export class Alphabet {
  readonly #classes = new Map<string, number>()
  readonly #letters: string[] = []

  readonly #firstLetter: number

  /** @param hasDigits whether digits have classes of their own, the same in every alphabet */
  constructor(letters: Iterable<string>, hasDigits: boolean) {
    this.#firstLetter = Class.first + (hasDigits ? DIGITS : 0)
    for (const letter of letters) this.add(letter)
  }

  /** Number of columns an automaton over this alphabet needs. */
  get size(): number {
    return this.#firstLetter + this.#classes.size
  }

  add(letter: string): void {
    if (this.#classes.has(letter)) return
    this.#classes.set(letter, this.size)
    this.#letters.push(letter)
  }

  /** The letter or digit of a class; empty for `edge` and `other`. */
  letterOf(cls: number): string {
    if (cls >= this.#firstLetter) return this.#letters[cls - this.#firstLetter] ?? ''
    return cls >= Class.first ? String(cls - Class.first) : ''
  }

  /** Class of a folded letter or ASCII digit; `Class.other` for a letter that no term has. */
  classOf(letter: string): number {
    const digit = letter.charCodeAt(0) - 48
    if (digit >= 0 && digit < DIGITS) return this.#firstLetter > Class.first ? Class.first + digit : Class.other
    return this.#classes.get(letter) ?? Class.other
  }
}
