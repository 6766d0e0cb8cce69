import type { Characters } from '../text/letters/characters.js'
import type { Hit } from './entry.js'
import { DistinctLetters } from './home/distinctLetters.js'
import { ForeignWords } from './home/foreignWords.js'
import type { MarksOf } from './home/marks.js'
import { orthographiesOf } from './home/orthographies.js'
import { SpeltAlike } from './home/speltAlike.js'
import { Strays } from './home/strays.js'
import type { LanguagePack } from './pack.js'

/** Decides which listed words are at home in a comment: those of languages that the comment may be in. */
export class Home {
  readonly #distinctLetters: DistinctLetters
  readonly #strays: Strays
  readonly #foreignWords: ForeignWords

  /** @param likeliest tag of the language that a word is taken for when hardly a letter of it shows and nothing identifies another */
  constructor(packs: readonly LanguagePack[], likeliest: string | undefined, characters: Characters) {
    const orthographies = orthographiesOf(packs)
    this.#distinctLetters = new DistinctLetters(packs)
    this.#strays = new Strays(packs, orthographies)
    this.#foreignWords = new ForeignWords(orthographies, new SpeltAlike(packs, orthographies, characters), likeliest)
  }

  /**
   * The hits that are at home in a comment. Those that are no hits at all go first, and strays before what they would tell of its
   * languages.
   *
   * @param marksOf asked at most once of each language
   */
  keep(text: string, hits: Hit[], marksOf: MarksOf): Hit[] {
    const asked = new Map<string, number>()
    const once = (tag: string): number => {
      const marks = asked.get(tag) ?? marksOf(tag)
      asked.set(tag, marks)
      return marks
    }
    const listed = this.#distinctLetters.without(text, hits)
    const own = this.#strays.without(text, listed, once)
    return this.#foreignWords.without(text, own, once)
  }
}
