import type { Policy } from '../policy.js'
import { Alphabet } from '../text/letters/alphabet.js'
import { Characters } from '../text/letters/characters.js'
import { Kind, LATIN, kindOfScript } from '../text/letters/kinds.js'
import { Chunks } from '../text/chunks.js'
import { KNOWN_SCRIPTS } from '../text/letters/scripts.js'
import { FoldedReading } from '../text/folding/folded.js'
import { readFolding } from '../text/folding/folding.js'
import { Innocent } from '../text/tables/innocent.js'
import { withEnding } from './endings.js'
import { isException, type Entry, type Form, type Hit } from './entry.js'
import { Finder } from './finder.js'
import { kindOfForm } from './forms/form.js'
import { lines } from './forms/groups.js'
import { Home, type MarksOf } from './home.js'
import type { LanguagePack } from './pack.js'
import { resolve } from './resolve.js'
import { FoldedForms } from './index/foldedForms.js'
import { NameEndings } from './plain/nameEndings.js'
import { RomanisedMatcher } from './plain/romanisedMatcher.js'
import { lettersOf } from './forms/lettersOf.js'
import { ScriptTerms } from './index/scriptTerms.js'
import { isMeant } from './senses.js'
import { formsOfPolicy } from './site/siteTerms.js'

/** Latin letters always have classes, so that Latin text is read the same with any packs. */
const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz'

const DIGIT = /[0-9]/

const NO_HITS: Hit[] = []

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
  /** By kind of script; scripts without terms share one that has none. */
  readonly #terms: ScriptTerms[]
  /** Kinds of the scripts whose terms are ready. */
  readonly #ready: number[] = []
  /** One for each folding: packs that have the same share it. */
  readonly #folded: ReadonlyMap<string, FoldedForms>
  readonly #readings = new Map<string, FoldedReading>()
  /** The comment last looked at, cut into chunks. */
  readonly chunks = new Chunks()
  readonly #finder: Finder
  readonly #home: Home
  /** Hits of that comment that are meant, before `resolve` drops those that others cover. */
  #meant = NO_HITS

  /** @throws TermError for a site's term that cannot be looked for, which a checked policy does not have */
  constructor(packs: readonly LanguagePack[], policy: Policy) {
    this.#packs = packs
    this.#siteForms = formsOfPolicy(policy)
    this.#hasDigits = this.#siteForms.some(({ text }) => DIGIT.test(text)) || packs.some(hasDigits)
    this.#alphabets.set(LATIN, new Alphabet(LATIN_LETTERS + lettersOf(this.#packsIn(LATIN), this.#siteFormsIn(LATIN)), this.#hasDigits))
    this.characters = new Characters((kind) => this.#alphabetOf(kind))
    const none = new ScriptTerms(this.characters, [], [])
    this.#terms = new Array<ScriptTerms>(Kind.firstScript + KNOWN_SCRIPTS.length).fill(none)
    const foldings = new Set(packs.flatMap(({ folding }) => folding ?? []))
    this.#folded = new Map([...foldings].map((folding) => [folding, new FoldedForms(this.characters, this.readingIn(folding), folding)]))
    this.#addTerms(LATIN)
    this.#home = new Home(packs, this.#packsIn(LATIN)[0]?.tag, this.characters)
    this.#finder = new Finder(this.characters, this.chunks, this.#terms, this.#ready, this.#romanisedMatchers())
  }

  /** Whether the comment last looked at had letters of another script than Latin. */
  get hasOtherScripts(): boolean {
    return this.#finder.hasOtherScripts
  }

  #romanisedMatchers(): RomanisedMatcher[] {
    return [...this.#folded].map(([folding, forms]) => {
      const packs = this.#packs.filter((pack) => pack.folding === folding)
      const innocent = new Innocent(packs)
      const endings = new NameEndings(packs.flatMap(({ honorifics = '' }) => lines(honorifics)))
      return new RomanisedMatcher(this.characters, this.readingIn(folding), forms, innocent, endings)
    })
  }

  /** The alphabet of the terms in a script, if there are any; they are made ready with it. */
  #alphabetOf(kind: number): Alphabet | undefined {
    if (this.#alphabets.has(kind)) return this.#alphabets.get(kind)
    const packs = this.#packsIn(kind)
    const letters = lettersOf(packs, this.#siteFormsIn(kind))
    const alphabet = letters === '' ? undefined : new Alphabet(letters, this.#hasDigits)
    this.#alphabets.set(kind, alphabet)
    if (alphabet !== undefined) this.#addTerms(kind)
    return alphabet
  }

  #siteFormsIn(kind: number): readonly Form[] {
    return this.#siteForms.filter((form) => kindOfForm(form) === kind)
  }

  #packsIn(kind: number): readonly LanguagePack[] {
    return this.#packs.filter(({ script }) => kindOfScript(script) === kind)
  }

  #addTerms(kind: number): void {
    this.#ready.push(kind)
    const packs = this.#packsIn(kind)
    const folded = new Set(packs.flatMap(({ folding }) => (folding === undefined ? [] : this.#folded.get(folding)!)))
    this.#terms[kind] = new ScriptTerms(this.characters, this.#siteFormsIn(kind), packs, [...folded])
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
   * Every listed word in a comment, whether it is a violation or a word that rules need; in order of position.
   *
   * @param marksOf called seldom, because it has to read the whole comment
   */
  find(text: string, marksOf: MarksOf): readonly Hit[] {
    this.chunks.cut(text)
    const hits = this.#finder.find(text)
    this.#meant = NO_HITS
    if (hits.length === 0) return NO_HITS
    const meant = hits.filter((hit) => isMeant(this.characters, text, hit.start, hit.end, hit.entry) && !this.#home.isDistinct(text, hit))
    this.#meant = this.#home.keep(text, meant, marksOf)
    return this.#resolved(text, this.#meant)
  }

  /** The same in the comment last looked at, without some of what was found: what that covered shows. */
  findBeneath(text: string, isLeftOut: (hit: Hit) => boolean): readonly Hit[] {
    return this.#resolved(text, this.#meant.filter((hit) => !isLeftOut(hit)))
  }

  /** Of spans in the comment last looked at, in order, those that are part of no phrase in which something listed is innocent. */
  outsideExceptions<T extends Pick<Hit, 'start' | 'end'>>(spans: readonly T[]): T[] {
    const exceptions = this.#meant.filter(({ entry }) => isException(entry))
    let next = 0
    let until = 0
    return spans.filter(({ start, end }) => {
      for (; next < exceptions.length && exceptions[next]!.start <= start; next++) until = Math.max(until, exceptions[next]!.end)
      return end > until
    })
  }

  /** Whether letters, small Latin ones, are a listed word. */
  lists(word: string): boolean {
    return this.#terms[LATIN]!.formsAlike(word).length > 0
  }

  /** What a language lists as a word of these letters, small ones. */
  entriesOf(letters: string, tag: string): readonly Entry[] {
    const pack = this.#packs.find((each) => each.tag === tag)
    return pack === undefined ? [] : this.#terms[kindOfScript(pack.script)]!.entriesOf(letters, tag)
  }

  #resolved(text: string, hits: Hit[]): readonly Hit[] {
    return resolve(hits).map((hit) => withEnding(this.characters, text, hit))
  }
}

function hasDigits({ terms, exceptions }: LanguagePack): boolean {
  return [...terms, ...exceptions].some(({ entries }) => DIGIT.test(entries))
}
