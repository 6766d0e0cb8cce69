/*
 * The patterns of rules, as editors write them: `<group> ..2 <be> ..3 <contempt>`. What each element means
 * stands in `wordlists/README.md`.
 */

import { Break } from '../words/break.js'

/** One part of a pattern. */
export type Element =
  /** A word: one of these `<kinds>` or literal words. */
  | { readonly is: 'word'; readonly any: readonly string[]; readonly isAnchor: boolean }
  | { readonly is: 'optional'; readonly body: readonly Element[] }
  /** Up to `most` words, across breaks no harder than `crosses`. */
  | { readonly is: 'gap'; readonly most: number; readonly crosses: number; readonly mayNegate: boolean }
  /** Between two words, a break from `least` to `most`. */
  | { readonly is: 'break'; readonly least: number; readonly most: number }
  | { readonly is: 'edge'; readonly edge: Edge }
  | { readonly is: 'mark'; readonly mark: 'start' | 'end' }
  /** In a guard: the match it is about. */
  | { readonly is: 'match'; readonly isQuoted: boolean }

/** A place between words. */
export type Edge = 'clauseStart' | 'sentenceStart' | 'clauseEnd' | 'sentenceEnd' | 'question'

/** A pattern that cannot be read. */
export class PatternError extends Error {
  override readonly name = 'PatternError'

  /**
   * @param column of what was found, from 0
   * @param where which pattern it is, where that is not told otherwise
   */
  constructor(
    readonly column: number,
    readonly found: string,
    readonly expected: string,
    where = '',
  ) {
    super(`${where}column ${column + 1}: found ${found}, expected ${expected}`)
  }
}

/** More words than this between two others say nothing about them; it also bounds the work. */
const LONGEST_GAP = 12

/** Brackets in more brackets than these nobody can read, and who compiles them goes down as deep. */
const DEEPEST = 8

/** A map, for an object would also have a sign for each word that names a property of all objects. */
const SIGNS: ReadonlyMap<string, Element> = new Map<string, Element>([
  [',', { is: 'break', least: Break.comma, most: Break.clause }],
  ['//', { is: 'break', least: Break.sentence, most: Break.sentence }],
  ['^', { is: 'edge', edge: 'clauseStart' }],
  ['^^', { is: 'edge', edge: 'sentenceStart' }],
  ['$', { is: 'edge', edge: 'clauseEnd' }],
  ['$$', { is: 'edge', edge: 'sentenceEnd' }],
  ['?', { is: 'edge', edge: 'question' }],
  ['{', { is: 'mark', mark: 'start' }],
  ['}', { is: 'mark', mark: 'end' }],
  ['@', { is: 'match', isQuoted: false }],
  ['"@"', { is: 'match', isQuoted: true }],
])

/** Whatever is no space belongs to one. */
const PART = /[[\]{}]|<[^>]*>(?:\|<[^>]*>|\|[^\s[\]{}|]+)*!?|[^\s[\]{}]+/gu
const WORD = /^(?:<[a-z]+(?:[-/][a-z]+)*(?::[a-z]+)?>|'?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}']|\u200c|\u200d)*)$/u
const KIND_WITH_ALTERNATIVES = /^<([^>]*)>$/u

/** An element; or where in its chunk what may be missing begins or ends, for that is an element only as a whole. */
type Part = Element | { readonly is: 'opening'; readonly offset: number } | { readonly is: 'closing'; readonly offset: number }

/**
 * Reads the patterns of a language. They are made of the same few chunks, which stand between spaces, so each of these is
 * read once.
 */
export class PatternReader {
  readonly #onWord: (any: readonly string[]) => void
  readonly #known = new Map<string, readonly Part[]>()

  /** @param onWord is told what a word names when it is first read: elements that are read later have the same list of it */
  constructor(onWord: (any: readonly string[]) => void = () => {}) {
    this.#onWord = onWord
  }

  /**
   * @param isGuard whether it must have one `@`, instead of none
   * @throws PatternError naming the first part that cannot be read
   */
  read(text: string, isGuard: boolean): readonly Element[] {
    const elements: Element[] = []
    const outer: Element[][] = []
    let inner = elements
    for (let begin = 0, end = 0; begin < text.length; begin = end + 1) {
      end = text.indexOf(' ', begin)
      if (end < 0) end = text.length
      for (const part of this.#partsOf(text.slice(begin, end), begin)) {
        if (part.is === 'opening') inner = opened(inner, outer, begin + part.offset)
        else if (part.is === 'closing') inner = closed(inner, outer, begin + part.offset)
        else inner.push(part)
      }
    }
    if (outer.length > 0) throw new PatternError(text.length, 'the end', 'a ] for every [')
    refuseMisplaced(text, elements, isGuard)
    return elements
  }

  /** @param column where the chunk stands in its pattern */
  #partsOf(chunk: string, column: number): readonly Part[] {
    let parts = this.#known.get(chunk)
    if (parts === undefined) {
      parts = Array.from(chunk.matchAll(PART), ({ 0: part, index }) => this.#readPart(part, index, column + index))
      this.#known.set(chunk, parts)
    }
    return parts
  }

  #readPart(part: string, offset: number, column: number): Part {
    if (part === '[') return { is: 'opening', offset }
    if (part === ']') return { is: 'closing', offset }
    const element = SIGNS.get(part) ?? readGap(part, column) ?? readWord(part, column)
    if (element.is === 'word') this.#onWord(element.any)
    return element
  }
}

/**
 * Reads one pattern.
 *
 * @param isGuard whether it must have one `@`, instead of none
 * @throws PatternError naming the first part that cannot be read
 * @example readRulePattern('<you> ..2 <insult>', false)
 */
export function readRulePattern(text: string, isGuard: boolean): readonly Element[] {
  return new PatternReader().read(text, isGuard)
}

/** Begins what may be missing. @param outer takes what that stands in */
function opened(inner: Element[], outer: Element[][], column: number): Element[] {
  if (outer.push(inner) > DEEPEST) throw new PatternError(column, '[', `at most ${DEEPEST} pairs of brackets inside each other`)
  return []
}

/** Ends it, and returns to what it stands in. */
function closed(body: Element[], outer: Element[][], column: number): Element[] {
  const inner = outer.pop()
  if (inner === undefined) throw new PatternError(column, ']', 'a [ before it')
  if (body.length === 0) throw new PatternError(column, ']', 'something between [ and ]')
  inner.push({ is: 'optional', body })
  return inner
}

/** A gap; undefined where a part is none. */
function readGap(part: string, column: number): Element | undefined {
  const gap = part.startsWith('.') ? /^(\.\.\.?)(\d+)(~?)$/u.exec(part) : null
  if (gap === null) return undefined
  const most = Number(gap[2])
  if (most < 1 || most > LONGEST_GAP) throw new PatternError(column, part, `a number of words from 1 to ${LONGEST_GAP}`)
  return { is: 'gap', most, crosses: gap[1] === '..' ? Break.none : Break.clause, mayNegate: gap[3] === '~' }
}

function readWord(part: string, column: number): Element {
  const isAnchor = part.endsWith('!')
  const any = alternatives(isAnchor ? part.slice(0, -1) : part)
  // Of nothing but | and ! no word is left, which would fit none.
  const wrong = any.length === 0 ? part : any.find((word) => !isPlain(word) && !WORD.test(word))
  if (wrong !== undefined) {
    throw new PatternError(column, wrong === '' ? part : wrong, 'a word, a <kind>, [optional], ..3, ...8, or one of , // ^ $ ? { } @')
  }
  return { is: 'word', any, isAnchor }
}

/** `<you|they>` and `<you>|<they>` are the same; inside the brackets all are kinds. */
function alternatives(part: string): string[] {
  if (!part.includes('<')) return part.toLowerCase().split('|').filter((word) => word !== '')
  return (part.match(/<[^>]*>|[^|]+/gu) ?? []).flatMap((piece) => kindsIn(piece) ?? [piece.toLowerCase()])
}

/** The kinds in one pair of brackets; undefined of a piece that is none, also where its bracket is not closed. */
function kindsIn(piece: string): string[] | undefined {
  return KIND_WITH_ALTERNATIVES.exec(piece)?.[1]?.split('|').map((kind) => `<${kind}>`)
}

/** Whether a word is of letters a to z alone: most are, and need no closer look. */
function isPlain(word: string): boolean {
  const isKind = word.charCodeAt(0) === OPENING && word.charCodeAt(word.length - 1) === CLOSING
  const end = isKind ? word.length - 1 : word.length
  for (let at = Number(isKind); at < end; at++) {
    const letter = word.charCodeAt(at) - FIRST_LETTER
    if (letter < 0 || letter >= LETTERS) return false
  }
  return end > Number(isKind)
}

const OPENING = '<'.charCodeAt(0)
const CLOSING = '>'.charCodeAt(0)
const FIRST_LETTER = 'a'.charCodeAt(0)
const LETTERS = 26

function refuseMisplaced(text: string, elements: readonly Element[], isGuard: boolean): void {
  let words = 0
  let anchors = 0
  let matches = 0
  let marks = ''
  for (const element of elements) {
    if (element.is === 'word') {
      words++
      if (element.isAnchor) anchors++
    } else if (element.is === 'match') matches++
    else if (element.is === 'mark') marks += marks === '' ? element.mark : ` ${element.mark}`
  }
  const whole = text === '' ? 'nothing' : text
  if (isGuard && matches !== 1) throw new PatternError(0, whole, 'one @, the match that the guard is about')
  if (!isGuard && matches > 0) throw new PatternError(text.indexOf('@'), '@', 'no @: it stands in guards only')
  if (anchors > 1) throw new PatternError(text.lastIndexOf('!'), '!', 'one anchor at most')
  if (marks !== '' && marks !== 'start end') throw new PatternError(text.search(/[{}]/u), marks, 'one { with a } behind it')
  if (words + matches === 0) throw new PatternError(0, whole, 'a word or <kind> that must be there')
}
