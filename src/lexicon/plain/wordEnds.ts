import type { Characters } from '../../text/letters/characters.js'
import { CLASS_BITS, CLASS_MASK, Kind, LATIN } from '../../text/letters/kinds.js'
import { isSpace } from '../../text/letters/units.js'
import type { Borders } from './borders.js'
import { areDigits } from './digits.js'
import type { FormIndex } from '../index/formIndex.js'
import { WrittenLetters, firstLetters } from '../index/letters.js'
import type { LookUp } from './lookUp.js'
import type { MisspellingTable } from '../index/misspellingTable.js'
import { Quads } from './quads.js'
import { NO_WORD, withWord } from '../index/rolling.js'
import type { ScriptTerms } from '../index/scriptTerms.js'
import { isSingle, mayBeSingle, type SpacedLetters } from './spacedLetters.js'
import { WordAtHand, WordBefore } from './wordAtHand.js'

/** Longer words are not tried as misspellings; they keep hostile texts cheap, too. */
const LONGEST_MISSPELT = 20

/** What the scan does where a word ends: looks it up, alone and with the one before. */
export class WordEnds {
  readonly word = new WordAtHand()
  readonly before = new WordBefore()
  /** Words that may be misspelt, also two words that may be one: kind of the script, start, end, sum of weights. */
  readonly suspects = new Quads()
  readonly #characters: Characters
  /** By kind of script. */
  readonly #terms: readonly ScriptTerms[]
  readonly #lookUp: LookUp
  readonly #borders: Borders
  readonly #spaced: SpacedLetters
  readonly #letters: WrittenLetters
  /** The script that is read, and what is asked in it. */
  #script = LATIN
  #forms: FormIndex
  #misspellings: MisspellingTable

  /**
   * @param lookUp receives the words that may be listed
   * @param borders receives the summary of the text's two edges
   * @param spaced receives words of a single letter
   */
  constructor(characters: Characters, terms: readonly ScriptTerms[], lookUp: LookUp, borders: Borders, spaced: SpacedLetters) {
    this.#characters = characters
    this.#terms = terms
    this.#lookUp = lookUp
    this.#borders = borders
    this.#spaced = spaced
    this.#letters = new WrittenLetters(characters)
    const { forms, misspellings } = terms[LATIN]!
    this.#forms = forms
    this.#misspellings = misspellings
  }

  /** Begins with a text. */
  clear(): void {
    this.suspects.length = 0
    this.#borders.clear()
    this.#spaced.clear()
    this.before.clear()
    this.word.begin(0)
  }

  /** Goes over to another script. */
  enter(script: number): void {
    const { forms, misspellings } = this.#terms[script]!
    this.#script = script
    this.#forms = forms
    this.#misspellings = misspellings
  }

  /** Fast path: whether the word that ends here is longer than one letter, is not listed and cannot be a misspelling. */
  passes(text: string, end: number): boolean {
    const { hash, sum, start, isMixed } = this.word
    const before = this.before
    const letters = this.word.lettersUntil(end)
    if (letters === 0) return true
    if (mayBeSingle(letters, this.#script) || this.#spaced.count > 0 || isMixed) return false
    const whole = this.#wholeSum(text)
    if (this.#misspellings.mayBe(whole) || this.#misspellings.mayBe((before.sum + sum) | 0)) return false
    if (this.#forms.has(hash) || this.#forms.has(withWord(before.hash, hash))) return false
    if (!before.isAny) this.#begin(text, end)
    this.#borders.longWord()
    before.set(start, end, hash, whole)
    return true
  }

  /** Looks closely at the word that ends here. */
  end(text: string, end: number): void {
    const { sum, start, isMixed } = this.word
    const before = this.before
    const whole = this.#wholeSum(text)
    this.#noteLength(text, end)
    if (this.word.lettersUntil(end) <= LONGEST_MISSPELT) this.#suspect(text, end, whole, (before.sum + sum) | 0)
    if (isMixed) this.word.hash = NO_WORD
    const { hash } = this.word
    if (!before.isAny) this.#begin(text, end)
    this.#findWords(text, end)
    before.set(start, end, hash, whole)
  }

  /** Ends the text, with the word that it may end in. */
  finish(text: string): void {
    if (this.word.lettersUntil(text.length) > 0) this.end(text, text.length)
    this.#spaced.endRun(text)
    const { hash, sum, start, end } = this.before
    this.#borders.end(this.#script, hash, sum, start, end, areDigits(this.#characters, text, start, end))
  }

  #wholeSum(text: string): number {
    const { table } = this.#characters
    // A word may begin with what is read over: an invisible character.
    let first = this.word.start
    while (table[text.charCodeAt(first)]! >> CLASS_BITS === Kind.skip) first++
    return this.word.whole(table[text.charCodeAt(first)]! & CLASS_MASK)
  }

  /** Takes note of the first word. */
  #begin(text: string, end: number): void {
    const { hash, sum, start } = this.word
    this.#borders.begin(this.#script, hash, sum, firstLetters(this.#letters.at(text, start, this.#script)), start, end)
  }

  #noteLength(text: string, end: number): void {
    const { start } = this.word
    if (isSingle(text, start, end, this.word.lettersUntil(end), this.#script)) {
      if (this.#spaced.count > 0 || !this.#isEnding(text, start)) this.#spaced.add(text, start, end)
    } else {
      this.#borders.longWord()
      if (this.#spaced.count > 0) this.#spaced.endRun(text)
    }
  }

  /** Whether only an apostrophe or the like stands between a word and the one before: the `s` of `it's`. */
  #isEnding(text: string, start: number): boolean {
    return this.before.isAny && start - this.before.end === 1 && !isSpace(text.charCodeAt(start - 1))
  }

  /** @param both sum of the word and the one before */
  #suspect(text: string, end: number, whole: number, both: number): void {
    const { start } = this.word
    const before = this.before
    if (this.#misspellings.mayBe(whole)) this.suspects.push(this.#script, start, end, whole)
    if (this.#misspellings.mayBe(both) && isNarrow(text, before.end, start)) this.suspects.push(this.#script, before.start, end, both)
  }

  /** Finds the terms that a word is, and those that it ends the second word of. */
  #findWords(text: string, end: number): void {
    const { hash } = this.word
    if (hash === NO_WORD) return
    if (this.#forms.has(hash)) this.#lookUp.findFrom(text, end, hash, false)
    const phrase = withWord(this.before.hash, hash)
    if (this.#forms.has(phrase)) this.#lookUp.findFrom(text, end, phrase, true)
  }
}

/** Whether only one character, or white space however wide, stands between two words. */
function isNarrow(text: string, from: number, to: number): boolean {
  if (to - from === 1) return true
  let index = from
  while (index < to && isSpace(text.charCodeAt(index))) index++
  return index === to
}
