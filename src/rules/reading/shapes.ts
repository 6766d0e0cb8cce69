import type { Grammar } from '../grammar/grammar.js'
import { NO_KINDS } from '../grammar/kindSets.js'
import { Mark } from '../words/mark.js'
import { Break } from '../words/break.js'
import type { Names } from '../people.js'
import { NO_SENSE, mergeSenses, packSense } from '../senses.js'
import type { Merging, Tokens } from './tokens.js'
import { Known, UNKNOWN } from '../grammar/vocabulary.js'
import type { Words } from '../words/words.js'

/** With more of its words in capitals than this, a comment shouts, and capitals tell no name. */
const SHOUTING_SHARE = 0.3
/** Fewer words are too few to tell. */
const FEWEST_SHOUTED = 3
/** A word with fewer letters is not in capitals, though all of them are. */
const SHORTEST_IN_CAPITALS = 3

const PERSON = packSense({ target: 'person' })
const MENTIONED = packSense({ target: 'participant', role: 'mentioned' })

/** Gives tokens the kinds that shape and place tell: names, mentions, numbers, capitals. */
export class Shapes {
  readonly #grammar: Grammar
  readonly #words: Words
  readonly #tokens: Tokens
  readonly #name: number
  readonly #capitalised: number
  readonly #capitals: number
  readonly #mention: number
  readonly #known: number
  readonly #number: number

  constructor(grammar: Grammar, words: Words, tokens: Tokens) {
    const { kinds } = grammar
    this.#grammar = grammar
    this.#words = words
    this.#tokens = tokens
    this.#name = kinds.idOf('name')
    this.#capitalised = kinds.idOf('capitalised')
    this.#capitals = kinds.idOf('capitals')
    this.#mention = kinds.idOf('mention')
    this.#known = kinds.idOf('known')
    this.#number = kinds.idOf('number')
  }

  /** Names of several words become one. */
  apply(names: Names): void {
    const { marks, count } = this.#tokens
    const isShouting = this.#isShouting()
    const hasKnown = !names.isEmpty
    let hasNames = false
    let isNamed = false
    for (let at = 0; at < count; at++) {
      const known: number | undefined = hasKnown ? this.#knownAt(at, names, isNamed) : undefined
      isNamed = known !== undefined
      if (marks[at]! & Mark.mention) this.#add(at, this.#mention, MENTIONED)
      else if (known !== undefined) this.#addKnown(at, known)
      else if (marks[at]! & Mark.number) this.#add(at, this.#number, 0)
      else if (!isShouting && (marks[at]! & (Mark.hit | Mark.capital)) === Mark.capital) this.#capital(at)
      hasNames ||= this.#isName(at)
    }
    if (hasNames) this.#mergeNames()
  }

  /**
   * Whom a token means as a part of a name that was passed in. Not every script has capitals, and not everybody writes
   * them: without one, a word of the language is that word, and so it is where the name was passed in small letters; but not
   * right behind another part of a name: a surname may be the word for a caste.
   *
   * @param isNamed whether the token before is such a part
   */
  #knownAt(at: number, names: Names, isNamed: boolean): number | undefined {
    const { breaks, known, marks, first } = this.#tokens
    const isSplit = (marks[at]! & Mark.split) !== 0
    const part = names.of(this.#hashOf(at)) ?? (isSplit ? names.of(this.#words.hashes[first[at]!]!) : undefined)
    if (part === undefined) return undefined
    if (part.isCapitalised && marks[at]! & Mark.capital) return part.sense
    if (isNamed && breaks[at] === Break.none) return part.sense
    return marks[at]! & Mark.hit || this.#isOrdinary(known[at]!) ? undefined : part.sense
  }

  /** Whether the language has a word, other than as a part of phrases. */
  #isOrdinary(word: number): boolean {
    const { vocabulary } = this.#grammar
    return vocabulary.sets[word] !== NO_KINDS || (vocabulary.marks[word]! & Known.contraction) !== 0
  }

  #capital(at: number): void {
    const { sets } = this.#tokens
    const hasKinds = sets[at] !== NO_KINDS
    if (this.#isInCapitals(at) && this.#lengthOf(at) >= SHORTEST_IN_CAPITALS) this.#add(at, this.#capitals, 0)
    if (hasKinds) return
    this.#add(at, !this.#isSentenceStart(at) || this.#beginsName(at) ? this.#name : this.#capitalised, PERSON)
  }

  /** At the start of a sentence every word has a capital: it is a name if the next one looks like one, too. */
  #beginsName(at: number): boolean {
    const { breaks, sets, marks, count } = this.#tokens
    const next = at + 1
    return (
      next < count &&
      breaks[next] === Break.none &&
      sets[next] === NO_KINDS &&
      (marks[next]! & (Mark.hit | Mark.capital)) === Mark.capital
    )
  }

  #isSentenceStart(at: number): boolean {
    const { sentences } = this.#tokens
    return at === 0 || sentences[at] !== sentences[at - 1]
  }

  /** Names in a row are one. */
  #mergeNames(): void {
    const { meets, kindSets, special } = this.#grammar
    const { endings, sets, breaks, count } = this.#tokens
    const mergings: Merging[] = []
    for (let from = 0; from < count; from++) {
      if (!this.#isName(from)) continue
      let to = from
      while (to + 1 < count && this.#isName(to + 1) && breaks[to + 1] === Break.none) to++
      let anchor = from
      while (anchor <= to && !meets.has(sets[anchor]!, special.known)) anchor++
      const isKnown = anchor <= to
      const name = kindSets.with(NO_KINDS, this.#name)
      const set = meets.ready(kindSets.withEnding(isKnown ? kindSets.with(name, this.#known) : name, endings[to]!))
      if (to > from) mergings.push({ from, to, anchor: isKnown ? anchor : from, set })
      from = to
    }
    if (mergings.length > 0) this.#tokens.merge(mergings)
  }

  #isName(at: number): boolean {
    return this.#grammar.meets.has(this.#tokens.sets[at]!, this.#grammar.special.anyName)
  }

  #isShouting(): boolean {
    if ((this.#words.allMarks & Mark.capitals) === 0) return false
    let words = 0
    let shouted = 0
    for (let at = 0; at < this.#tokens.count; at++) {
      if (this.#lengthOf(at) < 2) continue
      words++
      if (this.#isInCapitals(at)) shouted++
    }
    return shouted >= FEWEST_SHOUTED && shouted > words * SHOUTING_SHARE
  }

  #isInCapitals(at: number): boolean {
    return (this.#tokens.marks[at]! & (Mark.capitals | Mark.lower)) === Mark.capitals
  }

  /** In UTF-16 units. */
  #lengthOf(at: number): number {
    return this.#words.ends[this.#tokens.last[at]!]! - this.#words.starts[this.#tokens.first[at]!]!
  }

  /**
   * A known name is a name, too: what is said of anybody can be said of somebody known. Whatever else the word means, a caste or a
   * nation, is not meant.
   */
  #addKnown(at: number, sense: number): void {
    const { sets, senses } = this.#tokens
    sets[at] = NO_KINDS
    senses[at] = NO_SENSE
    this.#add(at, this.#known, sense)
    this.#add(at, this.#name, sense)
  }

  #add(at: number, kind: number, sense: number): void {
    const { meets, kindSets } = this.#grammar
    const { endings, sets, senses } = this.#tokens
    sets[at] = meets.ready(kindSets.withEnding(kindSets.with(sets[at]!, kind), endings[at]!))
    senses[at] = mergeSenses(sense, senses[at]!)
  }

  /** Of the part before its apostrophe, if it is split there; 0 for what stands for several words. */
  #hashOf(at: number): number {
    const { vocabulary } = this.#grammar
    const { known, first, last, marks } = this.#tokens
    const { hashes, headHashes } = this.#words
    if (known[at] !== UNKNOWN) return vocabulary.hashes[known[at]!]!
    if (first[at] !== last[at]) return 0
    return (marks[at]! & Mark.split ? headHashes : hashes)[first[at]!]!
  }
}
