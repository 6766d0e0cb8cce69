/**
 * The patterns of rules, as editors write them: `<group> ..2 <be> ..3 <contempt>`. What each element means
 * stands in `wordlists/README.md`.
 */

/** How hard two neighbouring words are kept apart by what stands between them. */
export const Break = { none: 0, comma: 1, clause: 2, sentence: 3 } as const

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
export const DEEPEST = 8

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

const PART = /[[\]{}]|<[^>]*>(?:\|<[^>]*>|\|[^\s[\]{}|]+)*!?|[^\s[\]{}]+/gu
/** In what stands between two spaces, a sign that it may be several parts, or none. */
const SEVERAL = /[[\]{}\s]|.<|>[^!|]|\|(?:$|[|!])|!./u
const WORD = /^(?:<[a-z]+(?:[-/][a-z]+)*>|'?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}']|\u200c|\u200d)*)$/u
const KIND_WITH_ALTERNATIVES = /^<([^>]*)>$/u

/**
 * Reads a pattern.
 *
 * @param isGuard whether it must have one `@`, instead of none
 * @throws PatternError naming the first part that cannot be read
 * @example readRulePattern('<you> ..2 <insult>', false)
 */
export function readRulePattern(text: string, isGuard: boolean): readonly Element[] {
  const stack: Element[][] = [[]]
  for (const { 0: part, index } of text.matchAll(PART)) {
    if (part === '[') {
      if (stack.length > DEEPEST) throw new PatternError(index, '[', `at most ${DEEPEST} pairs of brackets inside each other`)
      stack.push([])
    } else if (part === ']') {
      const body = stack.pop()
      const outer = stack.at(-1)
      if (outer === undefined || body === undefined || body.length === 0) {
        throw new PatternError(index, ']', outer === undefined ? 'a [ before it' : 'something between [ and ]')
      }
      outer.push({ is: 'optional', body })
    } else stack.at(-1)!.push(readPart(part, index))
  }
  const [elements] = stack
  if (stack.length > 1 || elements === undefined) throw new PatternError(text.length, 'the end', 'a ] for every [')
  refuseMisplaced(text, elements, isGuard)
  return elements
}

/** The parts of what stands between two spaces. */
export function partsOf(chunk: string): readonly string[] {
  return SEVERAL.test(chunk) ? (chunk.match(PART) ?? []) : [chunk]
}

/**
 * Reads one part of a pattern, other than the brackets of what may be missing.
 *
 * @throws PatternError
 */
export function readPart(part: string, column: number): Element {
  const sign = SIGNS.get(part)
  if (sign !== undefined) return sign
  const gap = part.startsWith('.') ? /^(\.\.\.?)(\d+)(~?)$/u.exec(part) : null
  if (gap !== null) {
    const most = Number(gap[2])
    if (most < 1 || most > LONGEST_GAP) throw new PatternError(column, part, `a number of words from 1 to ${LONGEST_GAP}`)
    return { is: 'gap', most, crosses: gap[1] === '..' ? Break.none : Break.clause, mayNegate: gap[3] === '~' }
  }
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
  const matches = elements.filter(({ is }) => is === 'match').length
  if (isGuard && matches !== 1) throw new PatternError(0, text, 'one @, the match that the guard is about')
  if (!isGuard && matches > 0) throw new PatternError(text.indexOf('@'), '@', 'no @: it stands in guards only')
  const anchors = elements.filter((element) => element.is === 'word' && element.isAnchor).length
  if (anchors > 1) throw new PatternError(text.lastIndexOf('!'), '!', 'one anchor at most')
  const marks = elements.flatMap((element) => (element.is === 'mark' ? [element.mark] : [])).join(' ')
  if (marks !== '' && marks !== 'start end') throw new PatternError(text.search(/[{}]/u), marks, 'one { with a } behind it')
  if (elements.every(({ is }) => is !== 'word' && is !== 'match')) throw new PatternError(0, text, 'a word or <kind> that must be there')
}
