import type { Characters } from '../text/letters/characters.js'
import { LATIN } from '../text/letters/kinds.js'
import { NO_CHUNK, type Chunks } from '../text/chunks.js'
import { Stretches } from '../text/stretches.js'
import { Borders, Opening } from './plain/borders.js'
import { DisguisedMatcher } from './disguised/disguisedMatcher.js'
import type { Hit } from './entry.js'
import { FoldedSeams } from './plain/foldedSeams.js'
import { Column, Fact, KnownChunks } from './plain/knownChunks.js'
import { LookUp } from './plain/lookUp.js'
import { PlainMatcher } from './plain/plainMatcher.js'
import type { RomanisedMatcher } from './plain/romanisedMatcher.js'
import { Scanner } from './plain/scan.js'
import type { ScriptTerms } from './index/scriptTerms.js'
import { Crossing, Seam } from './plain/seam.js'

const NO_HITS: Hit[] = []

/**
 * Finds everything that is listed, whether it is meant or not: what the chunks of a comment are known to hold, and what
 * reaches from one into the next.
 */
export class Finder {
  /** Whether the comment last looked at had letters of another script than Latin. */
  hasOtherScripts = false
  readonly #chunks: Chunks
  readonly #terms: readonly ScriptTerms[]
  readonly #romanised: readonly RomanisedMatcher[]
  readonly #stretches = new Stretches()
  /** What the words before and behind a chunk have to know of it. */
  readonly #borders = new Borders()
  readonly #lookUp: LookUp
  readonly #scanner: Scanner
  readonly #plain: PlainMatcher
  readonly #disguised: DisguisedMatcher
  readonly #known: KnownChunks
  readonly #seam: Seam
  readonly #foldedSeams: FoldedSeams
  readonly #formsOf = (script: number) => this.#terms[script]!.forms

  /**
   * @param chunks of the comment that is looked at
   * @param terms by kind of script; @param ready kinds of the scripts whose terms are ready
   */
  constructor(
    characters: Characters,
    chunks: Chunks,
    terms: readonly ScriptTerms[],
    ready: readonly number[],
    romanised: readonly RomanisedMatcher[],
  ) {
    this.#chunks = chunks
    this.#terms = terms
    this.#romanised = romanised
    this.#lookUp = new LookUp(characters, terms, this.#borders)
    this.#scanner = new Scanner(characters, this.#stretches, terms, this.#lookUp, this.#borders)
    this.#plain = new PlainMatcher(characters)
    this.#disguised = new DisguisedMatcher(characters, terms, ready)
    this.#known = new KnownChunks(chunks, romanised.length)
    this.#seam = new Seam(chunks, this.#known, terms, romanised)
    this.#foldedSeams = new FoldedSeams(chunks, this.#known, terms, romanised)
  }

  /** What is listed in a comment that was cut into chunks, in no order; not to be changed. */
  find(text: string): readonly Hit[] {
    return this.#findByChunks(text) ?? this.#findAll(text)
  }

  /**
   * What the chunks of a comment are known to hold, and what reaches from one into the next; undefined where only a
   * reading of the whole tells.
   */
  #findByChunks(text: string): Hit[] | undefined {
    const known = this.#known
    const seam = this.#seam
    const folded = this.#foldedSeams
    seam.clear()
    folded.clear()
    const { rows, width, starts, ends, ids, count } = this.#chunks
    const { column } = known
    let hits = NO_HITS
    let all = 0
    for (let chunk = 0; chunk < count; chunk++) {
      const id = ids[chunk]!
      const start = starts[chunk]!
      const row = id * width + column
      // What has begun in a chunk that is not remembered is forgotten with the next such chunk; and what is most of a comment is read with it.
      if (id === NO_CHUNK && (seam.opening === NO_CHUNK || ends[chunk]! - start > text.length / 2)) return undefined
      if (rows[row] === 0 || id === NO_CHUNK) this.#learn(id, text.slice(start, ends[chunk]))
      const facts = rows[row]!
      const crossings = seam.crossings(row)
      if ((facts & Fact.isOpen) !== 0 || (crossings & Crossing.letters) !== 0) return undefined
      if (crossings !== 0 || (facts & Fact.hasHits) !== 0) {
        if (hits === NO_HITS) hits = []
        if ((crossings & Crossing.folded) !== 0) folded.add(seam.foldings, seam.chunkStart, chunk)
        if (crossings !== 0) this.#findAcross(text, crossings, start + rows[row + Column.firstEnd]!, hits)
        if ((facts & Fact.hasHits) !== 0) {
          for (const hit of known.hitsOf(id)) hits.push(movedBy(hit, start))
        }
      }
      seam.pass(id, row, start, ends[chunk]!)
      all |= facts
    }
    folded.find(text, hits)
    this.hasOtherScripts = (all & Fact.hasOtherScripts) !== 0
    return hits
  }

  #learn(id: number, chunk: string): void {
    this.#plain.begin()
    const hits = this.#findAll(chunk)
    // Any character may be the gap to the next chunk, too.
    if (this.#plain.ranOut) this.#borders.isOpen = true
    this.#known.learn(id, hits, this.#scanner.hasOtherScripts, this.#borders, this.#formsOf, this.#romanised)
  }

  /** @param end of the first word behind the seam */
  #findAcross(text: string, crossings: number, end: number, hits: Hit[]): void {
    const { script, start, phrase, phraseScript, both } = this.#seam
    if ((crossings & Crossing.opening) !== 0) this.#findOn(text, hits)
    if ((crossings & Crossing.phrase) !== 0) {
      this.#lookUp.findOnly(text, phraseScript, end, phrase, true, 0)
      this.#verify(text, hits)
    }
    if ((crossings & Crossing.word) !== 0) this.#plain.verifySuspect(text, start, end, both, this.#terms[script]!, hits)
  }

  /** Finds what has begun in the chunk before the seam, and ends behind it. */
  #findOn(text: string, hits: Hit[]): void {
    const { opening, chunkStart, chunkEnd } = this.#seam
    const openings = this.#known.openingsOf(opening)[0]!
    for (let at = 0; at < openings.length; at += Opening.width) {
      const isPhrase = openings[at + Opening.isPhrase] === 1
      const index = chunkStart + openings[at + Opening.at]!
      this.#lookUp.findOnly(text, openings[at + Opening.script]!, index, openings[at + Opening.hash]!, isPhrase, chunkEnd)
      this.#verify(text, hits)
    }
  }

  /** What is listed, whether it is meant or not, in no order. */
  #findAll(text: string): Hit[] {
    this.#scanner.scan(text)
    this.hasOtherScripts = this.#scanner.hasOtherScripts
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

  /** Adds those candidates that really stand there. */
  #verify(text: string, hits: Hit[]): void {
    const { items, length } = this.#lookUp.candidates
    for (let at = 0; at < length; at += 4) {
      const terms = this.#terms[items[at]!]!
      const form = terms.listing.formOf(items[at + 1]!)
      if (!terms.isInnocentRespelling(form)) this.#plain.verify(text, form, items[at + 2]!, terms, hits)
    }
  }
}

/** Written out, which is faster than to spread a hit. */
function movedBy({ entry, start, end, disguise, isStem, letters, isFaint, isNumbered, listed }: Hit, units: number): Hit {
  return { entry, start: start + units, end: end + units, disguise, isStem, letters, isFaint, isNumbered, listed }
}
