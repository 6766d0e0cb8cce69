import type { Policy } from '../policy.js'
import { Alphabet, Characters, Kind, LATIN } from '../text/characters.js'
import { SCRIPTS } from '../text/scripts.js'
import { Stretches } from '../text/stretches.js'
import { Automaton } from './automaton.js'
import { DisguisedMatcher } from './disguised.js'
import { FormKind, type Form, type Hit } from './entry.js'
import { formsOfPack, formsOfPolicy, kindOfForm } from './forms.js'
import { Joins } from './joined.js'
import { Misspellings } from './misspelt.js'
import type { LanguagePack } from './pack.js'
import { PlainMatcher } from './plain.js'
import { resolve } from './resolve.js'
import { Scanner } from './scan.js'
import { isMeant } from './senses.js'

/** Latin letters always have classes, so that Latin text is read the same with any packs. */
const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** What may stand in a form besides letters: gaps, digits, any character. */
const NO_LETTER = /[ 0-9\uffff]/g
const DIGIT = /[0-9]/

const NO_HITS: readonly Hit[] = []

/** All terms of the packs and of the site, ready to be looked up in a comment in one pass. */
export class Lexicon {
  readonly characters: Characters
  readonly #stretches = new Stretches()
  readonly #automata: readonly Automaton[]
  readonly #scanner: Scanner
  readonly #plain: PlainMatcher
  readonly #disguised: DisguisedMatcher

  /** @throws RangeError or obscenity's ParserError for a site's term that cannot be looked for */
  constructor(packs: readonly LanguagePack[], policy: Policy) {
    // A site's own terms first: of two that find the same words the first counts.
    const byKind = groupByKind([...formsOfPolicy(policy), ...packs.flatMap(formsOfPack)])
    const hasDigits = [...byKind.values()].flat().some(({ text }) => DIGIT.test(text))
    const alphabets = new Map([...byKind].map(([kind, group]) => [kind, alphabetOf(kind, group, hasDigits)]))
    this.characters = new Characters(alphabets)
    this.#automata = automataOf(byKind, this.characters)
    const innocent = packs.flatMap((pack) => pack.innocent.split('\n'))
    const joins = new Joins(
      packs.flatMap((pack) => [...pack.joins.split('\n'), ...joinedEntries(pack)]),
      innocent,
    )
    const misspellings = new Misspellings(
      [...byKind.values()].flat().filter(({ kind, entry }) => kind === FormKind.listed && entry.traits.has('misspelled')),
      new Set(innocent),
      (unit) => this.characters.classOfUnit(unit),
    )
    this.#scanner = new Scanner(this.characters, this.#stretches, this.#automata, misspellings)
    this.#plain = new PlainMatcher(this.characters, joins, misspellings)
    this.#disguised = new DisguisedMatcher(this.characters, this.#automata, [...byKind.keys()], joins, misspellings)
  }

  /** Whether the comment last looked at had letters of another script than Latin. */
  get hasOtherScripts(): boolean {
    return this.#scanner.hasOtherScripts
  }

  /** Every violation in a comment, in order of position. */
  find(text: string): readonly Hit[] {
    this.#scanner.scan(text)
    const { candidates, suspects } = this.#scanner
    if (candidates.length + suspects.length + this.#stretches.count === 0) return NO_HITS
    const hits: Hit[] = []
    for (let at = 0; at < candidates.length; at += 3) {
      const end = candidates.items[at + 2]!
      this.#automata[candidates.items[at]!]!.forEachForm(candidates.items[at + 1]!, (form) => {
        this.#plain.verify(text, form, end, hits)
      })
    }
    for (let at = 0; at < suspects.length; at += 3) {
      this.#plain.verifySuspect(text, suspects.items[at]!, suspects.items[at + 1]!, suspects.items[at + 2]!, hits)
    }
    this.#disguised.match(text, this.#stretches, hits)
    if (hits.length === 0) return NO_HITS
    return resolve(hits.filter((hit) => isMeant(this.characters, text, hit.start, hit.end, hit.entry)))
  }
}

function groupByKind(forms: readonly Form[]): Map<number, Form[]> {
  const byKind = new Map<number, Form[]>([[LATIN, []]])
  for (const form of forms) {
    const kind = kindOfForm(form)
    const group = byKind.get(kind)
    if (group === undefined) byKind.set(kind, [form])
    else group.push(form)
  }
  return byKind
}

function alphabetOf(kind: number, forms: readonly Form[], hasDigits: boolean): Alphabet {
  if (kind === LATIN) return new Alphabet(LATIN_LETTERS, hasDigits)
  return new Alphabet(forms.map(({ text }) => text.replaceAll(NO_LETTER, '')).join(''), hasDigits)
}

function automataOf(byKind: ReadonlyMap<number, readonly Form[]>, characters: Characters): Automaton[] {
  const classOf = (unit: number) => characters.classOfUnit(unit)
  const empty = new Automaton(characters.sizeOf(LATIN), [], classOf)
  const automata = new Array<Automaton>(Kind.firstScript + SCRIPTS.length).fill(empty)
  for (const [kind, forms] of byKind) automata[kind] = new Automaton(characters.sizeOf(kind), forms, classOf)
  return automata
}

/** Entries that may be run together are run together with each other, too. */
function joinedEntries(pack: LanguagePack): string[] {
  return pack.terms
    .filter((group) => group.traits.includes('joined'))
    .flatMap((group) => group.entries.split('\n').map((entry) => entry.replaceAll('|', '')))
}

