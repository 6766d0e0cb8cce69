import type { LanguagePack } from '../lexicon/pack.js'
import { foldLetter } from '../text/characters.js'
import { EDGE_SYMBOL, type FoldedReading } from '../text/folded.js'
import { foldSpelling, foldedClass, readFolding } from '../text/folding.js'

/** How much of a text speaks for each of several languages of one script. */
export interface Evidence {
  /** How many words were looked at. */
  words: number
  /** How many of them tell which language, by tag. A word that several languages have tells a part for each. */
  readonly marks: Map<string, number>
}

/** Enough to tell a language by; what follows in a long text is taken to be in the same ones. */
const MOST_WORDS = 400

const PRIME = 31
const HAS_CAPITAL = /[^a-z]/

const WORD = /[\p{L}\p{M}]+/gu

/** Tags of the languages that have a word. */
type Tags = readonly string[]

/** Finds the words and letters that tell a language: the `markers` of the packs. */
export class Markers {
  readonly #latin: readonly LatinMarkers[]
  readonly #others: ReadonlyMap<string, OtherMarkers>

  /** @param readingIn the reading of comments in a folding; '' is none */
  constructor(packs: readonly LanguagePack[], readingIn: (folding: string) => FoldedReading) {
    const marked = packs.filter(({ markers }) => markers !== undefined)
    const latin = marked.filter(({ script }) => script === 'Latn')
    const foldings = [...new Set(latin.map(({ folding = '' }) => folding))]
    // A language with an orthography is told in the reading that there is anyway.
    const needed = foldings.length > 1 ? foldings.filter((folding) => folding !== '') : foldings
    this.#latin = needed.map((folding, index) => {
      const own = latin.filter((pack) => pack.folding === folding || (index === 0 && pack.folding === undefined))
      return new LatinMarkers(own, folding, readingIn(folding))
    })
    const scripts = new Set(marked.map(({ script }) => script).filter((script) => script !== 'Latn'))
    this.#others = new Map(
      [...scripts].map((script) => [script, new OtherMarkers(marked.filter((pack) => pack.script === script))]),
    )
  }

  /** What the words of a text that are written in `script` tell. */
  evidenceIn(text: string, script: string): Evidence {
    const evidence: Evidence = { words: 0, marks: new Map() }
    if (script === 'Latn') for (const markers of this.#latin) markers.addTo(evidence, text)
    else this.#others.get(script)?.addTo(evidence, text)
    return evidence
  }
}

/** Letters of the shortest and longest ending that are told. */
const ENDINGS = [3, 4, 5, 6] as const

/**
 * Markers in Latin letters. Words are compared by a hash of their symbols, which costs a comment no object a word;
 * two words with one hash among a few hundred are too rare to matter.
 */
class LatinMarkers {
  readonly #reading: FoldedReading
  readonly #words = new Map<number, Tags>()
  readonly #endings = new Map<number, Tags>()
  /** Words of other languages that only fold to a marker. */
  readonly #innocent: ReadonlySet<string>
  /** By tag of a language that has an orthography: its markers as they are spelt. */
  readonly #spelt: ReadonlyMap<string, ReadonlySet<string>>

  constructor(packs: readonly LanguagePack[], folding: string, reading: FoldedReading) {
    this.#reading = reading
    this.#innocent = new Set(packs.flatMap(({ innocent }) => innocent.split('\n')))
    this.#spelt = new Map(
      packs
        .filter(({ folding }) => folding === undefined)
        .map(({ tag, markers = '' }) => [tag, new Set(markers.split('\n'))]),
    )
    const rules = readFolding(folding)
    for (const { tag, markers = '' } of packs) {
      for (const marker of new Set(markers.split('\n').map((marker) => foldSpelling(marker, rules)))) {
        const isEnding = marker.endsWith('|')
        const hash = hashOf(isEnding ? marker.slice(0, -1) : marker)
        const map = isEnding ? this.#endings : this.#words
        map.set(hash, [...(map.get(hash) ?? []), tag])
      }
    }
  }

  addTo(evidence: Evidence, text: string): void {
    this.#reading.read(text)
    const { symbols, length } = this.#reading
    let words = 0
    let hash = 0
    let begin = 0
    for (let at = 0; at < length && words < MOST_WORDS; at++) {
      const symbol = symbols[at]!
      if (symbol !== EDGE_SYMBOL) {
        hash = (Math.imul(hash, PRIME) + symbol) | 0
        continue
      }
      if (at > begin) {
        words++
        const tags = this.#words.get(hash) ?? (this.#endings.size > 0 ? this.#tagsOfEnding(begin, at) : undefined)
        if (tags !== undefined) this.#mark(evidence, tags, text, begin, at)
      }
      hash = 0
      begin = at + 1
    }
    evidence.words = Math.max(evidence.words, words)
  }

  #tagsOfEnding(begin: number, end: number): Tags | undefined {
    const { symbols } = this.#reading
    for (const letters of ENDINGS) {
      if (end - begin <= letters) return undefined
      let hash = 0
      for (let at = end - letters; at < end; at++) hash = (Math.imul(hash, PRIME) + symbols[at]!) | 0
      const tags = this.#endings.get(hash)
      if (tags !== undefined) return tags
    }
    return undefined
  }

  /** Counts a word that folds to a marker, for those languages that it can be a word of as it is spelt. */
  #mark(evidence: Evidence, tags: Tags, text: string, begin: number, end: number): void {
    const { starts } = this.#reading
    const written = text.slice(starts[begin], starts[end])
    const word = HAS_CAPITAL.test(written) ? written.toLowerCase() : written
    const isInnocent = this.#innocent.has(word)
    mark(evidence, tags.filter((tag) => this.#spelt.get(tag)?.has(word) ?? !isInnocent))
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
      for (const marker of new Set(markers.split('\n'))) {
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
      if (tags !== undefined) mark(evidence, tags)
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

/** Of a folded word; never 0, which is no word. */
function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, PRIME) + foldedClass(word.charCodeAt(at)) + 1) | 0
  return hash
}

function mark({ marks }: Evidence, tags: Tags): void {
  for (const tag of tags) marks.set(tag, (marks.get(tag) ?? 0) + 1 / tags.length)
}
