import { FormKind, type Form } from '../entry.js'
import { formOf } from './form.js'
import { entryOf, groupsOf, type Group } from './groups.js'
import type { LanguagePack } from '../pack.js'
import { firstThat } from '../../text/tables/sorted.js'
import { Speller } from './speller.js'
import { lines } from '../../text/tables/lines.js'

/** An entry whose forms are spelt out. One object serves all entries. */
export interface SpeltEntry {
  readonly group: Group
  readonly edgeBefore: boolean
  readonly edgeAfter: boolean
  /** The number of its first form. */
  readonly first: number
  readonly forms: Speller
}

/** Stands at the ends of an entry where the word may go on. */
const OPEN = '*'.charCodeAt(0)

/**
 * Everything that is listed in one script, numbered. There are tens of thousands of forms, of which few comments hold
 * one, so a form becomes an object when it is first found.
 */
export class Listing implements SpeltEntry {
  /** A site's own terms have the first numbers: of two that find the same words the first counts. */
  readonly site: readonly Form[]
  readonly forms = new Speller()
  group!: Group
  edgeBefore = false
  edgeAfter = false
  first = 0
  readonly #groups: readonly Group[]
  /** By group: the number of its first entry, and of the first one of its pack. */
  readonly #firstEntry: number[] = []
  readonly #firstOfPack: number[] = []
  /** By entry: where it begins in the text of its group, and the number of its first form. */
  readonly #begins: number[] = []
  readonly #firstForm: number[] = []
  /** By number, the forms that were made: a few of the hundreds of thousands. */
  readonly #made = new Map<number, Form>()

  constructor(site: readonly Form[], packs: readonly LanguagePack[]) {
    this.site = site
    this.#groups = packs.flatMap(groupsOf)
  }

  /** About how many letters the entries under some headings have. */
  lettersOf(isMeant: (group: Group) => boolean): number {
    return this.#groups.reduce((sum, group) => sum + (isMeant(group) ? group.entries.length : 0), 0)
  }

  /** About how many forms the entries under some headings have: each has those of its longest inflections. */
  aboutForms(isMeant: (group: Group) => boolean): number {
    return this.#groups.reduce((sum, group) => sum + (isMeant(group) ? lines(group.entries).length * formsOfEach(group) : 0), 0)
  }

  /**
   * Spells all forms of the packs out, entry by entry in the order of the lists.
   *
   * @param visit takes an entry; the same object each time
   */
  spellOut(visit: (entry: SpeltEntry) => void): void {
    if (this.#firstForm.length === 0) this.#number(visit)
    else {
      for (let at = 0; at < this.#groups.length; at++) {
        const behind = this.#firstEntry[at + 1] ?? this.#begins.length
        for (let entry = this.#firstEntry[at]!; entry < behind; entry++) {
          this.first = this.#firstForm[entry]!
          this.#spell(this.#groups[at]!, this.#begins[entry]!)
          visit(this)
        }
      }
    }
  }

  /** The same for the first time: to be done before any form is asked for. */
  #number(visit: (entry: SpeltEntry) => void): void {
    let form = this.site.length
    let firstOfPack = 0
    for (let at = 0; at < this.#groups.length; at++) {
      const group = this.#groups[at]!
      const { entries } = group
      if (at > 0 && this.#groups[at - 1]!.pack !== group.pack) firstOfPack = this.#begins.length
      this.#firstEntry.push(this.#begins.length)
      this.#firstOfPack.push(firstOfPack)
      for (let begin = 0; begin < entries.length; ) {
        this.#begins.push(begin)
        this.#firstForm.push(form)
        this.first = form
        begin = this.#spell(group, begin) + 1
        form += this.forms.count
        visit(this)
      }
    }
    this.#firstForm.push(form)
    for (let number = 0; number < this.site.length; number++) this.#made.set(number, this.site[number]!)
  }

  /** Spells out the entry that begins at a place of its group; returns where its line ends. */
  #spell(group: Group, begin: number): number {
    const { entries } = group
    const found = entries.indexOf('\n', begin)
    const end = found < 0 ? entries.length : found
    this.group = group
    this.edgeBefore = entries.charCodeAt(begin) !== OPEN
    this.edgeAfter = end === begin || entries.charCodeAt(end - 1) !== OPEN
    const from = begin + Number(!this.edgeBefore)
    this.forms.spell(entries, from, Math.max(from, end - Number(!this.edgeAfter)), group, this.edgeBefore, this.edgeAfter)
    return end
  }

  /** The form with a number. */
  formOf(number: number): Form {
    return this.#made.get(number) ?? this.#make(number)
  }

  #make(number: number): Form {
    const entry = lastNotAbove(this.#firstForm, number)
    return this.#makeEntry(entry, lastNotAbove(this.#firstEntry, entry), number)
  }

  /** Forms of one entry are made together, so that they share it. Returns one of them. */
  #makeEntry(entry: number, at: number, wanted: number): Form {
    const group = this.#groups[at]!
    this.#spell(group, this.#begins[entry]!)
    const { forms, edgeBefore, edgeAfter } = this
    const meaning = entryOf(group, forms.textOf(0), entry - this.#firstOfPack[at]!)
    const first = this.#firstForm[entry]!
    for (let form = 0; form < forms.count; form++) {
      const kind = forms.kinds[form] as Form['kind']
      const isWord = kind === FormKind.respelt
      this.#made.set(first + form, formOf(meaning, kind, edgeBefore || isWord, edgeAfter || isWord, forms.textOf(form)))
    }
    return this.#made.get(wanted)!
  }
}

/** How many forms an entry under a heading has at the most, but for other spellings. */
function formsOfEach({ inflections }: Group): number {
  return inflections.reduce((sum, paradigm) => sum + Math.max(0, ...paradigm.map(({ forms }) => forms.length)), 1)
}

/** The place of the last number that is not above another, of numbers that rise; of equal ones the last. */
function lastNotAbove(numbers: readonly number[], most: number): number {
  return firstThat(numbers, (number) => number > most) - 1
}
