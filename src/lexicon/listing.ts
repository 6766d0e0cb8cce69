import { FormKind, type Form } from './entry.js'
import { entryOf, formOf, groupsOf, readEdges, spellOut, type Group } from './forms.js'
import type { LanguagePack } from './pack.js'

/** A form while all are spelt out, before there is an object for it. */
export interface Spelling {
  readonly form: number
  readonly text: string
  readonly kind: Form['kind']
  readonly edgeBefore: boolean
  readonly edgeAfter: boolean
  readonly group: Group
}

/**
 * Everything that is listed in one script, numbered. There are tens of thousands of forms, of which few comments hold
 * one, so a form becomes an object when it is first found.
 */
export class Listing {
  /** A site's own terms have the first numbers: of two that find the same words the first counts. */
  readonly site: readonly Form[]
  readonly #groups: readonly Group[]
  /** By entry: its group, its place among the entries of its pack, and the number of its first form. */
  readonly #groupOf: number[] = []
  readonly #orderOf: number[] = []
  readonly #firstForm: number[] = []
  readonly #lineOf: string[] = []
  /** By number, the forms that were made. */
  readonly #made: (Form | undefined)[] = []

  constructor(site: readonly Form[], packs: readonly LanguagePack[]) {
    this.site = site
    this.#groups = packs.flatMap(groupsOf)
    for (const form of site) this.#made.push(form)
  }

  /** About how many forms there are, before they are spelt out: at least one for an entry in each paradigm. */
  get size(): number {
    return this.#groups.reduce((sum, { lines, inflections }) => sum + lines.length * (inflections.length + 1), this.site.length)
  }

  /** Spells all forms of the packs out, in the order of the lists. To be called once, before any is asked for. */
  spellOut(visit: (spelling: Spelling) => void): void {
    let form = this.site.length
    let pack: LanguagePack | undefined
    let order = 0
    for (const [number, group] of this.#groups.entries()) {
      if (group.pack !== pack) order = 0
      pack = group.pack
      for (const line of group.lines) {
        this.#groupOf.push(number)
        this.#orderOf.push(order++)
        this.#firstForm.push(form)
        this.#lineOf.push(line)
        const { edgeBefore, edgeAfter } = readEdges(line)
        spellOut(group, line, (text, kind) => {
          const isWord = kind === FormKind.respelt
          visit({ form: form++, text, kind, edgeBefore: edgeBefore || isWord, edgeAfter: edgeAfter || isWord, group })
        })
      }
    }
    for (let number = this.site.length; number < form; number++) this.#made.push(undefined)
  }

  /** The form with a number. */
  formOf(number: number): Form {
    return this.#made[number] ?? this.#make(number)
  }

  /** The site's forms, and those that `isWanted` of others. */
  formsOf(isWanted: (text: string, group: Group) => boolean): Form[] {
    const forms = [...this.site]
    for (const [entry, number] of this.#groupOf.entries()) {
      const group = this.#groups[number]!
      for (const form of this.#formsOfEntry(entry)) if (isWanted(form.text, group)) forms.push(form)
    }
    return forms
  }

  #make(number: number): Form {
    let low = 0
    let high = this.#firstForm.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#firstForm[middle]! <= number) low = middle
      else high = middle - 1
    }
    return this.#formsOfEntry(low)[number - this.#firstForm[low]!]!
  }

  /** Forms of one entry are made together, so that they share it. */
  #formsOfEntry(entry: number): readonly Form[] {
    const first = this.#firstForm[entry]!
    const behind = this.#firstForm[entry + 1] ?? this.#made.length
    if (this.#made[first] === undefined) {
      for (const [at, form] of this.#spellEntry(entry).entries()) this.#made[first + at] = form
    }
    return this.#made.slice(first, behind) as readonly Form[]
  }

  #spellEntry(entry: number): Form[] {
    const group = this.#groups[this.#groupOf[entry]!]!
    const line = this.#lineOf[entry]!
    const { edgeBefore, edgeAfter } = readEdges(line)
    const meaning = entryOf(group, line, this.#orderOf[entry]!)
    const forms: Form[] = []
    spellOut(group, line, (text, kind) => {
      const isWord = kind === FormKind.respelt
      forms.push(formOf(meaning, kind, edgeBefore || isWord, edgeAfter || isWord, text))
    })
    return forms
  }
}
