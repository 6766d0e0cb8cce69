import type { LanguagePack } from '../lexicon/pack.js'
import { EDGE_SYMBOL, type FoldedReading } from '../text/folded.js'
import { foldSpelling, foldedClass, readFolding } from '../text/folding.js'
import { MOST_WORDS, type Evidence, type Tags } from './evidence.js'
import { HashTable } from './hashTable.js'

/** Letters of the shortest and longest ending that are told. */
const ENDINGS = [3, 4, 5, 6] as const

const PRIME = 31
const HAS_CAPITAL = /[^a-z]/

/** Looking for a word in the text of a list is cheaper than taking the list apart, for so many words. */
const FEW_LOOKS = 8

/** As many answers are remembered. */
const MOST_ANSWERS = 4096

/**
 * Markers in Latin letters. Words are compared by a hash of their symbols, which costs a comment no object a word;
 * two words with one hash among a few hundred are too rare to matter.
 */
export class LatinMarkers {
  readonly #reading: FoldedReading
  /** By hash, numbers of `#tags`. */
  readonly #words = new HashTable()
  readonly #endings = new HashTable()
  #hasEndings = false
  readonly #tags: Tags[] = []
  readonly #innocent: Innocent
  /** By tag of a language that has an orthography: its markers as they are spelt. */
  readonly #spelt: ReadonlyMap<string, ReadonlySet<string>>
  /** By spelling of a word that folds to a marker, what it tells. */
  readonly #told = new Map<string, Tags>()

  constructor(packs: readonly LanguagePack[], folding: string, reading: FoldedReading) {
    this.#reading = reading
    this.#innocent = new Innocent(packs.map(({ innocent }) => innocent))
    this.#spelt = new Map(
      packs
        .filter(({ folding }) => folding === undefined)
        .map(({ tag, markers = '' }) => [tag, new Set(markers.split('\n'))]),
    )
    const rules = readFolding(folding)
    for (const { tag, markers = '' } of packs) {
      for (const marker of new Set(markers.split('\n').map((marker) => foldSpelling(marker, rules)))) this.#add(tag, marker)
    }
  }

  #add(tag: string, marker: string): void {
    const isEnding = marker.endsWith('|')
    const hash = hashOf(isEnding ? marker.slice(0, -1) : marker)
    const table = isEnding ? this.#endings : this.#words
    this.#hasEndings ||= isEnding
    const known = table.get(hash)
    if (known >= 0) this.#tags[known] = [...this.#tags[known]!, tag]
    else table.set(hash, this.#tags.push([tag]) - 1)
  }

  addTo(evidence: Evidence, text: string): void {
    this.#reading.read(text)
    const { symbols, length } = this.#reading
    let words = 0
    let hash = 0
    let begin = 0
    for (let at = 0; at < length && words < MOST_WORDS; at++) {
      const symbol = symbols[at]!
      if (symbol !== EDGE_SYMBOL) {
        hash = (Math.imul(hash, PRIME) + symbol) | 0
        continue
      }
      if (at > begin) {
        words++
        let tags = this.#words.get(hash)
        if (tags < 0 && this.#hasEndings) tags = this.#tagsOfEnding(begin, at)
        if (tags >= 0) evidence.mark(this.#toldBy(this.#tags[tags]!, text, begin, at))
      }
      hash = 0
      begin = at + 1
    }
    evidence.words = Math.max(evidence.words, words)
  }

  #tagsOfEnding(begin: number, end: number): number {
    const { symbols } = this.#reading
    for (const letters of ENDINGS) {
      if (end - begin <= letters) return -1
      let hash = 0
      for (let at = end - letters; at < end; at++) hash = (Math.imul(hash, PRIME) + symbols[at]!) | 0
      const tags = this.#endings.get(hash)
      if (tags >= 0) return tags
    }
    return -1
  }

  /** Of a word that folds to a marker, the languages that it can be a word of as it is spelt. */
  #toldBy(tags: Tags, text: string, begin: number, end: number): Tags {
    const { starts } = this.#reading
    const written = text.slice(starts[begin], starts[end])
    const word = HAS_CAPITAL.test(written) ? written.toLowerCase() : written
    let told = this.#told.get(word)
    if (told === undefined) {
      told = tags.filter((tag) => this.#spelt.get(tag)?.has(word) ?? !this.#innocent.has(word))
      if (this.#told.size >= MOST_ANSWERS) this.#told.clear()
      this.#told.set(word, told)
    }
    return told
  }
}

/** Words of other languages that only fold to a marker. */
class Innocent {
  /** Newline-separated. */
  readonly #lists: readonly string[]
  #looks = 0
  #words: ReadonlySet<string> | undefined

  constructor(lists: readonly string[]) {
    this.#lists = lists
  }

  has(word: string): boolean {
    if (++this.#looks > FEW_LOOKS) this.#words ??= new Set(this.#lists.flatMap((list) => list.split('\n')))
    if (this.#words !== undefined) return this.#words.has(word)
    return this.#lists.some((list) => isLineOf(list, word))
  }
}

function isLineOf(list: string, word: string): boolean {
  for (let at = list.indexOf(word); at >= 0; at = list.indexOf(word, at + 1)) {
    const end = at + word.length
    if ((at === 0 || list[at - 1] === '\n') && (end === list.length || list[end] === '\n')) return true
  }
  return false
}

/** Of a folded word; never 0, which is no word. */
function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, PRIME) + foldedClass(word.charCodeAt(at)) + 1) | 0
  return hash
}
