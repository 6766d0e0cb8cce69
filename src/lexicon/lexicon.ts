import type { Policy } from '../policy.js'
import { Alphabet, Characters, Kind, LATIN, kindOfScript } from '../text/characters.js'
import { SCRIPTS } from '../text/scripts.js'
import { FoldedReading } from '../text/folded.js'
import { readFolding } from '../text/folding.js'
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
import { RomanisedMatcher } from './romanised.js'
import { Scanner } from './scan.js'
import { withEnding } from './endings.js'
import { isMeant } from './senses.js'

/** Latin letters always have classes, so that Latin text is read the same with any packs. */
const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** What may stand in a form besides letters: gaps, digits, any character. */
const NO_LETTER = /[ 0-9\uffff]/g
const DIGIT = /[0-9]/

const NO_HITS: readonly Hit[] = []

/**
 * All terms of the packs and of the site, ready to be looked up in a comment in one pass.
 *
 * Terms in other scripts than Latin are made ready when a comment first has a letter of theirs: most sites see few.
 */
export class Lexicon {
  readonly characters: Characters
  readonly #packs: readonly LanguagePack[]
  readonly #siteForms: readonly Form[]
  readonly #hasDigits: boolean
  readonly #alphabets = new Map<number, Alphabet | undefined>()
  /** By kind of script; scripts without terms share one that only knows its root. */
  readonly #automata: Automaton[]
  /** Kinds of the scripts whose terms are ready. */
  readonly #ready: number[] = []
  readonly #joins = new Joins()
  readonly #misspellings = new Misspellings((unit) => this.characters.classOfUnit(unit))
  readonly #stretches = new Stretches()
  readonly #scanner: Scanner
  readonly #plain: PlainMatcher
  readonly #disguised: DisguisedMatcher
  readonly #romanised: readonly RomanisedMatcher[]
  readonly #readings = new Map<string, FoldedReading>()

  /** @throws RangeError or obscenity's ParserError for a site's term that cannot be looked for */
  constructor(packs: readonly LanguagePack[], policy: Policy) {
    this.#packs = packs
    this.#siteForms = formsOfPolicy(policy)
    this.#hasDigits = this.#siteForms.some(({ text }) => DIGIT.test(text)) || packs.some(hasDigits)
    this.#alphabets.set(LATIN, new Alphabet(LATIN_LETTERS, this.#hasDigits))
    this.characters = new Characters((kind) => this.#alphabetOf(kind))
    const empty = new Automaton(this.characters.sizeOf(LATIN), [], (unit) => this.characters.classOfUnit(unit))
    this.#automata = new Array<Automaton>(Kind.firstScript + SCRIPTS.length).fill(empty)
    const latin = this.#formsIn(LATIN)
    this.#addForms(LATIN, latin)
    this.#romanised = romanisedMatchers(packs, latin, this.characters, (folding) => this.readingIn(folding))
    this.#scanner = new Scanner(this.characters, this.#stretches, this.#automata, this.#misspellings)
    this.#plain = new PlainMatcher(this.characters, this.#joins, this.#misspellings)
    this.#disguised = new DisguisedMatcher(this.characters, this.#automata, this.#ready, this.#joins, this.#misspellings)
  }

  /** The alphabet of the terms in a script, if there are any; they are made ready with it. */
  #alphabetOf(kind: number): Alphabet | undefined {
    if (this.#alphabets.has(kind)) return this.#alphabets.get(kind)
    const forms = this.#formsIn(kind)
    const letters = forms.map(({ text }) => text.replaceAll(NO_LETTER, '')).join('')
    const alphabet = forms.length === 0 ? undefined : new Alphabet(letters, this.#hasDigits)
    this.#alphabets.set(kind, alphabet)
    if (alphabet !== undefined) this.#addForms(kind, forms)
    return alphabet
  }

  /** A site's own terms first: of two that find the same words the first counts. */
  #formsIn(kind: number): Form[] {
    return [
      ...this.#siteForms.filter((form) => kindOfForm(form) === kind),
      ...this.#packsIn(kind).flatMap(formsOfPack),
    ]
  }

  #packsIn(kind: number): readonly LanguagePack[] {
    return this.#packs.filter(({ script }) => kindOfScript(script) === kind)
  }

  #addForms(kind: number, forms: readonly Form[]): void {
    this.#ready.push(kind)
    this.#automata[kind] = new Automaton(this.characters.sizeOf(kind), forms, (unit) => this.characters.classOfUnit(unit))
    const packs = this.#packsIn(kind)
    const innocent = packs.flatMap((pack) => pack.innocent.split('\n'))
    const listed = forms.filter((form) => form.kind === FormKind.listed)
    // Entries that may be run together are run together with each other, too.
    const joined = listed.filter(({ entry }) => entry.traits.has('joined')).map(({ text }) => text)
    this.#joins.add([...packs.flatMap((pack) => pack.joins.split('\n')), ...joined], innocent)
    this.#misspellings.add(
      listed.filter(({ entry }) => entry.traits.has('misspelled')),
      // What is listed stands for itself.
      [...innocent, ...listed.map(({ text }) => text)],
    )
  }

  /** Whether the comment last looked at had letters of another script than Latin. */
  get hasOtherScripts(): boolean {
    return this.#scanner.hasOtherScripts
  }

  /** The reading of comments in a folding of a pack; '' is none. */
  readingIn(folding: string): FoldedReading {
    let reading = this.#readings.get(folding)
    if (reading === undefined) {
      reading = new FoldedReading(this.characters, readFolding(folding))
      this.#readings.set(folding, reading)
    }
    return reading
  }

  /**
   * Every violation in a comment, in order of position.
   *
   * @param shows whether the comment shows by its words that it is, also, in a language: for `native` terms
   */
  find(text: string, shows: (tag: string) => boolean = () => false): readonly Hit[] {
    this.#scanner.scan(text)
    const { candidates, suspects } = this.#scanner
    const hits: Hit[] = []
    for (const matcher of this.#romanised) matcher.match(text, hits)
    if (hits.length + candidates.length + suspects.length + this.#stretches.count === 0) return NO_HITS
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
    const meant = hits.filter((hit) => isMeant(this.characters, text, hit.start, hit.end, hit.entry))
    const kept = resolve(meant.some(isNative) ? atHome(meant, shows) : meant)
    return kept.map((hit) => withEnding(this.characters, text, hit))
  }
}

function hasDigits({ terms, exceptions }: LanguagePack): boolean {
  return [...terms, ...exceptions].some(({ entries }) => DIGIT.test(entries))
}

function isNative({ entry }: Hit): boolean {
  return entry.traits.has('native')
}

/** Without the native words of languages that nothing else in the comment is in. */
function atHome(hits: readonly Hit[], shows: (tag: string) => boolean): Hit[] {
  const others = new Set(hits.filter((hit) => !isNative(hit)).map(({ entry }) => entry.language))
  return hits.filter((hit) => !isNative(hit) || others.has(hit.entry.language) || shows(hit.entry.language))
}

/** One for each folding: packs that have the same share it. */
function romanisedMatchers(
  packs: readonly LanguagePack[],
  forms: readonly Form[],
  characters: Characters,
  readingIn: (folding: string) => FoldedReading,
): RomanisedMatcher[] {
  const foldings = new Set(packs.flatMap(({ folding }) => folding ?? []))
  return [...foldings].map((folding) => {
    const own = packs.filter((pack) => pack.folding === folding)
    const tags = new Set(own.map(({ tag }) => tag))
    const innocent = new Set(own.flatMap((pack) => pack.innocent.split('\n')))
    const listed = forms.filter(
      ({ kind, entry }) => kind === FormKind.listed && tags.has(entry.language) && !entry.traits.has('exact'),
    )
    return new RomanisedMatcher(characters, readingIn(folding), readFolding(folding), listed, innocent)
  })
}
