import { MOST_CHUNKS, NO_CHUNK, type Chunks } from '../text/chunks.js'
import { MOST_WORDS, type Evidence } from './evidence.js'

/** Numbers of languages: none was told, or several. */
const NONE = 0
const SEVERAL = 0xff

const NOT_KNOWN = 0xff

/** What the chunks of comments in Latin letters tell of their language, remembered by their ids. */
export class ChunkMarks {
  readonly #chunks: Chunks
  readonly #evidenceIn: (chunk: string) => Evidence
  /** By id: how many words; how many of them tell a language; the number of that language. */
  readonly #words = new Uint8Array(MOST_CHUNKS + 1).fill(NOT_KNOWN)
  readonly #marks = new Uint8Array(MOST_CHUNKS + 1)
  readonly #languages = new Uint8Array(MOST_CHUNKS + 1)
  /** By number of a language. */
  readonly #tags: string[] = ['']
  #generation = 0

  /** @param chunks of the comment that is looked at; @param evidenceIn what the words of one tell */
  constructor(chunks: Chunks, evidenceIn: (chunk: string) => Evidence) {
    this.#chunks = chunks
    this.#evidenceIn = evidenceIn
  }

  /**
   * The tag of the only language that words of a comment tell, if at least this share of them tells it; undefined where
   * that needs a closer look.
   */
  onlyLanguage(text: string, share: number): string | undefined {
    const { starts, ends, ids, count, generation } = this.#chunks
    if (generation !== this.#generation) {
      this.#words.fill(NOT_KNOWN)
      this.#generation = generation
    }
    let words = 0
    let marks = 0
    let language = NONE
    for (let chunk = 0; chunk < count; chunk++) {
      const id = ids[chunk]!
      if (this.#words[id] === NOT_KNOWN || id === NO_CHUNK) this.#learn(id, text.slice(starts[chunk], ends[chunk]))
      const own = this.#languages[id]!
      words += this.#words[id]!
      if (own === NONE) continue
      if (own === SEVERAL || (language !== NONE && own !== language)) return undefined
      language = own
      marks += this.#marks[id]!
    }
    return marks === 0 || marks < words * share || words > MOST_WORDS ? undefined : this.#tags[language]
  }

  #learn(id: number, chunk: string): void {
    const { words, tags, marks } = this.#evidenceIn(chunk)
    const isClear = words < NOT_KNOWN && tags.length <= 1 && Number.isInteger(marks[0] ?? 0)
    this.#words[id] = isClear ? words : 0
    this.#marks[id] = isClear ? (marks[0] ?? 0) : 0
    this.#languages[id] = !isClear ? SEVERAL : tags.length === 0 ? NONE : this.#numberOf(tags[0]!)
  }

  #numberOf(tag: string): number {
    const known = this.#tags.indexOf(tag)
    return known > 0 ? known : this.#tags.push(tag) - 1
  }
}
