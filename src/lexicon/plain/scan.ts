import type { Characters } from '../../text/letters/characters.js'
import { PRIME, SPREAD } from '../../text/tables/fnv.js'
import { CLASS_BITS, CLASS_MASK, Kind, LATIN } from '../../text/letters/kinds.js'
import { isSpace, unitsAt } from '../../text/letters/units.js'
import type { Stretches } from '../../text/stretches.js'
import type { Borders } from './borders.js'
import type { FormIndex } from '../index/formIndex.js'
import { WrittenLetters, firstLetters } from '../index/letters.js'
import type { LookUp } from './lookUp.js'
import { FIRST_LETTER, type MisspellingTable } from '../index/misspellingTable.js'
import { Quads } from './quads.js'
import { GRAM, GRAM_MASK, GRAM_SHIFT, GRAM_TABLE_SHIFT, NO_WORD, hasGram, withWord } from '../index/rolling.js'
import type { ScriptTerms } from '../index/scriptTerms.js'
import { SpacedLetters, isSingle, mayBeSingle } from './spacedLetters.js'
import { Surroundings } from './surroundings.js'
import { WordAtHand, WordBefore } from './wordAtHand.js'

/** `Kind.edge` as a constant of its own, which the engine folds into the loop. */
const EDGE = Kind.edge

/** A word with this many double letters may be doubled throughout. */
const MANY_DOUBLES = 3

/** Longer words are not tried as misspellings; they keep hostile texts cheap, too. */
const LONGEST_MISSPELT = 20

/**
 * The one pass over a comment. Per unit: one look-up of its value, a step of two hashes, a look at a small table; per
 * word a look at four filters; and a note of what looks disguised. No object is made per character or word, which is
 * what makes a comment without hits cost little more than reading it.
 */
export class Scanner {
  /** Words that may be misspelt, also two words that may be one: kind of the script, start, end, sum of weights. */
  readonly suspects = new Quads()
  /** Whether the comment had letters of another script than Latin. */
  hasOtherScripts = false
  readonly #characters: Characters
  readonly #stretches: Stretches
  readonly #surroundings: Surroundings
  /** By kind of script. Scripts without terms share one that has none. */
  readonly #terms: readonly ScriptTerms[]
  readonly #lookUp: LookUp
  readonly #borders: Borders
  readonly #spaced: SpacedLetters
  readonly #letters: WrittenLetters
  /** The script that is read, and what is asked in it. */
  #script = LATIN
  #forms: FormIndex
  #misspellings: MisspellingTable
  #rarelyDoubled: Uint8Array
  readonly #word = new WordAtHand()
  readonly #before = new WordBefore()

  /** @param lookUp receives the words that may be listed; @param borders receives the summary of the text's two edges */
  constructor(characters: Characters, stretches: Stretches, terms: readonly ScriptTerms[], lookUp: LookUp, borders: Borders) {
    this.#characters = characters
    this.#stretches = stretches
    this.#surroundings = new Surroundings(characters)
    this.#terms = terms
    this.#lookUp = lookUp
    this.#borders = borders
    this.#spaced = new SpacedLetters(stretches, borders)
    this.#letters = new WrittenLetters(characters)
    const { forms, misspellings } = terms[LATIN]!
    this.#forms = forms
    this.#misspellings = misspellings
    this.#rarelyDoubled = characters.rarelyDoubled(LATIN)
  }

  /** Fills the candidates of the look-up, `suspects` and the stretches. */
  scan(text: string): void {
    this.#start()
    for (let index = this.#readPlain(text, 0); index < text.length; index = this.#readPlain(text, index)) {
      index += this.#readCarefully(text, index)
    }
    if (this.#word.lettersUntil(text.length) > 0) this.#endWord(text, text.length)
    this.#spaced.endRun(text)
    const { hash, sum, start, end } = this.#before
    this.#borders.end(this.#script, hash, sum, start, end, this.#areDigits(text, start, end))
  }

  #start(): void {
    this.#lookUp.candidates.length = 0
    this.suspects.length = 0
    this.#stretches.clear()
    this.#borders.clear()
    this.#spaced.clear()
    this.hasOtherScripts = false
    this.#enter(LATIN)
    this.#before.clear()
    this.#word.begin(0)
  }

  #enter(script: number): void {
    const { forms, misspellings } = this.#terms[script]!
    this.#lookUp.enter(script)
    this.#script = script
    this.#forms = forms
    this.#misspellings = misspellings
    this.#rarelyDoubled = this.#characters.rarelyDoubled(script)
  }

  /**
   * Reads on as long as there are but letters of one script and edges, and nothing that is listed. Nothing is called per
   * letter, so that the engine keeps tables and numbers in registers.
   *
   * @returns where something wants a closer look
   */
  #readPlain(text: string, index: number): number {
    const { table } = this.#characters
    const { weights } = this.#misspellings
    const { grams } = this.#forms
    const script = this.#script
    const word = this.#word
    let { hash, gram, sum, previous } = word
    for (; index < text.length; index++) {
      const value = table[text.charCodeAt(index)]!
      const kind = value >> CLASS_BITS
      if (kind === script) {
        const cls = value & CLASS_MASK
        hash = Math.imul(hash ^ cls, PRIME)
        gram = ((gram << GRAM_SHIFT) ^ cls) & GRAM_MASK
        sum = (sum + weights[cls]!) | 0
        // `hasGram` written out: a call for every letter would cost more than the look.
        const bit = Math.imul(gram, SPREAD) >>> GRAM_TABLE_SHIFT
        if ((grams[bit >> 5]! & (1 << (bit & 31))) !== 0 || value === previous) break
        previous = value
      } else {
        if (kind !== EDGE) break
        word.hash = hash
        word.sum = sum
        if (!this.#passes(text, index)) break
        word.begin(index + 1)
        ;({ hash, gram, sum, previous } = word)
      }
    }
    word.hash = hash
    word.gram = gram
    word.sum = sum
    word.previous = previous
    return index
  }

  /** Fast path: whether the word that ends here is longer than one letter, is not listed and cannot be a misspelling. */
  #passes(text: string, end: number): boolean {
    const { hash, sum, start, isMixed } = this.#word
    const before = this.#before
    const letters = this.#word.lettersUntil(end)
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

  /** @returns how many units were read */
  #readCarefully(text: string, index: number): number {
    const unit = text.charCodeAt(index)
    let value = this.#characters.table[unit]!
    let kind = value >> CLASS_BITS
    if (kind === this.#script) {
      this.#lookAtLetter(text, index, value)
      return 1
    }
    if (kind === Kind.unresolved) {
      this.#characters.resolve(unit)
      return 0
    }
    let units = 1
    if (kind === Kind.surrogate) {
      value = this.#characters.valueAt(text, index)
      kind = value >> CLASS_BITS
      units = unitsAt(text, index)
      if (kind !== Kind.skip) this.#word.readOver += units - 1
    }
    if (kind === Kind.skip) this.#word.readOver += units
    else if (kind === Kind.digit || kind >= Kind.firstScript) this.#readLetter(text, index, units, value)
    else this.#readEdge(text, index, units, value)
    return units
  }

  /** A letter that was read, and ends what may be listed, or repeats the one before. */
  #lookAtLetter(text: string, index: number, value: number): void {
    const word = this.#word
    if (hasGram(this.#forms.grams, word.gram)) this.#findByGram(text, index + 1)
    if (value === word.previous) {
      word.doubles++
      const isThird = index >= 2 && this.#characters.table[text.charCodeAt(index - 2)] === value
      const isRare = this.#rarelyDoubled[value & CLASS_MASK] === 1
      if (isThird || isRare || word.doubles >= MANY_DOUBLES || word.readOver > 0) this.#stretches.markChunk(text, index)
    }
    word.previous = value
  }

  /** A digit, or a letter of another script or of more than one unit. */
  #readLetter(text: string, index: number, units: number, value: number): void {
    const word = this.#word
    const kind = value >> CLASS_BITS
    const startsWord = index - word.start === word.readOver - (units - 1)
    const wanted = kind !== Kind.digit ? kind : startsWord ? LATIN : this.#script
    if (wanted !== this.#script) {
      this.#enter(wanted)
      // Phrases of any script may begin with a number.
      if (!startsWord || !this.#areDigits(text, this.#before.start, this.#before.end)) this.#before.hash = NO_WORD
      if (word.isMixed || startsWord || !this.#areDigits(text, word.start, index)) {
        word.gram = 0
        if (!startsWord) word.isMixed = true
      }
    }
    if (kind !== Kind.digit && kind !== LATIN) this.hasOtherScripts = true
    const cls = value & CLASS_MASK
    word.add(cls, this.#misspellings.weights[cls]!)
    if (hasGram(this.#forms.grams, word.gram)) this.#findByGram(text, index + units)
    if (startsWord && units > 1) word.first = Math.imul(cls, FIRST_LETTER)
    const isDouble = value === word.previous && kind !== Kind.digit
    if (isDouble || this.#surroundings.isMixture(text, index, units, kind, startsWord)) this.#stretches.markChunk(text, index)
    word.previous = value
  }

  /** Whether only digits stand there: a word or phrase that they begin is of the script of its first letter. */
  #areDigits(text: string, from: number, to: number): boolean {
    let index = from
    while (index < to && this.#characters.table[text.charCodeAt(index)]! >> CLASS_BITS === Kind.digit) index++
    return index === to
  }

  /** An edge with a word before it that wants a closer look, or a symbol. */
  #readEdge(text: string, index: number, units: number, value: number): void {
    const kind = value >> CLASS_BITS
    const word = this.#word
    const isBehindLetters = index > word.start
    if (isBehindLetters) this.#endWord(text, index)
    if (kind !== EDGE && this.#mayStandForLetter(text, index, units, value, isBehindLetters)) this.#stretches.markChunk(text, index)
    if (kind === Kind.symbol && this.#surroundings.standsAlone(text, index)) this.#spaced.add(text, index, index + units)
    word.begin(index + units)
  }

  /** @param isBehindLetters whether letters stand right before it */
  #mayStandForLetter(text: string, index: number, units: number, value: number, isBehindLetters: boolean): boolean {
    if (value >> CLASS_BITS !== Kind.dash) return this.#surroundings.mayStandForLetter(text, index, units, value, isBehindLetters)
    // A hyphen hides a letter only where a word could have been begun: sh-t, but not well-known.
    return isBehindLetters && this.#surroundings.goesOn(text, index + units) && this.#forms.beginnings.has(this.#word.hash)
  }

  #wholeSum(text: string): number {
    const { table } = this.#characters
    // A word may begin with what is read over: an invisible character.
    let first = this.#word.start
    while (table[text.charCodeAt(first)]! >> CLASS_BITS === Kind.skip) first++
    return this.#word.whole(table[text.charCodeAt(first)]! & CLASS_MASK)
  }

  /** Takes note of the first word. */
  #begin(text: string, end: number): void {
    const { hash, sum, start } = this.#word
    this.#borders.begin(this.#script, hash, sum, firstLetters(this.#letters.at(text, start, this.#script)), start, end)
  }

  #endWord(text: string, end: number): void {
    const { sum, start, isMixed } = this.#word
    const before = this.#before
    const whole = this.#wholeSum(text)
    this.#noteLength(text, end)
    if (this.#word.lettersUntil(end) <= LONGEST_MISSPELT) this.#suspect(text, end, whole, (before.sum + sum) | 0)
    if (isMixed) this.#word.hash = NO_WORD
    const { hash } = this.#word
    if (!before.isAny) this.#begin(text, end)
    this.#findWords(text, end)
    before.set(start, end, hash, whole)
  }

  #noteLength(text: string, end: number): void {
    const { start } = this.#word
    if (isSingle(text, start, end, this.#word.lettersUntil(end), this.#script)) {
      if (this.#spaced.count > 0 || !this.#isEnding(text, start)) this.#spaced.add(text, start, end)
    } else {
      this.#borders.longWord()
      if (this.#spaced.count > 0) this.#spaced.endRun(text)
    }
  }

  /** Whether only an apostrophe or the like stands between a word and the one before: the `s` of `it's`. */
  #isEnding(text: string, start: number): boolean {
    return this.#before.isAny && start - this.#before.end === 1 && !isSpace(text.charCodeAt(start - 1))
  }

  /** @param both sum of the word and the one before */
  #suspect(text: string, end: number, whole: number, both: number): void {
    const { start } = this.#word
    const before = this.#before
    if (this.#misspellings.mayBe(whole)) this.suspects.push(this.#script, start, end, whole)
    if (this.#misspellings.mayBe(both) && isNarrow(text, before.end, start)) this.suspects.push(this.#script, before.start, end, both)
  }

  /** Finds the terms that a word is, and those that it ends the second word of. */
  #findWords(text: string, end: number): void {
    const { hash } = this.#word
    if (hash === NO_WORD) return
    if (this.#forms.has(hash)) this.#lookUp.findFrom(text, end, hash, false)
    const phrase = withWord(this.#before.hash, hash)
    if (this.#forms.has(phrase)) this.#lookUp.findFrom(text, end, phrase, true)
  }

  /** Finds the terms that begin shortly before `end`, with the last letters, and may stand inside a word or go on. */
  #findByGram(text: string, end: number): void {
    const { isMixed, gram } = this.#word
    // A term that begins a word begins one of its own script.
    const letters = isMixed ? GRAM + 1 : Math.min(this.#word.lettersUntil(end), GRAM + 1)
    this.#lookUp.findByGram(text, end, gram, letters)
  }
}

/** Whether only one character, or white space however wide, stands between two words. */
function isNarrow(text: string, from: number, to: number): boolean {
  if (to - from === 1) return true
  let index = from
  while (index < to && isSpace(text.charCodeAt(index))) index++
  return index === to
}
