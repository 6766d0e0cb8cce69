import { Replacements, type Replaced } from './replaced.js'

/** Nothing that is looked for stands in a text without these. */
const SIGN = /[<&]|\*\*|__|~~/

/**
 * Tags of HTML that people and editors write around words: those that begin a line and those that do not. One with attributes is left, for
 * what stands in those would be hidden.
 */
const TAG = /<\/?(?:(p|br|div|li|ul|ol|blockquote|h[1-6]|pre|tr|td)|a|b|i|u|s|em|strong|span|code|del|ins|mark|small|sub|sup|font)\s?\/?>/giu
/** How characters that HTML keeps for itself, and any others, are written out: by name, by decimal or hexadecimal number. */
const ENTITY = /&(?:(nbsp|lt|gt|quot|apos|amp)|#(\d{1,6})|#x([0-9a-f]{1,5}));/giu
const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
/** Opens what Markdown stresses or strikes out, or closes it: beside a word, with none on the other side. */
const STRESS = /(?<![\p{L}\p{N}*_~])(\*\*|__|~~)(?=[^\s*_~])|(?<=[^\s*_~])(\*\*|__|~~)(?![\p{L}\p{N}*_~])/gu
const STRESS_LENGTH = 2
/** The last code point. */
const LAST = 0x10ffff

/**
 * A comment without the markup that an editor left in it: tags of HTML, its written-out characters, and Markdown's marks around what it
 * stresses. Who knows that a comment is HTML takes `refrain/html`, which reads it as browsers do.
 *
 * @returns undefined where there is none, which nearly all texts are told by one look
 * @example withoutMarkup('<p>You id<b>i</b>ot</p>')?.text // '\nYou idiot\n'
 */
export function withoutMarkup(text: string): Replaced | undefined {
  if (!SIGN.test(text)) return undefined
  const replacements = new Replacements(text)
  for (const { 0: tag, 1: block, index } of text.matchAll(TAG)) replacements.replace(index, index + tag.length, block === undefined ? '' : '\n')
  for (const { 0: written, 1: name, 2: decimal, 3: hex, index } of text.matchAll(ENTITY)) {
    const char = name === undefined ? charOf(decimal === undefined ? parseInt(hex!, 16) : Number(decimal)) : ENTITIES[name.toLowerCase()]!
    replacements.replace(index, index + written.length, char)
  }
  for (const [start, end] of stressed(text)) {
    replacements.replace(start, start + STRESS_LENGTH, '')
    replacements.replace(end, end + STRESS_LENGTH, '')
  }
  return replacements.apply()
}

function charOf(codePoint: number): string {
  return codePoint > 0 && codePoint <= LAST ? String.fromCodePoint(codePoint) : ' '
}

/** Where marks that belong together stand: the nearest of one kind in a line. */
function stressed(text: string): [number, number][] {
  const pairs: [number, number][] = []
  let open: { readonly mark: string; readonly at: number } | undefined
  for (const { 1: opening, 2: closing, index } of text.matchAll(STRESS)) {
    if (opening !== undefined) open = { mark: opening, at: index }
    else if (open !== undefined && open.mark === closing) {
      if (!text.slice(open.at, index).includes('\n')) pairs.push([open.at, index])
      open = undefined
    }
  }
  return pairs
}
