import { NO_WORD } from '../index/rolling.js'

/** The numbers of an opening, by what they are. */
export const Opening = {
  /** 1 if it is of several words. */
  isPhrase: 0,
  script: 1,
  hash: 2,
  /** Where its last word ends. */
  at: 3,
  width: 4,
} as const

/**
 * Summary of the two edges of a chunk, so that it can be matched against its neighbours without being scanned again: script,
 * hash and letter sum of its first and last word (the sum of the last includes what its first letter adds).
 */
export class Borders {
  hasWords = false
  firstScript = 0
  firstHash = NO_WORD
  firstSum = 0
  /** Of the first word: see `firstLetters`. */
  firstLetters = 0
  firstStart = 0
  firstEnd = 0
  lastScript = 0
  lastHash = NO_WORD
  lastSum = 0
  lastStart = 0
  lastEnd = 0
  /** Whether the last word is a number. */
  lastIsNumber = false
  /** How many single letters stand before the first longer word, and behind the last one. */
  leading = 0
  trailing = 0
  /** Whether a word that was begun in the text, and is looked for inside others, might go on behind it. */
  isOpen = false
  /** Words and beginnings of phrases that might go on behind the text, with four numbers each: see `Opening`. */
  readonly openings: number[] = []
  #hasLongWord = false

  clear(): void {
    this.hasWords = false
    this.firstHash = NO_WORD
    this.leading = 0
    this.trailing = 0
    this.isOpen = false
    this.openings.length = 0
    this.#hasLongWord = false
  }

  begin(script: number, hash: number, sum: number, letters: number, start: number, end: number): void {
    this.hasWords = true
    this.firstScript = script
    this.firstHash = hash
    this.firstSum = sum
    this.firstLetters = letters
    this.firstStart = start
    this.firstEnd = end
  }

  end(script: number, hash: number, sum: number, start: number, end: number, isNumber: boolean): void {
    this.lastScript = script
    this.lastHash = hash
    this.lastSum = sum
    this.lastStart = start
    this.lastEnd = end
    this.lastIsNumber = isNumber
  }

  /** Takes note of an opening: see `Opening`. */
  open(isPhrase: boolean, script: number, hash: number, at: number): void {
    this.openings.push(isPhrase ? 1 : 0, script, hash, at)
  }

  single(): void {
    if (!this.#hasLongWord) this.leading++
    this.trailing++
  }

  longWord(): void {
    this.#hasLongWord = true
    this.trailing = 0
  }

  /** Whether there is no word of more than one letter. */
  get isSingles(): boolean {
    return !this.#hasLongWord
  }
}
