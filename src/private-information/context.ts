import { anyOf, CONTEXTS, type Context, type PrivateWords } from './words.js'

/** A word near a number, with everything that the lists say about it. */
export interface NearWord {
  readonly text: string
  /** Offset in the comment. */
  readonly start: number
  readonly end: number
  /** One bit per context. */
  bits: number
  /** How far away: 0 for the next word; a sentence's end between counts as several words. */
  distance: number
}

/** The words around a place in a comment. */
export interface Surroundings {
  /** Nearest first. */
  readonly before: readonly NearWord[]
  readonly after: readonly NearWord[]
}

/** Gives the words around a place in a comment. */
export type Around = (start: number, end: number) => Surroundings

/** The words that must follow the first one of a phrase, and the bit of the context that it stands for. */
interface Phrase {
  readonly rest: readonly string[]
  readonly bit: number
}

/** How far to look for words. UTF-16 units, then words. */
const BEFORE = 90
const AFTER = 60
const MOST_BEFORE = 10
const MOST_AFTER = 7
/** What lies beyond the end of a sentence is so many words further away. */
const SENTENCE = 4
const LONGEST_WORD = 40
/** As many glances are remembered. */
const MOST_GLANCES = 2048
/** Of longer words none: V8 cuts them out of a comment without a copy, and one that is remembered would keep the whole comment. */
const LONGEST_GLANCE = 12

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu
const SENTENCE_END = /[!?।॥]|\.(?=\s|$)|\n\s*\n/u
/** `No.`, `Ph.`, `Tel.`, `ул.`: so short a word ends no sentence. */
const LONGEST_ABBREVIATION = 4

/** Looks words and phrases up, and says which stand around a place. */
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
    CONTEXTS.forEach((context, index) => {
      for (const phrase of phrases[context].split('\n')) this.#add(phrase, 1 << index)
    })
  }

  /** The words around `start`–`end`. */
  around(text: string, start: number, end: number): Surroundings {
    const from = Math.max(0, start - BEFORE)
    const before = this.words(text, from, start)
    if (from > 0 && before[0]?.start === from) before.shift() // perhaps half a word
    const after = this.words(text, end, Math.min(text.length, end + AFTER)).slice(0, MOST_AFTER)
    before.reverse().splice(MOST_BEFORE)
    measure(text, before, (word, previous) => [word.end, previous?.start ?? start])
    measure(text, after, (word, previous) => [previous?.end ?? end, word.start])
    return { before, after }
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
    return stem ? this.words(word, 0, word.length)[0]?.bits ?? 0 : (this.#beginnings.get(folded) ?? 0)
  }

  /** The words between two offsets, in the order of the text. */
  words(text: string, from: number, to: number): NearWord[] {
    const words: NearWord[] = []
    for (const { 0: word, index } of text.slice(from, to).matchAll(WORD)) {
      const start = from + index
      words.push({ text: this.#fold(word), start, end: start + word.length, bits: 0, distance: 0 })
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
    const [first, ...rest] = (phrase.match(/[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*\*?/gu) ?? []).map((word) => this.#fold(word))
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

  #mark(words: NearWord[], index: number): void {
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

  #markPhrases(words: NearWord[], index: number, phrases: readonly Phrase[] | undefined): void {
    if (phrases === undefined) return
    for (const { rest, bit } of phrases) {
      if (!rest.every((part, offset) => fits(part, words[index + 1 + offset]?.text))) continue
      for (let offset = 0; offset <= rest.length; offset++) words[index + offset]!.bits |= bit
    }
  }
}

/**
 * Distance of the nearest word that says `context`, in words.
 *
 * @returns 0 for the word next to the place, Infinity where there is none
 */
export function nearest(words: readonly NearWord[], context: Context): number {
  return words.find(({ bits }) => says(bits, context))?.distance ?? Infinity
}

/** Whether the bits of a word have a context. */
export function says(bits: number, context: Context): boolean {
  return (bits & bitOf(context)) !== 0
}

/** Whether the bits of a word have one of several contexts. */
export function saysAny(bits: number, contexts: readonly Context[]): boolean {
  return bits !== 0 && contexts.some((context) => says(bits, context))
}

const BITS = Object.fromEntries(CONTEXTS.map((context, index) => [context, 1 << index])) as Record<Context, number>

function bitOf(context: Context): number {
  return BITS[context]
}

const APOSTROPHE = /['’ʼ]/u

function fits(part: string, word: string | undefined): boolean {
  if (word === undefined) return false
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part
}

function measure(
  text: string,
  words: readonly NearWord[],
  gap: (word: NearWord, previous: NearWord | undefined) => [from: number, to: number],
): void {
  let distance = 0
  let previous: NearWord | undefined
  for (const word of words) {
    const [from, to] = gap(word, previous)
    const left = from === word.end ? word : previous
    if (endsSentence(text.slice(from, to), left)) distance += SENTENCE
    word.distance = distance++
    previous = word
  }
}

function endsSentence(gap: string, left: NearWord | undefined): boolean {
  const end = SENTENCE_END.exec(gap)
  if (end === null) return false
  return end[0] !== '.' || left === undefined || left.text.length > LONGEST_ABBREVIATION
}
