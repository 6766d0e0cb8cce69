import type { LanguagePack } from '../../lexicon/pack.js'
import type { Span } from '../../spans.js'
import type { Chunks } from '../../text/chunks.js'
import { lines } from '../../text/tables/lines.js'
import { ChunkAnswers } from './chunkAnswers.js'

/** Begins the line of an ending, and that of a word that is no adverbial although it ends as one. */
const ENDING = '-'
const NONE = '!'

/** The shortest rest of a word of which an ending tells something. */
const SHORTEST_REST = 3

const LETTER = /[\p{L}\p{M}\p{N}]/u

/** The adverbials of a language. */
interface Listed {
  /** By their first word, words and phrases in small letters, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly string[]>
  /** What words end in, and words that end so and say more. */
  readonly endings: readonly string[]
  readonly others: ReadonlySet<string>
}

/**
 * Finds words and phrases that only qualify what is said, and may stand anywhere in it: *you are, without question, remarkably dim*. Nobody
 * can list all that people put between two words of a pattern, but how such words end.
 */
export class Adverbials {
  readonly #listed: ReadonlyMap<string, Listed>
  readonly #chunks: Chunks
  readonly #knows: (word: string, tag: string) => boolean
  /** In which languages the word of a chunk is an adverbial, or begins one. */
  readonly #answers: ChunkAnswers

  /**
   * @param chunks of the comments that it is asked of
   * @param knows whether lists or rules of a language have a word: what it means is then theirs to say, whatever it ends in
   */
  constructor(packs: readonly LanguagePack[], chunks: Chunks, knows: (word: string, tag: string) => boolean) {
    this.#listed = new Map(packs.map((pack) => [pack.tag, listedIn(pack)]))
    this.#chunks = chunks
    this.#knows = knows
    this.#answers = new ChunkAnswers(packs.map(({ tag }) => tag), chunks, (word, tag) => this.#mayBegin(word.toLowerCase(), tag))
  }

  /**
   * Where they stand in the text that was cut last.
   *
   * @param languages tags of those it is written in
   */
  in(text: string, languages: readonly string[]): Span[] {
    const wanted = this.#answers.bitsOf(languages)
    const spans: Span[] = []
    let end = 0
    for (let chunk = 0; chunk < this.#chunks.count; chunk++) {
      if (this.#chunks.starts[chunk]! < end || !this.#answers.holds(text, chunk, wanted)) continue
      const { start, word } = this.#answers.wordIn(text, chunk)
      const length = this.#lengthAt(text, start, word.toLowerCase(), languages)
      if (length === 0) continue
      end = start + length
      spans.push({ start, end })
    }
    return spans
  }

  #lengthAt(text: string, start: number, word: string, languages: readonly string[]): number {
    for (const tag of languages) {
      const phrase = this.#listed.get(tag)?.phrases.get(word)?.find((written) => standsAt(text, start, written))
      if (phrase !== undefined) return phrase.length
      if (this.#endsAsOne(word, tag)) return word.length
    }
    return 0
  }

  #mayBegin(word: string, tag: string): boolean {
    return this.#listed.get(tag)?.phrases.has(word) === true || this.#endsAsOne(word, tag)
  }

  #endsAsOne(word: string, tag: string): boolean {
    const listed = this.#listed.get(tag)
    if (listed === undefined || listed.others.has(word)) return false
    return listed.endings.some((ending) => word.length >= ending.length + SHORTEST_REST && word.endsWith(ending)) && !this.#knows(word, tag)
  }
}

function listedIn({ adverbials = '' }: LanguagePack): Listed {
  const listed = lines(adverbials)
  const marked = (mark: string) => listed.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length))
  const phrases = new Map<string, string[]>()
  for (const line of listed) {
    if (line.startsWith(ENDING) || line.startsWith(NONE)) continue
    const [first = ''] = line.split(' ', 1)
    phrases.set(first, [...(phrases.get(first) ?? []), line])
  }
  for (const alike of phrases.values()) alike.sort((one, other) => other.length - one.length)
  return { phrases, endings: marked(ENDING), others: new Set(marked(NONE)) }
}

function standsAt(text: string, start: number, phrase: string): boolean {
  const end = start + phrase.length
  // Most phrases that begin with a word do not stand there, which their last letter tells.
  if (text.charAt(end - 1).toLowerCase() !== phrase.at(-1)) return false
  return text.slice(start, end).toLowerCase() === phrase && !LETTER.test(text.charAt(end))
}
