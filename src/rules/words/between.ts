import { isLink } from '../../text/links.js'
import { Break } from './break.js'
import { LEVEL_MASK, LEVEL_SHIFT, Letter, type Letters } from './letters.js'
import { Mark } from './mark.js'
import type { Words } from './words.js'

const SPACE = ' '.charCodeAt(0)
const COLON = ':'.charCodeAt(0)
const FULL_STOP = '.'.charCodeAt(0)
const ELLIPSIS = '…'.charCodeAt(0)

/** What may follow a full stop that ends something: the others stand in numbers and links. */
const AFTER_STOP = /[\s.!?"”’')]/u
const WHITE = /\s/u

/** What stands between the word that was added last and the next. */
export class Between {
  /** The hardest `Break`. */
  level: number = Break.none
  /** Those that it leaves on the next word. */
  marks = 0
  readonly #letters: Letters
  readonly #words: Words
  /** Where the link ends that is being read, or the one before. */
  #linkEnd = 0

  constructor(letters: Letters, words: Words) {
    this.#letters = letters
    this.#words = words
  }

  /** Begins a comment. */
  clear(): void {
    this.forget()
    this.#linkEnd = 0
  }

  /** Begins anew behind a word. */
  forget(): void {
    this.level = Break.none
    this.marks = 0
  }

  /** How hard a word that begins there is kept apart: in a link from each other word. */
  levelBefore(start: number): number {
    return start < this.#linkEnd ? Break.sentence : this.level
  }

  /** Takes note of a character. @returns the index behind it */
  pass(text: string, index: number): number {
    const bits = this.#letters.at(text, index)
    const paused = isDots(text, index) ? this.#pauseFrom(text, index) : index
    if (paused > index) {
      this.level = Math.max(this.level, Break.clause)
      return paused
    }
    if (bits & Letter.fullStop) {
      const next = text.charAt(index + 1)
      if (next === '' || AFTER_STOP.test(next) || this.#isStopWithoutSpace(text, index)) this.marks |= Mark.afterStop
      else this.#noteLink(text, index)
    } else {
      if (text.charCodeAt(index) === COLON) this.#noteLink(text, index)
      const isDash = (bits & Letter.hyphen) !== 0 && WHITE.test(text.charAt(index - 1)) && WHITE.test(text.charAt(index + 1))
      const level = isDash ? Break.clause : (bits >> LEVEL_SHIFT) & LEVEL_MASK
      if (level > this.level) this.level = level
      if (bits & Letter.question) this.marks |= Mark.afterQuestion
    }
    if (bits & Letter.quote) this.#words.hasQuotes = true
    return index + (bits & Letter.isPair ? 2 : 1)
  }

  /** Whether a full stop ends a sentence though no space follows: between small letters and a capital one, or in a script without them. */
  #isStopWithoutSpace(text: string, index: number): boolean {
    const [before, behind, next] = [index - 1, index + 1, index + 2].map((at) => (at < text.length ? this.#letters.at(text, Math.max(at, 0)) : 0))
    if (!(before! & behind! & Letter.inWord)) return false
    if (before! & Letter.lower) return (behind! & Letter.upper) !== 0 && (next! & Letter.lower) !== 0
    return (before! & (Letter.upper | Letter.number)) === 0 && (behind! & (Letter.upper | Letter.lower | Letter.number)) === 0
  }

  /** Where dots end behind which a sentence goes on, in small letters or in a script without capitals; `index` where none does. */
  #pauseFrom(text: string, index: number): number {
    let end = index
    while (isDot(text.charCodeAt(end))) end++
    let next = end
    while (text.charCodeAt(next) === SPACE) next++
    const bits = next < text.length ? this.#letters.at(text, next) : 0
    return bits & Letter.inWord && (bits & (Letter.upper | Letter.number)) === 0 ? end : index
  }

  /** Words of a link say nothing together: `/2016/09/erasing-jews`. It is known by what follows its first word. */
  #noteLink(text: string, index: number): void {
    const { starts, levels, count } = this.#words
    const start = count > 0 ? starts[count - 1]! : index
    if (index < this.#linkEnd || !isLink(text, start)) return
    if (count > 0) levels[count - 1] = Break.sentence
    this.#linkEnd = index
    while (this.#linkEnd < text.length && !WHITE.test(text.charAt(this.#linkEnd))) this.#linkEnd++
  }
}

function isDot(unit: number): boolean {
  return unit === FULL_STOP || unit === ELLIPSIS
}

/** Whether dots begin there that leave something open: more than one. Each row of them is looked at once. */
function isDots(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  const isRow = unit === ELLIPSIS || (unit === FULL_STOP && isDot(text.charCodeAt(index + 1)))
  return isRow && !isDot(text.charCodeAt(index - 1))
}
