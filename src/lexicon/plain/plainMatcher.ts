import type { Characters } from '../../text/letters/characters.js'
import { CLASS_BITS, CLASS_MASK, Class, Kind, isWordKind } from '../../text/letters/kinds.js'
import { isPartOfLetter } from '../../text/letters/marks.js'
import { APOSTROPHE } from '../../text/letters/unicode.js'
import { isSpace, unitsAt, unitsBefore } from '../../text/letters/units.js'
import { characterDisguises, disguiseBit } from '../disguise.js'
import { ANY_UNIT, FormKind, isException, isStem, type Form, type Hit } from '../entry.js'
import type { ScriptTerms } from '../index/scriptTerms.js'
import { isAbbreviation } from '../senses.js'
import { endOfWord, isInsideWordAfter, isInsideWordBefore, isOfTwoSentences, lettersAfter, lettersBefore } from '../neighbours.js'

/** Turns what the scan accepted into hits: finds where a form begins and whether it stands at word edges. */
export class PlainMatcher {
  readonly #characters: Characters
  /** Whether a form with a character that may be any needs more of the text than there is. */
  ranOut = false

  constructor(characters: Characters) {
    this.#characters = characters
  }

  /** Call before scanning a chunk whose `ranOut` will be read. */
  begin(): void {
    this.ranOut = false
  }

  /** Adds a word whose letters have the sum of a misspelling to `hits`, if it is one. */
  verifySuspect(text: string, start: number, end: number, sum: number, terms: ScriptTerms, hits: Hit[]): void {
    const first = lettersAfter(this.#characters, text, start)
    const gap = endOfWord(this.#characters, text, start)
    // The s of "it's" is no part of a word before or behind it.
    if (gap < end && (APOSTROPHE.test(text.charAt(start - 1)) || APOSTROPHE.test(text.charAt(gap)))) return
    if (isAbbreviation(text, start, end)) return
    const word = gap < end ? `${first} ${lettersAfter(this.#characters, text, behindGap(text, gap))}` : first
    const number = terms.misspellings.find(word, sum)
    if (number === undefined || terms.isInnocentOwner(word, text.charAt(end))) return
    const form = terms.listing.formOf(number)
    const until = this.#withMarks(text, end)
    const isCut = gap < end && !form.text.includes(' ')
    const bits = disguiseBit(isCut ? 'spacing' : 'misspelling')
    const disguise = bits | characterDisguises(this.#characters, text, start, until)
    hits.push({ entry: form.entry, start, end: until, disguise })
  }

  /** Adds `form` to `hits`, if it really stands before `coreEnd`. */
  verify(text: string, form: Form, coreEnd: number, terms: ScriptTerms, hits: Hit[]): void {
    const mayBeJoined = form.kind === FormKind.listed && form.entry.traits.has('joined')
    let end = form.coreEnd === form.text.length ? coreEnd : this.#readTail(text, form, coreEnd)
    if (end < 0) return
    const goesOn = form.edgeAfter && isInsideWordAfter(this.#characters, text, end)
    if (goesOn && !mayBeJoined) return
    const start = this.#readBack(text, form, coreEnd)
    if (start < 0 || isBroken(text, start, end, form)) return
    const beginsBefore = form.edgeBefore && isInsideWordBefore(this.#characters, text, start)
    let bits = 0
    if (goesOn || beginsBefore) {
      if (!mayBeJoined || !this.#isJoined(text, form, start, end, terms)) return
      bits = disguiseBit('joined')
    } else if (this.#isInsideWord(text, form, start)) bits = disguiseBit('joined')
    end = this.#withMarks(text, end)
    if (form.kind === FormKind.respelt) bits |= disguiseBit('misspelling')
    hits.push({ entry: form.entry, start, end, disguise: bits | characterDisguises(this.#characters, text, start, end), isStem: isStem(form) })
  }

  /** Whether the word around a form is made of it and common words. */
  #isJoined(text: string, form: Form, start: number, end: number, terms: ScriptTerms): boolean {
    const before = lettersBefore(this.#characters, text, start)
    const after = lettersAfter(this.#characters, text, end)
    return terms.joins.areJoined(before, form.text, after, false)
  }

  /** A form that needs no edge before it, inside a longer word. What only goes on behind it is an ending. */
  #isInsideWord(text: string, form: Form, start: number): boolean {
    return !form.edgeBefore && isInsideWordBefore(this.#characters, text, start)
  }

  /** Reads the form backwards from where its core ended; returns where it begins, or -1. */
  #readBack(text: string, form: Form, coreEnd: number): number {
    let index = coreEnd
    for (let at = form.coreEnd - 1; at >= 0; ) {
      if (index <= 0) {
        this.ranOut = true
        return -1
      }
      const value = this.#characters.valueBefore(text, index)
      const kind = value >> CLASS_BITS
      const unit = form.text.charCodeAt(at)
      const wanted = this.#characters.classOfUnit(unit)
      if (kind === Kind.skip) {
        index -= unitsBefore(text, index)
      } else if (unit !== ANY_UNIT && wanted === Class.edge) {
        if (isWordKind(kind)) return -1
        while (index > 0 && !isWordKind(this.#characters.valueBefore(text, index) >> CLASS_BITS)) {
          index -= unitsBefore(text, index)
        }
        at--
      } else {
        if (unit !== ANY_UNIT && (value & CLASS_MASK) !== wanted) return -1
        index -= unitsBefore(text, index)
        at--
      }
    }
    return index
  }

  /** Reads what follows the core; returns where it ends, or -1. */
  #readTail(text: string, form: Form, coreEnd: number): number {
    let index = coreEnd
    for (let at = form.coreEnd; at < form.text.length; ) {
      if (index >= text.length) {
        this.ranOut = true
        return -1
      }
      const value = this.#characters.valueAt(text, index)
      const kind = value >> CLASS_BITS
      const unit = form.text.charCodeAt(at)
      const wanted = this.#characters.classOfUnit(unit)
      if (kind === Kind.skip) {
        index += unitsAt(text, index)
      } else if (unit !== ANY_UNIT && wanted === Class.edge) {
        if (isWordKind(kind)) return -1
        while (index < text.length && !isWordKind(this.#characters.valueAt(text, index) >> CLASS_BITS)) {
          index += unitsAt(text, index)
        }
        at++
      } else {
        if (unit !== ANY_UNIT && (value & CLASS_MASK) !== wanted) return -1
        index += unitsAt(text, index)
        at++
      }
    }
    return index
  }

  /** What belongs to the last letter belongs to the span. */
  #withMarks(text: string, end: number): number {
    while (end < text.length && isPartOfLetter(text, end)) end++
    return end
  }
}

/** Whether a form is a phrase, and what stands there belongs to two sentences. "Mr. Dick" is one, so exceptions are not asked. */
export function isBroken(text: string, start: number, end: number, { text: form, entry }: Form): boolean {
  return form.includes(' ') && !isException(entry) && isOfTwoSentences(text, start, end)
}

/** Where the word behind a gap begins: the gap is one character, or white space however wide. */
function behindGap(text: string, gap: number): number {
  let index = gap + 1
  while (isSpace(text.charCodeAt(index))) index++
  return index
}
