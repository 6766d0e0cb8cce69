import type { Characters } from '../../text/letters/characters.js'
import { Class, Kind } from '../../text/letters/kinds.js'
import { Flag, type Symbols } from '../../text/disguises/symbols.js'
import { ANY_UNIT, FormKind, type Form } from '../entry.js'

/** How a form was found in an unfolded stretch. */
export interface Alignment {
  /** First symbol of it. */
  start: number
  /** Which means it took, as bits of `Means`. */
  means: number
  /** How many of its letters were hidden, how many were digits, and how many were symbols that look like them. */
  masked: number
  digits: number
  drawn: number
  /** How many masks were read over. */
  skipped: number
  /** How many masks could also be letters, but not the ones that the form has there. */
  doubtful: number
}

/** What a form had to be read through. */
export const Means = { leet: 1, homoglyph: 2, repeat: 4, separator: 8, mask: 16 } as const

/** Steps after which the search for an alignment gives up: only texts made to cost time need so many. */
const MOST_STEPS = 200

/**
 * Finds where a form begins, given that the automaton accepted it at a symbol: reads form and symbols
 * backwards together, with everything a symbol may stand for. The automaton knows only states, so this
 * is where the exact span and the disguises come from.
 */
export class Aligner {
  readonly #characters: Characters
  readonly #symbols: Symbols
  #form!: Form
  /** Steps of the last search. */
  #steps = 0
  #means = 0
  #masked = 0
  #digits = 0
  #drawn = 0
  #skipped = 0
  #doubtful = 0

  constructor(characters: Characters, symbols: Symbols) {
    this.#characters = characters
    this.#symbols = symbols
  }

  /**
   * @param last the symbol at which the form's core was accepted
   * @param needsEdge whether the symbol before the form must be an edge
   * @returns undefined if there is no way to read the form there
   */
  align(form: Form, last: number, needsEdge: boolean): Alignment | undefined {
    this.#form = form
    this.#steps = 0
    this.#means = 0
    this.#masked = 0
    this.#digits = 0
    this.#drawn = 0
    this.#skipped = 0
    this.#doubtful = 0
    const start = this.#read(form.coreEnd - 1, last, needsEdge)
    if (start < 0) return undefined
    return { start, means: this.#means, masked: this.#masked, digits: this.#digits, drawn: this.#drawn, skipped: this.#skipped, doubtful: this.#doubtful }
  }

  /** What the last search cost. */
  get steps(): number {
    return this.#steps
  }

  /** Whether a word can begin at `symbol`: before it stands an edge, not symbols and a letter. */
  isEdgeBefore(symbol: number): boolean {
    for (let at = symbol - 1; at >= 0; at--) {
      if (!(this.#symbols.flags[at]! & Flag.edge)) return false
      if (!(this.#symbols.flags[at]! & Flag.mask) || this.#symbols.flags[at]! & Flag.ending) return true
    }
    return true
  }

  /** Whether a word can end at `symbol`. */
  isEdgeAfter(symbol: number): boolean {
    let letters = 0 // symbols behind the word that can be letters: several are no punctuation
    for (let at = symbol + 1; at < this.#symbols.length; at++) {
      if (!(this.#symbols.flags[at]! & Flag.edge)) return false
      if (!(this.#symbols.flags[at]! & Flag.mask) || this.#symbols.flags[at]! & Flag.ending) return true
      if (this.#symbols.alternatives[at]!.length > 0 && ++letters > 1) return false
    }
    return true
  }

  /** Reads `form[0..at]` backwards from `symbol`; returns its first symbol or -1. */
  #read(at: number, symbol: number, needsEdge: boolean): number {
    if (at < 0) return needsEdge && !this.isEdgeBefore(symbol + 1) ? -1 : symbol + 1
    if (symbol < 0 || ++this.#steps > MOST_STEPS) return -1
    const flags = this.#symbols.flags[symbol]!
    // A repetition is read over first, so that the span reaches back to the first of the row.
    if (flags & (Flag.repeat | Flag.stretched)) {
      const start = this.#read(at, symbol - 1, needsEdge)
      if (start >= 0) {
        if (!(flags & Flag.letter)) this.#skipped++
        return this.#through(start, flags & Flag.letter ? Means.repeat : Means.mask)
      }
    }
    const start = this.#take(at, symbol, flags, needsEdge)
    if (start >= 0) return start
    if (!(flags & Flag.separator)) return -1
    const beyond = this.#read(at, symbol - 1, needsEdge)
    return beyond < 0 ? -1 : this.#through(beyond, Means.separator)
  }

  /** Takes `symbol` for the letter at `at`. */
  #take(at: number, symbol: number, flags: number, needsEdge: boolean): number {
    const unit = this.#form.text.charCodeAt(at)
    if (unit === ANY_UNIT) return this.#read(at - 1, symbol - 1, needsEdge)
    const wanted = this.#characters.classOfUnit(unit)
    if (wanted === Class.edge) return flags & Flag.edge ? this.#readGap(at, symbol, needsEdge) : -1
    const isLetter = (flags & Flag.letter) !== 0
    if (isLetter && this.#symbols.classes[symbol] === wanted) {
      const start = this.#read(at - 1, symbol - 1, needsEdge)
      if (start >= 0 && this.#symbols.kinds[symbol] === Kind.symbol) this.#drawn++
      return start >= 0 && flags & Flag.homoglyph ? this.#through(start, Means.homoglyph) : start
    }
    if (this.#symbols.alternatives[symbol]!.includes(wanted)) {
      const start = this.#read(at - 1, symbol - 1, needsEdge)
      if (start >= 0) {
        if (isLetter) this.#digits++
        else this.#drawn++
        return this.#through(start, Means.leet)
      }
    }
    if (!this.#mayBeHidden(at, flags)) return -1
    const start = this.#read(at - 1, symbol - 1, needsEdge)
    if (start < 0) return -1
    this.#masked++
    if (this.#symbols.alternatives[symbol]!.length > 0) this.#doubtful++
    return this.#through(start, Means.mask)
  }

  /** The first letter of a word always shows, and the last one is hidden by stars only. */
  #mayBeHidden(at: number, flags: number): boolean {
    const needed = at === this.#form.text.length - 1 ? Flag.star : Flag.mask
    const { kind, entry } = this.#form
    return at > 0 && (flags & needed) !== 0 && kind === FormKind.listed && entry.traits.has('masked')
  }

  /** A gap of the form takes as many edges as there are. */
  #readGap(at: number, symbol: number, needsEdge: boolean): number {
    const start = this.#read(at - 1, symbol - 1, needsEdge)
    return start >= 0 ? start : this.#read(at, symbol - 1, needsEdge)
  }

  #through(start: number, means: number): number {
    this.#means |= means
    return start
  }
}
