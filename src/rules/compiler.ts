import type { Rule } from '../lexicon/pack.js'
import { isShape, type Kinds } from './kinds.js'
import { DEEPEST, PatternError, readRulePattern, type Element } from './pattern.js'
import { PieceReader, Sign, type Piece } from './pieces.js'
import { ProgramWriter } from './program.js'
import type { Vocabulary } from './vocabulary.js'
import { ANY, type Wanted } from './wanted.js'

/** Where the code of a pattern stands that has not been written yet. */
export const UNWRITTEN = -2

/** A pattern, cut at the word it is tried at. */
export interface Pattern {
  /** As editors write it. */
  readonly text: string
  /** What is wanted of the word it is tried at. */
  readonly anchor: number
  /** What a comment must hold for the pattern to fit: a word for each. The rarest first, as far as one can tell. */
  readonly needs: readonly number[]
  /** Where in the code stands what is before the anchor, from right to left, and behind it, from left to right. */
  before: number
  after: number
}

/** What stands around a match that does not count. */
export interface Surroundings {
  readonly text: string
  isQuoted: boolean
  before: number
  after: number
}

/** A pattern of a rule. */
export interface RulePattern extends Pattern {
  readonly rule: Rule
  readonly language: string
  /** Any of these around a match makes it none. */
  readonly guards: readonly Surroundings[]
}

/** One of those that a word element of a pattern names: a kind or a literal word. */
class Alternative {
  /**
   * @param ids numbers of its kinds
   * @param isListed whether only the lexicon finds words of it
   */
  constructor(
    readonly ids: readonly number[],
    readonly frequency: number,
    readonly isListed: boolean,
  ) {}
}

/** How often a comment holds a word of a literal, a listed, a common kind, or one told by shape: a rough guess. */
const FREQUENCY = { word: 2, listed: 1, common: 20, shape: 50 } as const

/**
 * Compiles the patterns of one pack in two steps, for most are never tried. What a pattern needs is told from its text at
 * once; its code is written when a comment first has all of that.
 */
export class PatternCompiler {
  readonly #kinds: Kinds
  readonly #wanted: Wanted
  readonly #vocabulary: Vocabulary
  readonly #any: number
  readonly #writer = new ProgramWriter((any) => this.#wantedBy(any))
  readonly #pieces = new PieceReader((any) => this.#wordOf(any))
  /** What was worked out already, by the alternatives as written. */
  readonly #known = new Map<string, number>()
  readonly #alternatives = new Map<string, Alternative>()
  readonly #frequencies: number[] = []
  /** Of the pattern that was looked at last. */
  #anchor = ANY
  #needs: number[] = []

  constructor(kinds: Kinds, wanted: Wanted, vocabulary: Vocabulary) {
    this.#kinds = kinds
    this.#wanted = wanted
    this.#vocabulary = vocabulary
    this.#any = kinds.idOf('any')
  }

  /** The code of the patterns that were written: it grows. */
  get code(): readonly number[] {
    return this.#writer.code
  }

  /**
   * Calls `visit` with each pattern of a text.
   *
   * @param texts newline-separated
   */
  forEachPattern(texts: string, visit: (text: string, anchor: number, needs: readonly number[]) => void): void {
    for (const text of texts.split('\n')) {
      this.#look(text, false)
      visit(text, this.#anchor, this.#needs)
    }
  }

  /** @param texts newline-separated */
  surroundings(texts: string): Surroundings[] {
    return texts.split('\n').map((text) => {
      this.#look(text, true)
      return { text, isQuoted: false, before: UNWRITTEN, after: UNWRITTEN }
    })
  }

  /** Writes the code of a pattern, if there is none yet. */
  write(pattern: Pattern): void {
    if (pattern.before !== UNWRITTEN) return
    const elements = readRulePattern(pattern.text, false)
    this.#writeAround(pattern, elements, this.#anchorOf(elements))
  }

  /** The same for a guard. */
  writeGuard(guard: Surroundings): void {
    if (guard.before !== UNWRITTEN) return
    const elements = readRulePattern(guard.text, true)
    const at = elements.findIndex(({ is }) => is === 'match')
    const match = elements[at]
    guard.isQuoted = match?.is === 'match' && match.isQuoted
    this.#writeAround(guard, elements, at)
  }

  #writeAround(around: { before: number; after: number }, elements: readonly Element[], at: number): void {
    around.before = this.#writer.chain(elements.slice(0, at), true)
    around.after = this.#writer.chain(elements.slice(at + 1), false)
  }

  /**
   * Tells what a pattern needs and where it is tried: at the word marked so, else at its last obligatory word that is not
   * common, for that is the rarest.
   *
   * @throws PatternError for a pattern that cannot be read
   */
  #look(text: string, isGuard: boolean): void {
    const needs: number[] = []
    let depth = 0
    let isEmpty = false
    let marks = 0 // in their order
    let matches = 0
    let last: Piece | undefined
    let rare: Piece | undefined
    let marked: Piece | undefined
    let isRead = true
    for (let begin = 0; begin < text.length && isRead; ) {
      let end = text.indexOf(' ', begin)
      if (end < 0) end = text.length
      const pieces = end > begin ? this.#pieces.read(text.slice(begin, end)) : NO_PIECES
      if (pieces === undefined) isRead = false
      else {
        for (let index = 0; index < pieces.length; index++) {
          const piece = pieces[index]!
          if (piece.sign === Sign.open) {
            if (++depth > DEEPEST) isRead = false
            isEmpty = true
            continue
          }
          if (piece.sign === Sign.close) {
            if (isEmpty || depth === 0) isRead = false
            depth--
          } else if (depth > 0) {
            // What may be missing is needed by nothing.
          } else if (piece.sign === Sign.word) {
            if (piece.wanted !== ANY && !needs.includes(piece.wanted)) this.#insert(needs, piece.wanted)
            last = piece
            if (piece.isRare) rare = piece
            if (piece.isAnchor) {
              if (marked !== undefined) isRead = false
              marked = piece
            }
          } else if (piece.sign === Sign.match) matches++
          else if (piece.sign !== Sign.other) marks = 4 * marks + piece.sign
          isEmpty = false
        }
      }
      begin = end + 1
    }
    // What is wrong is told by reading it slowly.
    const isWhole = isRead && depth === 0 && (marks === 0 || marks === BOTH_MARKS)
    if (!isWhole || (isGuard ? matches !== 1 : matches > 0 || last === undefined)) this.#refuse(text, isGuard)
    this.#anchor = (marked ?? rare ?? last)?.wanted ?? ANY
    this.#needs = needs
  }

  /** @throws PatternError that says of which pack the pattern is, for whoever asks only has a comment */
  #refuse(text: string, isGuard: boolean): void {
    try {
      readRulePattern(text, isGuard)
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      const { column, found, expected } = error
      throw new PatternError(column, found, expected, `pack ${this.#kinds.tag}: grammar: pattern ${JSON.stringify(text)}: `)
    }
  }

  /** Puts a need behind those that are not more frequent. */
  #insert(needs: number[], wanted: number): void {
    const frequency = this.#frequencies[wanted]!
    let at = needs.length
    for (; at > 0 && this.#frequencies[needs[at - 1]!]! > frequency; at--) needs[at] = needs[at - 1]!
    needs[at] = wanted
  }

  #wordOf(any: readonly string[]): { readonly wanted: number; readonly isRare: boolean } {
    let isRare = true
    for (let index = 0; index < any.length; index++) if (!this.#alternativeOf(any[index]!).isListed) isRare = false
    return { wanted: this.#wantedBy(any), isRare }
  }

  #wantedBy(any: readonly string[]): number {
    const key = any.length === 1 ? any[0]! : any.join('|')
    let wanted = this.#known.get(key)
    if (wanted === undefined) {
      wanted = this.#work(any)
      this.#known.set(key, wanted)
    }
    return wanted
  }

  #work(any: readonly string[]): number {
    const ids: number[] = []
    let frequency = 0
    for (let index = 0; index < any.length; index++) {
      const alternative = this.#alternativeOf(any[index]!)
      for (let at = 0; at < alternative.ids.length; at++) ids.push(alternative.ids[at]!)
      frequency += alternative.frequency
    }
    if (ids.includes(this.#any)) return ANY
    const wanted = this.#wanted.of(ids)
    this.#frequencies[wanted] = frequency
    return wanted
  }

  #alternativeOf(text: string): Alternative {
    let alternative = this.#alternatives.get(text)
    if (alternative === undefined) {
      alternative = text.startsWith('<') ? this.#kindOf(text.slice(1, -1)) : this.#literalOf(text)
      this.#alternatives.set(text, alternative)
    }
    return alternative
  }

  #kindOf(kind: string): Alternative {
    const ids = this.#kinds.idsOf(kind)
    if (isShape(kind)) return new Alternative(ids, FREQUENCY.shape, false)
    if (this.#kinds.isCommon(kind)) return new Alternative(ids, FREQUENCY.common, false)
    return new Alternative(ids, FREQUENCY.listed, true)
  }

  #literalOf(word: string): Alternative {
    const id = this.#kinds.idOfWord(word)
    this.#vocabulary.add(word, id)
    return new Alternative([id], FREQUENCY.word, false)
  }

  /** Where the word stands at which a pattern is tried. */
  #anchorOf(elements: readonly Element[]): number {
    const marked = elements.findIndex((element) => element.is === 'word' && element.isAnchor)
    if (marked >= 0) return marked
    const rare = elements.findLastIndex((element) => element.is === 'word' && element.any.every((one) => this.#alternativeOf(one).isListed))
    return rare >= 0 ? rare : elements.findLastIndex(({ is }) => is === 'word')
  }
}

const NO_PIECES: readonly Piece[] = []

/** { and then }. */
const BOTH_MARKS = 4 * Sign.start + Sign.end
