import type { Characters } from '../../text/letters/characters.js'
import { Innocent } from '../../text/tables/innocent.js'
import { FormKind, type Entry, type Form } from '../entry.js'
import { Listing } from '../forms/listing.js'
import type { LanguagePack } from '../pack.js'
import { Automaton, Trie } from './automaton.js'
import { Classes } from './classes.js'
import { fileAll } from './filing.js'
import type { FoldedForms } from './foldedForms.js'
import { FormIndex } from './formIndex.js'
import { forEachHidden } from './hiddenForms.js'
import { Joins } from './joined.js'
import { MisspellingTable } from './misspellingTable.js'
import { NameEndings } from './nameEndings.js'
import { lines } from '../../text/tables/lines.js'

/** As many answers are remembered. */
const MOST_ASKED = 4096

const NO_FORMS: readonly Form[] = []
const NO_ENTRIES: readonly Entry[] = []

/** All terms in one script, in the ways in which they are looked for. */
export class ScriptTerms {
  readonly listing: Listing
  readonly forms = new FormIndex()
  readonly misspellings: MisspellingTable
  readonly #packs: readonly LanguagePack[]
  readonly #classes: Classes
  readonly #folded: readonly FoldedForms[]
  readonly #foldedTags: ReadonlySet<string>
  readonly #innocent: Innocent
  readonly #nameEndings: NameEndings
  /** By text that may be a misspelling, whether it stands for itself. */
  readonly #asked = new Map<string, boolean>()
  #joins: Joins | undefined
  #automaton: Automaton | undefined

  /**
   * @param site the site's own terms in a script
   * @param packs those of languages written in it
   * @param folded take forms that are looked for as they read folded, those that are not too short for it
   */
  constructor(
    characters: Characters,
    site: readonly Form[],
    packs: readonly LanguagePack[],
    folded: readonly FoldedForms[] = [],
  ) {
    this.#packs = packs
    this.#folded = folded
    this.#foldedTags = new Set(packs.filter(({ folding }) => folding !== undefined).map(({ tag }) => tag))
    this.#classes = new Classes(characters)
    this.#innocent = new Innocent(packs)
    this.#nameEndings = new NameEndings(packs.flatMap(({ nameEndings = '' }) => lines(nameEndings)))
    this.listing = new Listing(site, packs)
    this.misspellings = new MisspellingTable(
      (form) => this.listing.formOf(form).text,
      (text) => this.#isWord(text),
    )
    fileAll(this.listing, this.#classes, { forms: this.forms, misspellings: this.misspellings, folded })
    this.forms.beginnings.addLater(() => this.#addBeginnings())
  }

  /** Whether the words of a language are looked for as they read folded. */
  hasFolding(tag: string): boolean {
    return this.#foldedTags.has(tag)
  }

  /** Takes note of the beginnings of what may be disguised. */
  #addBeginnings(): void {
    const classes = this.#classes
    forEachHidden(this.listing, this.#innocent, classes, (length) => this.forms.beginnings.add(classes.items, length))
  }

  /** The automaton that disguised stretches are read with, made when there is the first. */
  get automaton(): Automaton {
    if (this.#automaton === undefined) {
      const trie = new Trie()
      const classes = this.#classes
      forEachHidden(this.listing, this.#innocent, classes, (length, form, isAnchored, isMasked) => {
        trie.add(classes.items, length, form, isAnchored, isMasked)
      })
      this.#automaton = new Automaton(trie, (number) => this.listing.formOf(number))
    }
    return this.#automaton
  }

  get joins(): Joins {
    if (this.#joins === undefined) {
      // Only these know which words merely look run together: what stands for itself among romanised words may be a listed one here.
      const joining = this.#packs.filter((pack) => pack.joins !== '')
      const words = new Set(joining.flatMap(({ joins, functionWords = '' }) => [...lines(joins), ...lines(functionWords)]))
      const innocent = new Innocent(joining)
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

  /** Whether a text is a word of its own that looks like a listed one. */
  isInnocent(text: string): boolean {
    return this.#innocent.has(text)
  }

  /** Whether what follows a word tells that it is one of those with an ending written on to it: *Kuntis'*. */
  isInnocentOwner(word: string, behind: string): boolean {
    return this.#nameEndings.owners(word, behind).some((owner) => this.#innocent.has(owner))
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
    return [...this.#listedAs(letters), ...this.#foldedAs(letters)]
  }

  /** What a language lists as one word that some letters spell, also as they read folded in it. */
  entriesOf(letters: string, tag: string): readonly Entry[] {
    const listed = this.#listedAs(letters)
    const forms = this.hasFolding(tag) ? [...listed, ...this.#foldedAs(letters)] : listed
    if (forms.length === 0) return NO_ENTRIES
    return forms.map(({ entry }) => entry).filter(({ language }) => language === tag)
  }

  #listedAs(letters: string): readonly Form[] {
    const forms = this.#formsOf(letters)
    return forms.length === 0 ? forms : forms.filter(({ text }) => text === letters)
  }

  #foldedAs(letters: string): Form[] {
    return this.#folded.flatMap((terms) =>
      terms.formsOf(letters).map((number) => this.listing.formOf(number)).filter(({ text }) => terms.areAlike(text, letters)),
    )
  }

  /** The forms that are a text, and maybe others. */
  #formsOf(text: string): readonly Form[] {
    const length = this.#classes.readText(text)
    const numbers = this.forms.formsOf(this.#classes.items, length)
    return numbers.length === 0 ? NO_FORMS : numbers.map((number) => this.listing.formOf(number))
  }
}
