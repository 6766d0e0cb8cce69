import { NO_CHUNK, type Chunks } from '../text/chunks.js'
import { MOST_WORDS, type Evidence } from './evidence.js'

/** Numbers of languages: none was told, or several. */
const NONE = 0
const SEVERAL = 0xff

/** Where the parts of a number stand, a byte each: 1 + how many words, how many of them tell a language, its number. */
const Shift = { words: 0, marks: 8, language: 16 } as const
const BYTE = 0xff
const NOT_KNOWN = 0
const MOST_OF_CHUNK = BYTE - 1

/** What the chunks of comments in Latin letters tell of their language, remembered by their ids. */
export class ChunkMarks {
  readonly #chunks: Chunks
  readonly #evidenceIn: (chunk: string) => Evidence
  /** Of the rows of the chunks: see `Shift`. */
  readonly #column: number
  /** By number of a language. */
  readonly #tags: string[] = ['']

  /** @param chunks of the comment that is looked at; @param evidenceIn what the words of one tell */
  constructor(chunks: Chunks, evidenceIn: (chunk: string) => Evidence) {
    this.#chunks = chunks
    this.#evidenceIn = evidenceIn
    this.#column = chunks.reserve(1)
  }

  /**
   * The tag of the only language that words of a comment tell, if at least this share of them tells it; undefined where
   * that needs a closer look.
   */
  onlyLanguage(text: string, share: number): string | undefined {
    const { count } = this.#chunks
    let words = 0
    let marks = 0
    let language = NONE
    for (let chunk = 0; chunk < count; chunk++) {
      const known = this.#knownOf(text, chunk)
      const own = known >> Shift.language
      words += (known & BYTE) - 1
      if (own === NONE) continue
      if (own === SEVERAL || (language !== NONE && own !== language)) return undefined
      language = own
      marks += (known >> Shift.marks) & BYTE
    }
    return marks === 0 || marks < words * share || words > MOST_WORDS ? undefined : this.#tags[language]
  }

  /** How many words of a comment tell a language; undefined where that needs a closer look. */
  marksOf(text: string, tag: string): number | undefined {
    const language = this.#numberOf(tag)
    let words = 0
    let marks = 0
    for (let chunk = 0; chunk < this.#chunks.count; chunk++) {
      const known = this.#knownOf(text, chunk)
      const own = known >> Shift.language
      if (own === SEVERAL) return undefined
      words += (known & BYTE) - 1
      if (own === language) marks += (known >> Shift.marks) & BYTE
    }
    return marks > 0 && words > MOST_WORDS ? undefined : marks
  }

  /** What is known of a chunk of a comment: see `Shift`. */
  #knownOf(text: string, chunk: number): number {
    const { rows, width, starts, ends, ids } = this.#chunks
    const id = ids[chunk]!
    const at = id * width + this.#column
    if (rows[at] === NOT_KNOWN || id === NO_CHUNK) rows[at] = this.#marksOf(text.slice(starts[chunk], ends[chunk]))
    return rows[at]!
  }

  #marksOf(chunk: string): number {
    const { words, tags, marks } = this.#evidenceIn(chunk)
    const isClear = words <= MOST_OF_CHUNK && tags.length <= 1 && Number.isInteger(marks[0] ?? 0)
    const language = !isClear ? SEVERAL : tags.length === 0 ? NONE : this.#numberOf(tags[0]!)
    const told = isClear ? (marks[0] ?? 0) : 0
    return (1 + Math.min(words, MOST_OF_CHUNK)) | (told << Shift.marks) | (language << Shift.language)
  }

  #numberOf(tag: string): number {
    const known = this.#tags.indexOf(tag)
    return known > 0 ? known : this.#tags.push(tag) - 1
  }
}
