import type { Characters } from '../../text/letters/characters.js'
import { FoldedUnits } from '../../text/folding/foldedUnits.js'
import { foldSpelling, foldedClass, readFolding, type FoldingMachine, type FoldingRules } from '../../text/folding/folding.js'
import { Class } from '../../text/letters/kinds.js'
import type { Form } from '../entry.js'
import type { Group } from '../forms/groups.js'
import type { SpeltEntry } from '../forms/listing.js'
import { ClippedForms } from './clipped.js'
import { FormIndex } from './formIndex.js'

/** Folded words shorter than this agree with too many others: they are found as listed only. */
export const SHORTEST_FOLDED = 3

/**
 * The forms of languages that are romanised without an agreed orthography, by how they read folded: see `text/folding/folding.ts`. One
 * object for all languages with the same folding.
 */
export class FoldedForms {
  readonly index = new FormIndex()
  /** Those that are also found without their vowels. */
  readonly clipped = new ClippedForms()
  readonly #folding: string
  readonly #rules: FoldingRules
  /** By text of a form that was found, how it reads folded. */
  readonly #folded = new Map<string, string>()
  /** The form that is taken, and its classes. */
  readonly #form: FoldedUnits
  #stem = 0
  #classes = new Uint16Array(256)

  /** @param machine that reads `folding`, the rules of the packs whose forms it takes */
  constructor(characters: Characters, machine: FoldingMachine, folding: string) {
    this.#folding = folding
    this.#rules = readFolding(folding)
    this.#form = new FoldedUnits(characters, machine)
  }

  /** Makes room for about so many forms at once. To be called before any is taken. */
  reserve(forms: number): void {
    this.index.reserve(forms)
  }

  /** Whether the words under a heading are looked for as they read folded. */
  takes({ pack, traits }: Group): boolean {
    return pack.folding === this.#folding && !traits.has('exact')
  }

  /** Reads what all forms of an entry begin with: `take` reads on behind it. */
  begin({ forms }: SpeltEntry): void {
    this.#stem = forms.commonBeginning()
    this.#form.keep(forms.units, 0, this.#stem)
  }

  /**
   * Takes a form of an entry, unless it is too short.
   *
   * @param from where its units begin among those of the entry; @param to where they end (exclusive)
   */
  take(from: number, to: number, form: number, { group, forms, edgeBefore, edgeAfter }: SpeltEntry): boolean {
    this.#form.foldOn(forms.units, from + this.#stem, to)
    const { symbols } = this.#form
    // The gap at the end is none of the form's.
    const length = this.#form.length - 1
    if (length < SHORTEST_FOLDED) return false
    if (length > this.#classes.length) this.#classes = new Uint16Array(length * 2)
    let isWord = edgeBefore && edgeAfter
    for (let at = 0; at < length; at++) {
      const cls = symbols[at]! - 1
      if (cls === Class.other) return false
      if (cls === Class.edge) isWord = false
      this.#classes[at] = cls
    }
    this.index.add(this.#classes, length, form, edgeBefore, !edgeAfter)
    if (isWord && mayBeClipped(group)) this.clipped.add([...symbols.subarray(0, length)], form)
    return true
  }

  /** The numbers of the forms that read like a text. */
  formsOf(text: string): readonly number[] {
    const folded = foldSpelling(text, this.#rules)
    return this.index.formsOf(Array.from(folded, (letter) => foldedClass(letter.charCodeAt(0))), folded.length)
  }

  /** Whether two texts read alike. */
  areAlike(text: string, other: string): boolean {
    return foldSpelling(text, this.#rules) === foldSpelling(other, this.#rules)
  }

  /** How a form reads folded. */
  foldedOf({ text }: Form): string {
    let folded = this.#folded.get(text)
    if (folded === undefined) this.#folded.set(text, (folded = foldSpelling(text, this.#rules)))
    return folded
  }
}

/** Whether words under a heading are sought without their vowels: those that count by themselves, and what people mask. */
function mayBeClipped({ isException, traits, meaning: { violation } }: Group): boolean {
  return !isException && (violation !== undefined || traits.has('masked'))
}
