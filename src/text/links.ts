const SMALL = 0x20
const SMALL_H = 'h'.charCodeAt(0)
const SMALL_W = 'w'.charCodeAt(0)
const ADDRESS = /^(?:https?:\/\/|www\.)/i
/** Units that `ADDRESS` looks at. */
const LONGEST = 8
/** An address behind signs, or behind the text that Markdown gives a link, which readers see. */
const LINKED = /^((?:\[?[^[\]]*\]\()?[^\p{L}\p{N}]*)(?:https?:\/\/|www\.)/iu

/** Whether the word that begins at `index` is the address of a page, up to the next white space; in letters of any size. */
export function isLink(text: string, index: number): boolean {
  const unit = text.charCodeAt(index) | SMALL
  return (unit === SMALL_H || unit === SMALL_W) && ADDRESS.test(text.slice(index, index + LONGEST))
}

/**
 * Where the address of a page begins in a chunk, what stands between white space, with signs or the text of a Markdown link before
 * it; its length if it has none.
 *
 * @example addressIn('[page](https://example.com)') // 7
 */
export function addressIn(chunk: string): number {
  return LINKED.exec(chunk)?.[1]!.length ?? chunk.length
}
