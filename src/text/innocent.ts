/** Looking for a word in the text of a list is cheaper than taking the list apart, for so many words. */
const FEW_LOOKS = 8

/** Words that stand for themselves, though they look like listed ones. */
export class Innocent {
  readonly #lists: readonly string[]
  #looks = 0
  #words: ReadonlySet<string> | undefined

  /** @param lists newline-separated */
  constructor(lists: readonly string[]) {
    this.#lists = lists
  }

  has(word: string): boolean {
    if (++this.#looks > FEW_LOOKS) this.#words ??= new Set(this.#lists.flatMap((list) => list.split('\n')))
    if (this.#words !== undefined) return this.#words.has(word)
    return this.#lists.some((list) => isLineOf(list, word))
  }
}

function isLineOf(list: string, word: string): boolean {
  for (let at = list.indexOf(word); at >= 0; at = list.indexOf(word, at + 1)) {
    const end = at + word.length
    if ((at === 0 || list[at - 1] === '\n') && (end === list.length || list[end] === '\n')) return true
  }
  return false
}
