import { FormKind, type Form } from '../entry.js'
import type { Group } from '../forms/groups.js'
import type { Listing, SpeltEntry } from '../forms/listing.js'
import type { Classes } from './classes.js'
import type { FoldedForms } from './foldedForms.js'
import type { FormIndex } from './formIndex.js'
import type { MisspellingTable } from './misspellingTable.js'

const SPACE = ' '.charCodeAt(0)

/** Where forms are filed, each in the ways in which it is looked for. */
interface Files {
  readonly forms: FormIndex
  readonly misspellings: MisspellingTable
  /** Take forms that are looked for as they read folded, those that are not too short for it. */
  readonly folded: readonly FoldedForms[]
}

/** Files all forms of a listing. */
export function fileAll(listing: Listing, classes: Classes, files: Files): void {
  const filing = new Filing(classes, files)
  files.forms.reserve(listing.site.length + listing.aboutForms((group) => !files.folded.some((forms) => forms.takes(group))))
  for (const forms of files.folded) forms.reserve(listing.aboutForms((group) => forms.takes(group)))
  files.misspellings.reserve(listing.lettersOf(({ traits }) => traits.has('misspelled')))
  for (const [number, form] of listing.site.entries()) filing.addSite(form, number)
  listing.spellOut((entry) => filing.addEntry(entry))
}

class Filing {
  readonly #classes: Classes
  readonly #files: Files
  /** The heading of the entry last filed, and what follows from it. */
  #group: Group | undefined
  #isJoined = false
  #isMisspelt = false
  #folded: FoldedForms | undefined

  constructor(classes: Classes, files: Files) {
    this.#classes = classes
    this.#files = files
  }

  addSite({ text, coreStart, coreEnd, edgeBefore, edgeAfter }: Form, number: number): void {
    const length = this.#classes.readText(text.slice(coreStart, coreEnd))
    this.#files.forms.add(this.#classes.items, length, number, edgeBefore && coreStart === 0, !edgeAfter || coreEnd < text.length)
  }

  addEntry(entry: SpeltEntry): void {
    if (entry.group !== this.#group) this.#enter(entry.group)
    const { first } = entry
    const { units, ends, kinds, count } = entry.forms
    this.#folded?.begin(entry)
    let from = 0
    for (let at = 0; at < count; at++) {
      const to = ends[at]!
      const form = first + at
      const isListed = kinds[at] === FormKind.listed
      if (isListed && this.#isMisspelt) this.#addMisspelt(units, from, to, form)
      if (!isListed) this.#files.forms.add(this.#classes.items, this.#classes.read(units, from, to), form, true, false)
      else if (this.#folded?.take(from, to, form, entry) !== true) this.#addPlain(units, from, to, form, entry)
      from = to
    }
  }

  /** Of a phrase that may be run together, what is written without its gaps is looked for inside words. */
  #addPlain(units: Uint16Array, from: number, to: number, form: number, { edgeBefore, edgeAfter }: SpeltEntry): void {
    const isAnchored = edgeBefore && (!this.#isJoined || countSpaces(units, from, to) > 0)
    this.#files.forms.add(this.#classes.items, this.#classes.read(units, from, to), form, isAnchored, !edgeAfter)
  }

  #enter(group: Group): void {
    this.#group = group
    this.#isJoined = group.traits.has('joined')
    this.#isMisspelt = group.traits.has('misspelled')
    this.#folded = this.#isJoined ? undefined : this.#files.folded.find((forms) => forms.takes(group))
  }

  /** A word, or two, which are summed up without the gap between them, as the scan does. */
  #addMisspelt(units: Uint16Array, from: number, to: number, form: number): void {
    const gaps = countSpaces(units, from, to)
    if (gaps > 1) return
    const letters = gaps === 0 ? units.subarray(from, to) : units.slice(from, to).filter((unit) => unit !== SPACE)
    const length = this.#classes.read(letters, 0, letters.length)
    this.#files.misspellings.add(this.#classes.items, length, form)
  }
}

function countSpaces(units: Uint16Array, from: number, to: number): number {
  let spaces = 0
  for (let at = from; at < to; at++) if (units[at] === SPACE) spaces++
  return spaces
}
