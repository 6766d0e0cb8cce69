import { CLASS_BITS, isWordKind, type Characters } from '../text/characters.js'
import type { Stretches } from '../text/stretches.js'
import { Flag, Unfolded } from '../text/unfold.js'
import { Aligner, Means, type Alignment } from './align.js'
import type { Automaton } from './automaton.js'
import { characterDisguises, disguiseBit } from './disguise.js'
import { ANY_UNIT, FormKind, type Form, type Hit } from './entry.js'
import type { Joins } from './joined.js'
import { TOO_LONG } from './neighbours.js'

/** Most states followed at once. Ordinary disguises need three; more is a text made to cost time. */
const MOST_STATES = 24

/** A form this short is recognised masked only with all but one of its letters showing. */
const SHORT = 3

const BIT_OF_MEANS: readonly (readonly [means: number, bit: number])[] = [
  [Means.leet, disguiseBit('leet')],
  [Means.homoglyph, disguiseBit('homoglyph')],
  [Means.repeat, disguiseBit('repeat')],
  [Means.separator, disguiseBit('spacing')],
  [Means.mask, disguiseBit('mask')],
]

/**
 * The closer look at a disguised stretch: the same automata, but following every state that the symbols
 * can lead to instead of one. What they accept is aligned with the symbols to learn where it begins.
 */
export class DisguisedMatcher {
  readonly #characters: Characters
  readonly #automata: readonly Automaton[]
  readonly #scripts: readonly number[]
  readonly #joins: Joins
  readonly #symbols: Unfolded
  readonly #aligner: Aligner
  #states = new Int32Array(MOST_STATES)
  #nextStates = new Int32Array(MOST_STATES)
  #count = 0
  #nextCount = 0

  /** @param scripts kinds of the scripts that have terms */
  constructor(characters: Characters, automata: readonly Automaton[], scripts: readonly number[], joins: Joins) {
    this.#characters = characters
    this.#automata = automata
    this.#scripts = scripts
    this.#joins = joins
    this.#symbols = new Unfolded(characters)
    this.#aligner = new Aligner(characters, this.#symbols)
  }

  /** Adds what the stretches hide to `hits`. */
  match(text: string, stretches: Stretches, hits: Hit[]): void {
    for (let index = 0; index < stretches.count; index++) {
      const start = stretches.start(index)
      const end = stretches.end(index)
      for (const kind of this.#scripts) {
        if (!this.#concerns(text, start, end, kind)) continue
        this.#symbols.read(text, start, end, kind, stretches.isSpaced(index))
        this.#follow(text, kind, hits)
      }
    }
  }

  /** A stretch without a letter of a script hides no word of it. */
  #concerns(text: string, start: number, end: number, kind: number): boolean {
    for (let index = start; index < end; index++) {
      if (this.#characters.valueAt(text, index) >> CLASS_BITS === kind) return true
    }
    return false
  }

  #follow(text: string, kind: number, hits: Hit[]): void {
    const automaton = this.#automata[kind]!
    this.#states[0] = 0
    this.#count = 1
    for (let symbol = 0; symbol < this.#symbols.length; symbol++) {
      this.#step(automaton, symbol)
      for (let at = 0; at < this.#count; at++) {
        const state = this.#states[at]!
        if (automaton.accepts(state)) {
          automaton.forEachForm(state, (form) => this.#verify(text, kind, form, symbol, hits))
        }
      }
    }
  }

  /** All states that `symbol` leads to from the present ones. */
  #step(automaton: Automaton, symbol: number): void {
    const symbols = this.#symbols
    const flags = symbols.flags[symbol]!
    const others = symbols.alternatives[symbol]!
    const takesClass = (flags & (Flag.letter | Flag.edge)) !== 0
    this.#nextCount = 0
    for (let at = 0; at < this.#count; at++) {
      const state = this.#states[at]!
      if (takesClass) this.#add(automaton.next[state + symbols.classes[symbol]!]!)
      for (const cls of others) this.#add(automaton.next[state + cls]!)
      if (flags & (Flag.separator | Flag.repeat)) this.#add(state)
      if (flags & Flag.mask) automaton.forEachMasked(state, (next) => this.#add(next))
    }
    if (this.#nextCount === 0) this.#add(0)
    ;[this.#states, this.#nextStates] = [this.#nextStates, this.#states]
    this.#count = this.#nextCount
  }

  #add(signed: number): void {
    const state = signed < 0 ? ~signed : signed
    for (let at = 0; at < this.#nextCount; at++) {
      if (this.#nextStates[at] === state) return
    }
    if (this.#nextCount < MOST_STATES) this.#nextStates[this.#nextCount++] = state
  }

  #verify(text: string, kind: number, form: Form, last: number, hits: Hit[]): void {
    const symbols = this.#symbols
    // A state kept over a separator was verified before it.
    if (!(symbols.flags[last]! & Flag.letter) && form.text[form.coreEnd - 1] !== ' ') {
      const isTaken = symbols.flags[last]! & Flag.mask || symbols.alternatives[last]!.length > 0
      if (!isTaken) return
    }
    let end = this.#readTail(form, last)
    if (end < 0) return
    let joined = false
    const goesOn = form.edgeAfter && !this.#isEdgeAfter(text, end)
    let alignment = goesOn ? undefined : this.#aligner.align(form, last, form.edgeBefore)
    if (alignment === undefined) {
      const after = goesOn ? this.#lettersAfter(kind, end) : ''
      if (form.kind !== FormKind.listed) {
        if (!form.entry.suffixes.has(after)) return
        alignment = this.#aligner.align(form, last, form.edgeBefore)
        end += after.length
      } else if (form.entry.traits.has('joined')) {
        alignment = this.#aligner.align(form, last, false)
        joined = alignment !== undefined && this.#isJoined(kind, form, alignment.start, after)
        if (!joined) return
      }
      if (alignment === undefined) return
    }
    if (!isShownEnough(form, alignment)) return
    // What is written plainly was found before.
    const start = symbols.starts[alignment.start]!
    const until = symbols.ends[end]!
    hits.push({
      entry: form.entry,
      start,
      end: until,
      disguise:
        bitsOf(form, alignment, joined) | characterDisguises(this.#characters, text, start, until),
    })
  }

  #isJoined(kind: number, form: Form, start: number, after: string): boolean {
    return this.#joins.areJoined(this.#lettersBefore(kind, start), form.text, after)
  }

  /** Reads what follows the part that the automaton looked for; returns its last symbol or -1. */
  #readTail(form: Form, last: number): number {
    let symbol = last
    for (let at = form.coreEnd; at < form.text.length; at++) {
      if (++symbol >= this.#symbols.length) return -1
      const unit = form.text.charCodeAt(at)
      const wanted = this.#characters.classOfUnit(unit)
      const fits = unit === ANY_UNIT || this.#symbols.classes[symbol] === wanted
      if (!fits && !this.#symbols.alternatives[symbol]!.includes(wanted)) return -1
    }
    return symbol
  }

  #isEdgeAfter(text: string, symbol: number): boolean {
    const next = symbol + 1
    if (next < this.#symbols.length) return (this.#symbols.flags[next]! & Flag.edge) !== 0
    const end = this.#symbols.ends[symbol]!
    return end >= text.length || !isWordKind(this.#characters.valueAt(text, end) >> CLASS_BITS)
  }

  #lettersAfter(kind: number, symbol: number): string {
    let letters = ''
    for (let at = symbol + 1; at < this.#symbols.length; at++) {
      if (this.#symbols.flags[at]! & Flag.separator) continue
      if (this.#symbols.flags[at]! & Flag.edge && this.#symbols.alternatives[at]!.length === 0) break
      letters += this.#letter(kind, at)
      if (letters.length > LONGEST_REMAINDER) return TOO_LONG
    }
    return letters
  }

  #lettersBefore(kind: number, symbol: number): string {
    let letters = ''
    for (let at = symbol - 1; at >= 0; at--) {
      if (this.#symbols.flags[at]! & Flag.separator) continue
      if (this.#symbols.flags[at]! & Flag.edge && this.#symbols.alternatives[at]!.length === 0) break
      letters = this.#letter(kind, at) + letters
      if (letters.length > LONGEST_REMAINDER) return TOO_LONG
    }
    return letters
  }

  /** The letter a symbol is most likely to be. */
  #letter(kind: number, symbol: number): string {
    const cls = this.#symbols.alternatives[symbol]![0] ?? this.#symbols.classes[symbol]!
    return this.#characters.letterOf(kind, cls) || TOO_LONG
  }
}

/** Longer remainders of a word are no run of common words. */
const LONGEST_REMAINDER = 32

function isShownEnough(form: Form, alignment: Alignment): boolean {
  const letters = form.text.length
  return alignment.masked === 0 || letters > SHORT || alignment.masked === 1
}

function bitsOf(form: Form, alignment: Alignment, joined: boolean): number {
  let bits = joined ? disguiseBit('joined') : 0
  if (form.kind === FormKind.misspelt) bits |= disguiseBit('misspelling')
  if (form.kind === FormKind.split) bits |= disguiseBit('spacing')
  for (const [means, bit] of BIT_OF_MEANS) {
    if (alignment.means & means) bits |= bit
  }
  return bits
}
