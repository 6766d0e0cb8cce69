import type { Characters } from '../text/characters.js'
import { Automaton } from './automaton.js'
import { FormKind, type Form } from './entry.js'
import { lines, type Group } from './forms.js'
import { Joins } from './joined.js'
import { Listing, type Spelling } from './listing.js'
import { Misspellings } from './misspelt.js'
import type { LanguagePack, Trait } from './pack.js'
import { Words } from './words.js'

/**
 * Shorter words of a language without an orthography, and shorter words that only rules speak of, look like too much else
 * once digits and symbols are letters.
 */
const SHORTEST_HIDDEN_ROMANISED = 4
const SHORTEST_HIDDEN_KIND = 5

const UNDONE: readonly Trait[] = ['masked', 'misspelled', 'joined']

/**
 * Letters of the shortest word under a heading whose disguises are undone: people hide what they may not say, and whom they
 * say it of, but hardly ever the little words between.
 */
function shortestHidden({ pack, meaning, isException }: Group): number {
  const { violation, severity, sense, traits } = meaning
  if (isException || UNDONE.some((trait) => traits.has(trait))) return 1
  const counts = violation !== undefined || severity !== undefined || sense.group !== undefined
  const shortest = counts ? 1 : SHORTEST_HIDDEN_KIND
  return pack.folding === undefined ? shortest : Math.max(shortest, SHORTEST_HIDDEN_ROMANISED)
}

/** Terms that are looked for as they read folded, not as they are written. */
export interface FoldedTerms {
  /** Takes a form, if it is one of these. */
  take(spelling: Spelling): boolean
  /** The numbers of those that read like a text. */
  formsOf(text: string): readonly number[]
}

const NOTHING_FOLDED: FoldedTerms = { take: () => false, formsOf: () => [] }

/** All terms in one script, in the ways in which they are looked for. */
export class ScriptTerms {
  readonly listing: Listing
  readonly words = new Words()
  readonly misspellings: Misspellings
  readonly #characters: Characters
  readonly #kind: number
  readonly #packs: readonly LanguagePack[]
  #joins: Joins | undefined
  #automaton: Automaton | undefined
  #innocent: ReadonlySet<string> | undefined
  #classes = new Uint16Array(64)
  readonly #folded: FoldedTerms

  /**
   * @param kind kind of the script
   * @param site the site's own terms in it
   * @param packs those of languages written in it
   * @param folded takes forms that are looked for as they read folded, those that are not too short for it
   */
  constructor(
    characters: Characters,
    kind: number,
    site: readonly Form[],
    packs: readonly LanguagePack[],
    folded: FoldedTerms = NOTHING_FOLDED,
  ) {
    this.#characters = characters
    this.#kind = kind
    this.#packs = packs
    this.#folded = folded
    this.listing = new Listing(site, packs)
    this.misspellings = new Misspellings((unit) => characters.classOfUnit(unit), (text) => this.#isWord(text))
    this.words.reserve(this.listing.size)
    for (const [number, form] of site.entries()) this.#addSite(form, number)
    let last: Group | undefined
    let shortest = 0
    this.listing.spellOut((spelling) => {
      const { text, kind, form, edgeBefore, edgeAfter, group } = spelling
      const isListed = kind === FormKind.listed
      const isJoined = isListed && group.traits.has('joined')
      if (isListed && group.traits.has('misspelled')) this.misspellings.add(text, form)
      const length = this.#read(text)
      if (group !== last) {
        last = group
        shortest = shortestHidden(group)
      }
      if (text.length >= shortest) this.words.addBeginnings(this.#classes, length)
      if (!isJoined && folded.take(spelling)) return
      this.words.add(this.#classes, length, form, edgeBefore && !isJoined, !edgeAfter)
    })
  }

  /** The automaton that disguised stretches are read with, made when there is the first. */
  get automaton(): Automaton {
    this.#automaton ??= new Automaton(
      this.#characters.sizeOf(this.#kind),
      this.listing.formsOf((text, group) => text.length >= shortestHidden(group)).filter((form) => !this.isInnocentRespelling(form)),
      (unit) => this.#characters.classOfUnit(unit),
    )
    return this.#automaton
  }

  get joins(): Joins {
    if (this.#joins === undefined) {
      // Entries that may be run together are run together with each other, too.
      const isJoined = (form: Form) => form.kind === FormKind.listed && form.entry.traits.has('joined')
      const joined = this.listing.formsOf((_, { traits }) => traits.has('joined')).filter(isJoined)
      const words = new Set([...this.#packs.flatMap((pack) => lines(pack.joins)), ...joined.map(({ text }) => text)])
      // What stands for itself among romanised words is not thereby innocent where words are run together.
      const joining = this.#packs.filter((pack) => pack.joins !== '')
      this.#joins = new Joins(words, new Set(joining.flatMap((pack) => lines(pack.innocent))))
    }
    return this.#joins
  }

  /** Words that are taken for listed ones, but stand for themselves: the build finds them. */
  get innocent(): ReadonlySet<string> {
    this.#innocent ??= new Set(this.#packs.flatMap((pack) => lines(pack.innocent)))
    return this.#innocent
  }

  /** Whether a form is respelt so that it makes a word of its own. */
  isInnocentRespelling({ kind, text }: Form): boolean {
    return kind === FormKind.respelt && this.innocent.has(text)
  }

  #addSite(form: Form, number: number): void {
    const { text, coreStart, coreEnd, edgeBefore, edgeAfter } = form
    const length = this.#read(text.slice(coreStart, coreEnd))
    this.words.addBeginnings(this.#classes, length)
    this.words.add(this.#classes, length, number, edgeBefore && coreStart === 0, !edgeAfter || coreEnd < text.length)
  }

  /** Puts the classes of a text into `#classes`; returns how many. */
  #read(text: string): number {
    if (text.length > this.#classes.length) this.#classes = new Uint16Array(text.length * 2)
    for (let at = 0; at < text.length; at++) this.#classes[at] = this.#characters.classOfUnit(text.charCodeAt(at))
    return text.length
  }

  #isWord(text: string): boolean {
    if (this.innocent.has(text)) return true
    const forms = [...this.words.formsOf(this.#classes, this.#read(text)), ...this.#folded.formsOf(text)]
    return forms.some((number) => {
      const form = this.listing.formOf(number)
      return form.kind === FormKind.listed && form.text === text
    })
  }
}

/** Makes an alphabet of the letters that the forms of packs are made of. */
export function lettersOf(packs: readonly LanguagePack[], site: readonly Form[]): string {
  const parts = [
    ...packs.flatMap(({ terms, exceptions }) => [...terms, ...exceptions].map(({ entries }) => entries)),
    ...packs.flatMap(({ paradigms }) => Object.values(paradigms).flat().flatMap(({ forms }) => forms)),
    ...packs.flatMap(({ spellings = '', respellings }) => [spellings, respellings]),
    ...site.map(({ text }) => text),
  ]
  return [...new Set(parts.join(''))].filter((char) => LETTER.test(char)).join('')
}

const LETTER = /^[\p{L}\p{M}]$/u
