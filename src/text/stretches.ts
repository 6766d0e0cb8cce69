import { twice } from './tables/columns.js'
import { isSpace } from './letters/units.js'
import { addressIn } from './links.js'

/**
 * The stretches of a comment that look disguised and deserve a closer reading. Filled while the
 * comment is scanned; each unit is walked over at most twice, so that marking stays linear.
 */
export class Stretches {
  /** Triples: start, end, spaced (1) or not (0). */
  #bounds = new Int32Array(96)
  #length = 0
  /** End of the last chunk marked: what lies before it needs no second mark. */
  #markedTo = 0
  /** The place last asked about, -1 if there is none yet, and where the address in its chunk begins. */
  #askedAt = -1
  #address = 0

  get count(): number {
    return this.#length / 3
  }

  clear(): void {
    this.#length = 0
    this.#markedTo = 0
    this.#askedAt = -1
  }

  start(index: number): number {
    return this.#bounds[index * 3]!
  }

  end(index: number): number {
    return this.#bounds[index * 3 + 1]!
  }

  /** Whether the stretch is single letters with white space between them. */
  isSpaced(index: number): boolean {
    return this.#bounds[index * 3 + 2] === 1
  }

  /** Marks the text between white space around `index`, up to the address of a page: its dashes and digits hide nothing. */
  markChunk(text: string, index: number): void {
    if (index < this.#markedTo) return
    let start = index
    while (start > this.#markedTo && !isSpace(text.charCodeAt(start - 1))) start--
    let end = index + 1
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++
    const address = start + addressIn(text.slice(start, end))
    if (address > start) this.#push(start, address, 0)
    this.#markedTo = end
  }

  /** Marks a run of single letters, from the first to behind the last, unless it stands in a link. */
  markSpaced(text: string, start: number, end: number): void {
    if (!this.#isInLink(text, start)) this.#push(start, end, 1)
  }

  /** Runs are asked about in order, so that no unit is walked over twice. */
  #isInLink(text: string, index: number): boolean {
    let start = index
    while (start > 0 && start > this.#askedAt && !isSpace(text.charCodeAt(start - 1))) start--
    if (start > this.#askedAt) {
      let end = index
      while (end < text.length && !isSpace(text.charCodeAt(end))) end++
      this.#address = start + addressIn(text.slice(start, end))
    }
    this.#askedAt = index
    return index >= this.#address
  }

  #push(start: number, end: number, spaced: number): void {
    if (this.#length + 3 > this.#bounds.length) {
      this.#bounds = twice(this.#bounds)
    }
    this.#bounds[this.#length++] = start
    this.#bounds[this.#length++] = end
    this.#bounds[this.#length++] = spaced
  }
}
