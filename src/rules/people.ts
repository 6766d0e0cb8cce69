import type { Sense } from '../lexicon/pack.js'
import { withChillus } from '../text/composed.js'
import { countLetters } from '../text/letters/foldLetter.js'
import { APOSTROPHES } from '../text/letters/unicode.js'
import type { Comment } from '../verdict.js'
import { hashOf } from './words/wordHasher.js'
import type { Letters } from './words/letters.js'
import { packSense, withName } from './senses.js'

/** A shorter part of a name is an initial, a title or a particle, unless the name has no longer one. */
const SHORTEST_PART = 3
/** Of a name without such a part. */
const SHORTEST_NAME = 2
/** Longer parts in small letters, among others that have capitals, are a careless way to write a name. */
const LONGEST_PARTICLE = 3

/** With what is read over in a word, and what holds it together: O'Brien, അമര്‍നാഥ്. A dot ends what is shortened: Prof. */
const PART = new RegExp(`([\\p{L}\\p{M}\\p{N}\\p{Cf}${APOSTROPHES}]+)(\\.(?![\\p{L}\\p{N}]))?`, 'gu')
const OUTER_APOSTROPHES = new RegExp(`^[${APOSTROPHES}]+|[${APOSTROPHES}]+$`, 'g')
const CAPITAL = /^\p{Lu}/u
const SMALL = /^\p{Ll}/u

const PUBLIC: Sense = { target: 'person', role: 'public-figure' }
const AUTHOR: Sense = { target: 'participant', role: 'author' }
const COMMENTER: Sense = { target: 'participant', role: 'commenter' }

/**
 * The parts of a name that tell whom it means wherever one of them stands; none if it is too short.
 *
 * @example partsOfName('Vincent van Gogh') // Vincent, Gogh
 */
export function partsOfName(name: string): readonly string[] {
  const parts = [...name.matchAll(PART)]
    .map(([, part = '', dot]) => ({ part: part.replace(OUTER_APOSTROPHES, ''), isWhole: dot === undefined }))
    .filter(({ part }) => /\p{L}/u.test(part))
  const whole = parts.filter(({ isWhole }) => isWhole)
  const own = (whole.length > 0 ? whole : parts).map(({ part }) => part)
  const hasCapitals = own.some((part) => CAPITAL.test(part))
  const isParticle = (part: string) => hasCapitals && SMALL.test(part) && countLetters(part) <= LONGEST_PARTICLE
  const long = own.filter((part) => countLetters(part) >= SHORTEST_PART && !isParticle(part))
  return long.length > 0 ? long : own.filter((part) => countLetters(part) >= SHORTEST_NAME)
}

/** A part of a name that a caller passed in. */
export interface NamePart {
  /** Whom it means: see `senses.ts`. */
  readonly sense: number
  /** Whether it was written with a capital, so that it is a name with one, whatever else the word means. */
  readonly isCapitalised: boolean
}

/**
 * Names that a caller passed in, by the hash of every part of theirs. They are read when the first is looked up, for most
 * comments that come with names can fit no rule.
 */
export class Names {
  readonly #parts = new Map<number, NamePart>()
  readonly #unread: (readonly [name: string, sense: Sense])[] = []
  readonly #letters: Letters
  readonly #others: Names | undefined

  /** @param others that count as well; of people who share a part, these are asked last */
  constructor(letters: Letters, others?: Names) {
    this.#letters = letters
    this.#others = others
  }

  get isEmpty(): boolean {
    return this.#parts.size + this.#unread.length === 0 && this.#others?.isEmpty !== false
  }

  /** Whom a word means, by its hash. */
  of(hash: number): NamePart | undefined {
    if (this.#unread.length > 0) this.#read()
    return this.#parts.get(hash) ?? this.#others?.of(hash)
  }

  /** @param names what is no string is none: JavaScript callers have no types to stop them */
  add(names: readonly unknown[], sense: Sense): void {
    for (const name of names) if (typeof name === 'string') this.#unread.push([name, sense])
  }

  #read(): void {
    for (const [name, sense] of this.#unread.splice(0)) {
      for (const part of partsOfName(withChillus(name.normalize('NFC')))) {
        const meant = { sense: withName(packSense(sense)), isCapitalised: CAPITAL.test(part) }
        this.#parts.set(hashOf(part, this.#letters)[0], meant)
      }
    }
  }
}

/** Tells whom names mean: those of a policy, and those that come with a comment. */
export class People {
  readonly #letters: Letters
  readonly #protected: Names

  /** @param people of the policy */
  constructor(people: readonly string[], letters: Letters) {
    this.#letters = letters
    this.#protected = new Names(letters)
    this.#protected.add(people, PUBLIC)
  }

  /** The names to be known in a comment. Of people who share a part the one nearest to the conversation is meant. */
  namesIn({ replyTo, article }: Partial<Comment>): Names {
    if (replyTo === undefined && article === undefined) return this.#protected
    const people: unknown = article?.people
    const names = new Names(this.#letters, this.#protected)
    names.add(Array.isArray(people) ? people : [], PUBLIC)
    names.add([article?.author], AUTHOR)
    names.add([replyTo?.author], COMMENTER)
    return names
  }
}
