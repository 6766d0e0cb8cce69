import {
  CLASS_BITS,
  CLASS_MASK,
  Class,
  Kind,
  LATIN,
  hasSyllables,
  isRegionalIndicator,
  isSpace,
  isSyllable,
  isWordKind,
  unitsAt,
  unitsBefore,
  type Characters,
} from '../text/characters.js'
import { LEADING_LEET, TRAILING_LEET } from '../text/leet.js'
import type { Stretches } from '../text/stretches.js'
import { Borders } from './borders.js'
import { WrittenLetters } from './letters.js'
import { FILTER_SHIFT as SUM_SHIFT, FIRST, SPREAD } from './misspelt.js'
import { Quads } from './quads.js'
import {
  BASIS, GRAM, GRAM_MASK, GRAM_PRIME, GRAM_SHIFT, GRAM_TABLE_SHIFT, NO_WORD, PHRASE_PRIME, PRIME, hasGram, withLetter, withWord,
} from './rolling.js'
import type { ScriptTerms } from './scriptTerms.js'
import { FILTER_SHIFT, firstLetters, type Letters, type Place, type Words } from './words.js'

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

/** Most symbols in a row, with marks on them, that hide letters. */
const LONGEST_MASK = 40

/** Most marks on one letter that are looked past for its neighbour. */
const FARTHEST_MARK = 40

/** The end of a word before the first: not so near to it that both could be one. */
const NOWHERE = -2

/** Symbols that can begin or end a word as a letter or mask. */
const LEADING = unitsOf(LEADING_LEET)
const TRAILING = unitsOf([...TRAILING_LEET, ...'*%✱∗⁎'])

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
  readonly #characters: Characters
  readonly #stretches: Stretches
  /** By kind of script. Scripts without terms share one that has none. */
  readonly #terms: readonly ScriptTerms[]
  readonly #letters: WrittenLetters
  /** Where is looked, and in which script. */
  #text = ''
  #at = 0
  #script = LATIN
  #hash = NO_WORD
  #isPhrase = false
  /** What ends before is known. */
  #beyond = 0
  #singles = 0
  #singlesStart = 0
  #singlesEnd = 0
  /** Whether the comment had letters of another script than Latin. */
  hasOtherScripts = false
  /** What the words before and behind a text have to know of it. */
  readonly borders = new Borders()

  constructor(characters: Characters, stretches: Stretches, terms: readonly ScriptTerms[]) {
    this.#characters = characters
    this.#stretches = stretches
    this.#terms = terms
    this.#letters = new WrittenLetters(characters)
  }

  /** Fills `candidates`, `suspects` and the stretches. */
  scan(text: string): void {
    const characters = this.#characters
    const table = characters.table
    const length = text.length
    this.candidates.length = 0
    this.suspects.length = 0
    this.#stretches.clear()
    this.#singles = 0
    this.hasOtherScripts = false
    const { borders } = this
    borders.clear()

    let script = LATIN
    let { words, misspellings } = this.#terms[script]!
    let { filter, grams } = words
    let { filter: sums, weights } = misspellings
    let rarelyDoubled = characters.rarelyDoubled(script)
    let longestSingle = 1 // units of what may be one letter of spaced-out writing
    let wordStart = 0
    let readOver = 0 // units of the word that are no letters of their own
    let isMixed = false // the word has letters of several scripts, so it is none of a list
    let previous = 0
    let doubles = 0
    let hash = BASIS
    let gram = 0
    let sum = 0
    let first = 0 // what the first letter adds beyond its weight, where its unit does not tell: a surrogate
    let previousStart = 0
    let previousEnd = NOWHERE
    let previousHash = NO_WORD
    let previousSum = 0
    let value = 0
    let kind = 0

    for (let index = 0; index < length; index++) {
      // Nothing is called in here, so that the engine keeps tables and variables in registers: twice as fast.
      for (; index < length; index++) {
        value = table[text.charCodeAt(index)]!
        kind = value >> CLASS_BITS
        if (kind === script) {
          const cls = value & CLASS_MASK
          hash = Math.imul(hash ^ cls, PRIME)
          gram = ((gram << GRAM_SHIFT) ^ cls) & GRAM_MASK
          sum = (sum + weights[cls]!) | 0
          const bit = Math.imul(gram, GRAM_PRIME) >>> GRAM_TABLE_SHIFT
          if ((grams[bit >> 5]! & (1 << (bit & 31))) !== 0 || value === previous) break
          previous = value
        } else if (kind === EDGE) {
          const letters = index - wordStart - readOver
          if (letters > 0) {
            const whole = (sum + first + Math.imul(table[text.charCodeAt(wordStart)]! & CLASS_MASK, FIRST)) | 0
            const own = Math.imul(whole, SPREAD) >>> SUM_SHIFT
            const both = Math.imul((previousSum + sum) | 0, SPREAD) >>> SUM_SHIFT
            const word = Math.imul(hash ^ (hash >>> 15), SPREAD) >>> FILTER_SHIFT
            const phrase = (Math.imul(previousHash, PHRASE_PRIME) + hash) | 0
            const pair = Math.imul(phrase ^ (phrase >>> 15), SPREAD) >>> FILTER_SHIFT
            const isNotable =
              (sums[own >> 5]! & (1 << (own & 31))) |
              (sums[both >> 5]! & (1 << (both & 31))) |
              (filter[word >> 5]! & (1 << (word & 31))) |
              (filter[pair >> 5]! & (1 << (pair & 31)))
            if (letters <= longestSingle || isNotable !== 0 || this.#singles > 0 || isMixed) break
            if (previousEnd < 0) this.#begin(text, script, hash, sum, wordStart, index)
            borders.longWord()
            previousStart = wordStart
            previousEnd = index
            previousHash = hash
            previousSum = whole
          }
          wordStart = index + 1
          readOver = 0
          previous = 0
          doubles = 0
          hash = BASIS
          gram = 0
          sum = 0
          first = 0
        } else break
      }
      if (index >= length) break

      if (kind === script) {
        if (hasGram(grams, gram)) this.#findByGram(text, index + 1, wordStart, readOver, gram, script, isMixed)
        if (value === previous) {
          doubles++
          const isThird = index >= 2 && table[text.charCodeAt(index - 2)] === value
          if (isThird || rarelyDoubled[value & CLASS_MASK] === 1 || doubles >= MANY_DOUBLES || readOver > 0) {
            this.#stretches.markChunk(text, index)
          }
        }
        previous = value
        continue
      }

      if (kind === Kind.unresolved) {
        characters.resolve(text.charCodeAt(index))
        index--
        continue
      }

      let units = 1
      if (kind === Kind.surrogate) {
        value = characters.valueAt(text, index)
        kind = value >> CLASS_BITS
        units = unitsAt(text, index)
        if (kind !== Kind.skip) readOver += units - 1
      }

      if (kind === Kind.skip) {
        readOver += units
      } else if (kind === Kind.digit || kind >= Kind.firstScript) {
        const startsWord = index - wordStart === readOver - (units - 1)
        const wanted = kind !== Kind.digit ? kind : startsWord ? LATIN : script
        if (wanted !== script) {
          script = wanted
          ;({ words, misspellings } = this.#terms[script]!)
          ;({ filter, grams } = words)
          ;({ filter: sums, weights } = misspellings)
          rarelyDoubled = characters.rarelyDoubled(script)
          longestSingle = longestSingleOf(script)
          previousHash = NO_WORD
          gram = 0
          if (!startsWord) isMixed = true
        }
        if (kind !== Kind.digit && kind !== LATIN) this.hasOtherScripts = true
        const cls = value & CLASS_MASK
        hash = withLetter(hash, cls)
        gram = ((gram << GRAM_SHIFT) ^ cls) & GRAM_MASK
        if (hasGram(grams, gram)) this.#findByGram(text, index + units, wordStart, readOver, gram, script, isMixed)
        sum = (sum + weights[cls]!) | 0
        if (startsWord && units > 1) first = Math.imul(cls, FIRST)
        const isDouble = value === previous && kind !== Kind.digit
        if (isDouble || this.#isMixture(text, index, units, kind, startsWord)) this.#stretches.markChunk(text, index)
        previous = value
      } else {
        if (index > wordStart) {
          first = (first + this.#firstWeight(text, wordStart)) | 0
          this.#endWord(text, script, wordStart, index, readOver, sum, first, previousStart, previousEnd, previousSum)
          if (isMixed) hash = NO_WORD
          if (previousEnd < 0) this.#begin(text, script, hash, sum, wordStart, index)
          this.#findWords(text, script, index, hash, previousHash)
          previousStart = wordStart
          previousEnd = index
          previousHash = hash
          previousSum = (sum + first) | 0
        }
        if (kind !== EDGE && this.#mayStandForLetter(text, index, units, value, wordStart, words, hash)) {
          this.#stretches.markChunk(text, index)
        }
        if (kind === Kind.symbol && this.#standsAlone(text, index)) this.#single(index, index + units)
        wordStart = index + units
        readOver = 0
        isMixed = false
        previous = 0
        doubles = 0
        hash = BASIS
        gram = 0
        sum = 0
        first = 0
      }
      index += units - 1
    }
    if (length - wordStart - readOver > 0) {
      first = (first + this.#firstWeight(text, wordStart)) | 0
      this.#endWord(text, script, wordStart, length, readOver, sum, first, previousStart, previousEnd, previousSum)
      if (isMixed) hash = NO_WORD
      if (previousEnd < 0) this.#begin(text, script, hash, sum, wordStart, length)
      this.#findWords(text, script, length, hash, previousHash)
      previousStart = wordStart
      previousEnd = length
      previousHash = hash
      previousSum = (sum + first) | 0
    }
    this.#endSingles()
    borders.end(script, previousHash, previousSum, previousStart, previousEnd)
  }

  /** Takes note of the first word. */
  #begin(text: string, script: number, hash: number, sum: number, start: number, end: number): void {
    this.borders.begin(script, hash, sum, firstLetters(this.#letters.at(text, start, script)), start, end)
  }

  #endWord(
    text: string,
    script: number,
    start: number,
    end: number,
    readOver: number,
    sum: number,
    first: number,
    previousStart: number,
    previousEnd: number,
    previousSum: number,
  ): void {
    const letters = end - start - readOver
    if (letters === 1 || (letters <= longestSingleOf(script) && isSyllable(text, start, end))) this.#single(start, end)
    else {
      this.borders.longWord()
      if (this.#singles > 0) this.#endSingles()
    }
    if (letters > LONGEST_MISSPELT) return
    const whole = (sum + first) | 0
    const { misspellings } = this.#terms[script]!
    if (misspellings.mayBe(whole)) this.suspects.push(script, start, end, whole)
    const both = (previousSum + sum) | 0
    if (start - previousEnd === 1 && misspellings.mayBe(both)) this.suspects.push(script, previousStart, end, both)
  }

  /** Finds the terms that a word is, and those that it ends the second word of. */
  #findWords(text: string, script: number, index: number, hash: number, previous: number): void {
    if (hash === NO_WORD) return
    const { words } = this.#terms[script]!
    if (words.has(hash)) this.#findFrom(text, script, index, hash, false)
    const phrase = withWord(previous, hash)
    if (words.has(phrase)) this.#findFrom(text, script, index, phrase, true)
  }

  #findFrom(text: string, script: number, index: number, hash: number, isPhrase: boolean): void {
    this.#look(text, index, script)
    this.#hash = hash
    this.#isPhrase = isPhrase
    const { words } = this.#terms[script]!
    const end = this.#endOfLetters(text, index)
    if (isPhrase) words.findPhrases(hash, end, this)
    else words.findWord(hash, end, this)
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
    this.#findFrom(text, script, index, hash, isPhrase)
    this.#beyond = 0
  }

  /** Finds the terms that begin shortly before `end`, with the letters in `gram`, and may stand inside a word or go on. */
  #findByGram(
    text: string,
    end: number,
    wordStart: number,
    readOver: number,
    gram: number,
    script: number,
    isMixed: boolean,
  ): void {
    this.#look(text, end, script)
    // A term that begins a word begins one of its own script.
    const letters = isMixed ? GRAM + 1 : Math.min(end - wordStart - readOver, GRAM + 1)
    this.#terms[script]!.words.findByGram(gram, letters, this)
  }

  #look(text: string, at: number, script: number): void {
    this.#text = text
    this.#at = at
    this.#script = script
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

  #firstWeight(text: string, start: number): number {
    return Math.imul(this.#characters.table[text.charCodeAt(start)]! & CLASS_MASK, FIRST)
  }

  #single(start: number, end: number): void {
    if (this.#singles > 0 && start - this.#singlesEnd > WIDEST_GAP) this.#endSingles()
    if (this.#singles++ === 0) this.#singlesStart = start
    this.#singlesEnd = end
    this.borders.single()
  }

  #endSingles(): void {
    if (this.#singles >= FEWEST_SINGLES) this.#stretches.markSpaced(this.#singlesStart, this.#singlesEnd)
    this.#singles = 0
  }

  /** A digit beside a letter, or a letter beside one of another script. */
  #isMixture(text: string, index: number, units: number, kind: number, startsWord: boolean): boolean {
    if (!startsWord) {
      const before = this.#kindBefore(text, index)
      if (before >= Kind.firstScript && before !== kind) return true
    }
    if (kind !== Kind.digit || index + units >= text.length) return false
    return this.#kindAfter(text, index + units) >= Kind.firstScript
  }

  #mayStandForLetter(
    text: string,
    index: number,
    units: number,
    value: number,
    wordStart: number,
    words: Words,
    hash: number,
  ): boolean {
    const letters = index - wordStart
    const unit = text.charCodeAt(index)
    const next = index + units
    if (value >> CLASS_BITS === Kind.dash) {
      // A hyphen hides a letter only where a word could have been begun: sh-t, but not well-known.
      return letters > 0 && this.#goesOn(text, next) && words.isBegun(hash)
    }
    if (letters === 0 && isRegionalIndicator(text.codePointAt(index)!)) return true
    // A symbol that is not on keyboards but looks like a letter can stand anywhere.
    const passesForLetter = (value & CLASS_MASK) !== Class.edge && unit > 0x7f
    if (letters === 0) return (passesForLetter || LEADING.has(unit)) && this.#isLetter(text, next)
    return this.#goesOn(text, next) || ((passesForLetter || TRAILING.has(unit)) && this.#kindBefore(text, index) >= Kind.firstScript)
  }

  /** Whether, after a few more symbols, the word goes on. */
  #goesOn(text: string, index: number): boolean {
    const limit = index + LONGEST_MASK
    for (; index < text.length && index < limit; index += unitsAt(text, index)) {
      const kind = this.#characters.valueAt(text, index) >> CLASS_BITS
      if (isWordKind(kind)) return true
      if (kind !== Kind.symbol && kind !== Kind.dash && kind !== Kind.skip) return false
    }
    return false
  }

  #isLetter(text: string, index: number): boolean {
    return this.#kindAfter(text, index) >= Kind.firstScript
  }

  /** Kind of the nearest character from `index` on that is not read over. */
  #kindAfter(text: string, index: number): number {
    for (const limit = index + FARTHEST_MARK; index < text.length && index < limit; ) {
      const kind = this.#characters.valueAt(text, index) >> CLASS_BITS
      if (kind !== Kind.skip) return kind
      index += unitsAt(text, index)
    }
    return Kind.edge
  }

  /** Kind of the nearest character before `index` that is not read over. */
  #kindBefore(text: string, index: number): number {
    for (const limit = index - FARTHEST_MARK; index > 0 && index > limit; ) {
      const kind = this.#characters.valueBefore(text, index) >> CLASS_BITS
      if (kind !== Kind.skip) return kind
      index -= unitsBefore(text, index)
    }
    return Kind.edge
  }

  #standsAlone(text: string, index: number): boolean {
    const before = index === 0 || isSpace(text.charCodeAt(index - 1))
    return before && (index + 1 === text.length || isSpace(text.charCodeAt(index + 1)))
  }
}

/** Units of the longest word that may be a single letter of spaced-out writing. */
function longestSingleOf(script: number): number {
  return hasSyllables(script) ? LONGEST_SYLLABLE : 1
}

function unitsOf(chars: Iterable<string>): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)))
}
