import type { Hit } from '../lexicon/entry.js'
import { isSpace } from '../text/letters/units.js'
import { isLink } from '../text/links.js'
import type { Chunks } from '../text/chunks.js'
import { FeatureWords, type FeatureSink } from './featureWords.js'
import { addHitFeatures } from './hitFeatures.js'
import { Code, codeAt } from './letters.js'
import { Masks } from './masks.js'
import { hashOf, hashWith } from './mixing.js'
import { Remembered } from './remembered.js'
import { Salt } from './salt.js'
import { WordPieces } from './wordPieces.js'

/** Stand for every name of a group, every link and every mention. */
const GROUP = hashOf('group')
const LINK = hashOf('link')
const MENTION = hashOf('mention')

const AT = '@'.charCodeAt(0)

/**
 * Reads a comment as features: its words, pairs of them, pieces of words, and what the lexicon knows of them, with
 * the words around. Names of groups of people are read as one and the same word, whichever group it is. The weights were fitted to
 * the hashes of these features: whoever changes one trains anew.
 */
export class Features {
  /** The words of the comment read last. */
  readonly words: FeatureWords
  readonly #language: string
  readonly #masks: Masks
  readonly #pieces: WordPieces
  readonly #remembered: Remembered | undefined

  /**
   * @param language tag of the pack whose words are known; hits of others tell nothing
   * @param chunks of the comments that are read: what their words add is remembered, where the sink only sums up
   */
  constructor(sink: FeatureSink, language: string, chunks?: Chunks) {
    this.words = new FeatureWords(sink)
    this.#language = language
    this.#masks = new Masks(language)
    this.#pieces = new WordPieces(this.words)
    this.#remembered = chunks && new Remembered(this.words, this.#masks, chunks, (text, from, to) => this.#readFrom(text, from, to))
  }

  /** @param hits in order of position */
  read(text: string, hits: readonly Hit[]): void {
    this.words.clear()
    this.#masks.begin(hits)
    const { sums } = this.words.sink
    if (this.#remembered === undefined || sums === undefined) this.#readFrom(text, 0, text.length)
    else this.#remembered.read(text, sums)
    if (hits.length > 0) addHitFeatures(this.words, this.#masks, hits, this.#language)
  }

  #readFrom(text: string, from: number, to: number): void {
    const { words } = this
    const masks = this.#masks
    const pieces = this.#pieces
    for (let index = Math.max(from, masks.end); index < to; ) {
      const code = codeAt(text, index)
      if (code === Code.edge || code === Code.skip) {
        index++
        continue
      }
      const start = index
      masks.readTo(start)
      let hash: number
      if (start < masks.end) {
        index = masks.end
        const meaning = masks.take()
        if (meaning === undefined) continue
        hash = meaning.isGroup ? GROUP : pieces.readSpelling(meaning.spelling)
      } else if (isLink(text, start)) {
        hash = LINK
        while (index < to && !isSpace(text.charCodeAt(index))) index++
      } else if (start > 0 && text.charCodeAt(start - 1) === AT) {
        hash = MENTION
        while (index < to && codeAt(text, index) !== Code.edge) index++
      } else if (code === Code.sign) {
        hash = hashWith(Salt.word, text.charCodeAt(index++))
        while (index < to && codeAt(text, index) === Code.sign) hash = hashWith(hash, text.charCodeAt(index++))
      } else {
        index = pieces.readLetters(text, start, to)
        hash = pieces.hash
      }
      if (words.isRepeated(hash)) continue
      words.add(hash, start, Math.min(index, text.length))
      words.addFeature(hash, words.count - 1)
      words.addNeighbours(hash)
    }
  }
}
