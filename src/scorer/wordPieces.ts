import type { FeatureWords } from './featureWords.js'
import { Code, codeAt } from './letters.js'
import { hashWith } from './mixing.js'
import { Salt } from './salt.js'

/** Letters of the shortest and longest pieces of words. */
const SHORTEST = 3
const LONGEST = 5

/** Bits of the code of a letter: the last letters stand packed in one number. */
const BITS = 5
const LAST_3 = (1 << (3 * BITS)) - 1
const LAST_4 = (1 << (4 * BITS)) - 1
const LAST_5 = (1 << (5 * BITS)) - 1

/** Stands for the edge of a word in its pieces; no code is so large. */
const EDGE = 31

/** More of one letter in a row say nothing more. */
const MOST_ALIKE = 2

/** Reads words letter by letter: their hash, and as features all pieces of three to five letters, with the edges of the word. */
export class WordPieces {
  /** Of the word read last. */
  hash = 0
  readonly #words: FeatureWords

  constructor(words: FeatureWords) {
    this.#words = words
  }

  /** Reads a word of letters from `start` on, and sets `hash`. @returns its end */
  readLetters(text: string, start: number, to: number): number {
    let hash: number = Salt.word
    let alike = 0
    let previous = 0
    let index = start
    for (; index < to; index++) {
      const code = codeAt(text, index)
      if (code === Code.skip) continue
      if (code === Code.edge || code === Code.sign) break
      alike = code === previous ? alike + 1 : 1
      previous = code
      if (alike <= MOST_ALIKE) hash = hashWith(hash, code)
    }
    this.hash = hash
    if (!this.#words.isRepeated(hash)) this.#readPieces(text, start, index)
    return index
  }

  /** The pieces of a word that stands there. */
  #readPieces(text: string, start: number, end: number): void {
    let packed = EDGE
    let alike = 0
    let previous = 0
    let letters = 0
    for (let index = start; index < end; index++) {
      const code = codeAt(text, index)
      if (code === Code.skip) continue
      alike = code === previous ? alike + 1 : 1
      previous = code
      if (alike > MOST_ALIKE) continue
      packed = (packed << BITS) | code
      this.#pieces(packed, ++letters + 1)
    }
    this.#pieces((packed << BITS) | EDGE, letters + 2)
  }

  /** Adds the pieces that end with the last letter. @param packed the codes of the last letters; @param letters how many there are */
  #pieces(packed: number, letters: number): void {
    if (letters < SHORTEST) return
    this.#words.addFeature(hashWith(Salt.piece3, packed & LAST_3), this.#words.count)
    if (letters > SHORTEST) this.#words.addFeature(hashWith(Salt.piece4, packed & LAST_4), this.#words.count)
    if (letters >= LONGEST) this.#words.addFeature(hashWith(Salt.piece5, packed & LAST_5), this.#words.count)
  }

  /** Reads a listed word behind a disguise as the list has it. @returns its hash */
  readSpelling(spelling: string): number {
    let hash: number = Salt.word
    let packed = EDGE
    let letters = 0
    for (let at = 0; at < spelling.length; at++) {
      const code = codeAt(spelling, at)
      if (code === Code.skip || code === Code.edge || code === Code.sign) continue
      hash = hashWith(hash, code)
      packed = (packed << BITS) | code
      this.#pieces(packed, ++letters + 1)
    }
    this.#pieces((packed << BITS) | EDGE, letters + 2)
    return hash
  }
}
