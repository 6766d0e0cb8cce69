import { isGroupName, type Entry, type Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'
import { foldSpelling, readFolding, type FoldingRules } from '../text/folding.js'
import { checksumOf } from './bytes.js'
import { keyOf } from './weights.js'

/** A word, a shout, a question or a picture; the end of a clause; a quotation mark. */
const TOKEN = /(@?[\p{L}\p{M}\p{N}'’ʼ\u200c\u200d]+|[!?]|\p{Extended_Pictographic})|([.…;:।\n])|["“”«»„]/gu

/** Is part of a word, and says nothing. */
const SILENT = /['’ʼ\u200c\u200d]/g
const MORE_THAN_TWICE = /(.)\1{2,}/gu
const AT = '@'

/** More words of a comment are not read. */
const MOST_WORDS = 200

/** Spellings that are remembered. */
const MOST_REMEMBERED = 20_000

/** Kinds of names that tell where people come from, of whichever language: without a further word they name no people. */
const PLACE = /^(?:\w+-)?place$/

/** Kinds of common words with a meaning of their own here: see `wordlists/README.md`. */
const NEGATION = 'not'
const CONTRAST = 'but'

/** What no word is written as: a space tells it from one. */
const GROUP = unitOf('a group')
const AFTER_NEGATION = unitOf('after negation')
const BEFORE_NEGATION = unitOf('before negation')
const QUOTED = unitOf('in quotes')
const kindUnit = (kind: string) => unitOf(`kind ${kind}`)

/** A word as a network reads it. */
export interface UnitWord {
  /** UTF-16 offsets into the comment, end exclusive. */
  readonly start: number
  readonly end: number
  /** Of the word first, then of what is known of it. */
  keys: number[]
  isGroup: boolean
  readonly isNegation: boolean
  /** Number of the clause that it stands in. */
  readonly clause: number
}

/** A spelling and what it says. */
interface Known {
  readonly keys: readonly number[]
  readonly isNegation: boolean
  readonly isContrast: boolean
}

/**
 * Reads a comment for a network: of each word a key, one for every kind that the lists have it in, and one for standing
 * before or after a negation in its clause, or in quotes. Names of groups are one and the same word, whichever group it is. In
 * romanised languages all spellings of a word have one key.
 */
export class Units {
  readonly #language: string
  /** Tags of the packs whose names of groups count. */
  readonly #naming: ReadonlySet<string>
  readonly #rules: FoldingRules
  /** Kinds of common words, by word as it is folded. */
  readonly #common = new Map<string, Set<string>>()
  readonly #known = new Map<string, Known>()
  readonly #kinds = new Map<Entry, readonly number[]>()

  /**
   * @param pack whose words are known
   * @param mixed packs whose names of groups are known, too: those of languages that people mix with it
   */
  constructor(pack: LanguagePack, mixed: readonly LanguagePack[] = []) {
    const { tag, folding = '', common, contractions } = pack
    this.#language = tag
    this.#naming = new Set([pack, ...mixed].map((one) => one.tag))
    this.#rules = readFolding(folding)
    for (const { kinds, entries } of common) {
      for (const word of entries.split('\n')) this.#learn(word, kinds)
    }
    for (const line of contractions.split('\n')) {
      const [short = '', long = ''] = line.split('>')
      for (const word of long.split(' ')) this.#learn(short, [...(this.#common.get(this.#plain(word)) ?? [])])
    }
  }

  /**
   * @param hits in order of position
   * @returns the words of a comment that names a group; undefined if it names none
   */
  read(text: string, hits: readonly Hit[]): UnitWord[] | undefined {
    if (!hits.some(({ entry }) => this.#isGroup(entry) && !entry.kinds.some((kind) => PLACE.test(kind)))) return undefined
    const words = this.#split(text)
    this.#mark(words, hits)
    const said = words.filter(({ keys }) => keys.length > 0)
    markNegated(said)
    return said
  }

  #learn(word: string, kinds: readonly string[]): void {
    if (word === '' || word.includes(' ')) return
    const plain = this.#plain(word)
    const known = this.#common.get(plain)
    this.#common.set(plain, new Set([...(known ?? []), ...kinds]))
  }

  #plain(written: string): string {
    const plain = written.toLowerCase().normalize('NFC').replace(SILENT, '').replace(MORE_THAN_TWICE, '$1$1')
    return this.#rules.size === 0 ? plain : foldSpelling(plain, this.#rules)
  }

  #split(text: string): UnitWord[] {
    const words: UnitWord[] = []
    let clause = 0
    let isQuoted = false
    TOKEN.lastIndex = 0
    for (let match = TOKEN.exec(text); match !== null && words.length < MOST_WORDS; match = TOKEN.exec(text)) {
      const [, written, end] = match
      if (end !== undefined) clause++
      else if (written === undefined) isQuoted = !isQuoted
      // Whom a mention names says nothing.
      else if (!written.startsWith(AT)) {
        const { keys, isNegation, isContrast } = this.#knownOf(written)
        if (isContrast) clause++
        const start = match.index
        const all = isQuoted ? [...keys, QUOTED] : [...keys]
        words.push({ start, end: start + written.length, keys: all, isGroup: false, isNegation, clause })
      }
    }
    return words
  }

  #mark(words: readonly UnitWord[], hits: readonly Hit[]): void {
    let word = 0
    for (const { entry, start, end } of hits) {
      while (word > 0 && words[word - 1]!.end > start) word--
      while (word < words.length && words[word]!.end <= start) word++
      for (let at = word; at < words.length && words[at]!.start < end; at++) {
        if (this.#isGroup(entry)) name(words[at]!, at === word)
        else if (entry.language === this.#language && !words[at]!.isGroup) addTo(words[at]!.keys, this.#kindsOf(entry))
      }
    }
  }

  #isGroup(entry: Entry): boolean {
    return isGroupName(entry) && this.#naming.has(entry.language)
  }

  #knownOf(written: string): Known {
    const known = this.#known.get(written)
    if (known !== undefined) return known
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear()
    const plain = this.#plain(written)
    const kinds = this.#common.get(plain)
    const fresh = {
      keys: [unitOf(plain), ...[...(kinds ?? [])].map(kindUnit)],
      isNegation: kinds?.has(NEGATION) ?? false,
      isContrast: kinds?.has(CONTRAST) ?? false,
    }
    this.#known.set(written, fresh)
    return fresh
  }

  #kindsOf(entry: Entry): readonly number[] {
    const known = this.#kinds.get(entry)
    if (known !== undefined) return known
    const kinds = [...entry.kinds, ...(entry.violation === undefined ? [] : [entry.violation.code])].map(kindUnit)
    this.#kinds.set(entry, kinds)
    return kinds
  }
}

/** A name of several words is read as one: the others say nothing. */
function name(word: UnitWord, isFirst: boolean): void {
  if (word.isGroup) return
  word.isGroup = true
  word.keys = isFirst ? [GROUP] : []
}

/** In some languages a negation stands before what it negates, in others behind. */
function markNegated(words: readonly UnitWord[]): void {
  let negated = -1
  for (const { keys, clause, isNegation } of words) {
    if (clause === negated) keys.push(AFTER_NEGATION)
    if (isNegation) negated = clause
  }
  negated = -1
  for (const { keys, clause, isNegation } of words.toReversed()) {
    if (clause === negated) keys.push(BEFORE_NEGATION)
    if (isNegation) negated = clause
  }
}

function addTo(keys: number[], others: readonly number[]): void {
  for (const key of others) if (!keys.includes(key)) keys.push(key)
}

/**
 * The packs of the languages that people mix with one: a romanised language is written among words of those that are at
 * home in Latin letters.
 */
export function mixedWith(pack: LanguagePack, packs: readonly LanguagePack[]): LanguagePack[] {
  if (pack.folding === undefined) return []
  return packs.filter(({ script, folding }) => script === pack.script && folding === undefined)
}

function unitOf(text: string): number {
  return keyOf(checksumOf(text))
}
