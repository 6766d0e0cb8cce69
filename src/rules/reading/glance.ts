import type { Hit } from '../../lexicon/entry.js'
import { disguiseBit } from '../../lexicon/disguise.js'
import { NO_CHUNK, type Chunks } from '../../text/chunks.js'
import { UNKNOWN } from '../grammar/vocabulary.js'
import { Column, Fact, type ChunkKinds } from './chunkKinds.js'
import type { Prospects } from './prospects.js'
import type { Tokenizer } from './tokenizer.js'

const JOINED = disguiseBit('joined')

/**
 * Decides from what is remembered of its chunks, in far less time than it takes to read it, whether a comment can fit any
 * pattern. May say yes wrongly, never no wrongly.
 */
export class Glance {
  readonly #chunks: Chunks
  /** Where the columns begin in the rows of the chunks. */
  readonly #column: number
  readonly #chunkKinds: ChunkKinds
  readonly #tokenizer: Tokenizer
  readonly #prospects: Prospects

  /** @param column the first of `Column.width` that are reserved in the rows of the chunks */
  constructor(chunks: Chunks, column: number, chunkKinds: ChunkKinds, tokenizer: Tokenizer, prospects: Prospects) {
    this.#chunks = chunks
    this.#column = column
    this.#chunkKinds = chunkKinds
    this.#tokenizer = tokenizer
    this.#prospects = prospects
  }

  /**
   * Whether a comment may fit a pattern: if so, the prospects tell which. Undefined where its chunks do not tell.
   *
   * @param mayHaveKnown whether names were passed in, any of which may stand in it
   */
  mayFit(text: string, hits: readonly Hit[], mayHaveKnown: boolean): boolean | undefined {
    const prospects = this.#prospects
    prospects.begin(mayHaveKnown)
    for (let index = 0; index < hits.length; index++) {
      const hit = hits[index]!
      // The rest of a run-together word is a separate token, which the remembered chunk does not have.
      if (hit.disguise & JOINED) return undefined
      prospects.hold(this.#tokenizer.setIn(text, hit))
      prospects.hold(this.#tokenizer.setBeside(text, hit))
    }
    prospects.holdShapes(this.#holdChunks(text))
    return prospects.conclude()
  }

  /** @returns the marks of all words */
  #holdChunks(text: string): number {
    const { rows, width, starts, ends, ids, count } = this.#chunks
    let marks = 0
    let before: number = Fact.endsSentence
    let last = UNKNOWN
    for (let chunk = 0; chunk < count; chunk++) {
      const id = ids[chunk]!
      const row = id * width + this.#column
      if (rows[row + Column.facts] === 0 || id === NO_CHUNK) this.#chunkKinds.learn(text.slice(starts[chunk], ends[chunk]), rows, row)
      const facts = rows[row + Column.facts]!
      marks |= facts
      this.#prospects.hold(rows[row + Column.set]!)
      if (last !== UNKNOWN && (facts & Fact.hasWords) !== 0) this.#prospects.holdPhrases(last, rows[row + Column.first]!)
      if ((before & Fact.endsSentence) === 0) this.#prospects.hold(rows[row + Column.name]!)
      if ((facts & Fact.hasWords) !== 0) last = (facts & Fact.beginsPhrases) === 0 ? UNKNOWN : rows[row + Column.last]!
      before = (facts & Fact.hasWords) === 0 ? before | (facts & Fact.endsSentence) : facts
    }
    return marks
  }
}
