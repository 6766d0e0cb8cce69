import { CLASS_BITS, CLASS_MASK, Class, Kind, isCombiningMark, isWordKind, unitsBefore, type Characters } from '../text/characters.js'
import { characterDisguises, disguiseBit } from './disguise.js'
import { ANY_UNIT, FormKind, type Form, type Hit } from './entry.js'
import type { Joins } from './joined.js'
import { isInsideWordAfter, isInsideWordBefore, lettersAfter, lettersBefore } from './neighbours.js'

/** Turns what the scan accepted into hits: finds where a form begins and whether it stands at word edges. */
export class PlainMatcher {
  readonly #characters: Characters
  readonly #joins: Joins

  constructor(characters: Characters, joins: Joins) {
    this.#characters = characters
    this.#joins = joins
  }

  /** Adds `form` to `hits`, if it really stands before `coreEnd`. */
  verify(text: string, form: Form, coreEnd: number, hits: Hit[]): void {
    const isLenient = form.kind !== FormKind.listed || form.entry.traits.has('joined')
    let end = form.coreEnd === form.text.length ? coreEnd : this.#readTail(text, form, coreEnd)
    if (end < 0) return
    const goesOn = form.edgeAfter && isInsideWordAfter(this.#characters, text, end)
    if (goesOn && !isLenient) return
    const start = this.#readBack(text, form, coreEnd)
    if (start < 0) return
    const beginsBefore = form.edgeBefore && isInsideWordBefore(this.#characters, text, start)
    let bits = 0
    if (goesOn || beginsBefore) {
      if (!isLenient) return
      const added = this.#extend(text, form, start, end)
      if (added < 0) return
      end += added
      bits = form.kind === FormKind.listed ? disguiseBit('joined') : 0
    } else if (this.#isPartOfWord(text, form, start, end)) bits = disguiseBit('joined')
    end = this.#withMarks(text, end)
    if (form.kind === FormKind.misspelt) bits |= disguiseBit('misspelling')
    if (form.kind === FormKind.split) bits |= disguiseBit('spacing')
    hits.push({ entry: form.entry, start, end, disguise: bits | characterDisguises(this.#characters, text, start, end) })
  }

  /**
   * A form without word edges around it: a misspelling may take on an ending of its word, a listed form
   * may be run together with common words.
   *
   * @returns how many units to add to the end, or -1 if it is part of another word
   */
  #extend(text: string, form: Form, start: number, end: number): number {
    const after = lettersAfter(this.#characters, text, end)
    if (form.kind !== FormKind.listed) {
      const isForm = form.entry.suffixes.has(after) && !isInsideWordBefore(this.#characters, text, start)
      return isForm ? after.length : -1
    }
    const before = lettersBefore(this.#characters, text, start)
    return this.#joins.areJoined(before, text.slice(start, end).toLowerCase(), after) ? 0 : -1
  }

  /** A form that needs no edges, inside a longer word. */
  #isPartOfWord(text: string, form: Form, start: number, end: number): boolean {
    return (
      (!form.edgeBefore && isInsideWordBefore(this.#characters, text, start)) ||
      (!form.edgeAfter && isInsideWordAfter(this.#characters, text, end))
    )
  }

  /** Reads the form backwards from where its core ended; returns where it begins, or -1. */
  #readBack(text: string, form: Form, coreEnd: number): number {
    let index = coreEnd
    for (let at = form.coreEnd - 1; at >= 0; ) {
      if (index <= 0) return -1
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
      if (index >= text.length) return -1
      const value = this.#characters.valueAt(text, index)
      const kind = value >> CLASS_BITS
      const unit = form.text.charCodeAt(at)
      const wanted = this.#characters.classOfUnit(unit)
      const units = text.codePointAt(index)! > 0xffff ? 2 : 1
      if (kind !== Kind.skip) {
        const fits = unit === ANY_UNIT || (wanted === Class.edge ? !isWordKind(kind) : (value & CLASS_MASK) === wanted)
        if (!fits) return -1
        at++
      }
      index += units
    }
    return index
  }

  /** A combining mark on the last letter belongs to the span. */
  #withMarks(text: string, end: number): number {
    while (end < text.length && isCombiningMark(text.charCodeAt(end))) end++
    return end
  }
}
