import type { Rule } from '../../lexicon/pack.js'
import { isShape, withoutEnding, type Kinds } from './kinds.js'
import { PatternError, PatternReader, type Element } from './pattern.js'
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

/** A guard: a pattern around a match which, if it fits, cancels the match. */
export interface Surroundings {
  readonly text: string
  /** Whether the match must be quoted. */
  readonly isQuoted: boolean
  /** What a comment must hold for it to fit: see `Pattern.needs`. */
  readonly needs: readonly number[]
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

/** What is told of a pattern without writing its code. */
interface Look {
  /** Where the word stands at which it is tried, and what is wanted of that. */
  readonly at: number
  readonly anchor: number
  readonly needs: readonly number[]
}

const NOWHERE = -1

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
  readonly #reader = new PatternReader((any) => this.#asked.set(any, this.#work(any)))
  readonly #writer = new ProgramWriter((any) => this.#asked.get(any)!)
  /** By the names in an element of a pattern, its number in `Wanted`. */
  readonly #asked = new Map<readonly string[], number>()
  readonly #alternatives = new Map<string, Alternative>()
  /** By number in `Wanted`: an estimate of how often comments contain such a word. */
  readonly #frequencies: number[] = []
  /** By number in `Wanted`: whether only the lexicon finds such a word. */
  readonly #isRare: boolean[] = []

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
      const { anchor, needs } = this.#look(this.#read(text, false))
      visit(text, anchor, needs)
    }
  }

  /** @param texts newline-separated */
  surroundings(texts: string): Surroundings[] {
    return texts.split('\n').map((text) => {
      const elements = this.#read(text, true)
      const isQuoted = elements.some((element) => element.is === 'match' && element.isQuoted)
      return { text, isQuoted, needs: this.#look(elements).needs, before: UNWRITTEN, after: UNWRITTEN }
    })
  }

  /** Writes the code of a pattern, if there is none yet. */
  write(pattern: Pattern): void {
    if (pattern.before !== UNWRITTEN) return
    const elements = this.#read(pattern.text, false)
    this.#writeAround(pattern, elements, this.#look(elements).at)
  }

  /** The same for a guard. */
  writeGuard(guard: Surroundings): void {
    if (guard.before !== UNWRITTEN) return
    const elements = this.#read(guard.text, true)
    this.#writeAround(guard, elements, elements.findIndex(({ is }) => is === 'match'))
  }

  #writeAround(around: { before: number; after: number }, elements: readonly Element[], at: number): void {
    around.before = this.#writer.chain(elements.slice(0, at), true)
    around.after = this.#writer.chain(elements.slice(at + 1), false)
  }

  /** @throws PatternError that names the pack: patterns are compiled lazily, so the caller only knows the comment */
  #read(text: string, isGuard: boolean): readonly Element[] {
    try {
      return this.#reader.read(text, isGuard)
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      const { column, found, expected } = error
      throw new PatternError(column, found, expected, `pack ${this.#kinds.tag}: grammar: pattern ${JSON.stringify(text)}: `)
    }
  }

  /**
   * Tells what a pattern needs, and where it is tried: at the word marked so, else at its last obligatory word that is not
   * common, for that is the rarest.
   */
  #look(elements: readonly Element[]): Look {
    const needs: number[] = []
    let marked = NOWHERE
    let rare = NOWHERE
    let last = NOWHERE
    for (let at = 0; at < elements.length; at++) {
      const element = elements[at]!
      if (element.is !== 'word') continue
      last = at
      if (element.isAnchor) marked = at
      const wanted = this.#asked.get(element.any)!
      if (wanted === ANY) continue
      if (this.#isRare[wanted]) rare = at
      if (!needs.includes(wanted)) this.#insert(needs, wanted)
    }
    const at = marked !== NOWHERE ? marked : rare !== NOWHERE ? rare : last
    const word = elements[at]
    return { at, anchor: word?.is === 'word' ? this.#asked.get(word.any)! : ANY, needs }
  }

  /** Puts a need behind those that are not more frequent. */
  #insert(needs: number[], wanted: number): void {
    const frequency = this.#frequencies[wanted]!
    let at = needs.length
    for (; at > 0 && this.#frequencies[needs[at - 1]!]! > frequency; at--) needs[at] = needs[at - 1]!
    needs[at] = wanted
  }

  #work(any: readonly string[]): number {
    const ids: number[] = []
    let frequency = 0
    let isRare = true
    for (let index = 0; index < any.length; index++) {
      const alternative = this.#alternativeOf(any[index]!)
      for (let at = 0; at < alternative.ids.length; at++) ids.push(alternative.ids[at]!)
      frequency += alternative.frequency
      if (!alternative.isListed) isRare = false
    }
    if (ids.includes(this.#any)) return ANY
    const wanted = this.#wanted.of(ids)
    this.#frequencies[wanted] = frequency
    this.#isRare[wanted] = isRare
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
    const [word] = withoutEnding(kind)
    if (isShape(word)) return new Alternative(ids, FREQUENCY.shape, false)
    if (this.#kinds.isCommon(word)) return new Alternative(ids, FREQUENCY.common, false)
    return new Alternative(ids, FREQUENCY.listed, true)
  }

  #literalOf(word: string): Alternative {
    const id = this.#kinds.idOfWord(word)
    this.#vocabulary.add(word, id)
    return new Alternative([id], FREQUENCY.word, false)
  }
}
