/** Enough to tell a language by; what follows in a long text is taken to be in the same ones. */
export const MOST_WORDS = 400

/** Tags of the languages that have a word. */
export type Tags = readonly string[]

/** How much of a text speaks for each of several languages of one script. One object serves many texts. */
export class Evidence {
  /** How many words were looked at. */
  words = 0
  /** How many of them tell which language, all languages together. */
  total = 0
  /** Tags of the languages that words tell, in the order in which they came. */
  readonly tags: string[] = []
  /** How many words tell each of them. A word that several languages have tells a part for each. */
  readonly marks: number[] = []

  clear(): void {
    this.words = 0
    this.total = 0
    this.tags.length = 0
    this.marks.length = 0
  }

  /** A word tells one of these languages. */
  mark(tags: Tags): void {
    for (let index = 0; index < tags.length; index++) this.add(tags[index]!, 1 / tags.length)
  }

  add(tag: string, part: number): void {
    this.total += part
    let at = this.tags.indexOf(tag)
    if (at < 0) {
      at = this.tags.push(tag) - 1
      this.marks.push(0)
    }
    this.marks[at]! += part
  }
}
