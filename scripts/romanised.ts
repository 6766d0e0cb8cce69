import { ClippedForms, isClipped } from '../src/lexicon/index/clipped.js'
import { SHORTEST_FOLDED } from '../src/lexicon/index/foldedForms.js'
import { leetLetters } from '../src/text/disguises/leet.js'
import { NUMBERED } from '../src/lexicon/disguised/numbered.js'
import { FoldingRules, LONGEST_READING, LONGEST_SPELLING, foldSpelling, symbolsOf } from '../src/text/folding/folding.js'
import type { Term } from './lists/entries.js'
import type { Language } from './lists/language.js'
import { wordOf } from './wordOf.js'

const LATIN_WORD = /^[a-z]+$/

/**
 * Words that look like listed ones of a language with a folding.
 *
 * @param names those words of the dictionary that are names
 * @returns none for a language without a folding
 */
export function romanisedLookalikes(language: Language, dictionary: Iterable<string>, names: ReadonlySet<string>): string[] {
  if (language.folding.length === 0) return []
  const rules = new FoldingRules(language.folding)
  const listed = new Listed(language, rules)
  const words = [...dictionary].map((text) => ({ text, folded: foldSpelling(text, rules) }))
  return [...foldedLookalikes(words, listed), ...numberedLookalikes(words, listed, rules, names)]
}

/** A word of the dictionary. */
interface Word {
  readonly text: string
  readonly folded: string
}

/**
 * Words of the dictionary that are not listed, but fold to a listed word or a marker, *cute*, or to one without some of its
 * vowels, *sample*; and listed words of other languages that fold to a marker. They stand for themselves.
 */
function foldedLookalikes(words: readonly Word[], listed: Listed): string[] {
  // What other languages have, too, is found as it is written all the same, and tells nothing: *gay* is no *gaye*.
  const isAlike = ({ text, folded }: Word): boolean =>
    listed.spellings.has(text) ? listed.foreign.has(text) && listed.tells(folded) : listed.finds(folded)
  return words.filter(isAlike).map(({ text }) => text)
}

/**
 * Words that are no violation, but look like one that is listed once a number behind them is read as letters: *China1*. A name is innocent
 * with any number; another word counts only beside words of the language. The digit behind a word tells which it is.
 */
function numberedLookalikes(words: readonly Word[], listed: Listed, rules: FoldingRules, names: ReadonlySet<string>): string[] {
  const endings = [...new Set([...'0123456789'].flatMap((digit) => leetLetters('Latn', digit)))]
  const isHidden = ({ text, folded }: Word): boolean => {
    const asWritten = listed.beginsHidden(text) && endings.some((ending) => listed.hides(text + ending))
    // Most words are told by their beginning, which no letter behind them changes.
    return asWritten || (listed.beginsHidden(keptBeginning(folded)) && endings.some((ending) => listed.hides(foldSpelling(text + ending, rules))))
  }
  const numbered = words.filter((word) => LATIN_WORD.test(word.text) && !listed.violations.has(word.text) && isHidden(word))
  return numbered.map(({ text }) => text + (names.has(text) ? NUMBERED.name : NUMBERED.word))
}

/** How a word that reads folded like this begins folded, whatever one more letter is written behind it. */
function keptBeginning(folded: string): string {
  // Of what is written, all but the last letters of a spelling that goes on.
  return folded.slice(0, Math.max(0, folded.length - (LONGEST_SPELLING - 1) * LONGEST_READING))
}

/** Everything that a language lists and is told by, folded. */
class Listed {
  readonly spellings = new Set<string>()
  /** Those that are words of other languages, too, as they are written. */
  readonly foreign = new Set<string>()
  readonly #markers = new Set<string>()
  readonly #words = new Set<string>()
  readonly #beginnings = new Set<string>()
  readonly #endings: string[] = []
  readonly #clipped = new ClippedForms()
  readonly #folded: string[] = []
  /** What counts, as it is listed. */
  readonly violations = new Set<string>()
  /** What is looked for in disguise: folded, unless it is exact. */
  readonly #hidden = new Set<string>()
  readonly #hiddenBeginnings = new Set<string>([''])

  constructor(language: Language, rules: FoldingRules) {
    for (const term of language.lists.flatMap(({ terms }) => terms)) this.#add(term, language, rules)
    for (const marker of language.markers) this.#addMarker(marker, rules)
  }

  /** Whether a word, as it is or folded, is a listed one that is looked for in disguise. */
  hides(word: string): boolean {
    return this.#hidden.has(word)
  }

  /** Whether some word that is looked for in disguise begins with a text. */
  beginsHidden(text: string): boolean {
    return this.#hiddenBeginnings.has(text)
  }

  #addHidden(word: string): void {
    this.#hidden.add(word)
    for (let length = 1; length <= word.length; length++) this.#hiddenBeginnings.add(word.slice(0, length))
  }

  /** Whether a folded word is taken for a listed one. */
  finds(folded: string): boolean {
    if (this.#words.has(folded)) return true
    for (let length = SHORTEST_FOLDED; length <= folded.length; length++) {
      if (this.#beginnings.has(folded.slice(0, length))) return true
    }
    return this.#endings.some((ending) => folded.endsWith(ending)) || this.#findsClipped(folded)
  }

  #findsClipped(folded: string): boolean {
    const symbols = symbolsOf(folded)
    return this.#clipped.alike(symbols, 0, symbols.length).some((at) => isClipped(symbols, 0, symbols.length, this.#folded[at]!))
  }

  #addMarker(marker: string, rules: FoldingRules): void {
    if (marker.endsWith('|')) this.#endings.push(foldSpelling(marker.slice(0, -1), rules))
    else {
      this.spellings.add(marker)
      const folded = foldSpelling(marker, rules)
      this.#words.add(folded)
      this.#markers.add(folded)
    }
  }

  /** Whether a folded word is taken for a marker. */
  tells(folded: string): boolean {
    return this.#markers.has(folded) || this.#endings.some((ending) => folded.endsWith(ending))
  }

  #add(term: Term, language: Language, rules: FoldingRules): void {
    for (const spelling of term.spellings) {
      for (const form of wordOf(spelling, term.attributes, language).forms) {
        this.spellings.add(form)
        if (isForeign(term.attributes.traits)) this.foreign.add(form)
        const folded = foldSpelling(form, rules)
        const isExact = term.attributes.traits.includes('exact')
        if (term.code !== undefined || term.attributes.severity !== undefined) {
          this.violations.add(form)
          this.#addHidden(isExact ? form : folded)
        }
        if (isExact || folded.length < SHORTEST_FOLDED) continue
        const isWord = spelling.endsWith('|')
        const set = isWord ? this.#words : this.#beginnings
        set.add(folded)
        if (isWord && (term.code !== undefined || term.attributes.traits.includes('masked'))) this.#clipped.add(symbolsOf(folded), this.#folded.push(folded) - 1)
      }
    }
  }
}

/** Whether an entry says that it is a word of another language, spelt as there. */
function isForeign(traits: readonly string[]): boolean {
  return traits.includes('borrowed') || (traits.includes('native') && traits.includes('exact'))
}
