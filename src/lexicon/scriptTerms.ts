import type { Characters } from '../text/characters.js'
import { CLASS_BITS, CLASS_MASK, Kind } from '../text/kinds.js'
import { Innocent } from '../text/innocent.js'
import { Automaton, Trie } from './automaton.js'
import { FormKind, type Form } from './entry.js'
import { lines, type Group } from './groups.js'
import { Joins } from './joined.js'
import { Listing, type SpeltEntry } from './listing.js'
import { Misspellings } from './misspelt.js'
import type { LanguagePack, Trait } from './pack.js'
import type { RomanisedMatcher } from './romanised.js'
import { FormIndex } from './formIndex.js'

const LETTER = /^[\p{L}\p{M}]$/u

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

const SPACE = ' '.charCodeAt(0)

/** About how many letters of an entry there are for one of its forms. */
const LETTERS_A_FORM = 8

/** As many answers are remembered. */
const MOST_ASKED = 4096

/** All terms in one script, in the ways in which they are looked for. */
export class ScriptTerms {
  readonly listing: Listing
  readonly forms = new FormIndex()
  readonly misspellings: Misspellings
  readonly #characters: Characters
  readonly #kind: number
  readonly #packs: readonly LanguagePack[]
  #joins: Joins | undefined
  #automaton: Automaton | undefined
  readonly #innocent: Innocent
  /** By text that may be a misspelling, whether it stands for itself. */
  readonly #asked = new Map<string, boolean>()
  #classes = new Uint16Array(64)
  #units = new Uint16Array(64)
  readonly #folded: readonly RomanisedMatcher[]

  /**
   * @param kind kind of the script
   * @param site the site's own terms in it
   * @param packs those of languages written in it
   * @param folded take forms that are looked for as they read folded, those that are not too short for it
   */
  constructor(
    characters: Characters,
    kind: number,
    site: readonly Form[],
    packs: readonly LanguagePack[],
    folded: readonly RomanisedMatcher[] = [],
  ) {
    this.#characters = characters
    this.#kind = kind
    this.#packs = packs
    this.#folded = folded
    this.#innocent = new Innocent(packs.map(({ innocent }) => innocent))
    this.listing = new Listing(site, packs)
    this.misspellings = new Misspellings(
      (form) => this.listing.formOf(form).text,
      (text) => this.#isWord(text),
    )
    this.forms.reserve(site.length + this.listing.lettersOf(() => true) / LETTERS_A_FORM)
    this.misspellings.reserve(this.listing.lettersOf(({ traits }) => traits.has('misspelled')))
    for (const [number, form] of site.entries()) this.#addSite(form, number)
    this.#addListed()
    this.forms.beginnings.addLater(() => this.#addBeginnings())
  }

  /** Whether the words of a language are looked for as they read folded. */
  hasFolding(tag: string): boolean {
    return this.#packs.some((pack) => pack.tag === tag && pack.folding !== undefined)
  }

  /** Takes note of the beginnings of what may be disguised. */
  #addBeginnings(): void {
    this.#forEachHidden((length) => this.forms.beginnings.add(this.#classes, length))
  }

  /** Visits all forms that may be disguised, each with its letters in `#classes`. One that may be run together is not anchored. */
  #forEachHidden(visit: (length: number, form: number, isAnchored: boolean, isMasked: boolean) => void): void {
    for (const [number, { text, coreStart, coreEnd, edgeBefore }] of this.listing.site.entries()) {
      visit(this.#readText(text.slice(coreStart, coreEnd)), number, edgeBefore && coreStart === 0, false)
    }
    this.listing.spellOut(({ forms, group, first, edgeBefore }) => {
      const { units, ends, kinds, count } = forms
      const shortest = shortestHidden(group)
      const isJoined = group.traits.has('joined')
      const isMasked = group.traits.has('masked')
      let from = 0
      for (let at = 0; at < count; at++) {
        const to = ends[at]!
        const isListed = kinds[at] === FormKind.listed
        if (to - from >= shortest && (isListed || !this.#innocent.has(forms.textOf(at)))) {
          visit(this.#read(units, from, to), first + at, (edgeBefore || !isListed) && !isJoined, isMasked && isListed)
        }
        from = to
      }
    })
  }

  #addListed(): void {
    let last: Group | undefined
    let isJoined = false
    let isMisspelt = false
    let folded: RomanisedMatcher | undefined
    this.listing.spellOut((entry) => {
      const { group } = entry
      if (group !== last) {
        last = group
        isJoined = group.traits.has('joined')
        isMisspelt = group.traits.has('misspelled')
        folded = isJoined ? undefined : this.#folded.find((terms) => terms.takes(group))
      }
      this.#addEntry(entry, isJoined, isMisspelt, folded)
    })
  }

  #addEntry(entry: SpeltEntry, isJoined: boolean, isMisspelt: boolean, folded: RomanisedMatcher | undefined): void {
    const { first, edgeBefore, edgeAfter } = entry
    const { units, ends, kinds, count } = entry.forms
    let from = 0
    for (let at = 0; at < count; at++) {
      const to = ends[at]!
      const form = first + at
      const isListed = kinds[at] === FormKind.listed
      const gaps = countSpaces(units, from, to)
      if (isMisspelt && isListed && gaps === 1) this.#addMisspeltPhrase(units, from, to, form)
      const length = this.#read(units, from, to)
      if (isMisspelt && isListed && gaps === 0) this.misspellings.add(this.#classes, length, form)
      if (!isListed) this.forms.add(this.#classes, length, form, true, false)
      else if (folded?.take(units, from, to, form, entry) !== true) {
        // Of a phrase that may be run together, what is written without its gaps is looked for inside words.
        this.forms.add(this.#classes, length, form, edgeBefore && (!isJoined || gaps > 0), !edgeAfter)
      }
      from = to
    }
  }

  /** Two words are summed up without the gap between them, as the scan does. */
  #addMisspeltPhrase(units: Uint16Array, from: number, to: number, form: number): void {
    const letters = units.slice(from, to).filter((unit) => unit !== SPACE)
    this.misspellings.add(this.#classes, this.#read(letters, 0, letters.length), form)
  }

  /** The automaton that disguised stretches are read with, made when there is the first. */
  get automaton(): Automaton {
    if (this.#automaton === undefined) {
      const trie = new Trie()
      this.#forEachHidden((length, form, isAnchored, isMasked) => trie.add(this.#classes, length, form, isAnchored, isMasked))
      this.#automaton = new Automaton(this.#characters.sizeOf(this.#kind), trie, (number) => this.listing.formOf(number))
    }
    return this.#automaton
  }

  get joins(): Joins {
    if (this.#joins === undefined) {
      const words = new Set(this.#packs.flatMap((pack) => lines(pack.joins)))
      // What stands for itself among romanised words is not thereby innocent where words are run together.
      const joining = this.#packs.filter((pack) => pack.joins !== '')
      const innocent = new Innocent(joining.map((pack) => pack.innocent))
      this.#joins = new Joins((letters) => words.has(letters) || this.#isJoined(letters), innocent)
    }
    return this.#joins
  }

  /** Whether letters are an entry that may be run together: those are run together with each other, too. */
  #isJoined(letters: string): boolean {
    return this.#formsOf(letters).some(({ kind, text, entry }) => kind === FormKind.listed && text === letters && entry.traits.has('joined'))
  }

  /** Whether a form is respelt so that it makes a word of its own. */
  isInnocentRespelling({ kind, text }: Form): boolean {
    return kind === FormKind.respelt && this.#innocent.has(text)
  }

  #addSite(form: Form, number: number): void {
    const { text, coreStart, coreEnd, edgeBefore, edgeAfter } = form
    const length = this.#readText(text.slice(coreStart, coreEnd))
    this.forms.add(this.#classes, length, number, edgeBefore && coreStart === 0, !edgeAfter || coreEnd < text.length)
  }

  #readText(text: string): number {
    if (text.length > this.#units.length) this.#units = new Uint16Array(text.length * 2)
    for (let at = 0; at < text.length; at++) this.#units[at] = text.charCodeAt(at)
    return this.#read(this.#units, 0, text.length)
  }

  /** Puts the classes of some units into `#classes`; returns how many. */
  #read(units: Uint16Array, from: number, to: number): number {
    const length = to - from
    if (length > this.#classes.length) this.#classes = new Uint16Array(length * 2)
    const classes = this.#classes
    const table = this.#characters.table
    for (let at = 0; at < length; at++) {
      const unit = units[from + at]!
      let value = table[unit]!
      if (value >> CLASS_BITS === Kind.unresolved) value = this.#characters.resolve(unit)
      classes[at] = value & CLASS_MASK
    }
    return length
  }

  #isWord(text: string): boolean {
    let isWord = this.#asked.get(text)
    if (isWord === undefined) {
      isWord = this.#innocent.has(text) || this.#isListed(text)
      if (this.#asked.size >= MOST_ASKED) this.#asked.clear()
      this.#asked.set(text, isWord)
    }
    return isWord
  }

  #isListed(text: string): boolean {
    const folded = this.#folded.flatMap((terms) => terms.formsOf(text)).map((number) => this.listing.formOf(number))
    return [...this.#formsOf(text), ...folded].some((form) => form.kind === FormKind.listed && form.text === text)
  }

  /** The forms of one word that some letters spell, also as they read folded. */
  formsAlike(letters: string): Form[] {
    const listed = this.#formsOf(letters).filter(({ text }) => text === letters)
    const folded = this.#folded.flatMap((terms) =>
      terms.formsOf(letters).map((number) => this.listing.formOf(number)).filter(({ text }) => terms.areAlike(text, letters)),
    )
    return [...listed, ...folded]
  }

  /** The forms that are a text, and maybe others. */
  #formsOf(text: string): Form[] {
    const length = this.#readText(text)
    return this.forms.formsOf(this.#classes, length).map((number) => this.listing.formOf(number))
  }
}

function countSpaces(units: Uint16Array, from: number, to: number): number {
  let spaces = 0
  for (let at = from; at < to; at++) if (units[at] === SPACE) spaces++
  return spaces
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
