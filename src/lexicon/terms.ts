import { readFolding, type FoldingMachine } from '../text/folding/folding.js'
import { machineFor } from '../text/folding/foldedUnits.js'
import { Alphabet } from '../text/letters/alphabet.js'
import { Characters } from '../text/letters/characters.js'
import { Kind, LATIN, kindOfScript } from '../text/letters/kinds.js'
import { KNOWN_SCRIPTS } from '../text/letters/scripts.js'
import type { Form } from './entry.js'
import { kindOfForm } from './forms/form.js'
import { lettersOf } from './forms/lettersOf.js'
import { FoldedForms } from './index/foldedForms.js'
import { ScriptTerms } from './index/scriptTerms.js'
import type { LanguagePack } from './pack.js'

/** Latin letters always have classes, so that Latin text is read the same with any packs. */
const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz'

const DIGIT = /[0-9]/

/**
 * All terms of the packs and of a site, and the letters that they are made of. Nothing of a comment is kept here, so that
 * moderators may share them.
 *
 * Terms in other scripts than Latin are made ready when a comment first has a letter of theirs: most sites see few.
 */
export class Terms {
  readonly characters: Characters
  /** By kind of script; scripts without terms share one that has none. */
  readonly byScript: ScriptTerms[]
  /** Kinds of the scripts whose terms are ready. */
  readonly ready: number[] = []
  /** One for each folding: packs that have the same share it. */
  readonly folded: ReadonlyMap<string, FoldedForms>
  readonly #packs: readonly LanguagePack[]
  readonly #site: readonly Form[]
  readonly #hasDigits: boolean
  readonly #alphabets = new Map<number, Alphabet | undefined>()
  readonly #machines = new Map<string, FoldingMachine>()

  /** @param site its own terms */
  constructor(packs: readonly LanguagePack[], site: readonly Form[]) {
    this.#packs = packs
    this.#site = site
    this.#hasDigits = site.some(({ text }) => DIGIT.test(text)) || packs.some(hasDigits)
    this.#alphabets.set(LATIN, new Alphabet(LATIN_LETTERS + lettersOf(this.packsIn(LATIN), this.#siteIn(LATIN)), this.#hasDigits))
    this.characters = new Characters((kind) => this.#alphabetOf(kind))
    const none = new ScriptTerms(this.characters, [], [])
    this.byScript = new Array<ScriptTerms>(Kind.firstScript + KNOWN_SCRIPTS.length).fill(none)
    const foldings = new Set(packs.flatMap(({ folding }) => folding ?? []))
    this.folded = new Map([...foldings].map((folding) => [folding, new FoldedForms(this.characters, this.machineOf(folding), folding)]))
    this.#add(LATIN)
  }

  packsIn(kind: number): readonly LanguagePack[] {
    return this.#packs.filter(({ script }) => kindOfScript(script) === kind)
  }

  /** What reads comments in a folding of a pack; '' is none. */
  machineOf(folding: string): FoldingMachine {
    let machine = this.#machines.get(folding)
    if (machine === undefined) {
      machine = machineFor(this.characters, readFolding(folding))
      this.#machines.set(folding, machine)
    }
    return machine
  }

  /** The alphabet of the terms in a script, if there are any; they are made ready with it. */
  #alphabetOf(kind: number): Alphabet | undefined {
    if (this.#alphabets.has(kind)) return this.#alphabets.get(kind)
    const letters = lettersOf(this.packsIn(kind), this.#siteIn(kind))
    const alphabet = letters === '' ? undefined : new Alphabet(letters, this.#hasDigits)
    this.#alphabets.set(kind, alphabet)
    if (alphabet !== undefined) this.#add(kind)
    return alphabet
  }

  #siteIn(kind: number): readonly Form[] {
    return this.#site.filter((form) => kindOfForm(form) === kind)
  }

  #add(kind: number): void {
    this.ready.push(kind)
    const packs = this.packsIn(kind)
    const folded = new Set(packs.flatMap(({ folding }) => (folding === undefined ? [] : this.folded.get(folding)!)))
    this.byScript[kind] = new ScriptTerms(this.characters, this.#siteIn(kind), packs, [...folded])
  }
}

function hasDigits({ terms, exceptions }: LanguagePack): boolean {
  return [...terms, ...exceptions].some(({ entries }) => DIGIT.test(entries))
}
