import type { Policy } from '../policy.js'
import { Alphabet, Characters, Kind, LATIN, kindOfScript } from '../text/characters.js'
import { Chunks, NO_CHUNK } from '../text/chunks.js'
import { SCRIPTS } from '../text/scripts.js'
import { FoldedReading } from '../text/folded.js'
import { readFolding } from '../text/folding.js'
import { Innocent } from '../text/innocent.js'
import { Stretches } from '../text/stretches.js'
import { Opening } from './borders.js'
import { DisguisedMatcher } from './disguised.js'
import { withEnding } from './endings.js'
import type { Form, Hit } from './entry.js'
import { formsOfPolicy, kindOfForm } from './forms.js'
import { Column, Fact, KnownChunks } from './knownChunks.js'
import type { LanguagePack } from './pack.js'
import { PlainMatcher } from './plain.js'
import { resolve } from './resolve.js'
import { RomanisedMatcher } from './romanised.js'
import { Scanner } from './scan.js'
import { ScriptTerms, lettersOf } from './scriptTerms.js'
import { Crossing, Seam } from './seam.js'
import { isMeant } from './senses.js'

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
  readonly #stretches = new Stretches()
  readonly #scanner: Scanner
  readonly #plain: PlainMatcher
  readonly #disguised: DisguisedMatcher
  readonly #romanised: readonly RomanisedMatcher[]
  readonly #readings = new Map<string, FoldedReading>()
  /** The comment last looked at, cut into chunks. */
  readonly chunks = new Chunks()
  readonly #known: KnownChunks
  readonly #seam: Seam
  readonly #wordsOf = (script: number) => this.#terms[script]!.words
  #hasOtherScripts = false

  /** @throws RangeError or obscenity's ParserError for a site's term that cannot be looked for */
  constructor(packs: readonly LanguagePack[], policy: Policy) {
    this.#packs = packs
    this.#siteForms = formsOfPolicy(policy)
    this.#hasDigits = this.#siteForms.some(({ text }) => DIGIT.test(text)) || packs.some(hasDigits)
    this.#alphabets.set(LATIN, new Alphabet(LATIN_LETTERS, this.#hasDigits))
    this.characters = new Characters((kind) => this.#alphabetOf(kind))
    const none = new ScriptTerms(this.characters, LATIN, [], [])
    this.#terms = new Array<ScriptTerms>(Kind.firstScript + SCRIPTS.length).fill(none)
    this.#romanised = this.#romanisedMatchers()
    this.#addTerms(LATIN)
    this.#scanner = new Scanner(this.characters, this.#stretches, this.#terms)
    this.#plain = new PlainMatcher(this.characters)
    this.#disguised = new DisguisedMatcher(this.characters, this.#terms, this.#ready)
    this.#known = new KnownChunks(this.chunks, this.#romanised.length)
    this.#seam = new Seam(this.chunks, this.#known, this.#terms, this.#romanised)
  }

  /** Whether the comment last looked at had letters of another script than Latin. */
  get hasOtherScripts(): boolean {
    return this.#hasOtherScripts
  }

  /** One for each folding: packs that have the same share it. */
  #romanisedMatchers(): RomanisedMatcher[] {
    const foldings = new Set(this.#packs.flatMap(({ folding }) => folding ?? []))
    return [...foldings].map((folding) => {
      const innocent = this.#packs.filter((pack) => pack.folding === folding).map((pack) => pack.innocent)
      return new RomanisedMatcher(this.characters, this.readingIn(folding), folding, new Innocent(innocent))
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
    this.#terms[kind] = new ScriptTerms(this.characters, kind, this.#siteFormsIn(kind), this.#packsIn(kind), this.#romanised)
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
    this.chunks.cut(text)
    const hits = this.#findByChunks(text) ?? this.#findAll(text)
    if (hits.length === 0) return NO_HITS
    const meant = hits.filter((hit) => isMeant(this.characters, text, hit.start, hit.end, hit.entry))
    const kept = resolve(meant.some(isNative) ? atHome(meant, shows) : meant)
    return kept.map((hit) => withEnding(this.characters, text, hit))
  }

  /**
   * What the chunks of a comment are known to hold, and what reaches from one into the next; undefined where only a
   * reading of the whole tells.
   */
  #findByChunks(text: string): Hit[] | undefined {
    const known = this.#known
    const seam = this.#seam
    seam.clear()
    const { rows, width, starts, ends, ids, count } = this.chunks
    const { column } = known
    let hits = NO_HITS
    let all = 0
    let crossed = 0
    for (let chunk = 0; chunk < count; chunk++) {
      const id = ids[chunk]!
      const start = starts[chunk]!
      const row = id * width + column
      if (rows[row] === 0 || id === NO_CHUNK) this.#learn(id, text.slice(start, ends[chunk]))
      const facts = rows[row]!
      const crossings = seam.crossings(row, start)
      if ((facts & Fact.isOpen) !== 0 || (crossings & Crossing.letters) !== 0) return undefined
      if (crossings !== 0 || (facts & Fact.hasHits) !== 0) {
        if (hits === NO_HITS) hits = []
        if (crossings !== 0) this.#findAcross(text, crossings, start + rows[row + Column.firstEnd]!, hits)
        if ((facts & Fact.hasHits) !== 0) {
          for (const hit of known.hitsOf(id)) hits.push({ ...hit, start: hit.start + start, end: hit.end + start })
        }
      }
      seam.pass(id, row, start, ends[chunk]!)
      all |= facts
      crossed |= crossings
    }
    if ((crossed & Crossing.folded) !== 0) this.#addFolded(text, hits)
    this.#hasOtherScripts = (all & Fact.hasOtherScripts) !== 0
    return hits
  }

  #learn(id: number, chunk: string): void {
    const hits = this.#findAll(chunk)
    this.#known.learn(id, hits, this.#scanner.hasOtherScripts, this.#scanner.borders, this.#wordsOf, this.#romanised)
  }

  /** Adds what a reading of the whole in each folding tells, besides what is known already. */
  #addFolded(text: string, hits: Hit[]): void {
    const found: Hit[] = []
    for (const matcher of this.#romanised) matcher.match(text, this.#terms[LATIN]!.listing, found)
    const known = hits.length
    for (const hit of found) {
      if (!hits.some(({ entry, start, end }, at) => at < known && entry === hit.entry && start === hit.start && end === hit.end)) hits.push(hit)
    }
  }

  /** @param end of the first word behind the seam */
  #findAcross(text: string, crossings: number, end: number, hits: Hit[]): void {
    const { script, start, phrase, both } = this.#seam
    if ((crossings & Crossing.opening) !== 0) this.#findOn(text, hits)
    if ((crossings & Crossing.phrase) !== 0) {
      this.#scanner.scanFrom(text, script, end, phrase, true, 0)
      this.#verify(text, hits)
    }
    if ((crossings & Crossing.word) !== 0) this.#plain.verifySuspect(text, start, end, both, this.#terms[script]!, hits)
  }

  /** Finds what has begun in the chunk before the seam, and ends behind it. */
  #findOn(text: string, hits: Hit[]): void {
    const { opening, openingStart, openingEnd } = this.#seam
    const openings = this.#known.openingsOf(opening)[0]!
    for (let at = 0; at < openings.length; at += Opening.width) {
      const isPhrase = openings[at + Opening.isPhrase] === 1
      const index = openingStart + openings[at + Opening.at]!
      this.#scanner.scanFrom(text, openings[at + Opening.script]!, index, openings[at + Opening.hash]!, isPhrase, openingEnd)
      this.#verify(text, hits)
    }
  }

  /** What is listed, whether it is meant or not, in no order. */
  #findAll(text: string): Hit[] {
    this.#scanner.scan(text)
    this.#hasOtherScripts = this.#scanner.hasOtherScripts
    const { suspects } = this.#scanner
    const hits: Hit[] = []
    for (const matcher of this.#romanised) matcher.match(text, this.#terms[LATIN]!.listing, hits)
    this.#verify(text, hits)
    for (let at = 0; at < suspects.length; at += 4) {
      const { items } = suspects
      this.#plain.verifySuspect(text, items[at + 1]!, items[at + 2]!, items[at + 3]!, this.#terms[items[at]!]!, hits)
    }
    this.#disguised.match(text, this.#stretches, hits)
    return hits
  }

  /** Adds those of the scanner's candidates that really stand there. */
  #verify(text: string, hits: Hit[]): void {
    const { items, length } = this.#scanner.candidates
    for (let at = 0; at < length; at += 4) {
      const terms = this.#terms[items[at]!]!
      const form = terms.listing.formOf(items[at + 1]!)
      if (!terms.isInnocentRespelling(form)) this.#plain.verify(text, form, items[at + 2]!, terms, hits)
    }
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
