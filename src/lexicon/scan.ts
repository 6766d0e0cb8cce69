import type { Characters } from '../text/characters.js'
import { PRIME } from '../text/fnv.js'
import { CLASS_BITS, CLASS_MASK, Kind, LATIN } from '../text/kinds.js'
import { hasSyllables, isSyllable } from '../text/syllables.js'
import { unitsAt, unitsBefore } from '../text/units.js'
import type { Stretches } from '../text/stretches.js'
import { Borders } from './borders.js'
import { WrittenLetters, firstLetters, type Letters } from './letters.js'
import { FIRST, type Misspellings } from './misspelt.js'
import { Quads } from './quads.js'
import { GRAM, GRAM_MASK, GRAM_PRIME, GRAM_SHIFT, GRAM_TABLE_SHIFT, NO_WORD, hasGram, withWord } from './rolling.js'
import type { ScriptTerms } from './scriptTerms.js'
import { Surroundings } from './surroundings.js'
import { WordAtHand, WordBefore } from './wordAtHand.js'
import type { FormIndex } from './formIndex.js'
import type { Place } from './place.js'

/** `Kind.edge` as a constant of its own, which the engine folds into the loop. */
const EDGE = Kind.edge

/** Fewer single letters, or syllables in scripts of India, in a row are no disguise: initials, "a", "I". */
export const FEWEST_SINGLES = 3

/** Most units of a syllable with its signs: three consonants tied together, and a vowel. */
const LONGEST_SYLLABLE = 6

/** Most characters between two letters of spaced-out writing. */
const WIDEST_GAP = 3

/** A word with this many double letters may be doubled throughout. */
const MANY_DOUBLES = 3

/** Longer words are not tried as misspellings; they keep hostile texts cheap, too. */
const LONGEST_MISSPELT = 20

/**
 * The one pass over a comment. Per unit: one look-up of its value, a step of two hashes, a look at a small table; per
 * word a look at four filters; and a note of what looks disguised. No object is made per character or word, which is
 * what makes a comment without hits cost little more than reading it.
 */
export class Scanner implements Place {
  /** What was found, to be verified: kind of the script, number of the form, end offset. */
  readonly candidates = new Quads()
  /** Words that may be misspelt, also two words that may be one: kind of the script, start, end, sum of weights. */
  readonly suspects = new Quads()
  /** Whether the comment had letters of another script than Latin. */
  hasOtherScripts = false
  /** What the words before and behind a text have to know of it. */
  readonly borders = new Borders()
  readonly #characters: Characters
  readonly #stretches: Stretches
  readonly #surroundings: Surroundings
  /** By kind of script. Scripts without terms share one that has none. */
  readonly #terms: readonly ScriptTerms[]
  readonly #letters: WrittenLetters
  /** The script that is read, and what is asked in it. */
  #script = LATIN
  #forms: FormIndex
  #misspellings: Misspellings
  #rarelyDoubled: Uint8Array
  readonly #word = new WordAtHand()
  readonly #before = new WordBefore()
  /** Where is looked. */
  #text = ''
  #at = 0
  #hash = NO_WORD
  #isPhrase = false
  /** What ends before is known. */
  #beyond = 0
  #singles = 0
  #singlesStart = 0
  #singlesEnd = 0

  constructor(characters: Characters, stretches: Stretches, terms: readonly ScriptTerms[]) {
    this.#characters = characters
    this.#stretches = stretches
    this.#surroundings = new Surroundings(characters)
    this.#terms = terms
    this.#letters = new WrittenLetters(characters)
    const { forms, misspellings } = terms[LATIN]!
    this.#forms = forms
    this.#misspellings = misspellings
    this.#rarelyDoubled = characters.rarelyDoubled(LATIN)
  }

  /** Fills `candidates`, `suspects` and the stretches. */
  scan(text: string): void {
    this.#start()
    for (let index = this.#readPlain(text, 0); index < text.length; index = this.#readPlain(text, index)) {
      index += this.#readCarefully(text, index)
    }
    if (this.#word.lettersUntil(text.length) > 0) this.#endWord(text, text.length)
    this.#endSingles(text)
    const { hash, sum, start, end } = this.#before
    this.borders.end(this.#script, hash, sum, start, end)
  }

  #start(): void {
    this.candidates.length = 0
    this.suspects.length = 0
    this.#stretches.clear()
    this.borders.clear()
    this.#singles = 0
    this.hasOtherScripts = false
    this.#enter(LATIN)
    this.#before.clear()
    this.#word.begin(0)
  }

  #enter(script: number): void {
    const { forms, misspellings } = this.#terms[script]!
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
        // As `hasGram` does it.
        const bit = Math.imul(gram, GRAM_PRIME) >>> GRAM_TABLE_SHIFT
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

  /** Whether nothing is to be said of the word that ends here: it is long, and neither listed nor like something listed. */
  #passes(text: string, end: number): boolean {
    const { hash, sum, start, isMixed } = this.#word
    const before = this.#before
    const letters = this.#word.lettersUntil(end)
    if (letters === 0) return true
    if (letters <= longestSingleOf(this.#script) || this.#singles > 0 || isMixed) return false
    const whole = this.#wholeSum(text)
    if (this.#misspellings.mayBe(whole) || this.#misspellings.mayBe((before.sum + sum) | 0)) return false
    if (this.#forms.has(hash) || this.#forms.has(withWord(before.hash, hash))) return false
    if (!before.isAny) this.#begin(text, end)
    this.borders.longWord()
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
      this.#before.hash = NO_WORD
      word.gram = 0
      if (!startsWord) word.isMixed = true
    }
    if (kind !== Kind.digit && kind !== LATIN) this.hasOtherScripts = true
    const cls = value & CLASS_MASK
    word.add(cls, this.#misspellings.weights[cls]!)
    if (hasGram(this.#forms.grams, word.gram)) this.#findByGram(text, index + units)
    if (startsWord && units > 1) word.first = Math.imul(cls, FIRST)
    const isDouble = value === word.previous && kind !== Kind.digit
    if (isDouble || this.#surroundings.isMixture(text, index, units, kind, startsWord)) this.#stretches.markChunk(text, index)
    word.previous = value
  }

  /** An edge with a word before it that wants a closer look, or a symbol. */
  #readEdge(text: string, index: number, units: number, value: number): void {
    const kind = value >> CLASS_BITS
    const word = this.#word
    const isBehindLetters = index > word.start
    if (isBehindLetters) this.#endWord(text, index)
    if (kind !== EDGE && this.#mayStandForLetter(text, index, units, value, isBehindLetters)) this.#stretches.markChunk(text, index)
    if (kind === Kind.symbol && this.#surroundings.standsAlone(text, index)) this.#single(text, index, index + units)
    word.begin(index + units)
  }

  /** @param isBehindLetters whether letters stand right before it */
  #mayStandForLetter(text: string, index: number, units: number, value: number, isBehindLetters: boolean): boolean {
    if (value >> CLASS_BITS !== Kind.dash) return this.#surroundings.mayStandForLetter(text, index, units, value, isBehindLetters)
    // A hyphen hides a letter only where a word could have been begun: sh-t, but not well-known.
    return isBehindLetters && this.#surroundings.goesOn(text, index + units) && this.#forms.beginnings.has(this.#word.hash)
  }

  #wholeSum(text: string): number {
    const word = this.#word
    return word.whole(this.#characters.table[text.charCodeAt(word.start)]! & CLASS_MASK)
  }

  /** Takes note of the first word. */
  #begin(text: string, end: number): void {
    const { hash, sum, start } = this.#word
    this.borders.begin(this.#script, hash, sum, firstLetters(this.#letters.at(text, start, this.#script)), start, end)
  }

  #endWord(text: string, end: number): void {
    const { sum, start, isMixed } = this.#word
    const before = this.#before
    const whole = this.#wholeSum(text)
    this.#noteLength(text, end)
    if (this.#word.lettersUntil(end) <= LONGEST_MISSPELT) this.#suspect(end, whole, (before.sum + sum) | 0)
    if (isMixed) this.#word.hash = NO_WORD
    const { hash } = this.#word
    if (!before.isAny) this.#begin(text, end)
    this.#findWords(text, end)
    before.set(start, end, hash, whole)
  }

  #noteLength(text: string, end: number): void {
    const { start } = this.#word
    const letters = this.#word.lettersUntil(end)
    if (letters === 1 || (letters <= longestSingleOf(this.#script) && isSyllable(text, start, end))) this.#single(text, start, end)
    else {
      this.borders.longWord()
      if (this.#singles > 0) this.#endSingles(text)
    }
  }

  /** @param both sum of the word and the one before */
  #suspect(end: number, whole: number, both: number): void {
    const { start } = this.#word
    const before = this.#before
    if (this.#misspellings.mayBe(whole)) this.suspects.push(this.#script, start, end, whole)
    if (start - before.end === 1 && this.#misspellings.mayBe(both)) this.suspects.push(this.#script, before.start, end, both)
  }

  /** Finds the terms that a word is, and those that it ends the second word of. */
  #findWords(text: string, end: number): void {
    const { hash } = this.#word
    if (hash === NO_WORD) return
    if (this.#forms.has(hash)) this.#findFrom(text, end, hash, false)
    const phrase = withWord(this.#before.hash, hash)
    if (this.#forms.has(phrase)) this.#findFrom(text, end, phrase, true)
  }

  #findFrom(text: string, index: number, hash: number, isPhrase: boolean): void {
    this.#look(text, index)
    this.#hash = hash
    this.#isPhrase = isPhrase
    const end = this.#endOfLetters(text, index)
    if (isPhrase) this.#forms.findPhrases(hash, end, this)
    else this.#forms.findWord(hash, end, this)
  }

  /**
   * Fills `candidates` with what begins with a word or phrase of which the hash is known, and ends behind `beyond`.
   *
   * @param index where its last word ends
   */
  scanFrom(text: string, script: number, index: number, hash: number, isPhrase: boolean, beyond: number): void {
    this.candidates.length = 0
    this.borders.openings.length = 0
    this.#beyond = beyond
    this.#script = script
    this.#forms = this.#terms[script]!.forms
    this.#findFrom(text, index, hash, isPhrase)
    this.#beyond = 0
  }

  /** Finds the terms that begin shortly before `end`, with the last letters, and may stand inside a word or go on. */
  #findByGram(text: string, end: number): void {
    const { isMixed, gram } = this.#word
    this.#look(text, end)
    // A term that begins a word begins one of its own script.
    const letters = isMixed ? GRAM + 1 : Math.min(this.#word.lettersUntil(end), GRAM + 1)
    this.#forms.findByGram(gram, letters, this)
  }

  #look(text: string, at: number): void {
    this.#text = text
    this.#at = at
  }

  behind(): Letters {
    this.borders.open(this.#isPhrase, this.#script, this.#hash, this.#at)
    return this.#letters.at(this.#text, this.#at, this.#script)
  }

  back(letters: number): Letters {
    return this.#letters.before(this.#text, this.#at, letters, this.#script)
  }

  found(form: number, end: number): void {
    if (end > this.#beyond) this.candidates.push(this.#script, form, end, 0)
  }

  ranOut(): void {
    this.borders.isOpen = true
  }

  /** Where the last letter before `index` ends. */
  #endOfLetters(text: string, index: number): number {
    while (index > 0 && this.#characters.valueBefore(text, index) >> CLASS_BITS === Kind.skip) index -= unitsBefore(text, index)
    return index
  }

  #single(text: string, start: number, end: number): void {
    if (this.#singles > 0 && start - this.#singlesEnd > WIDEST_GAP) this.#endSingles(text)
    if (this.#singles++ === 0) this.#singlesStart = start
    this.#singlesEnd = end
    this.borders.single()
  }

  #endSingles(text: string): void {
    if (this.#singles >= FEWEST_SINGLES) this.#stretches.markSpaced(text, this.#singlesStart, this.#singlesEnd)
    this.#singles = 0
  }
}

/** Units of the longest word that may be a single letter of spaced-out writing. */
function longestSingleOf(script: number): number {
  return hasSyllables(script) ? LONGEST_SYLLABLE : 1
}
