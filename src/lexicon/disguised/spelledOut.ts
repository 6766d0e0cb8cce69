import type { Characters } from '../../text/letters/characters.js'
import { Class } from '../../text/letters/kinds.js'
import { Flag, type Symbols } from '../../text/disguises/symbols.js'
import { characterDisguises, disguiseBit } from '../disguise.js'
import { isStem, isViolation, type Hit } from '../entry.js'
import type { ScriptTerms } from '../index/scriptTerms.js'
import { areInitials } from '../senses.js'

/** Fewer letters make a word by chance, more none. */
const SHORTEST = 5
const LONGEST = 30

/** A single gap is rather a space that was forgotten. */
const FEWEST_GAPS = 2

/** A `1` as i or as l. */
const CHOICES: readonly number[] = [0, 1]

/** What a stretch is without what stands between its letters. */
interface Spelt {
  readonly letters: string
  readonly first: number
  readonly last: number
  readonly gaps: number
  /** How many letters another character stands for, and how many are written as letters. */
  readonly leet: number
  readonly plain: number
}

/**
 * Finds a word that a stretch spells out in parts, however long those are, or with other characters for its letters:
 * `bh.en.ch.od`. In romanised languages also a word that reads alike. It must be all that the stretch spells.
 */
export class SpelledOut {
  readonly #characters: Characters
  readonly #symbols: Symbols

  constructor(characters: Characters, symbols: Symbols) {
    this.#characters = characters
    this.#symbols = symbols
  }

  /** Adds the word to `hits`, if there is one, and none that counts is among them. */
  match(text: string, kind: number, terms: ScriptTerms, hits: Hit[]): void {
    for (const choice of CHOICES) {
      const spelt = this.#read(kind, choice)
      if (spelt === undefined || !isSpelledOut(spelt)) return
      const start = this.#symbols.starts[spelt.first]!
      const end = this.#symbols.ends[spelt.last]!
      // What is found as it stands needs no guess: `un-fucking-believable`.
      if (hits.some((hit) => hit.entry.violation !== undefined && hit.start < end && hit.end > start)) return
      if (spelt.gaps > 0 && areInitials(this.#characters, text, start, end)) return
      const form = terms.formsAlike(spelt.letters).find(isViolation)
      if (form === undefined) {
        if (spelt.leet === 0) return
        continue
      }
      const disguise = bitsOf(spelt) | characterDisguises(this.#characters, text, start, end)
      hits.push({ entry: form.entry, start, end, disguise, isStem: isStem(form) })
      return
    }
  }

  #read(kind: number, choice: number): Spelt | undefined {
    const { length, flags, classes, alternatives } = this.#symbols
    let letters = ''
    let first = -1
    let last = -1
    let gaps = 0
    let leet = 0
    let plain = 0
    for (let symbol = 0; symbol < length; symbol++) {
      if (flags[symbol]! & Flag.repeat) continue
      const others = alternatives[symbol]!
      const isLetter = this.#symbols.isLetter(symbol)
      if (!isLetter && others.length === 0) continue
      if (letters.length === LONGEST) return undefined
      const cls = others.length > 0 ? others[Math.min(choice, others.length - 1)]! : classes[symbol]!
      if (cls === Class.other || cls === Class.edge) return undefined
      if (first < 0) first = symbol
      else if (last < symbol - 1 && !this.#isRepeated(last + 1, symbol)) gaps++
      if (others.length > 0) leet++
      else plain++
      letters += this.#characters.letterOf(kind, cls)
      last = symbol
    }
    return { letters, first, last, gaps, leet, plain }
  }

  #isRepeated(from: number, to: number): boolean {
    for (let symbol = from; symbol < to; symbol++) if ((this.#symbols.flags[symbol]! & Flag.repeat) === 0) return false
    return true
  }
}

function isSpelledOut({ letters, gaps, leet, plain }: Spelt): boolean {
  return letters.length >= SHORTEST && plain > 0 && (gaps >= FEWEST_GAPS || (gaps === 0 && leet > 0))
}

function bitsOf({ gaps, leet }: Spelt): number {
  return (gaps > 0 ? disguiseBit('spacing') : 0) | (leet > 0 ? disguiseBit('leet') : 0)
}
