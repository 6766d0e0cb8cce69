import type { Characters } from '../../text/letters/characters.js'
import { Class, LATIN } from '../../text/letters/kinds.js'
import type { FoldedReading } from '../../text/folding/folded.js'
import type { Innocent } from '../../text/tables/innocent.js'
import { foldedClass } from '../../text/folding/folding.js'
import { Borders } from './borders.js'
import { isClipped } from '../index/clipped.js'
import { characterDisguises, disguiseBit } from '../disguise.js'
import { isStem, type Form, type Hit } from '../entry.js'
import { FoldedLetters, firstLetters, type Letters } from '../index/letters.js'
import type { Listing } from '../forms/listing.js'
import { TOO_LONG, endOfWord, isInsideWordBefore, lettersAfter, lettersBefore } from '../neighbours.js'
import { BASIS, PRIME, SPREAD } from '../../text/tables/fnv.js'
import { GRAM, GRAM_MASK, GRAM_SHIFT, GRAM_TABLE_SHIFT, NO_WORD, withWord } from '../index/rolling.js'
import { isBroken } from './plainMatcher.js'
import type { FoldedForms } from '../index/foldedForms.js'
import type { FormIndex } from '../index/formIndex.js'
import type { NameEndings } from '../index/nameEndings.js'
import type { Place } from '../index/place.js'

const REPEATS = /(.)\1{2,}/g
const NO_LETTERS = /[^a-z]+/g

/**
 * Finds the words of languages that are romanised without an agreed orthography: looks in a comment as it reads
 * folded for the words folded alike. See `text/folding/folding.ts`.
 */
export class RomanisedMatcher implements Place {
  readonly #characters: Characters
  readonly #reading: FoldedReading
  readonly #innocent: Innocent
  readonly #endings: NameEndings
  readonly #folded: FoldedForms
  /** What it looks for. */
  readonly forms: FormIndex
  readonly #letters: FoldedLetters
  /** What is read, and where: a symbol; where what is found begins. */
  #text = ''
  #listing: Listing | undefined
  #hits: Hit[] = []
  #at = 0
  #start = 0
  #hash = NO_WORD
  #isPhrase = false
  /** What the words before and behind the text last looked through have to know of it. */
  readonly borders = new Borders()

  /**
   * @param reading of comments in the folding of the forms
   * @param innocent words of other languages that fold to one of them
   * @param endings of names, with which those are innocent, too
   */
  constructor(characters: Characters, reading: FoldedReading, folded: FoldedForms, innocent: Innocent, endings: NameEndings) {
    this.#characters = characters
    this.#reading = reading
    this.#innocent = innocent
    this.#endings = endings
    this.#folded = folded
    this.forms = folded.index
    this.#letters = new FoldedLetters(reading)
  }

  /** Adds what it finds in a comment, or in it from one gap between words to another, to `hits`. */
  match(text: string, listing: Listing, hits: Hit[], from = 0, to = text.length): void {
    this.#reading.read(text, from, to)
    this.#text = text
    this.#listing = listing
    this.#hits = hits
    const { symbols, length } = this.#reading
    const { forms } = this
    const { grams } = forms
    const { borders } = this
    borders.clear()
    let hash = BASIS
    let gram = 0
    let begin = 0
    let previous = NO_WORD
    let previousBegin = 0
    for (let at = 0; at < length; at++) {
      const cls = symbols[at]! - 1
      if (cls !== Class.edge) {
        hash = Math.imul(hash ^ cls, PRIME)
        gram = ((gram << GRAM_SHIFT) ^ cls) & GRAM_MASK
        // `hasGram` written out: a call for every letter would cost more than the look.
        const bit = Math.imul(gram, SPREAD) >>> GRAM_TABLE_SHIFT
        if ((grams[bit >> 5]! & (1 << (bit & 31))) !== 0) this.#findByGram(gram, begin, at)
        continue
      }
      if (at > begin) {
        if (previous === NO_WORD) borders.begin(LATIN, hash, 0, firstLetters(this.#letters.at(begin)), begin, at)
        const phrase = withWord(previous, hash)
        if (forms.has(hash)) this.#findWord(hash, begin, at)
        if (forms.has(phrase)) this.#findPhrases(phrase, previousBegin, at)
        this.#findClipped(begin, at)
        previous = hash
        previousBegin = begin
      }
      hash = BASIS
      gram = 0
      begin = at + 1
    }
    borders.end(LATIN, previous, 0, previousBegin, length, false)
  }

  #findWord(word: number, begin: number, at: number): void {
    this.#hash = word
    this.#isPhrase = false
    this.#start = begin
    this.#at = at
    this.forms.findWord(word, at, this)
  }

  #findClipped(begin: number, end: number): void {
    const { symbols, starts, length } = this.#reading
    for (const number of this.#folded.clipped.alike(symbols, begin, end)) {
      const form = this.#listing!.formOf(number)
      if (!isClipped(symbols, begin, end, this.#folded.foldedOf(form))) continue
      const start = starts[begin]!
      const until = end < length ? starts[end]! : this.#text.length
      if (isBroken(this.#text, start, until, form) || this.#isInnocent(this.#text, start, until)) continue
      const disguise = characterDisguises(this.#characters, this.#text, start, until) | disguiseBit('misspelling')
      this.#hits.push({ entry: form.entry, start, end: until, disguise, isStem: isStem(form) })
    }
  }

  #findPhrases(phrase: number, begin: number, at: number): void {
    this.#hash = phrase
    this.#isPhrase = true
    this.#start = begin
    this.#at = at
    this.forms.findPhrases(phrase, at, this)
  }

  #findByGram(gram: number, begin: number, at: number): void {
    this.#at = at + 1
    this.forms.findByGram(gram, Math.min(at + 1 - begin, GRAM + 1), this)
  }

  behind(): Letters {
    this.borders.open(this.#isPhrase, LATIN, this.#hash, this.#at)
    return this.#letters.at(this.#at)
  }

  back(letters: number): Letters {
    this.#start = this.#at - letters
    return this.#letters.at(this.#start)
  }

  ranOut(): void {
    this.borders.isOpen = true
  }

  found(form: number, end: number): void {
    this.#verify(this.#text, this.#listing!.formOf(form), end, this.#hits)
  }

  /** @param last number of symbols up to the end of the form */
  #verify(text: string, form: Form, last: number, hits: Hit[]): void {
    const { starts, length } = this.#reading
    const start = starts[this.#start]!
    if (form.edgeBefore && isInsideWordBefore(this.#characters, text, start)) return
    const end = last < length ? starts[last]! : text.length
    if (!this.#isAlike(form, last) || isBroken(text, start, end, form)) return
    if (this.#isInnocent(text, start, end) && !isAsListed(text.slice(start, end), form)) return
    const disguise = characterDisguises(this.#characters, text, start, end)
    hits.push({ entry: form.entry, start, end, disguise, isStem: isStem(form), listed: form.text })
  }

  /** Whether the letters found are those of the form, and not only their hash. */
  #isAlike(form: Form, last: number): boolean {
    const folded = this.#folded.foldedOf(form)
    if (folded.length !== last - this.#start) return false
    for (let at = 0; at < folded.length; at++) {
      if (foldedClass(folded.charCodeAt(at)) + 1 !== this.#reading.symbols[this.#start + at]) return false
    }
    return true
  }

  /** Whether what was found is a word of another language, or in a name that something was written on to. */
  #isInnocent(text: string, start: number, end: number): boolean {
    const word = lettersBefore(this.#characters, text, start) + lettersAfter(this.#characters, text, start)
    if (word.includes(TOO_LONG)) return false
    if (this.#isWord(word)) return true
    const found = word.length - lettersAfter(this.#characters, text, end).length
    const names = this.#endings.without(word, found, text.charAt(endOfWord(this.#characters, text, end)))
    return names.some((name) => this.#isWord(name))
  }

  /** A word of another language, also with letters repeated for emphasis. */
  #isWord(word: string): boolean {
    const innocent = this.#innocent
    if (innocent.has(word)) return true
    return innocent.has(word.replace(REPEATS, '$1$1')) || innocent.has(word.replace(REPEATS, '$1'))
  }
}

/** Whether a form stands as the list has it. */
function isAsListed(written: string, { text }: Form): boolean {
  return written.length >= text.length && written.toLowerCase().replace(NO_LETTERS, ' ') === text
}
