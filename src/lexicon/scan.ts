import {
  CLASS_BITS,
  CLASS_MASK,
  Class,
  Kind,
  LATIN,
  isSpace,
  isWordKind,
  type Characters,
} from '../text/characters.js'
import type { Stretches } from '../text/stretches.js'
import type { Automaton } from './automaton.js'

/** Fewer single letters in a row are no disguise: initials, "a", "I". */
const FEWEST_SINGLES = 3

/** Most characters between two letters of spaced-out writing. */
const WIDEST_GAP = 3

/** A hyphen or dot may hide a letter only after this few: `sh-t`, but not `well-known`. */
const LONGEST_BEFORE_DASH = 3

/** Most symbols in a row that hide letters. */
const LONGEST_MASK = 6

/** Symbols that can begin or end a word as a letter or mask. */
const LEADING = new Set('@$€£¢|'.split('').map((char) => char.charCodeAt(0)))
const TRAILING = new Set('*$#@+%'.split('').map((char) => char.charCodeAt(0)))

/** States that accept, and where: to be verified after the loop. */
export class Candidates {
  /** Triples: kind of the automaton's script, state, end offset. */
  items = new Int32Array(96)
  length = 0

  push(kind: number, state: number, end: number): void {
    if (this.length + 3 > this.items.length) {
      const larger = new Int32Array(this.items.length * 2)
      larger.set(this.items)
      this.items = larger
    }
    this.items[this.length++] = kind
    this.items[this.length++] = state
    this.items[this.length++] = end
  }
}

/**
 * The one pass over a comment. Per unit: one look-up of its value, one step of the automaton of its
 * script, and a note of what looks disguised. No object is made per character or word, which is what
 * makes a comment without hits cost little more than reading it.
 */
export class Scanner {
  readonly candidates = new Candidates()
  readonly #characters: Characters
  readonly #stretches: Stretches
  /** By kind of script. Scripts without terms share one that only knows its root. */
  readonly #automata: readonly Automaton[]
  readonly #rarelyDoubled: readonly Uint8Array[]
  #singles = 0
  #singlesStart = 0
  #singlesEnd = 0
  /** Whether the comment had letters of another script than Latin. */
  hasOtherScripts = false

  constructor(characters: Characters, stretches: Stretches, automata: readonly Automaton[]) {
    this.#characters = characters
    this.#stretches = stretches
    this.#automata = automata
    this.#rarelyDoubled = automata.map((_, kind) =>
      kind < Kind.firstScript ? new Uint8Array(0) : characters.rarelyDoubled(kind),
    )
  }

  /** Fills `candidates` and the stretches. */
  scan(text: string): void {
    const characters = this.#characters
    const table = characters.table
    const length = text.length
    this.candidates.length = 0
    this.#stretches.clear()
    this.#singles = 0
    this.hasOtherScripts = false

    let script = LATIN
    let next = this.#automata[LATIN]!.next
    let rarelyDoubled = this.#rarelyDoubled[LATIN]!
    let state = 0
    let wordStart = 0
    let readOver = 0 // units of the word that are no letters of their own
    let previous = 0

    for (let index = 0; index < length; index++) {
      let value = table[text.charCodeAt(index)]!
      let kind = value >> CLASS_BITS

      if (kind === script) {
        state = next[state + (value & CLASS_MASK)]!
        if (state < 0) this.candidates.push(script, (state = ~state), index + 1)
        if (value === previous && this.#isStretched(text, index, value, rarelyDoubled)) {
          this.#stretches.markChunk(text, index)
        }
        previous = value
        continue
      }

      if (kind === Kind.edge) {
        state = next[state]! // Class.edge is 0; no form ends with a gap
        if (index > wordStart) this.#endWord(wordStart, index, readOver)
        wordStart = index + 1
        readOver = 0
        previous = 0
        continue
      }

      if (kind === Kind.unresolved) {
        characters.resolve(text.charCodeAt(index))
        index--
        continue
      }

      if (kind === Kind.skip) {
        readOver++
        continue
      }

      let units = 1
      if (kind === Kind.surrogate) {
        value = characters.valueAt(text, index)
        kind = value >> CLASS_BITS
        units = text.codePointAt(index)! > 0xffff ? 2 : 1
        if (kind === Kind.skip) {
          readOver += units
          index += units - 1
          continue
        }
        readOver += units - 1
      }

      if (kind === Kind.digit || kind >= Kind.firstScript) {
        const startsWord = index === wordStart
        const wanted = kind !== Kind.digit ? kind : startsWord ? LATIN : script
        if (wanted !== script) {
          script = wanted
          next = this.#automata[script]!.next
          rarelyDoubled = this.#rarelyDoubled[script]!
          state = 0
        }
        if (kind !== Kind.digit && kind !== LATIN) this.hasOtherScripts = true
        state = next[state + (value & CLASS_MASK)]!
        if (state < 0) this.candidates.push(script, (state = ~state), index + units)
        if (this.#isMixture(text, index, units, kind, startsWord)) this.#stretches.markChunk(text, index)
        previous = value
      } else {
        state = next[state]!
        if (index > wordStart) this.#endWord(wordStart, index, readOver)
        if (kind !== Kind.edge && this.#mayStandForLetter(text, index, kind, wordStart)) {
          this.#stretches.markChunk(text, index)
        }
        if (kind === Kind.symbol && this.#standsAlone(text, index)) this.#single(index, index + units)
        wordStart = index + units
        readOver = 0
        previous = 0
      }
      index += units - 1
    }
    if (length > wordStart) this.#endWord(wordStart, length, readOver)
    this.#endSingles()
  }

  #endWord(start: number, end: number, readOver: number): void {
    if (end - start - readOver === 1) this.#single(start, end)
    else if (this.#singles > 0) this.#endSingles()
  }

  #single(start: number, end: number): void {
    if (this.#singles > 0 && start - this.#singlesEnd > WIDEST_GAP) this.#endSingles()
    if (this.#singles++ === 0) this.#singlesStart = start
    this.#singlesEnd = end
  }

  #endSingles(): void {
    if (this.#singles >= FEWEST_SINGLES) this.#stretches.markSpaced(this.#singlesStart, this.#singlesEnd)
    this.#singles = 0
  }

  /** Called for a letter that stands twice: is it the third, or one that is rarely doubled? */
  #isStretched(text: string, index: number, value: number, rarelyDoubled: Uint8Array): boolean {
    if (rarelyDoubled[value & CLASS_MASK] === 1) return true
    return index >= 2 && this.#characters.valueAt(text, index - 2) === value
  }

  /** A digit beside a letter, or a letter beside one of another script. */
  #isMixture(text: string, index: number, units: number, kind: number, startsWord: boolean): boolean {
    if (!startsWord) {
      const before = this.#characters.valueBefore(text, index) >> CLASS_BITS
      if (before >= Kind.firstScript && before !== kind) return true
    }
    if (kind !== Kind.digit || index + units >= text.length) return false
    return this.#characters.valueAt(text, index + units) >> CLASS_BITS >= Kind.firstScript
  }

  #mayStandForLetter(text: string, index: number, kind: number, wordStart: number): boolean {
    const letters = index - wordStart
    const unit = text.charCodeAt(index)
    if (kind === Kind.dash) return letters > 0 && letters <= LONGEST_BEFORE_DASH && this.#goesOn(text, index + 1)
    if (letters === 0) return LEADING.has(unit) && this.#isLetter(text, index + 1)
    return this.#goesOn(text, index + 1) || (TRAILING.has(unit) && this.#isLetter(text, index - 1))
  }

  /** Whether, after a few more symbols, the word goes on. */
  #goesOn(text: string, index: number): boolean {
    for (const limit = index + LONGEST_MASK; index < text.length && index < limit; index++) {
      const kind = this.#characters.valueAt(text, index) >> CLASS_BITS
      if (isWordKind(kind)) return true
      if (kind !== Kind.symbol && kind !== Kind.dash) return false
    }
    return false
  }

  #isLetter(text: string, index: number): boolean {
    return index < text.length && this.#characters.valueAt(text, index) >> CLASS_BITS >= Kind.firstScript
  }

  #standsAlone(text: string, index: number): boolean {
    const before = index === 0 || isSpace(text.charCodeAt(index - 1))
    return before && (index + 1 === text.length || isSpace(text.charCodeAt(index + 1)))
  }
}

/** The automaton of a script that has no terms. */
export const EMPTY_WIDTH = Class.firstLetter
