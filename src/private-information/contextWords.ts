import { APOSTROPHE, APOSTROPHES } from './apostrophes.js'
import { anyOf, CONTEXTS, type Context, type PrivateWords } from './words.js'

/** A word of a comment, with everything that the lists say about it. */
export interface ContextWord {
  /** As lists have it: in small letters, without a possessive ending. */
  readonly text: string
  /** Offset in the comment. */
  readonly start: number
  readonly end: number
  /** One bit per context; see `says`. */
  bits: number
}

/** The words that must follow the first one of a phrase, and the bit of the context that it stands for. */
interface Phrase {
  readonly rest: readonly string[]
  readonly bit: number
}

const LONGEST_WORD = 40
/** As many glances are remembered. */
const MOST_GLANCES = 2048
/** Of longer words none: V8 cuts them out of a comment without a copy, and one that is remembered would keep the whole comment. */
const LONGEST_GLANCE = 12

const WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}]+(?:[${APOSTROPHES}][\\p{L}\\p{M}]+)*`, 'gu')
const PHRASE_WORD = new RegExp(`${WORD.source}\\*?`, 'gu')

const BITS = Object.fromEntries(CONTEXTS.map((context, index) => [context, 1 << index])) as Record<Context, number>

/** Looks words and phrases of the lists up. */
export class ContextWords {
  readonly #whole = new Map<string, Phrase[]>()
  readonly #stems = new Map<string, Phrase[]>()
  /** By first word, what the phrases say that begin with it. */
  readonly #beginnings = new Map<string, number>()
  readonly #endings = new Map<string, number>()
  /** First two units of the stems, last units of the endings: most words have neither. */
  readonly #stemBeginnings = new Set<string>()
  readonly #endingLetters = new Set<string>()
  /** What was looked up lately: the words next to numbers are the same few. */
  readonly #glances = new Map<string, number>()
  /** What words may end in without being others. */
  readonly #possessive: RegExp

  constructor({ phrases, parts }: PrivateWords) {
    this.#possessive = new RegExp(`(?<=\\p{L}{2})${anyOf(parts.possessive)}$`, 'u')
    for (const context of CONTEXTS) {
      for (const phrase of phrases[context].split('\n')) this.#add(phrase, BITS[context])
    }
  }

  /** What a word says alone or at the beginning of a phrase, in bits: a glance that costs little. */
  glance(word: string): number {
    let bits = this.#glances.get(word)
    if (bits === undefined) {
      bits = this.#look(word)
      if (word.length > LONGEST_GLANCE) return bits
      if (this.#glances.size >= MOST_GLANCES) this.#glances.clear()
      this.#glances.set(word, bits)
    }
    return bits
  }

  #look(word: string): number {
    const folded = this.#fold(word)
    const stem = this.#stemBeginnings.has(folded.slice(0, 2)) || this.#endingLetters.has(folded.slice(-2))
    return stem ? this.between(word, 0, word.length)[0]?.bits ?? 0 : (this.#beginnings.get(folded) ?? 0)
  }

  /** The words between two offsets, in the order of the text. */
  between(text: string, from: number, to: number): ContextWord[] {
    const words: ContextWord[] = []
    for (const { 0: word, index } of text.slice(from, to).matchAll(WORD)) {
      const start = from + index
      words.push({ text: this.#fold(word), start, end: start + word.length, bits: 0 })
    }
    words.forEach((_, index) => this.#mark(words, index))
    return words
  }

  #add(phrase: string, bit: number): void {
    if (phrase.startsWith('*')) {
      const ending = phrase.slice(1)
      this.#endings.set(ending, (this.#endings.get(ending) ?? 0) | bit)
      this.#endingLetters.add(ending.slice(-2))
      return
    }
    const [first, ...rest] = (phrase.match(PHRASE_WORD) ?? []).map((word) => this.#fold(word))
    if (first === undefined) return
    const isStem = first.endsWith('*')
    const map = isStem ? this.#stems : this.#whole
    const key = isStem ? first.slice(0, -1) : first
    if (isStem) this.#stemBeginnings.add(key.slice(0, 2))
    if (!isStem) this.#beginnings.set(first, (this.#beginnings.get(first) ?? 0) | bit)
    const known = map.get(key)
    if (known === undefined) map.set(key, [{ rest, bit }])
    else known.push({ rest, bit })
  }

  /** Small letters, one apostrophe for all, without a possessive ending. */
  #fold(word: string): string {
    const small = word.toLowerCase()
    return APOSTROPHE.test(small) ? small.replace(APOSTROPHE, "'").replace(this.#possessive, '') : small
  }

  #mark(words: ContextWord[], index: number): void {
    const { text } = words[index]!
    this.#markPhrases(words, index, this.#whole.get(text))
    const longest = Math.min(text.length, LONGEST_WORD)
    if (this.#stemBeginnings.has(text.slice(0, 2))) {
      for (let length = longest; length > 1; length--) this.#markPhrases(words, index, this.#stems.get(text.slice(0, length)))
    }
    if (this.#endingLetters.has(text.slice(-2))) {
      for (let length = longest - 1; length > 1; length--) words[index]!.bits |= this.#endings.get(text.slice(-length)) ?? 0
    }
  }

  #markPhrases(words: ContextWord[], index: number, phrases: readonly Phrase[] | undefined): void {
    if (phrases === undefined) return
    for (const { rest, bit } of phrases) {
      if (!rest.every((part, offset) => fits(part, words[index + 1 + offset]?.text))) continue
      for (let offset = 0; offset <= rest.length; offset++) words[index + offset]!.bits |= bit
    }
  }
}

/** Whether the bits of a word have a context. */
export function says(bits: number, context: Context): boolean {
  return (bits & BITS[context]) !== 0
}

/** Whether the bits of a word have one of several contexts. */
export function saysAny(bits: number, contexts: readonly Context[]): boolean {
  return bits !== 0 && contexts.some((context) => says(bits, context))
}

function fits(part: string, word: string | undefined): boolean {
  if (word === undefined) return false
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part
}
