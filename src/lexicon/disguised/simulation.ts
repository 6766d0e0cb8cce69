import { Flag, type Symbols } from '../../text/disguises/symbols.js'
import type { Automaton } from '../index/automaton.js'
import type { Form } from '../entry.js'

/**
 * Most states followed at once. Ordinary disguises need a dozen, a word of which one letter shows some hundreds; more is a
 * text made to cost time.
 */
const MOST_STATES = 512

/**
 * Work on a stretch after which hidden letters are no longer guessed, in transitions and steps of alignment. What
 * anybody writes needs a tenth; texts made to cost time would need their length squared.
 */
const WORK_PER_STRETCH = 4000
const WORK_PER_SYMBOL = 20

/** Work after which what the automaton accepts is no longer aligned either: some texts fit a hundred words at each symbol. */
const MOST_WORK = 16_000

/** Most states followed at once behind that: separators and spaces keep all that there are. */
const MOST_STATES_THEN = 64

/** Takes a form that may end in a symbol; returns how much work it was to look closer. */
export type Accept = (form: Form, last: number) => number

/**
 * Runs an automaton over the symbols of a stretch. A symbol may stand for several letters, so every state that they can lead to is
 * followed instead of one, as long as the work on the stretch stays within bounds.
 */
export class Simulation {
  readonly #symbols: Symbols
  #states = new Int32Array(MOST_STATES)
  #nextStates = new Int32Array(MOST_STATES)
  #count = 0
  #nextCount = 0
  #mostStates = MOST_STATES
  /** Beyond what every stretch may take. */
  #work = 0
  /** By number of a state: the tick at which it was last added, which tells duplicates without a search. */
  #added = new Int32Array(0)
  #tick = 0

  constructor(symbols: Symbols) {
    this.#symbols = symbols
  }

  /** Passes on what the automaton accepts, until that has taken too much work. */
  run(automaton: Automaton, accept: Accept): void {
    if (automaton.states > this.#added.length) this.#added = new Int32Array(automaton.states)
    this.#states[0] = automaton.start
    this.#work = -WORK_PER_STRETCH
    this.#count = 1
    let symbol = 0
    const visit = (form: Form) => {
      if (this.#work <= MOST_WORK) this.#work += accept(form, symbol)
    }
    const add = (state: number) => this.#add(state)
    for (; symbol < this.#symbols.length; symbol++) {
      this.#step(automaton, symbol, add)
      if (!this.#canEnd(symbol)) continue
      for (let at = 0; at < this.#count; at++) {
        const state = this.#states[at]!
        if (automaton.accepts(state)) automaton.forEachForm(state, visit)
      }
    }
  }

  /** A form cannot end in a separator: it was already checked at the letter before it. */
  #canEnd(symbol: number): boolean {
    const flags = this.#symbols.flags[symbol]!
    return (flags & (Flag.letter | Flag.star)) !== 0 || this.#symbols.alternatives[symbol]!.length > 0
  }

  /** All states that `symbol` leads to from the present ones. @param add `#add`, as a function of its own once a stretch */
  #step(automaton: Automaton, symbol: number, add: (state: number) => void): void {
    const symbols = this.#symbols
    const flags = symbols.flags[symbol]!
    const others = symbols.alternatives[symbol]!
    this.#work -= WORK_PER_SYMBOL
    const takesClass = (flags & (Flag.letter | Flag.edge)) !== 0
    this.#nextCount = 0
    this.#mostStates = this.#work > MOST_WORK ? MOST_STATES_THEN : MOST_STATES
    this.#tick = (this.#tick + 1) | 0
    for (let at = 0; at < this.#count; at++) {
      const state = this.#states[at]!
      if (takesClass) this.#add(automaton.stateAfter(state, symbols.classes[symbol]!))
      for (let other = 0; other < others.length; other++) this.#add(automaton.stateAfter(state, others[other]!))
      if (flags & (Flag.separator | Flag.repeat | Flag.stretched)) this.#add(state)
      if (flags & Flag.mask && this.#work < 0) automaton.forEachMasked(state, add)
    }
    if (this.#nextCount === 0) this.#add(0)
    const states = this.#states
    this.#states = this.#nextStates
    this.#nextStates = states
    this.#count = this.#nextCount
  }

  #add(state: number): void {
    this.#work++
    if (this.#added[state] === this.#tick || this.#nextCount >= this.#mostStates) return
    this.#added[state] = this.#tick
    this.#nextStates[this.#nextCount++] = state
  }
}
