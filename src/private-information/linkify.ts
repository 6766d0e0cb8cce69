import { LinkifyIt, type Match } from 'linkify-it'

/** Links and e-mail addresses, also without `https://` or `mailto:`, as linkify-it finds them. */
export function linksIn(text: string): readonly Match[] {
  linkify ??= new LinkifyIt({ fuzzyLink: true })
  return linkify.match(text) ?? []
}

/** An e-mail address in a text. */
export interface LinkedMail {
  readonly start: number
  readonly end: number
  /** Without `mailto:`. */
  readonly address: string
}

/** The e-mail address that has its @ at `index`, as linkify-it finds it. */
export function mailAt(text: string, index: number): LinkedMail | undefined {
  const link = linksIn(text).find(
    ({ schema, index: from, lastIndex }) => schema === 'mailto:' && from < index && index < lastIndex,
  )
  return link && { start: link.index, end: link.lastIndex, address: link.text.replace(/^mailto:/iu, '') }
}

/** Made when first needed: its patterns take a millisecond to compile. */
let linkify: LinkifyIt | undefined
