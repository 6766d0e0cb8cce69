import { NO_CHUNK, type Chunks } from '../text/chunks.js'
import { addressIn } from '../text/links.js'
import { Evidence, MOST_WORDS } from './evidence.js'

/** Numbers of languages: none is told, or what is told stands in `#parts`. */
const NONE = 0
const SEVERAL = 0xff

/** Where the parts of a number stand, a byte each: 1 + how many words, how many of them tell a language, its number. */
const Shift = { words: 0, marks: 8, language: 16 } as const
const BYTE = 0xff
const NOT_KNOWN = 0
const MOST_OF_CHUNK = BYTE - 1

/** A language that words of a chunk tell, and how many do. */
type Part = readonly [tag: string, marks: number]

/** What the chunks of comments in Latin letters tell of their language, remembered by their ids. The address of a page tells none. */
export class ChunkMarks {
  readonly #chunks: Chunks
  readonly #evidenceIn: (chunk: string) => Evidence
  /** Of the rows of the chunks: see `Shift`. */
  readonly #column: number
  /** By number of a language. */
  readonly #tags: string[] = ['']
  /** By id, of chunks that tell several languages, or parts of one. */
  readonly #parts: (readonly Part[])[] = []
  readonly #evidence = new Evidence()

  /** @param chunks of the comment that is looked at; @param evidenceIn what the words of one tell */
  constructor(chunks: Chunks, evidenceIn: (chunk: string) => Evidence) {
    this.#chunks = chunks
    this.#evidenceIn = evidenceIn
    this.#column = chunks.reserve(1)
  }

  /** What the words of the comment that was cut last tell. Do not keep: it changes. */
  evidenceOf(text: string): Evidence {
    const evidence = this.#evidence
    evidence.clear()
    const { count } = this.#chunks
    for (let chunk = 0; chunk < count && evidence.words < MOST_WORDS; chunk++) {
      const known = this.#knownOf(text, chunk)
      const own = known >> Shift.language
      evidence.words += (known & BYTE) - 1
      if (own === SEVERAL) for (const [tag, marks] of this.#parts[this.#chunks.ids[chunk]!]!) evidence.add(tag, marks)
      else if (own !== NONE) evidence.add(this.#tags[own]!, (known >> Shift.marks) & BYTE)
    }
    return evidence
  }

  /** What is known of a chunk of a comment: see `Shift`. */
  #knownOf(text: string, chunk: number): number {
    const { rows, width, starts, ends, ids } = this.#chunks
    const id = ids[chunk]!
    const at = id * width + this.#column
    if (rows[at] === NOT_KNOWN || id === NO_CHUNK) rows[at] = this.#learn(id, text.slice(starts[chunk], ends[chunk]))
    return rows[at]!
  }

  #learn(id: number, chunk: string): number {
    const { words, tags, marks } = this.#evidenceIn(chunk.slice(0, addressIn(chunk)))
    const known = 1 + Math.min(words, MOST_OF_CHUNK)
    if (tags.length === 0) return known
    if (tags.length === 1 && marks[0]! <= BYTE && Number.isInteger(marks[0])) {
      return known | (marks[0]! << Shift.marks) | (this.#numberOf(tags[0]!) << Shift.language)
    }
    this.#parts[id] = tags.map((tag, index): Part => [tag, marks[index]!])
    return known | (SEVERAL << Shift.language)
  }

  #numberOf(tag: string): number {
    const known = this.#tags.indexOf(tag)
    return known > 0 ? known : this.#tags.push(tag) - 1
  }
}
