import { LinkifyIt, type Match } from 'linkify-it'

/** Links and e-mail addresses, also without `https://` or `mailto:`, as linkify-it finds them. */
export function linksIn(text: string): readonly Match[] {
  linkify ??= new LinkifyIt({ fuzzyLink: true })
  return linkify.match(text) ?? []
}

/** Made when first needed: its patterns take a millisecond to compile. */
let linkify: LinkifyIt | undefined
