import { mergeInPhrase } from '../senses.js'
import { Mark } from '../words/mark.js'
import { UNKNOWN } from '../grammar/vocabulary.js'
import { movedInto, twice } from '../../text/tables/columns.js'

const FEW = 64

/** Several tokens that become one: indexes, both inclusive. */
export interface Merging {
  readonly from: number
  readonly to: number
  /** The token whose sense comes first. */
  readonly anchor: number
  readonly set: number
}

/**
 * The words of a comment as the rules of one language see them; several words that count as one, too. A column for
 * each thing that is known of them. One object serves all comments and languages.
 */
export class Tokens {
  count = 0
  /** The words it is made of: indexes, both inclusive. */
  first = new Int32Array(FEW)
  last = new Int32Array(FEW)
  /** What the ending of its last word tells, as the number of a set of kinds. */
  endings = new Int32Array(FEW)
  /** Number of the set of its kinds, with what its ending tells. */
  sets = new Int32Array(FEW)
  senses = new Int32Array(FEW)
  /** How hard it is kept apart from the token before it: a value of `Break`. */
  breaks = new Uint8Array(FEW)
  /** Number of its sentence, from 0. */
  sentences = new Int32Array(FEW)
  /** 1 if its sentence ends in a question mark. */
  asked = new Uint8Array(FEW)
  /** Its number in the vocabulary; `UNKNOWN` where it stands for several words, too. */
  known = new Int32Array(FEW)
  /** Bits of `Mark`. */
  marks = new Int32Array(FEW)

  clear(): void {
    this.count = 0
  }

  /** Adds what is known of a token at first. */
  add(word: number, known: number, ending: number): void {
    const at = this.count++
    this.first[at] = word
    this.last[at] = word
    this.known[at] = known
    this.endings[at] = ending
    if (this.count === this.first.length) this.#grow()
  }

  /** @param mergings in order, without overlaps */
  merge(mergings: readonly Merging[]): void {
    let to = 0
    let from = 0
    for (const merging of mergings) {
      for (; from < merging.from; from++, to++) this.#move(from, to)
      this.#mergeInto(to++, merging)
      from = merging.to + 1
    }
    for (; from < this.count; from++, to++) this.#move(from, to)
    this.count = to
  }

  #mergeInto(at: number, { from, to, anchor, set }: Merging): void {
    let sense = this.senses[anchor]!
    let marks = this.marks[from]! & ~(Mark.number | Mark.single)
    for (let part = from; part <= to; part++) {
      sense = mergeInPhrase(sense, this.senses[part]!)
      marks |= this.marks[part]! & (Mark.hit | Mark.lower)
      if (part > from) marks = withCapitals(marks, this.marks[part]!)
    }
    const last = this.last[to]!
    const ending = this.endings[to]!
    this.#move(from, at)
    this.last[at] = last
    this.endings[at] = ending
    this.sets[at] = set
    this.senses[at] = sense
    this.known[at] = UNKNOWN
    this.marks[at] = marks
  }

  #move(from: number, to: number): void {
    if (from === to) return
    this.first[to] = this.first[from]!
    this.last[to] = this.last[from]!
    this.endings[to] = this.endings[from]!
    this.sets[to] = this.sets[from]!
    this.senses[to] = this.senses[from]!
    this.breaks[to] = this.breaks[from]!
    this.sentences[to] = this.sentences[from]!
    this.asked[to] = this.asked[from]!
    this.known[to] = this.known[from]!
    this.marks[to] = this.marks[from]!
  }

  #grow(): void {
    this.first = twice(this.first)
    this.last = twice(this.last)
    this.endings = twice(this.endings)
    this.sets = twice(this.sets)
    this.senses = twice(this.senses)
    this.sentences = twice(this.sentences)
    this.known = twice(this.known)
    this.marks = twice(this.marks)
    this.breaks = movedInto(this.breaks, new Uint8Array(2 * this.breaks.length))
    this.asked = movedInto(this.asked, new Uint8Array(2 * this.asked.length))
  }
}

/** The marks of a span, and of one more word at its end. */
function withCapitals(marks: number, more: number): number {
  const capitals = marks & Mark.oneCapital && more & Mark.oneCapital ? Mark.capitals : 0
  return marks | capitals | (more & (Mark.capitals | Mark.oneCapital))
}
