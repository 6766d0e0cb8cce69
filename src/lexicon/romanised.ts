import type { Characters } from '../text/characters.js'
import type { FoldedReading } from '../text/folded.js'
import { FOLDED_CLASSES, foldSpelling, foldedClass, type FoldingRules } from '../text/folding.js'
import { Automaton } from './automaton.js'
import { characterDisguises } from './disguise.js'
import type { Form, Hit } from './entry.js'
import { TOO_LONG, isInsideWordBefore, lettersAfter, lettersBefore } from './neighbours.js'

/** Folded words shorter than this agree with too many others: they are found as listed only. */
export const SHORTEST_FOLDED = 3

const REPEATS = /(.)\1{2,}/g

/**
 * Finds the words of languages that are romanised without an agreed orthography: looks in a comment as it reads
 * folded for the words folded alike. See `text/folding.ts`.
 */
export class RomanisedMatcher {
  readonly #characters: Characters
  readonly #reading: FoldedReading
  readonly #automaton: Automaton
  readonly #innocent: ReadonlySet<string>

  /**
   * @param reading in the folding that `rules` say
   * @param forms as listed, of languages with this folding
   * @param innocent words of other languages that fold to one of them
   */
  constructor(
    characters: Characters,
    reading: FoldedReading,
    rules: FoldingRules,
    forms: readonly Form[],
    innocent: ReadonlySet<string>,
  ) {
    this.#characters = characters
    this.#reading = reading
    this.#automaton = new Automaton(FOLDED_CLASSES, forms.flatMap((form) => foldForm(form, rules)), foldedClass)
    this.#innocent = innocent
  }

  /** Adds what it finds in a comment to `hits`. */
  match(text: string, hits: Hit[]): void {
    this.#reading.read(text)
    const { symbols, length } = this.#reading
    const { next } = this.#automaton
    let state = this.#automaton.start
    for (let at = 0; at < length; at++) {
      state = next[state + symbols[at]! - 1]!
      if (state >= 0) continue
      state = ~state
      this.#automaton.forEachForm(state, (form) => this.#verify(text, form, at + 1, hits))
    }
  }

  /** @param last number of symbols up to the end of the form */
  #verify(text: string, form: Form, last: number, hits: Hit[]): void {
    const { starts, length } = this.#reading
    const start = starts[last - form.text.length]!
    if (form.edgeBefore && isInsideWordBefore(this.#characters, text, start)) return
    // The edge behind a form is one of its symbols.
    const behind = form.edgeAfter ? last - 1 : last
    const end = behind < length ? starts[behind]! : text.length
    const word = lettersBefore(this.#characters, text, start) + lettersAfter(this.#characters, text, start)
    if (this.#isInnocent(word)) return
    hits.push({ entry: form.entry, start, end, disguise: characterDisguises(this.#characters, text, start, end) })
  }

  /** A word that is one of another language, also with letters repeated for emphasis. */
  #isInnocent(word: string): boolean {
    if (word.includes(TOO_LONG)) return false
    if (this.#innocent.has(word)) return true
    return this.#innocent.has(word.replace(REPEATS, '$1$1')) || this.#innocent.has(word.replace(REPEATS, '$1'))
  }
}

/** A form as the folding leaves it; none if it leaves too little. A word edge behind it is one of its letters. */
function foldForm(form: Form, rules: FoldingRules): Form[] {
  const folded = foldSpelling(form.text, rules)
  if (folded.length < SHORTEST_FOLDED) return []
  const text = form.edgeAfter ? `${folded} ` : folded
  return [{ ...form, text, coreStart: 0, coreEnd: text.length }]
}
