import type { Policy } from '../policy.js'
import type { Characters } from '../text/letters/characters.js'
import { LATIN, kindOfScript } from '../text/letters/kinds.js'
import { Chunks } from '../text/chunks.js'
import { FoldedReading } from '../text/folding/folded.js'
import { Innocent } from '../text/tables/innocent.js'
import { withEnding } from './endings.js'
import { isException, type Entry, type Hit } from './entry.js'
import { Finder } from './finder.js'
import { Home } from './home.js'
import type { MarksOf } from './home/marks.js'
import type { LanguagePack } from './pack.js'
import { resolve } from './resolve.js'
import { NameEndings } from './index/nameEndings.js'
import { RomanisedMatcher } from './plain/romanisedMatcher.js'
import { isMeant } from './senses.js'
import { termsOf } from './sharedTerms.js'
import type { Terms } from './terms.js'
import { lines } from '../text/tables/lines.js'

const NO_HITS: Hit[] = []

/** All terms of the packs and of the site, ready to be looked up in a comment in one pass. */
export class Lexicon {
  readonly characters: Characters
  readonly #packs: readonly LanguagePack[]
  readonly #terms: Terms
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
    this.#terms = termsOf(packs, policy)
    const { characters, byScript, ready } = this.#terms
    this.characters = characters
    this.#home = new Home(packs, this.#terms.packsIn(LATIN)[0]?.tag, characters)
    this.#finder = new Finder(characters, this.chunks, byScript, ready, this.#romanisedMatchers())
  }

  /** Whether the comment last looked at had letters of another script than Latin. */
  get hasOtherScripts(): boolean {
    return this.#finder.hasOtherScripts
  }

  #romanisedMatchers(): RomanisedMatcher[] {
    return [...this.#terms.folded].map(([folding, forms]) => {
      const packs = this.#packs.filter((pack) => pack.folding === folding)
      const innocent = new Innocent(packs)
      const endings = new NameEndings(packs.flatMap(({ nameEndings = '' }) => lines(nameEndings)))
      return new RomanisedMatcher(this.characters, this.readingIn(folding), forms, innocent, endings)
    })
  }

  /** The reading of comments in a folding of a pack; '' is none. */
  readingIn(folding: string): FoldedReading {
    let reading = this.#readings.get(folding)
    if (reading === undefined) {
      reading = new FoldedReading(this.characters, this.#terms.machineOf(folding))
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
    const meant = hits.filter((hit) => isMeant(this.characters, text, hit.start, hit.end, hit.entry))
    this.#meant = this.#home.keep(text, meant, marksOf)
    return this.#resolved(text, this.#meant)
  }

  /** The same in the comment last looked at, without some of what was found: what that covered shows. */
  findBeneath(text: string, isLeftOut: (hit: Hit) => boolean): readonly Hit[] {
    return this.#resolved(text, this.#meant.filter((hit) => !isLeftOut(hit)))
  }

  /**
   * Does something for which other texts are looked at: afterwards the comment is the one last looked at, as it was before.
   *
   * @param text that was looked at last
   */
  meanwhile<T>(text: string, read: () => T): T {
    const meant = this.#meant
    const result = read()
    this.chunks.cut(text)
    this.#meant = meant
    return result
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
    return this.#terms.byScript[LATIN]!.formsAlike(word).length > 0
  }

  /** What a language lists as a word of these letters, small ones. */
  entriesOf(letters: string, tag: string): readonly Entry[] {
    const pack = this.#packs.find((each) => each.tag === tag)
    return pack === undefined ? [] : this.#terms.byScript[kindOfScript(pack.script)]!.entriesOf(letters, tag)
  }

  #resolved(text: string, hits: Hit[]): readonly Hit[] {
    return resolve(hits).map((hit) => withEnding(this.characters, text, hit))
  }
}
