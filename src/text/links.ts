const SMALL_H = 'h'.charCodeAt(0)
const SMALL_W = 'w'.charCodeAt(0)

/** Whether what stands from `index` up to the next white space is the address of a page. */
export function isLink(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit === SMALL_H) return text.startsWith('http', index) && /^https?:/.test(text.slice(index, index + 6))
  return unit === SMALL_W && text.startsWith('www.', index)
}
