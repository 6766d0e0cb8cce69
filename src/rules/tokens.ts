import type { Hit } from '../lexicon/entry.js'
import type { Sense } from '../lexicon/pack.js'
import { CLASS_BITS, Kind, foldLetter, isSpace, isWordKind, unitsAt, type Characters } from '../text/characters.js'
import { disguiseBit } from '../lexicon/disguise.js'
import type { Kinds, Known, Phrase } from './kinds.js'
import type { Accepts, Wanted } from './nodes.js'
import { Break } from './pattern.js'
import { quotationsIn, type Range } from './quotes.js'

/** A word as rules see it; several words that count as one, too. */
export interface Token {
  /** UTF-16 offsets into the comment, end exclusive. */
  readonly start: number
  readonly end: number
  /** Folded; empty where it stands for several. */
  readonly word: string
  /** What was found here. */
  readonly hits: readonly Hit[]
  kinds: readonly number[]
  sense: Sense
  /** Common phrases that may begin here. */
  readonly phrases: readonly Phrase[]
  /** How hard it is kept apart from the token before it: a value of `Break`. */
  readonly break: number
  /** Number of its sentence, from 0. */
  readonly sentence: number
  readonly isQuoted: boolean
  /** Whether its sentence ends in a question mark. */
  isAsked: boolean
}

const APOSTROPHE = /['’ʼ`´]/u
const SENTENCE_END = /[.!?…।॥\n\r\u2028\u2029]/u
const COMMA = /[,،]/u
const CLAUSE_END = /[;:()[\]{}—–|/]|\p{Extended_Pictographic}/u
const QUESTION = /[?]/u
const JOINED = disguiseBit('joined')

/** Longer words than this have no contraction and no common kind. */
const LONGEST_WORD = 48

/**
 * Cuts a comment into words. A hit is one word, however many it is made of; of hits that overlap the first and
 * longest.
 *
 * @param kinds what is known of common words
 * @param abbreviations kinds of words whose full stop ends no sentence
 */
export class Tokenizer {
  readonly #characters: Characters
  readonly #kinds: Kinds
  readonly #abbreviations: Wanted

  constructor(characters: Characters, kinds: Kinds, abbreviations: Wanted) {
    this.#characters = characters
    this.#kinds = kinds
    this.#abbreviations = abbreviations
  }

  /** @param hits in order of position, the longest of those that begin alike first */
  tokensOf(text: string, hits: readonly Hit[]): Token[] {
    const cut = new Cut(text)
    for (let index = 0, next = 0; index < text.length; ) {
      while (next < hits.length && hits[next]!.start < index) next++
      const hit = hits[next]
      if (hit?.start === index) {
        let last = next
        while (hits[last + 1]?.start === index && hits[last + 1]?.end === hit.end) last++
        const word = this.#fold(text, hit.start, hit.end)
        cut.add(hit.start, hit.end, word, this.#kinds.lookUp(word), hits.slice(next, last + 1))
        index = this.#afterHit(text, hit)
        continue
      }
      const end = this.#endOfWord(text, index, hit?.start ?? text.length, cut.last?.end === index)
      if (end > index) {
        this.#addWord(cut, text, index, end)
        index = end
      } else {
        cut.pass(index, this.#breakAt(text, index, cut.last))
        index += unitsAt(text, index)
      }
    }
    return cut.finish()
  }

  /** The ending of a word whose beginning is listed belongs to it; what is run together with a word does not. */
  #afterHit(text: string, hit: Hit): number {
    return hit.disguise & JOINED ? hit.end : this.#endOfWord(text, hit.end, text.length)
  }

  #addWord(cut: Cut, text: string, start: number, end: number): void {
    const word = this.#fold(text, start, end)
    const known = this.#kinds.lookUp(word)
    const parts = known.parts ?? splitAtApostrophe(word)
    if (parts === undefined) cut.add(start, end, word, known, NO_HITS)
    else for (const part of parts) this.#addPart(cut, start, end, part)
  }

  /** What an apostrophe splits off may be short for a word, too: they + 're. */
  #addPart(cut: Cut, start: number, end: number, part: string): void {
    const known = this.#kinds.lookUp(part)
    for (const word of known.parts ?? [part]) cut.add(start, end, word, this.#kinds.lookUp(word), NO_HITS)
  }

  /** @param goesOn whether a word ends at `start`, so that an apostrophe there splits an ending off: Tom + 's */
  #endOfWord(text: string, start: number, limit: number, goesOn = false): number {
    let index = start
    while (index < limit && (this.#isInWord(text, index) || ((goesOn || index > start) && this.#isInnerApostrophe(text, index)))) {
      index += unitsAt(text, index)
    }
    return index
  }

  #isInWord(text: string, index: number): boolean {
    const kind = this.#characters.valueAt(text, index) >> CLASS_BITS
    return isWordKind(kind) || (kind === Kind.skip && !isSpace(text.charCodeAt(index)))
  }

  #isInnerApostrophe(text: string, index: number): boolean {
    return APOSTROPHE.test(text.charAt(index)) && index + 1 < text.length && this.#isInWord(text, index + 1)
  }

  #fold(text: string, start: number, end: number): string {
    const word = text.slice(start, Math.min(end, start + LONGEST_WORD)).toLowerCase()
    return ASCII_WORD.test(word) ? word : foldWord(word)
  }

  #breakAt(text: string, index: number, last: Token | undefined): number {
    const unit = text.charCodeAt(index)
    const level = unit < 0x80 ? ASCII_BREAKS[unit]! : breakOf(String.fromCodePoint(text.codePointAt(index)!))
    if (unit === HYPHEN) return /^\s-\s$/u.test(text.slice(index - 1, index + 2)) ? Break.clause : Break.none
    if (unit !== FULL_STOP) return level
    const next = text.charAt(index + 1)
    if (next !== '' && !/[\s.!?"”’')]/u.test(next)) return Break.none
    const isShort = last !== undefined && (last.word.length === 1 || isOf(last, this.#abbreviations))
    return isShort ? Break.none : Break.sentence
  }
}

/** Gathers tokens and what stands between them. */
class Cut {
  readonly #tokens: Token[] = []
  readonly #quotations: readonly Range[]
  #quotation = 0
  #break: number = Break.none
  #sentence = 0
  #firstOfSentence = 0

  constructor(readonly text: string) {
    this.#quotations = quotationsIn(text)
  }

  get last(): Token | undefined {
    return this.#tokens[this.#tokens.length - 1]
  }

  add(start: number, end: number, word: string, { kinds, sense, phrases }: Known, hits: readonly Hit[]): void {
    const followsItself = this.last?.start === start
    if (this.#break === Break.sentence && this.#tokens.length > 0) {
      this.#sentence++
      this.#firstOfSentence = this.#tokens.length
    }
    this.#tokens.push({
      start,
      end,
      word,
      hits,
      kinds,
      sense,
      phrases,
      break: followsItself || this.#tokens.length === 0 ? Break.none : this.#break,
      sentence: this.#sentence,
      isQuoted: this.#isQuoted(start, end),
      isAsked: false,
    })
    this.#break = Break.none
  }

  /** Takes note of a character between words. */
  pass(index: number, level: number): void {
    this.#break = Math.max(this.#break, level)
    if (level !== Break.sentence || !QUESTION.test(this.text.charAt(index))) return
    for (let at = this.#tokens.length - 1; at >= this.#firstOfSentence; at--) this.#tokens[at]!.isAsked = true
  }

  finish(): Token[] {
    return this.#tokens
  }

  #isQuoted(start: number, end: number): boolean {
    while (this.#quotation < this.#quotations.length && this.#quotations[this.#quotation]!.end <= start) this.#quotation++
    const range = this.#quotations[this.#quotation]
    return range !== undefined && range.start <= start && end <= range.end
  }
}

const NO_HITS: readonly Hit[] = []
const ASCII_WORD = /^[a-z]+$/
const HYPHEN = 0x2d
const FULL_STOP = 0x2e

const ASCII_BREAKS = Uint8Array.from({ length: 0x80 }, (_, unit) => breakOf(String.fromCharCode(unit)))

function breakOf(char: string): number {
  if (SENTENCE_END.test(char)) return Break.sentence
  if (COMMA.test(char)) return Break.comma
  return CLAUSE_END.test(char) ? Break.clause : Break.none
}

function splitAtApostrophe(word: string): readonly string[] | undefined {
  const at = word.indexOf("'")
  return at <= 0 ? undefined : [word.slice(0, at), word.slice(at)]
}

/** Lower case, without accents, apostrophes alike; marks that are drawn on letters fall away. */
function foldWord(word: string): string {
  let folded = ''
  for (const char of word) {
    if (APOSTROPHE.test(char)) folded += "'"
    else folded += foldLetter(char.codePointAt(0)!) ?? ''
  }
  return folded
}

/** Whether a token is of one of the kinds wanted; `undefined` wants any. */
export function isOf({ kinds }: Token, wanted: Accepts): boolean {
  if (wanted === undefined) return true
  for (let index = 0; index < kinds.length; index++) if (wanted.ids.has(kinds[index]!)) return true
  return false
}
