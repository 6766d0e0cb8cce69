import { NO_CHUNK, type Chunks } from '../../text/chunks.js'
import { isAsciiLetter } from '../../text/letters/units.js'

const BEFORE = /^[^\p{L}\p{M}\p{N}]*/u
const BEHIND = /[^\p{L}\p{M}\p{N}]*$/u

/** UTF-16 units of the longest chunk that is looked at. */
const LONGEST_CHUNK = 60

/** Languages of which one number remembers something: two bits for each. */
const LANGUAGES = 15

/** Where it is remembered of one language whether it was asked, and whether it holds. */
interface Bits {
  readonly tag: string
  readonly column: number
  readonly asked: number
  readonly holds: number
}

const NONE: readonly Bits[] = []

/** Remembers the answers to one question of the word in a chunk: whether something holds of it, in each language apart. */
export class ChunkAnswers {
  readonly #chunks: Chunks
  readonly #bits: ReadonlyMap<string, readonly Bits[]>
  readonly #holds: (word: string, tag: string) => boolean

  /**
   * @param chunks of the comments that it is asked of
   * @param holds asked once for a word and a language, but for those that are not remembered
   */
  constructor(tags: readonly string[], chunks: Chunks, holds: (word: string, tag: string) => boolean) {
    this.#chunks = chunks
    const first = chunks.reserve(Math.ceil(tags.length / LANGUAGES))
    this.#bits = new Map(tags.map((tag, index) => {
      const asked = 1 << (2 * (index % LANGUAGES))
      return [tag, [{ tag, column: first + Math.floor(index / LANGUAGES), asked, holds: asked << 1 }]]
    }))
    this.#holds = holds
  }

  /** What a comment in some languages is asked with. */
  bitsOf(languages: readonly string[]): readonly Bits[] {
    return languages.length === 1 ? (this.#bits.get(languages[0]!) ?? NONE) : languages.flatMap((tag) => this.#bits.get(tag) ?? NONE)
  }

  /** Whether it holds of a chunk of the text that was cut last in one of some languages. */
  holds(text: string, chunk: number, languages: readonly Bits[]): boolean {
    const { rows, width, ids } = this.#chunks
    const id = ids[chunk]!
    for (let index = 0; index < languages.length; index++) {
      const { tag, column, asked, holds } = languages[index]!
      if (id === NO_CHUNK) {
        if (this.#ask(text, chunk, tag)) return true
        continue
      }
      const at = id * width + column
      if ((rows[at]! & asked) === 0) rows[at]! |= this.#ask(text, chunk, tag) ? asked | holds : asked
      if ((rows[at]! & holds) !== 0) return true
    }
    return false
  }

  /** The word of a chunk without the signs around it, and where it begins. */
  wordIn(text: string, chunk: number): { start: number; word: string } {
    const start = this.#chunks.starts[chunk]!
    const end = this.#chunks.ends[chunk]!
    const written = text.slice(start, end)
    // Expressions are slow, and most chunks are a word and nothing else.
    if (isAsciiLetter(text.charCodeAt(start)) && isAsciiLetter(text.charCodeAt(end - 1))) return { start, word: written }
    const before = BEFORE.exec(written)![0].length
    return { start: start + before, word: written.slice(before).replace(BEHIND, '') }
  }

  #ask(text: string, chunk: number, tag: string): boolean {
    if (this.#chunks.ends[chunk]! - this.#chunks.starts[chunk]! > LONGEST_CHUNK) return false
    return this.#holds(this.wordIn(text, chunk).word, tag)
  }
}
