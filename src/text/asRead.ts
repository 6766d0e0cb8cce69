import type { LanguagePack } from '../lexicon/pack.js'
import { withWordsApart } from './apart.js'
import { composedIn } from './composed.js'
import { withoutMarkup } from './markup.js'
import type { Replaced } from './replaced.js'
import { typedLettersOf } from './typedLetters.js'

/**
 * How comments are read: without markup, with their letters in one piece, as they are meant, and with their words apart. One change
 * after the other, each in what the one before has left.
 */
export class AsRead {
  readonly #changes: readonly ((text: string) => Replaced | undefined)[]

  /**
   * @param packs say what is typed for lack of a letter
   * @param isLetter whether something is a letter that some word has
   */
  constructor(packs: readonly LanguagePack[], isLetter: (char: string) => boolean) {
    const typed = typedLettersOf(packs)
    this.#changes = [withoutMarkup, (text) => composedIn(text, isLetter), ...typed.map((letters) => (text: string) => letters.read(text)), withWordsApart]
  }

  /** @returns undefined where a comment is read as it stands */
  of(text: string): Replaced | undefined {
    let read: Replaced | undefined
    for (const change of this.#changes) {
      const [before, next] = [read, change(read?.text ?? text)]
      if (next === undefined) continue
      read = before === undefined ? next : { text: next.text, spanOf: (span) => before.spanOf(next.spanOf(span)) }
    }
    return read
  }
}
