import { allForms } from '../lexicon/forms.js'
import type { LanguagePack, Sense } from '../lexicon/pack.js'

/** Kinds that are worked out from a word's shape and place instead of being listed. */
export const SHAPES = ['name', 'capitalised', 'capitals', 'mention', 'known', 'number', 'any'] as const
export type Shape = (typeof SHAPES)[number]

/** What the vocabulary knows of a word. */
export interface Known {
  /** Sorted by what was known first: the literal word, then the kinds it is of. */
  readonly kinds: readonly number[]
  readonly sense: Sense
}

/** Several common words that count as one. */
export interface Phrase extends Known {
  readonly words: readonly string[]
}

const UNKNOWN: Known = { kinds: [], sense: {} }
const NO_PHRASES: readonly Phrase[] = []

/**
 * Numbers for the kinds and literal words that patterns speak of, and the common words of all packs.
 *
 * A common kind belongs to its pack: the Hinglish *to* is no English one; and what a pack lists under a reason code
 * is governed by its own rules. Other kinds are shared, so that a Hinglish rule sees English insults.
 */
export class Kinds {
  readonly #ids = new Map<string, number>()
  readonly #commonKinds = new Map<string, ReadonlySet<string>>()
  readonly #words = new Map<string, Known>()
  readonly #phrases = new Map<string, Phrase[]>()
  readonly #literals = new Map<string, number>()

  constructor(packs: readonly LanguagePack[]) {
    for (const pack of packs) this.#addCommon(pack)
  }

  /** How many there are. */
  get count(): number {
    return this.#ids.size
  }

  /** The number of a shared kind, or of what counts by a reason code in the language `tag`. */
  idOf(kind: string, tag = ''): number {
    return this.#intern(kind.includes('/') ? `${tag}:${kind}` : kind)
  }

  /** The numbers of what a pattern of a pack says: `<you>` is the pack's own kind and the shared one. */
  idsOf(tag: string, alternative: string): readonly number[] {
    const kind = /^<(.*)>$/u.exec(alternative)?.[1]
    if (kind === undefined) return [this.#literal(alternative)]
    const shared = this.idOf(kind, tag)
    return this.isCommon(tag, kind) ? [this.#intern(`${tag}:${kind}`), shared] : [shared]
  }

  /** The numbers of a kind that every pack may have words of. */
  idsInAll(kind: string): readonly number[] {
    return [...this.#commonKinds.keys()].flatMap((tag) => this.idsOf(tag, `<${kind}>`))
  }

  /** Whether a kind is one of a pack's common ones. */
  isCommon(tag: string, kind: string): boolean {
    return this.#commonKinds.get(tag)?.has(kind) ?? false
  }

  /** What is known of a folded word. */
  lookUp(word: string): Known {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const literal = this.#literals.get(word)
    return literal === undefined ? UNKNOWN : { kinds: [literal], sense: {} }
  }

  /** Common phrases that begin with a folded word, the longest first. */
  phrasesFrom(word: string): readonly Phrase[] {
    return this.#phrases.get(word) ?? NO_PHRASES
  }

  nameForDebug(id: number): string {
    return [...this.#ids].find(([, other]) => other === id)?.[0] ?? ''
  }

  /** Adds the literal words of patterns to what is known of words. Call once all patterns are read. */
  complete(): void {
    for (const [word, id] of this.#literals) {
      const { kinds, sense } = this.#words.get(word) ?? UNKNOWN
      this.#words.set(word, { kinds: [id, ...kinds], sense })
    }
  }

  #addCommon({ tag, common, paradigms }: LanguagePack): void {
    this.#commonKinds.set(tag, new Set(common.flatMap(({ kinds }) => kinds)))
    for (const { kinds, sense, forms, entries } of common) {
      const ids = kinds.map((kind) => this.#intern(`${tag}:${kind}`))
      for (const entry of entries.split('\n')) {
        for (const form of allForms(paradigms, entry, forms)) {
          if (form.includes(' ')) this.#addPhrase(form.split(' '), ids, sense)
          else {
            const known = this.#words.get(form) ?? UNKNOWN
            this.#words.set(form, { kinds: [...known.kinds, ...ids], sense: { ...sense, ...known.sense } })
          }
        }
      }
    }
  }

  #addPhrase(words: readonly string[], kinds: readonly number[], sense: Sense): void {
    const [first = ''] = words
    const others = this.#phrases.get(first) ?? []
    const known = others.find((phrase) => phrase.words.join(' ') === words.join(' '))
    const phrase = { words, kinds: [...(known?.kinds ?? []), ...kinds], sense: { ...sense, ...known?.sense } }
    const all = [...others.filter((other) => other !== known), phrase]
    this.#phrases.set(first, all.sort((a, b) => b.words.length - a.words.length))
  }

  #literal(word: string): number {
    const id = this.#intern(`"${word}"`)
    this.#literals.set(word, id)
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
