import { movedInto } from '../../text/tables/columns.js'
import { FormKind } from '../entry.js'
import { EDGE, type Exchanges } from './exchanges.js'
import type { Inflection } from '../pack.js'

/** How the entries under one heading are spelt. */
export interface SpellingRules {
  /** Paradigms; a form of any counts. */
  readonly inflections: readonly (readonly Inflection[])[]
  /** Letters that may be written otherwise: see `Exchanges`. */
  readonly spellings?: Exchanges | undefined
  /** Ways of spelling a sound, each exchanged in one place at a time: `f>ph`. */
  readonly respellings: Pairs
  /** Whether phrases are written without their gaps, too: *blackpeople*. */
  readonly isClosedUp?: boolean
}

export type Pairs = readonly (readonly [string, string])[]

/** An inflection that begins with it repeats the letter before: `&ing` makes `shitting`. */
const REPEAT = '&'.charCodeAt(0)
const SPACE = ' '.charCodeAt(0)
/** The bits of a unit by which letters are told apart to see which pairs cannot apply. */
const LETTER_MASK = 31

/**
 * Spells out the forms of one entry after another: inflected, in all their spellings, and respelt where that is allowed.
 * Tens of thousands are spelt out before the first comment is read, so none of them becomes a string: they are units in one array, which
 * serves the next entry again.
 */
export class Speller {
  /** UTF-16 units of the forms, each behind the one before. */
  units = new Uint16Array(1 << 12)
  /** By form, where its units end. */
  ends = new Int32Array(1 << 8)
  /** By form, its `FormKind`. */
  kinds = new Uint8Array(1 << 8)
  /** How many forms there are: those that are listed, then those that are respelt. */
  count = 0
  /** The inflected forms, while their spellings are put in their places. */
  #inflected = new Uint16Array(1 << 12)
  #inflectedEnds = new Int32Array(1 << 8)

  /**
   * Spells out the entry that stands from one place to another (exclusive), without the bars of its edges. It is the first form
   * itself; none is there twice, but for forms that are spellings of different ones.
   *
   * @param edgeBefore whether a word edge is required before it
   */
  spell(text: string, from: number, to: number, rules: SpellingRules, edgeBefore: boolean, edgeAfter: boolean): void {
    const { inflections, spellings, respellings, isClosedUp } = rules
    this.#start(text, from, to)
    for (let index = 0; index < inflections.length; index++) this.#inflect(inflections[index]!)
    if (isClosedUp === true) this.#closeUp()
    const inflected = this.units
    const count = this.count
    if (spellings === undefined) this.#respell(inflected, this.ends, count, respellings)
    else {
      this.#vary(spellings, edgeBefore, edgeAfter)
      this.#respell(this.#inflected, this.#inflectedEnds, count, respellings)
    }
  }

  /** How many units all forms begin with, in whole characters. */
  commonBeginning(): number {
    const { units, ends, count } = this
    let common = ends[0]!
    for (let form = 1; form < count && common > 0; form++) {
      const from = ends[form - 1]!
      common = Math.min(common, ends[form]! - from)
      let same = 0
      while (same < common && units[from + same] === units[same]) same++
      common = same
    }
    return common > 0 && isHighSurrogate(units[common - 1]!) ? common - 1 : common
  }

  /** A form as text. */
  textOf(form: number): string {
    return textOf(this.units, form === 0 ? 0 : this.ends[form - 1]!, this.ends[form]!)
  }

  #start(text: string, from: number, to: number): void {
    this.count = 0
    this.#reserve(to - from)
    for (let at = from; at < to; at++) this.units[at - from] = text.charCodeAt(at)
    this.#end(to - from, FormKind.listed)
  }

  /** The first inflection counts whose ending the entry has. */
  #inflect(paradigm: readonly Inflection[]): void {
    const length = this.ends[0]!
    for (let index = 0; index < paradigm.length; index++) {
      const { ending, forms } = paradigm[index]!
      const rest = length - ending.length
      if (rest < 0 || !this.#stands(ending, rest)) continue
      for (let form = 0; form < forms.length; form++) this.#addInflected(rest, forms[form]!)
      return
    }
  }

  /** Whether a text stands at a place of the units. */
  #stands(text: string, place: number): boolean {
    for (let at = 0; at < text.length; at++) if (this.units[place + at] !== text.charCodeAt(at)) return false
    return true
  }

  #addInflected(rest: number, ending: string): void {
    const start = this.ends[this.count - 1]!
    this.#reserve(rest + ending.length)
    const units = this.units
    let to = start
    for (let at = 0; at < rest; at++) units[to++] = units[at]!
    let at = 0
    if (ending !== '' && ending.charCodeAt(0) === REPEAT) {
      at = 1
      if (rest > 0) units[to++] = units[rest - 1]!
    }
    for (; at < ending.length; at++) units[to++] = ending.charCodeAt(at)
    if (this.#isNew(0, start, to)) this.#end(to, FormKind.listed)
  }

  /** Adds the forms of phrases without their gaps. */
  #closeUp(): void {
    const forms = this.count
    let from = 0
    for (let form = 0; form < forms; form++) {
      const to = this.ends[form]!
      const start = this.ends[this.count - 1]!
      this.#reserve(to - from)
      let place = start
      for (let at = from; at < to; at++) if (this.units[at] !== SPACE) this.units[place++] = this.units[at]!
      if (place - start < to - from && this.#isNew(0, start, place)) this.#end(place, FormKind.listed)
      from = to
    }
  }

  /** Whether no form from the one numbered `first` on is what stands from `start` to `end`. */
  #isNew(first: number, start: number, end: number): boolean {
    const { units, ends } = this
    for (let form = this.count - 1; form >= first; form--) {
      const from = form === 0 ? 0 : ends[form - 1]!
      let letters = ends[form]! - from
      if (letters !== end - start) continue
      while (letters > 0 && units[from + letters - 1] === units[start + letters - 1]) letters--
      if (letters === 0) return false
    }
    return true
  }

  /** Puts behind every inflected form its other spellings. */
  #vary(spellings: Exchanges, edgeBefore: boolean, edgeAfter: boolean): void {
    const forms = this.count
    const length = this.ends[forms - 1]!
    if (length > this.#inflected.length) this.#inflected = new Uint16Array(this.units.length)
    if (forms > this.#inflectedEnds.length) this.#inflectedEnds = new Int32Array(this.ends.length)
    const inflected = this.#inflected
    const ends = this.#inflectedEnds
    for (let at = 0; at < length; at++) inflected[at] = this.units[at]!
    for (let form = 0; form < forms; form++) ends[form] = this.ends[form]!
    this.count = 0
    let from = 0
    for (let form = 0; form < forms; form++) {
      const to = ends[form]!
      if (spellings.spell(inflected, from, to, edgeBefore, edgeAfter)) this.#addSpellings(spellings)
      else this.#copy(from, to)
      from = to
    }
  }

  /** Adds a form that was inflected. */
  #copy(from: number, to: number): void {
    let place = this.count === 0 ? 0 : this.ends[this.count - 1]!
    this.#reserve(to - from)
    for (let at = from; at < to; at++) this.units[place++] = this.#inflected[at]!
    this.#end(place, FormKind.listed)
  }

  /** Adds the spellings of one form without the edges in them, each once. */
  #addSpellings(spellings: Exchanges): void {
    const first = this.count
    let at = 0
    for (let spelling = 0; spelling < spellings.count; spelling++) {
      const end = spellings.ends[spelling]!
      const start = this.count === 0 ? 0 : this.ends[this.count - 1]!
      this.#reserve(end - at)
      let place = start
      for (; at < end; at++) if (spellings.units[at] !== EDGE) this.units[place++] = spellings.units[at]!
      if (this.#isNew(first, start, place)) this.#end(place, FormKind.listed)
    }
  }

  /** Adds the forms of inflected ones in which one sound is written otherwise. */
  #respell(inflected: Uint16Array, ends: Int32Array, forms: number, pairs: Pairs): void {
    if (pairs.length === 0) return
    let from = 0
    for (let form = 0; form < forms; form++) {
      const to = ends[form]!
      const first = this.count
      let letters = 0
      for (let at = from; at < to; at++) letters |= 1 << (inflected[at]! & LETTER_MASK)
      for (let index = 0; index < pairs.length; index++) {
        const [written, instead] = pairs[index]!
        if ((letters & (1 << (written.charCodeAt(0) & LETTER_MASK))) === 0) continue
        for (let at = from; at + written.length <= to; at++) {
          let same = 0
          while (same < written.length && inflected[at + same] === written.charCodeAt(same)) same++
          if (same === written.length) this.#addRespelt(inflected, from, to, at, written.length, instead, first)
        }
      }
      from = to
    }
  }

  /** @param first number of the first form that is respelt from the same one */
  #addRespelt(
    inflected: Uint16Array,
    from: number,
    to: number,
    at: number,
    length: number,
    instead: string,
    first: number,
  ): void {
    const start = this.count === 0 ? 0 : this.ends[this.count - 1]!
    this.#reserve(to - from + instead.length)
    const units = this.units
    let place = start
    for (let letter = from; letter < at; letter++) units[place++] = inflected[letter]!
    for (let letter = 0; letter < instead.length; letter++) units[place++] = instead.charCodeAt(letter)
    for (let letter = at + length; letter < to; letter++) units[place++] = inflected[letter]!
    if (this.#isNew(first, start, place)) this.#end(place, FormKind.respelt)
  }

  #end(place: number, kind: number): void {
    if (this.count === this.ends.length) {
      this.ends = movedInto(this.ends, new Int32Array(2 * this.count))
      this.kinds = movedInto(this.kinds, new Uint8Array(2 * this.count))
    }
    this.ends[this.count] = place
    this.kinds[this.count++] = kind
  }

  /** Makes room for so many further units. */
  #reserve(more: number): void {
    const needed = (this.count === 0 ? 0 : this.ends[this.count - 1]!) + more
    if (needed > this.units.length) this.units = movedInto(this.units, new Uint16Array(2 * needed))
  }
}

/** The forms of a word or phrase, or of the end of one, itself first. */
export function formsOf(
  text: string,
  { inflections = [], spellings, respellings = [], isClosedUp = false }: Partial<SpellingRules>,
  edgeBefore = true,
): string[] {
  const speller = new Speller()
  speller.spell(text, 0, text.length, { inflections, spellings, respellings, isClosedUp }, edgeBefore, true)
  return Array.from({ length: speller.count }, (_, form) => speller.textOf(form))
}

function isHighSurrogate(unit: number): boolean {
  return unit >> 10 === 0xd800 >> 10
}

function textOf(units: Uint16Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(units[at]!)
  return text
}
