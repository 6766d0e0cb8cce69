const SMALL = 0x20
const SMALL_H = 'h'.charCodeAt(0)
const SMALL_W = 'w'.charCodeAt(0)
const ADDRESS = /^(?:https?:|www\.)/i
/** Units that `ADDRESS` looks at. */
const LONGEST = 6
/** An address behind signs, or behind the text that Markdown gives a link. */
const LINKED = /^(?:\[[^\]]*\]\()?[^\p{L}\p{N}]*(?:https?:|www\.)/iu

/** Whether the word that begins at `index` is the address of a page, up to the next white space; in letters of any size. */
export function isLink(text: string, index: number): boolean {
  const unit = text.charCodeAt(index) | SMALL
  return (unit === SMALL_H || unit === SMALL_W) && ADDRESS.test(text.slice(index, index + LONGEST))
}

/** Whether a chunk, what stands between white space, is the address of a page, with signs or a Markdown link around it. */
export function isLinkChunk(chunk: string): boolean {
  return LINKED.test(chunk)
}
