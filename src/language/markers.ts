import type { LanguagePack } from '../lexicon/pack.js'
import type { Characters } from '../text/letters/characters.js'
import { foldLetter } from '../text/letters/foldLetter.js'
import type { FoldedReading } from '../text/folding/folded.js'
import { Evidence, MOST_WORDS, type Tags } from './evidence.js'
import { FoldedMarkers } from './foldedMarkers.js'
import { SpeltMarkers } from './speltMarkers.js'
import { lines } from '../text/tables/lines.js'

const WORD = /[\p{L}\p{M}]+/gu

/** Finds the words and letters that tell a language: the `markers` of the packs. */
export class Markers {
  readonly #latin: readonly { addTo(evidence: Evidence, text: string): void }[]
  readonly #others: ReadonlyMap<string, OtherMarkers>
  readonly #evidence = new Evidence()

  /** @param readingIn the reading of comments in a folding */
  constructor(packs: readonly LanguagePack[], characters: Characters, readingIn: (folding: string) => FoldedReading) {
    const marked = packs.filter(({ markers }) => markers !== undefined)
    const latin = marked.filter(({ script }) => script === 'Latn')
    const foldings = [...new Set(latin.flatMap(({ folding }) => folding ?? []))]
    // A language with an orthography is told in a reading that there is anyway.
    const folded = foldings.map((folding, index) => {
      const own = latin.filter((pack) => pack.folding === folding || (index === 0 && pack.folding === undefined))
      return new FoldedMarkers(own, folding, readingIn(folding))
    })
    this.#latin = folded.length > 0 ? folded : [new SpeltMarkers(latin, characters)]
    const scripts = new Set(marked.map(({ script }) => script).filter((script) => script !== 'Latn'))
    this.#others = new Map(
      [...scripts].map((script) => [script, new OtherMarkers(marked.filter((pack) => pack.script === script))]),
    )
  }

  /** What the words of a text that are written in `script` tell. Do not keep: it changes. */
  evidenceIn(text: string, script: string): Evidence {
    const evidence = this.#evidence
    evidence.clear()
    if (script === 'Latn') for (const markers of this.#latin) markers.addTo(evidence, text)
    else this.#others.get(script)?.addTo(evidence, text)
    return evidence
  }
}

/** Markers in another script: whole words, and single letters that only one language has. */
class OtherMarkers {
  readonly #words = new Map<string, Tags>()
  readonly #letters = new Map<string, Tags>()
  readonly #script: RegExp
  /** By character: the letter it is read as. */
  readonly #folded = new Map<string, string>()

  constructor(packs: readonly LanguagePack[]) {
    this.#script = new RegExp(`^\\p{Script=${packs[0]?.script ?? ''}}`, 'u')
    for (const { tag, markers = '' } of packs) {
      for (const marker of new Set(lines(markers))) {
        const map = [...marker].length === 1 ? this.#letters : this.#words
        map.set(marker, [...(map.get(marker) ?? []), tag])
      }
    }
  }

  addTo(evidence: Evidence, text: string): void {
    for (const [written] of text.matchAll(WORD)) {
      if (!this.#script.test(written)) continue
      if (evidence.words++ === MOST_WORDS) return
      const word = this.#fold(written)
      const tags = this.#words.get(word) ?? this.#tagsOfLetters(word)
      if (tags !== undefined) evidence.mark(tags)
    }
  }

  #tagsOfLetters(word: string): Tags | undefined {
    for (const letter of word) {
      const tags = this.#letters.get(letter)
      if (tags !== undefined) return tags
    }
    return undefined
  }

  #fold(word: string): string {
    let folded = ''
    for (const char of word) {
      let letter = this.#folded.get(char)
      if (letter === undefined) this.#folded.set(char, (letter = foldLetter(char.codePointAt(0)!) ?? ''))
      folded += letter
    }
    return folded
  }
}
