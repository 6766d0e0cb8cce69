import type { Characters } from '../../text/letters/characters.js'
import { CLASS_BITS, Kind, LATIN } from '../../text/letters/kinds.js'
import { unitsBefore } from '../../text/letters/units.js'
import type { Borders } from './borders.js'
import type { FormIndex } from '../index/formIndex.js'
import { WrittenLetters, type Letters } from '../index/letters.js'
import type { Place } from '../index/place.js'
import { Quads } from './quads.js'
import { NO_WORD } from '../index/rolling.js'
import type { ScriptTerms } from '../index/scriptTerms.js'

/**
 * Looks up what a place in a comment may be the beginning or the end of, and reads on from there where something listed may go
 * on. One object for all places, so that a look makes none.
 */
export class LookUp implements Place {
  /** What was found, to be verified: kind of the script, number of the form, end offset. */
  readonly candidates = new Quads()
  readonly #characters: Characters
  /** By kind of script. */
  readonly #terms: readonly ScriptTerms[]
  readonly #borders: Borders
  readonly #letters: WrittenLetters
  /** The script that is read, and what is listed in it. */
  #script = LATIN
  #forms: FormIndex
  /** The place. */
  #text = ''
  #at = 0
  /** The word or phrase that ends there. */
  #hash = NO_WORD
  #isPhrase = false
  /** Matches that end at or before this offset are already known and are skipped. */
  #beyond = 0

  /** @param borders receives the words that might go on behind the text */
  constructor(characters: Characters, terms: readonly ScriptTerms[], borders: Borders) {
    this.#characters = characters
    this.#terms = terms
    this.#borders = borders
    this.#letters = new WrittenLetters(characters)
    this.#forms = terms[LATIN]!.forms
  }

  /** Goes over to another script. */
  enter(script: number): void {
    this.#script = script
    this.#forms = this.#terms[script]!.forms
  }

  /** Finds what begins with a word or phrase. @param index where its last word ends; @param hash of it */
  findFrom(text: string, index: number, hash: number, isPhrase: boolean): void {
    this.#text = text
    this.#at = index
    this.#hash = hash
    this.#isPhrase = isPhrase
    const end = this.#endOfLetters(text, index)
    if (isPhrase) this.#forms.findPhrases(hash, end, this)
    else this.#forms.findWord(hash, end, this)
  }

  /**
   * Fills `candidates` with nothing but what begins with a word or phrase of which the hash is known, and ends behind `beyond`.
   *
   * @param index where its last word ends
   */
  findOnly(text: string, script: number, index: number, hash: number, isPhrase: boolean, beyond: number): void {
    this.candidates.length = 0
    this.#borders.openings.length = 0
    this.#beyond = beyond
    this.enter(script)
    this.findFrom(text, index, hash, isPhrase)
    this.#beyond = 0
  }

  /**
   * Finds the terms that begin shortly before `end`, and may stand inside a word or go on.
   *
   * @param gram of the last letters before it; @param letters how many of the word there are, up to a gram and one more
   */
  findByGram(text: string, end: number, gram: number, letters: number): void {
    this.#text = text
    this.#at = end
    this.#forms.findByGram(gram, letters, this)
  }

  behind(): Letters {
    this.#borders.open(this.#isPhrase, this.#script, this.#hash, this.#at)
    return this.#letters.at(this.#text, this.#at, this.#script)
  }

  back(letters: number): Letters {
    return this.#letters.before(this.#text, this.#at, letters, this.#script)
  }

  found(form: number, end: number): void {
    if (end > this.#beyond) this.candidates.push(this.#script, form, end, 0)
  }

  ranOut(): void {
    this.#borders.isOpen = true
  }

  /** Where the last letter before `index` ends. */
  #endOfLetters(text: string, index: number): number {
    while (index > 0 && this.#characters.valueBefore(text, index) >> CLASS_BITS === Kind.skip) index -= unitsBefore(text, index)
    return index
  }
}
