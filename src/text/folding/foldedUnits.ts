import type { Characters } from '../letters/characters.js'
import { CLASS_BITS, CLASS_MASK, Class, Kind, LATIN, isWordKind } from '../letters/kinds.js'
import { movedInto, twice } from '../tables/columns.js'
import { FoldingMachine, IS_CURRENT, MOST_OUTPUTS, OUTPUT_BITS, SYMBOL_MASK, type FoldingRules } from './folding.js'

/** How far units were read. */
interface Progress {
  /** Of what was put out. */
  length: number
  /** Of the machine; where the first of the letters stands that it remembers, and the one before the next. */
  state: number
  rememberedFrom: number
  previousAt: number
  /** The two characters before the next, as `Characters` has them. */
  previous: number
  beforePrevious: number
}

const BEGINNING: Readonly<Progress> = { length: 0, state: 0, rememberedFrom: 0, previousAt: 0, previous: 0, beforePrevious: 0 }

/** The symbol of what stands between words. */
export const EDGE_SYMBOL = Class.edge + 1

/**
 * UTF-16 units as their Latin letters read in one folding: symbols, and where each begins. Comments and what is listed go
 * through the same loop, so that they cannot be folded in two ways.
 */
export class FoldedUnits {
  /** Each is one more than its class: see `FoldingMachine`. A gap is one symbol, and stands at the end too. */
  symbols = new Uint8Array(256)
  /** Places of units. */
  starts = new Int32Array(256)
  length = 0
  readonly machine: FoldingMachine
  readonly #characters: Characters
  readonly #kept: Progress = { ...BEGINNING }

  constructor(characters: Characters, machine: FoldingMachine) {
    this.#characters = characters
    this.machine = machine
  }

  /** Reads units from one place to another (exclusive); what was read before is forgotten. */
  fold(units: Uint16Array, from: number, to: number): void {
    this.#read(units, from, to, BEGINNING, undefined)
  }

  /** Reads units that many others begin with, whole characters: `foldOn` goes on behind them, as often as there are others. */
  keep(units: Uint16Array, from: number, to: number): void {
    this.#read(units, from, to, BEGINNING, this.#kept)
  }

  /** Reads units behind those that were kept: all of it as `fold` would have read it at once. */
  foldOn(units: Uint16Array, from: number, to: number): void {
    this.#read(units, from, to, this.#kept, undefined)
  }

  /**
   * @param begun what was read before
   * @param kept receives how far it has come; undefined where it does not go on, and the last word ends with the units
   */
  #read(units: Uint16Array, from: number, to: number, begun: Readonly<Progress>, kept: Progress | undefined): void {
    const { table } = this.#characters
    const { outputs, targets, remembered } = this.machine
    const last = kept === undefined ? to : to - 1
    this.length = begun.length
    let { state, rememberedFrom, previousAt, previous, beforePrevious } = begun
    for (let index = from; index <= last; index++) {
      const at = index
      let value = index < to ? table[units[index]!]! : 0
      let kind = value >> CLASS_BITS
      if (kind === Kind.unresolved || kind === Kind.surrogate) {
        if (kind === Kind.unresolved) value = this.#characters.resolve(units[index]!)
        else if (isPair(units, index, to)) value = this.#characters.astral(codePointOf(units[index]!, units[++index]!))
        kind = value >> CLASS_BITS
      }
      // Of a letter written more than twice two are read.
      if (kind === Kind.skip || (kind === LATIN && value === previous && value === beforePrevious)) continue
      beforePrevious = previous
      previous = value
      const step = state + (kind === LATIN ? value & CLASS_MASK : isWordKind(kind) ? Class.other : Class.edge)
      const output = outputs[step]!
      if (output !== 0) this.#put(output, at, rememberedFrom)
      state = targets[step]!
      const depth = remembered[step]!
      if (depth === 1) rememberedFrom = at
      else if (depth === 2 && output !== 0) rememberedFrom = previousAt
      previousAt = at
    }
    if (kept !== undefined) Object.assign(kept, { length: this.length, state, rememberedFrom, previousAt, previous, beforePrevious })
  }

  /**
   * Appends the machine's output; a symbol equal to the one before is dropped.
   *
   * @param at where its last letter stands; @param from where its first letter stands
   */
  #put(output: number, at: number, from: number): void {
    if (this.length + MOST_OUTPUTS > this.symbols.length) this.#grow()
    const { symbols, starts } = this
    let length = this.length
    let last = length === 0 ? EDGE_SYMBOL : symbols[length - 1]
    for (let rest = output; rest !== 0; rest >>>= OUTPUT_BITS) {
      const symbol = rest & SYMBOL_MASK
      if (symbol === last) continue
      last = symbol
      symbols[length] = symbol
      starts[length++] = rest & IS_CURRENT ? at : from
    }
    this.length = length
  }

  #grow(): void {
    this.symbols = movedInto(this.symbols, new Uint8Array(this.symbols.length * 2))
    this.starts = twice(this.starts)
  }
}

/** A folding for characters as a moderator reads them. */
export function machineFor(characters: Characters, rules: FoldingRules): FoldingMachine {
  return new FoldingMachine(rules, characters.sizeOf(LATIN), (letter) => characters.classOf(LATIN, letter))
}

/** Whether the first half of a surrogate pair has its second one behind it. */
function isPair(units: Uint16Array, index: number, to: number): boolean {
  return index + 1 < to && units[index + 1]! >> 10 === 0xdc00 >> 10
}

function codePointOf(first: number, second: number): number {
  return ((first - 0xd800) << 10) + (second - 0xdc00) + 0x10000
}
