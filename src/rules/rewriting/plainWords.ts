import type { Hit } from '../../lexicon/entry.js'
import type { LanguagePack } from '../../lexicon/pack.js'
import { NO_CHUNK, type Chunks } from '../../text/chunks.js'
import { contractionsOf } from '../grammar/contractions.js'
import { Edits, type Rewritten } from './edits.js'

/** The kind of words that only lend force to what is said: see `wordlists/README.md`. */
const EMPHASIS = 'emphasis'

/** That it is known of a chunk in which languages it is not plain; behind it a bit for each of these. */
const KNOWN = 1

const BEFORE = /^[^\p{L}\p{M}\p{N}]*/u
const BEHIND = /[^\p{L}\p{M}\p{N}]*$/u
const NOT_HIDDEN = 0

/** The shortest rest of a word of which an ending is taken. */
const SHORTEST_REST = 3

/**
 * Writes comments in plain words, of which lists have phrases: words that are written short in full (*u* is *you*), ends of words as lists
 * have them, and without words that only lend force (*what is the damn point*), also behind a hyphen (*цыгане-то*). What chunks are is
 * remembered.
 */
export class PlainWords {
  /** By tag of the language: words, and what is written instead of them, nothing for those that only lend force. */
  readonly #plain: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** By tag of the language: what words end in, the longest first, and what is written instead. */
  readonly #endings: ReadonlyMap<string, readonly (readonly [written: string, plain: string])[]>
  /** By tag of the language, its bit. With more than 30 packs some share one: then comments are read once more in vain, no more. */
  readonly #bits: ReadonlyMap<string, number>
  readonly #chunks: Chunks
  readonly #column: number

  /** @param chunks of the comments that it is asked of */
  constructor(packs: readonly LanguagePack[], chunks: Chunks) {
    this.#plain = new Map(packs.map((pack) => [pack.tag, new Map([...emphasisOf(pack), ...shorthandOf(pack)])]))
    this.#endings = new Map(packs.map((pack) => [pack.tag, contractionsOf(pack).endings]))
    this.#bits = new Map(packs.map(({ tag }, index) => [tag, KNOWN << (index + 1)]))
    this.#chunks = chunks
    this.#column = chunks.reserve(1)
  }

  /**
   * Whether a word of the comment that was cut last is written plainer, or not at all, in plain words.
   *
   * @param languages tags of those it is written in
   */
  mayReplace(text: string, languages: readonly string[]): boolean {
    const wanted = this.#bitsOf(languages)
    const { count } = this.#chunks
    for (let chunk = 0; chunk < count; chunk++) if ((this.#factsOf(text, chunk) & wanted) !== 0) return true
    return false
  }

  /**
   * @param text that was cut last; @param hits in it; @param languages tags of those it is written in
   * @returns undefined where all words are plain
   */
  writeOut(text: string, hits: readonly Hit[], languages: readonly string[]): Rewritten | undefined {
    const wanted = this.#bitsOf(languages)
    const edits = new Edits(text)
    const { starts, ends, count } = this.#chunks
    for (let chunk = 0; chunk < count; chunk++) {
      if ((this.#factsOf(text, chunk) & wanted) === 0) continue
      const { start, word } = wordIn(text, starts[chunk]!, ends[chunk]!)
      const plain = this.#plainOf(word, languages)
      if (plain !== undefined) edits.replace(start, start + word.length, plain, NOT_HIDDEN)
    }
    for (const hit of hits) if (isForceful(hit)) edits.replace(hit.start, hit.end, '', NOT_HIDDEN)
    return edits.apply()
  }

  #bitsOf(languages: readonly string[]): number {
    return languages.reduce((bits, tag) => bits | (this.#bits.get(tag) ?? 0), 0)
  }

  /** In which languages a chunk is not plain, as bits; in none if it is not remembered. */
  #factsOf(text: string, chunk: number): number {
    const { rows, width, starts, ends, ids } = this.#chunks
    const id = ids[chunk]!
    if (id === NO_CHUNK) return KNOWN
    const at = id * width + this.#column
    if (rows[at] === 0) {
      const { word } = wordIn(text, starts[chunk]!, ends[chunk]!)
      let facts: number = KNOWN
      for (const [tag, bit] of this.#bits) if (this.#plainOf(word, [tag]) !== undefined) facts |= bit
      rows[at] = facts
    }
    return rows[at]!
  }

  #plainOf(word: string, languages: readonly string[]): string | undefined {
    const written = word.toLowerCase()
    for (const tag of languages) {
      const plain = this.#plain.get(tag)?.get(written) ?? this.#withoutForce(written, tag) ?? this.#otherwiseEnded(written, tag)
      if (plain !== undefined) return plain
    }
    return undefined
  }

  /** A word behind whose last hyphen stands what only lends force, without that. */
  #withoutForce(word: string, tag: string): string | undefined {
    const hyphen = word.lastIndexOf('-')
    return hyphen > 0 && this.#plain.get(tag)?.get(word.slice(hyphen + 1)) === '' ? word.slice(0, hyphen) : undefined
  }

  #otherwiseEnded(word: string, tag: string): string | undefined {
    const ending = this.#endings.get(tag)?.find(([written]) => word.length >= written.length + SHORTEST_REST && word.endsWith(written))
    return ending === undefined ? undefined : word.slice(0, -ending[0].length) + ending[1]
  }
}

/** Whether what was found only lends force to what is said. */
export function isForceful({ entry }: Hit): boolean {
  return entry.kinds.includes(EMPHASIS)
}

/** A chunk, from one place to another (exclusive), without what stands around its word. */
function wordIn(text: string, from: number, to: number): { start: number; word: string } {
  const chunk = text.slice(from, to)
  const before = BEFORE.exec(chunk)![0].length
  return { start: from + before, word: chunk.slice(before).replace(BEHIND, '') }
}

function emphasisOf({ common }: LanguagePack): [string, string][] {
  return common.filter(({ kinds }) => kinds.includes(EMPHASIS)).flatMap(({ entries }) => entries.split('\n').map((word): [string, string] => [word, '']))
}

/** Contractions of one word, *u* for *you*, and words that are written together, *alot*. */
function shorthandOf(pack: LanguagePack): (readonly [string, string])[] {
  return contractionsOf(pack).words.filter(([short, long]) => !long.includes(' ') || long.replaceAll(' ', '') === short)
}
