import { twice } from '../tables/columns.js'
import { BASIS, mix } from '../tables/fnv.js'
import { EDGE_SYMBOL, FoldedUnits } from './foldedUnits.js'

/** The hash of some symbols, from one to another (exclusive), as `FoldedReading` has it of words. */
export function hashOfSymbols(symbols: ArrayLike<number>, from: number, to: number): number {
  let hash: number = BASIS
  for (let at = from; at < to; at++) hash = mix(hash, symbols[at]!)
  return hash
}

/**
 * A comment as its Latin letters read in one folding: symbols, and where in the comment each begins, and the words they make.
 * A text that was read last is not read again, for several ask for it.
 */
export class FoldedReading extends FoldedUnits {
  /** Of every word, the hash of its symbols (FNV-1a), its first symbol, and the one behind its last. */
  wordHashes = new Int32Array(64)
  wordBegins = new Int32Array(64)
  wordEnds = new Int32Array(64)
  wordCount = 0
  /** The comment's, at the same places. */
  #units = new Uint16Array(256)
  #text: string | undefined
  #from = 0
  #to = 0

  /** Reads a comment, or what stands in it from one gap between words to another. */
  read(text: string, from = 0, to = text.length): void {
    if (text === this.#text && from === this.#from && to === this.#to) return
    this.#text = text
    this.#from = from
    this.#to = to
    if (to > this.#units.length) this.#units = new Uint16Array(to * 2)
    const units = this.#units
    for (let index = from; index < to; index++) units[index] = text.charCodeAt(index)
    this.fold(units, from, to)
    this.#findWords()
  }

  #findWords(): void {
    const { symbols, length } = this
    this.wordCount = 0
    let hash: number = BASIS
    let begin = 0
    for (let at = 0; at < length; at++) {
      const symbol = symbols[at]!
      if (symbol !== EDGE_SYMBOL) hash = mix(hash, symbol)
      else {
        this.#addWord(hash, begin, at)
        hash = BASIS
        begin = at + 1
      }
    }
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
}
