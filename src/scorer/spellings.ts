import type { LanguagePack } from '../lexicon/pack.js'
import { alikeFoldingOf } from '../rules/grammar/alikeWords.js'
import { contractionsOf } from '../rules/grammar/contractions.js'
import { foldSpelling, readFolding, type FoldingRules } from '../text/folding/folding.js'
import { undisguised } from '../text/disguises/undisguised.js'
import { SPREAD } from '../text/tables/fnv.js'
import { copied } from '../text/copied.js'
import { checksumOf } from './bytes.js'
import type { KeySets } from './keySets.js'
import { keyOf } from './weights.js'
import { lines } from '../text/tables/lines.js'

/** Stands for the edge of a word where packs say which letters may be written otherwise. */
const EDGE = '|'
const MORE_THAN_TWICE = /(.)\1{2,}/gu

/** Letters of the beginnings and of the ending of a word that have keys of their own; shorter words end as they begin. */
const BEGINNINGS = [3, 5]
const ENDING = 3
const LONGEST_WHOLE = 5
const BEGINS = 0x5bd1e995
const ENDS = 0x1b873593

/** Spellings that are remembered, and how long they may be. */
const MOST_REMEMBERED = 20_000
const LONGEST_REMEMBERED = 40

/** Kinds of common words with a meaning of their own here: see `wordlists/README.md`. */
const NEGATION = 'not'
const CONTRAST = 'but'

/** A spelling and what it says wherever it stands. */
export interface Spelling {
  /** Number of the set of its keys: of the word first, then of its kinds and parts. */
  readonly set: number
  readonly isNegation: boolean
  /** Whether a clause ends before it. */
  readonly isContrast: boolean
  /** Whether it means somebody in the conversation: "you", "your". */
  readonly isAddress: boolean
}

/** What a pack says of the spellings of its language. In romanised languages all spellings of a word have one key. */
export class Spellings {
  readonly #keySets: KeySets
  readonly #script: string
  readonly #rules: FoldingRules
  /** How words may end otherwise than they are listed, and how they are. */
  readonly #endings: readonly (readonly [written: string, listed: string])[]
  /** Kinds of common words, by word as it is folded. */
  readonly #common = new Map<string, Set<string>>()
  /** Common words that mean somebody in the conversation, as they are folded. */
  readonly #addresses = new Set<string>()
  /** Words that are written short, in full, both as they are folded. */
  readonly #inFull = new Map<string, string>()
  readonly #known = new Map<string, Spelling>()

  constructor(pack: LanguagePack, keySets: KeySets) {
    const { spellings = '', common } = pack
    this.#keySets = keySets
    this.#script = pack.script
    this.#rules = readFolding(alikeFoldingOf(pack) ?? '')
    this.#endings = lines(spellings).flatMap(endingOf)
    for (const { kinds, sense, entries } of common) {
      for (const word of lines(entries)) this.#learn(word, kinds, sense.target === 'participant')
    }
    for (const [short, long] of contractionsOf(pack).words) {
      if (!long.includes(' ')) this.#inFull.set(this.#plain(short), this.#plain(long))
      for (const word of long.split(' ')) {
        const plain = this.#plain(word)
        this.#learn(short, [...(this.#common.get(plain) ?? [])], this.#addresses.has(plain))
      }
    }
  }

  of(written: string): Spelling {
    const known = this.#known.get(written)
    if (known !== undefined) return known
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear()
    const asWritten = this.#plain(written)
    const plain = this.#inFull.get(asWritten) ?? asWritten
    const kinds = this.#common.get(plain)
    const fresh = {
      set: this.#keySets.of([unitOf(plain), ...[...(kinds ?? [])].map(kindUnit), ...partsOf(plain)]),
      isNegation: kinds?.has(NEGATION) ?? false,
      isContrast: kinds?.has(CONTRAST) ?? false,
      isAddress: this.#addresses.has(plain),
    }
    if (written.length <= LONGEST_REMEMBERED) this.#known.set(copied(written), fresh)
    return fresh
  }

  /** When the numbers of sets stand for others. */
  forget(): void {
    this.#known.clear()
  }

  #learn(word: string, kinds: readonly string[], isAddress: boolean): void {
    if (word === '' || word.includes(' ')) return
    const plain = this.#plain(word)
    const known = this.#common.get(plain)
    this.#common.set(plain, new Set([...(known ?? []), ...kinds]))
    if (isAddress) this.#addresses.add(plain)
  }

  /** A word that ends as lists have it. */
  #asListed(word: string): string {
    const ending = this.#endings.find(([written]) => word.endsWith(written))
    return ending === undefined ? word : word.slice(0, -ending[0].length) + ending[1]
  }

  #plain(written: string): string {
    const plain = this.#asListed(undisguised(written, this.#script)).replace(MORE_THAN_TWICE, '$1$1')
    return this.#rules.spellings.length === 0 ? plain : foldSpelling(plain, this.#rules)
  }
}

/** @param pair `listed>written`, of endings with an edge behind both */
function endingOf(pair: string): [string, string][] {
  const [listed = '', written = ''] = pair.split('>')
  return written.endsWith(EDGE) ? [[written.slice(0, -1), listed.slice(0, -1)]] : []
}

/** Keys of what other forms of a word, or words made of it, have in common with it: how it begins, and how it ends. */
function partsOf(word: string): number[] {
  const beginnings = BEGINNINGS.filter((length) => word.length > length).map((length) => partKey(word, 0, length, BEGINS))
  return word.length > LONGEST_WHOLE ? [...beginnings, partKey(word, word.length - ENDING, word.length, ENDS)] : beginnings
}

/** @param which tells beginnings from endings and from words */
function partKey(word: string, from: number, to: number, which: number): number {
  return keyOf(Math.imul(checksumOf(word, from, to) ^ which, SPREAD))
}

/** The key of a word, or of something that no word is written as: a space tells it from one. */
export function unitOf(text: string): number {
  return keyOf(checksumOf(text))
}

export function kindUnit(kind: string): number {
  return unitOf(`kind ${kind}`)
}
