import type { Characters } from '../../text/letters/characters.js'
import { PRIME, SPREAD } from '../../text/tables/fnv.js'
import { CLASS_BITS, CLASS_MASK, Kind, LATIN } from '../../text/letters/kinds.js'
import { unitsAt } from '../../text/letters/units.js'
import type { Stretches } from '../../text/stretches.js'
import type { Borders } from './borders.js'
import { areDigits } from './digits.js'
import type { FormIndex } from '../index/formIndex.js'
import type { LookUp } from './lookUp.js'
import { FIRST_LETTER, type MisspellingTable } from '../index/misspellingTable.js'
import type { Quads } from './quads.js'
import { GRAM, GRAM_MASK, GRAM_SHIFT, GRAM_TABLE_SHIFT, NO_WORD, hasGram } from '../index/rolling.js'
import type { ScriptTerms } from '../index/scriptTerms.js'
import { SpacedLetters } from './spacedLetters.js'
import { Surroundings } from './surroundings.js'
import type { WordAtHand } from './wordAtHand.js'
import { WordEnds } from './wordEnds.js'

/** `Kind.edge` as a constant of its own, which the engine folds into the loop. */
const EDGE = Kind.edge

/** A word with this many double letters may be doubled throughout. */
const MANY_DOUBLES = 3

/**
 * The one pass over a comment. Per unit: one look-up of its value, a step of two hashes, a look at a small table; per
 * word a look at four filters; and a note of what looks disguised. No object is made per character or word, which is
 * what makes a comment without hits cost little more than reading it.
 */
export class Scanner {
  /** Whether the comment had letters of another script than Latin. */
  hasOtherScripts = false
  readonly #characters: Characters
  readonly #stretches: Stretches
  readonly #surroundings: Surroundings
  /** By kind of script. Scripts without terms share one that has none. */
  readonly #terms: readonly ScriptTerms[]
  readonly #lookUp: LookUp
  readonly #spaced: SpacedLetters
  readonly #ends: WordEnds
  readonly #word: WordAtHand
  /** The script that is read, and what is asked in it. */
  #script = LATIN
  #forms: FormIndex
  #misspellings: MisspellingTable
  #rarelyDoubled: Uint8Array

  /** @param lookUp receives the words that may be listed; @param borders receives the summary of the text's two edges */
  constructor(characters: Characters, stretches: Stretches, terms: readonly ScriptTerms[], lookUp: LookUp, borders: Borders) {
    this.#characters = characters
    this.#stretches = stretches
    this.#surroundings = new Surroundings(characters)
    this.#terms = terms
    this.#lookUp = lookUp
    this.#spaced = new SpacedLetters(stretches, borders)
    this.#ends = new WordEnds(characters, terms, lookUp, borders, this.#spaced)
    this.#word = this.#ends.word
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
    this.#ends.finish(text)
  }

  /** Words that may be misspelt: see `WordEnds.suspects`. */
  get suspects(): Quads {
    return this.#ends.suspects
  }

  #start(): void {
    this.#lookUp.candidates.length = 0
    this.#stretches.clear()
    this.#ends.clear()
    this.hasOtherScripts = false
    this.#enter(LATIN)
  }

  #enter(script: number): void {
    const { forms, misspellings } = this.#terms[script]!
    this.#lookUp.enter(script)
    this.#ends.enter(script)
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
        if (!this.#ends.passes(text, index)) break
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
      const { before } = this.#ends
      // Phrases of any script may begin with a number.
      if (!startsWord || !areDigits(this.#characters, text, before.start, before.end)) before.hash = NO_WORD
      if (word.isMixed || startsWord || !areDigits(this.#characters, text, word.start, index)) {
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

  /** An edge with a word before it that wants a closer look, or a symbol. */
  #readEdge(text: string, index: number, units: number, value: number): void {
    const kind = value >> CLASS_BITS
    const word = this.#word
    const isBehindLetters = index > word.start
    if (isBehindLetters) this.#ends.end(text, index)
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

  /** Finds the terms that begin shortly before `end`, with the last letters, and may stand inside a word or go on. */
  #findByGram(text: string, end: number): void {
    const { isMixed, gram } = this.#word
    // A term that begins a word begins one of its own script.
    const letters = isMixed ? GRAM + 1 : Math.min(this.#word.lettersUntil(end), GRAM + 1)
    this.#lookUp.findByGram(text, end, gram, letters)
  }
}
