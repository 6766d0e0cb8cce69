import { allForms } from '../lexicon/forms.js'
import type { LanguagePack, Sense } from '../lexicon/pack.js'

/** Kinds that are worked out from a word's shape and place instead of being listed. */
export const SHAPES = ['name', 'capitalised', 'capitals', 'mention', 'known', 'number', 'any'] as const

/** Whether a kind is told by shape and place. */
export function isShape(kind: string): boolean {
  return (SHAPES as readonly string[]).includes(kind)
}

/** What the vocabulary knows of a word. */
export interface Known {
  /** Numbers of the literal word, if a pattern has it, and of the kinds it is of. */
  readonly kinds: readonly number[]
  readonly sense: Sense
  /** Common phrases that begin with it, the longest first. */
  readonly phrases: readonly Phrase[]
  /** The words it is read as instead, if it is a contraction. */
  readonly parts?: readonly string[]
}

/** Several common words that count as one. */
export interface Phrase {
  readonly words: readonly string[]
  readonly kinds: readonly number[]
  readonly sense: Sense
}

const UNKNOWN: Known = { kinds: [], sense: {}, phrases: [] }

/**
 * Numbers for the kinds and literal words that the patterns of a pack speak of, and its common words.
 *
 * A common kind belongs to its pack, for common words of two languages are often spelt alike; and what a pack lists
 * under a reason code is governed by its own rules. Other kinds are shared: Hinglish rules see English insults.
 */
export class Kinds {
  readonly #tag: string
  readonly #ids = new Map<string, number>()
  readonly #common: ReadonlySet<string>
  readonly #words = new Map<string, Known>()

  constructor(pack: LanguagePack) {
    this.#tag = pack.tag
    this.#common = new Set(pack.common.flatMap(({ kinds }) => kinds))
    this.#addCommon(pack)
    this.#addContractions(pack)
  }

  /** The number of a shared kind, or of what counts by a reason code in a language. */
  idOf(kind: string, tag = this.#tag): number {
    return this.#intern(kind.includes('/') ? `${tag}:${kind}` : kind)
  }

  /** The numbers of what a pattern says: `<you>` is the pack's own kind and the shared one. */
  idsOf(alternative: string): readonly number[] {
    const kind = /^<(.*)>$/u.exec(alternative)?.[1]
    if (kind === undefined) return [this.#literal(alternative)]
    const shared = this.idOf(kind)
    return this.isCommon(kind) ? [this.#intern(commonName(kind)), shared] : [shared]
  }

  /** Whether the pack lists common words of a kind. */
  isCommon(kind: string): boolean {
    return this.#common.has(kind)
  }

  /** What is known of a folded word. */
  lookUp(word: string): Known {
    return this.#words.get(word) ?? UNKNOWN
  }

  /** Every word that anything is known of. */
  words(): Iterable<[word: string, known: Known]> {
    return this.#words
  }

  #addCommon({ common, paradigms }: LanguagePack): void {
    for (const { kinds, sense, forms, entries } of common) {
      const ids = kinds.map((kind) => this.#intern(commonName(kind)))
      for (const entry of entries.split('\n')) {
        for (const form of allForms(paradigms, entry, forms)) {
          if (form.includes(' ')) this.#addPhrase(form.split(' '), ids, sense)
          else {
            const known = this.lookUp(form)
            this.#words.set(form, { ...known, kinds: [...known.kinds, ...ids], sense: { ...sense, ...known.sense } })
          }
        }
      }
    }
  }

  #addContractions({ contractions }: LanguagePack): void {
    if (contractions === '') return
    for (const pair of contractions.split('\n')) {
      const [from = '', to = ''] = pair.split('>')
      this.#words.set(from, { ...this.lookUp(from), parts: to.split(' ') })
    }
  }

  #addPhrase(words: readonly string[], kinds: readonly number[], sense: Sense): void {
    const [first = ''] = words
    const begun = this.lookUp(first)
    const same = begun.phrases.find((phrase) => phrase.words.join(' ') === words.join(' '))
    const phrase = { words, kinds: [...(same?.kinds ?? []), ...kinds], sense: { ...sense, ...same?.sense } }
    const phrases = [...begun.phrases.filter((other) => other !== same), phrase]
    this.#words.set(first, { ...begun, phrases: phrases.sort((a, b) => b.words.length - a.words.length) })
  }

  /** The number of a literal word, by which its tokens are known from then on. */
  #literal(word: string): number {
    const name = `"${word}"`
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const id = this.#intern(name)
    const { kinds, ...rest } = this.lookUp(word)
    this.#words.set(word, { ...rest, kinds: [id, ...kinds] })
    return id
  }

  #intern(name: string): number {
    let id = this.#ids.get(name)
    if (id === undefined) {
      id = this.#ids.size
      this.#ids.set(name, id)
    }
    return id
  }
}

/** Tells a pack's common kind from the shared one of the same name. */
function commonName(kind: string): string {
  return `common:${kind}`
}
