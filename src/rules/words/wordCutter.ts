import { disguiseBit } from '../../lexicon/disguise.js'
import type { Hit } from '../../lexicon/entry.js'
import { inOneScript } from '../../text/disguises/oneScript.js'
import { mix } from '../../text/tables/fnv.js'
import { isLink } from '../../text/links.js'
import { NO_HASH, checkOf } from './hash.js'
import { LEVEL_MASK, LEVEL_SHIFT, Letter, MIXED, type Letters } from './letters.js'
import { ASIDE, Mark, marksOf } from './mark.js'
import { Break } from './break.js'
import { WordHasher } from './wordHasher.js'
import type { Words } from './words.js'

const APOSTROPHE = "'".charCodeAt(0)
const SPACE = ' '.charCodeAt(0)
const AT = '@'.charCodeAt(0)
const COLON = ':'.charCodeAt(0)
const NUMBER_SIGN = '#'.charCodeAt(0)
const UNDERSCORE = '_'.charCodeAt(0)
const FULL_STOP = '.'.charCodeAt(0)
const ELLIPSIS = '…'.charCodeAt(0)
const JOINED = disguiseBit('joined')

/** What may follow a full stop that ends something: the others stand in numbers and links. */
const AFTER_STOP = /[\s.!?"”’')]/u
const WHITE = /\s/u

/**
 * Cuts a comment into words, and writes into the columns of `Words` what is known of each. A hit is one word, however many it is
 * made of; of hits that overlap the first and longest.
 */
export class WordCutter {
  readonly #letters: Letters
  readonly #words: Words
  /** What the letters of the word at hand add up to, where it takes more than one look each. */
  readonly #hasher = new WordHasher()
  /** What stands between the last word and the next: the hardest `Break`, and the marks that it leaves on the next. */
  #level: number = Break.none
  #marks = 0
  /** Where the link ends that is being read, or the one before. */
  #linkEnd = 0

  constructor(letters: Letters, words: Words) {
    this.#letters = letters
    this.#words = words
  }

  /** Fills the columns. @param hits in order of position, the longest of those that begin alike first */
  cut(text: string, hits: readonly Hit[]): void {
    this.#words.clear(text)
    this.#level = Break.none
    this.#marks = 0
    this.#linkEnd = 0
    let next = 0
    let lastEnd = -1
    let limit = 0
    for (let index = 0; index < text.length; ) {
      while (next < hits.length && hits[next]!.start < index) next++
      limit = next < hits.length ? hits[next]!.start : text.length
      if (limit === index) {
        const hit = hits[next]!
        const first = next
        while (next < hits.length && hits[next]!.start === index && hits[next]!.end === hit.end) next++
        this.#addHits(text, hit, first, next)
        lastEnd = hit.end
        index = this.#afterHit(text, hit)
      }
      while (index < limit) {
        if (text.charCodeAt(index) === SPACE) index++
        else {
          const end = this.#addWord(text, index, limit, lastEnd === index)
          if (end > index) index = lastEnd = end
          else index = this.#pass(text, index)
        }
      }
    }
    this.#words.marksBehind = this.#marks
    this.#words.levelBehind = this.#level
  }

  /**
   * Cuts off the word that begins at `start`, if there is one.
   *
   * @param goesOn whether a word ends there
   * @returns its end
   */
  #addWord(text: string, start: number, limit: number, goesOn: boolean): number {
    const { table } = this.#letters
    let index = start
    let hash = NO_HASH
    let seen = 0
    let capitals = 0
    for (; index < limit; index++) {
      const bits = table[text.charCodeAt(index)]!
      if ((bits & Letter.plain) === 0) break
      hash = mix(hash, bits & Letter.folded)
      seen |= bits
      capitals += bits & Letter.upper
    }
    if (index < limit && this.#mayGoOn(text, index, goesOn || index > start)) return this.#addOddWord(text, start, limit, goesOn)
    if (index === start) return start
    if ((seen & MIXED) === MIXED) return this.#addMixedWord(text, start, index)
    const first = table[text.charCodeAt(start)]!
    this.#add(text, start, index, hash, checkOf(index - start, first & Letter.folded), marksOf(first, seen, capitals, index - start))
    return index
  }

  /** Whether a word goes on with something that is not plain. */
  #mayGoOn(text: string, index: number, isInside: boolean): boolean {
    const bits = this.#letters.at(text, index)
    if (bits & Letter.inWord) return true
    return isInside && (bits & Letter.apostrophe) !== 0 && this.#isInWord(text, index + 1)
  }

  /** Adds a word in letters of several scripts as it is read: `pеople` with a Cyrillic е is "people". @returns its end */
  #addMixedWord(text: string, start: number, end: number): number {
    const written = text.slice(start, end)
    const word = inOneScript(written) ?? written
    this.#hasher.clear()
    this.#hasher.addAll(word, 0, word.length, this.#letters)
    this.#addSpelling(text, start, end, 0)
    return end
  }

  /** Cuts off a word with apostrophes, characters that are read over, or letters of two units. */
  #addOddWord(text: string, start: number, limit: number, goesOn: boolean): number {
    const words = this.#words
    const hasher = this.#hasher
    hasher.clear()
    let index = start
    let split = -1
    let tail = NO_HASH
    while (index < limit && this.#mayGoOn(text, index, goesOn || index > start)) {
      const bits = this.#letters.at(text, index)
      index += bits & Letter.isPair ? 2 : 1
      const unit = bits & Letter.folded
      if (unit === APOSTROPHE && split < 0) {
        split = hasher.count
        words.headHashes[words.count] = hasher.hash
        words.headChecks[words.count] = hasher.check
      }
      if (split >= 0 && unit !== 0) tail = mix(tail, unit)
      hasher.add(bits)
    }
    // What is only read over, a direction mark before a word say, is no word.
    if (hasher.count === 0) return start
    const at = this.#addSpelling(text, start, index, split > 0 ? Mark.split : 0)
    words.tailHashes[at] = tail
    words.tailChecks[at] = checkOf(hasher.count - split, APOSTROPHE)
    return index
  }

  /** @param from the first of the hits that stand there; @param to the last (exclusive) */
  #addHits(text: string, { start, end }: Hit, from: number, to: number): void {
    const words = this.#words
    const hasher = this.#hasher
    hasher.clear()
    hasher.addAll(text, start, end, this.#letters)
    if (hasher.seen & Letter.quote) words.hasQuotes = true
    const at = this.#addSpelling(text, start, end, Mark.hit)
    words.hitFrom[at] = from
    words.hitTo[at] = to
  }

  /** Adds the word that was read into `#hasher`. @param marks that it has besides those of its letters */
  #addSpelling(text: string, start: number, end: number, marks: number): number {
    const { hash, check, marks: own } = this.#hasher
    return this.#add(text, start, end, hash, check, own | marks)
  }

  #add(text: string, start: number, end: number, hash: number, check: number, marks: number): number {
    let all = marks | this.#marks
    if (start > 0) all |= this.#signBefore(text.charCodeAt(start - 1), start, this.#words.count)
    const level = start < this.#linkEnd ? Break.sentence : this.#level
    this.#level = Break.none
    this.#marks = 0
    return this.#words.add(start, end, hash, check, level, all)
  }

  /** The mark of a word behind an @ or a #, or that is a further part of what stands behind one: `@ravi_k`. */
  #signBefore(before: number, start: number, at: number): number {
    if (before === AT) return Mark.mention
    if (before === NUMBER_SIGN) return Mark.tag
    const goesOn = before === UNDERSCORE && at > 0 && this.#words.ends[at - 1] === start - 1
    return goesOn ? this.#words.marks[at - 1]! & ASIDE : 0
  }

  /** Takes note of a character between words. @returns the index behind it */
  #pass(text: string, index: number): number {
    const bits = this.#letters.at(text, index)
    const paused = isDots(text, index) ? this.#pauseFrom(text, index) : index
    if (paused > index) {
      this.#level = Math.max(this.#level, Break.clause)
      return paused
    }
    if (bits & Letter.fullStop) {
      const next = text.charAt(index + 1)
      if (next === '' || AFTER_STOP.test(next) || this.#isStopWithoutSpace(text, index)) this.#marks |= Mark.afterStop
      else this.#noteLink(text, index)
    } else {
      if (text.charCodeAt(index) === COLON) this.#noteLink(text, index)
      const isDash = (bits & Letter.hyphen) !== 0 && WHITE.test(text.charAt(index - 1)) && WHITE.test(text.charAt(index + 1))
      const level = isDash ? Break.clause : (bits >> LEVEL_SHIFT) & LEVEL_MASK
      if (level > this.#level) this.#level = level
      if (bits & Letter.question) this.#marks |= Mark.afterQuestion
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

  /** The ending of a word whose beginning is listed belongs to it; what is run together with a word does not. */
  #afterHit(text: string, { end, disguise }: Hit): number {
    if (disguise & JOINED) return end
    let index = end
    while (index < text.length && this.#mayGoOn(text, index, index > end)) {
      index += this.#letters.at(text, index) & Letter.isPair ? 2 : 1
    }
    return index
  }

  #isInWord(text: string, index: number): boolean {
    return index < text.length && (this.#letters.at(text, index) & Letter.inWord) !== 0
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
