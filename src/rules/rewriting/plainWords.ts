import type { Hit } from '../../lexicon/entry.js'
import type { LanguagePack } from '../../lexicon/pack.js'
import type { Chunks } from '../../text/chunks.js'
import { Adverbials } from './adverbials.js'
import { breaksIn } from './breaks.js'
import { contractionsOf } from '../grammar/contractions.js'
import { ChunkAnswers } from './chunkAnswers.js'
import { Edits, type Rewritten } from './edits.js'
import { lines } from '../../text/tables/lines.js'

/** The kind of words that only lend force to what is said: see `wordlists/README.md`. */
const EMPHASIS = 'emphasis'

const NOT_HIDDEN = 0

const COMMA = ','

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
  readonly #adverbials: Adverbials
  readonly #chunks: Chunks
  /** In which languages a chunk is not plain. */
  readonly #answers: ChunkAnswers

  /**
   * @param chunks of the comments that it is asked of
   * @param knows whether lists or rules of a language have a word
   */
  constructor(packs: readonly LanguagePack[], chunks: Chunks, knows: (word: string, tag: string) => boolean) {
    this.#adverbials = new Adverbials(packs, chunks, knows)
    this.#plain = new Map(packs.map((pack) => [pack.tag, new Map([...emphasisOf(pack), ...shorthandOf(pack)])]))
    this.#endings = new Map(packs.map((pack) => [pack.tag, contractionsOf(pack).endings]))
    this.#chunks = chunks
    this.#answers = new ChunkAnswers(packs.map(({ tag }) => tag), chunks, (word, tag) => this.#plainOf(word, [tag]) !== undefined)
  }

  /**
   * Whether a word of the comment that was cut last is written plainer, or not at all, in plain words.
   *
   * @param languages tags of those it is written in
   */
  mayReplace(text: string, languages: readonly string[]): boolean {
    const wanted = this.#answers.bitsOf(languages)
    const { count } = this.#chunks
    for (let chunk = 0; chunk < count; chunk++) if (this.#answers.holds(text, chunk, wanted)) return true
    return false
  }

  /**
   * @param text that was cut last; @param hits in it; @param languages tags of those it is written in
   * @returns undefined where all words are plain
   */
  writeOut(text: string, hits: readonly Hit[], languages: readonly string[]): Rewritten | undefined {
    const wanted = this.#answers.bitsOf(languages)
    const edits = new Edits(text)
    const { count } = this.#chunks
    for (let chunk = 0; chunk < count; chunk++) {
      if (!this.#answers.holds(text, chunk, wanted)) continue
      const { start, word } = this.#answers.wordIn(text, chunk)
      const plain = this.#plainOf(word, languages)
      if (plain === '') leaveOut(edits, text, start, start + word.length)
      else if (plain !== undefined) edits.replace(start, start + word.length, plain, NOT_HIDDEN)
    }
    for (const hit of hits) if (isForceful(hit)) leaveOut(edits, text, hit.start, hit.end)
    if (hits.length > 0) {
      for (const { start, end } of this.#adverbials.in(text, languages)) leaveOut(edits, text, start, end)
      for (const { start, end } of breaksIn(text)) edits.replace(start, end, ' ', NOT_HIDDEN)
    }
    return edits.apply()
  }

  /**
   * Writes a comment without what only qualifies and stands between commas: *nobody should, in all honesty, …*.
   *
   * @param text that was cut last; @param languages tags of those it is written in
   * @returns undefined where nothing does
   */
  withoutAsides(text: string, languages: readonly string[]): Rewritten | undefined {
    if (text.indexOf(COMMA) === text.lastIndexOf(COMMA)) return undefined
    const edits = new Edits(text)
    for (const { start, end } of this.#adverbials.in(text, languages)) if (commasAround(text, start, end) !== undefined) leaveOut(edits, text, start, end)
    return edits.apply()
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

/** Leaves out what only lends force, and the commas it stands between: *they are, frankly, vermin*. */
function leaveOut(edits: Edits, text: string, start: number, end: number): void {
  edits.replace(start, end, '', NOT_HIDDEN)
  for (const comma of commasAround(text, start, end) ?? []) edits.replace(comma, comma + 1, '', NOT_HIDDEN)
}

/** Where the commas stand that a span stands between, if it does. */
function commasAround(text: string, start: number, end: number): readonly [before: number, behind: number] | undefined {
  let before = start - 1
  while (text[before] === ' ') before--
  if (text[before] !== COMMA) return undefined
  let behind = end
  while (text[behind] === ' ') behind++
  return text[behind] === COMMA ? [before, behind] : undefined
}

/** Whether what was found only lends force to what is said. */
export function isForceful({ entry }: Hit): boolean {
  return entry.kinds.includes(EMPHASIS)
}

function emphasisOf({ common }: LanguagePack): [string, string][] {
  return common.filter(({ kinds }) => kinds.includes(EMPHASIS)).flatMap(({ entries }) => lines(entries).map((word): [string, string] => [word, '']))
}

/** Contractions of one word, *u* for *you*, and words that are written together, *alot*. */
function shorthandOf(pack: LanguagePack): (readonly [string, string])[] {
  return contractionsOf(pack).words.filter(([short, long]) => !long.includes(' ') || long.replaceAll(' ', '') === short)
}
