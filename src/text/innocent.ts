import { isIn, wordsIn } from './frontCoding.js'

/** Up to this many lookups search the encoded text; after that the list is decoded into a Set. */
const FEW_LOOKS = 8

/** Words that stand for themselves, though they look like listed ones. */
export class Innocent {
  readonly #lists: readonly string[]
  #looks = 0
  #words: ReadonlySet<string> | undefined

  /** @param lists front-coded: see `frontCode` */
  constructor(lists: readonly string[]) {
    this.#lists = lists
  }

  has(word: string): boolean {
    if (++this.#looks > FEW_LOOKS) this.#words ??= new Set(this.#lists.flatMap(wordsIn))
    if (this.#words !== undefined) return this.#words.has(word)
    return this.#lists.some((list) => isIn(list, word))
  }
}
