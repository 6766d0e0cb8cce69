import { CLASS_BITS, CLASS_MASK, Class, Kind, LATIN, isWordKind, unitsAt, type Characters } from './characters.js'
import { twice } from './columns.js'
import { FoldingMachine, IS_CURRENT, OUTPUT_BITS, SYMBOL_MASK, type FoldingRules } from './folding.js'

/** The symbol of what stands between words. */
export const EDGE_SYMBOL = Class.edge + 1

const FNV_BASIS = 0x811c9dc5 | 0
const FNV_PRIME = 0x01000193

/** The hash of some symbols, from one to another (exclusive), as `FoldedReading` has it of words. */
export function hashOfSymbols(symbols: ArrayLike<number>, from: number, to: number): number {
  let hash = FNV_BASIS
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ symbols[at]!, FNV_PRIME)
  return hash
}

/** Most symbols that one character puts out. */
const MOST_SYMBOLS = 5

/**
 * A comment as its Latin letters read in one folding: symbols, and where in the comment each begins. A text that
 * was read last is not read again, for several ask for it.
 */
export class FoldedReading {
  /** Each is one more than its class: see `FoldingMachine`. A gap is one symbol, and stands at the end too. */
  symbols = new Uint8Array(256)
  /** UTF-16 offsets. */
  starts = new Int32Array(256)
  length = 0
  /** Of every word, the hash of its symbols (FNV-1a), its first symbol, and the one behind its last. */
  wordHashes = new Int32Array(64)
  wordBegins = new Int32Array(64)
  wordEnds = new Int32Array(64)
  wordCount = 0
  readonly #characters: Characters
  readonly machine: FoldingMachine
  #text: string | undefined
  #from = 0
  #to = 0

  constructor(characters: Characters, rules: FoldingRules) {
    this.#characters = characters
    this.machine = new FoldingMachine(rules, characters.sizeOf(LATIN), (letter) => characters.classOf(LATIN, letter))
  }

  /** Reads a comment, or what stands in it from one gap between words to another. */
  read(text: string, from = 0, to = text.length): void {
    if (text === this.#text && from === this.#from && to === this.#to) return
    this.#text = text
    this.#from = from
    this.#to = to
    const characters = this.#characters
    const table = characters.table
    const { outputs, targets, remembered } = this.machine
    let { symbols, starts } = this
    let length = 0
    let state = 0
    let lastSymbol = EDGE_SYMBOL
    let rememberedFrom = 0
    let previousIndex = 0
    let previous = 0
    let beforePrevious = 0
    let hash = FNV_BASIS
    let begin = 0
    this.wordCount = 0

    for (let index = from; index <= to; index++) {
      const at = index
      let cls: number = Class.edge
      let value = 0
      if (index < to) {
        value = table[text.charCodeAt(index)]!
        let kind = value >> CLASS_BITS
        if (kind === Kind.unresolved || kind === Kind.surrogate) {
          value = characters.valueAt(text, index)
          kind = value >> CLASS_BITS
          index += unitsAt(text, index) - 1
        }
        if (kind === LATIN) {
          // Of a letter written more than twice two are read.
          if (value === previous && value === beforePrevious) continue
          cls = value & CLASS_MASK
        } else if (kind !== Kind.edge) {
          if (kind === Kind.skip) continue
          if (isWordKind(kind)) cls = Class.other
        }
      }
      beforePrevious = previous
      previous = value
      if (length + MOST_SYMBOLS > symbols.length) {
        this.#grow()
        symbols = this.symbols
        starts = this.starts
      }
      const step = state + cls
      const output = outputs[step]!
      for (let rest = output; rest !== 0; rest >>>= OUTPUT_BITS) {
        const symbol = rest & SYMBOL_MASK
        if (symbol === lastSymbol) continue
        lastSymbol = symbol
        symbols[length] = symbol
        starts[length] = rest & IS_CURRENT ? at : rememberedFrom
        if (symbol !== EDGE_SYMBOL) hash = Math.imul(hash ^ symbol, FNV_PRIME)
        else {
          if (length > begin) this.#addWord(hash, begin, length)
          hash = FNV_BASIS
          begin = length + 1
        }
        length++
      }
      state = targets[step]!
      const depth = remembered[step]!
      if (depth === 1) rememberedFrom = at
      else if (depth === 2 && output !== 0) rememberedFrom = previousIndex
      previousIndex = at
    }
    this.length = length
  }

  #addWord(hash: number, begin: number, end: number): void {
    const at = this.wordCount++
    if (at === this.wordHashes.length) {
      this.wordHashes = twice(this.wordHashes)
      this.wordBegins = twice(this.wordBegins)
      this.wordEnds = twice(this.wordEnds)
    }
    this.wordHashes[at] = hash
    this.wordBegins[at] = begin
    this.wordEnds[at] = end
  }

  #grow(): void {
    const symbols = new Uint8Array(this.symbols.length * 2)
    symbols.set(this.symbols)
    this.symbols = symbols
    this.starts = twice(this.starts)
  }
}
