import { CLASS_BITS, Kind, scriptOfKind, type Characters } from '../text/characters.js'
import type { LanguageShare } from '../verdict.js'

/** Languages by the script they are written in: tags of packs by ISO 15924 code, the first one likeliest. */
export type LanguagesByScript = ReadonlyMap<string, readonly string[]>

/** What a text was read as. */
export interface Languages {
  /** Largest first, adding up to 1; empty without letters. */
  readonly shares: readonly LanguageShare[]
  /** The tag that no pack covers, if enough of the text is in it to matter. */
  readonly notCovered: string | undefined
}

/** Less than this share of the letters, or fewer letters, is a quotation, a name or an emoticon. */
const SHARE_THAT_MATTERS = 0.2
const LETTERS_THAT_MATTER = 3

/** Tags of what no pack covers begin with this, followed by the script. */
const UNKNOWN = 'und-'

/**
 * Tells by the scripts of its letters what a text is written in.
 *
 * @param hint BCP 47 tag: decides between packs of one script
 * @example // 'да, yes' with a pack for English only
 * // shares: [{ tag: 'en', share: 0.6 }, { tag: 'und-Cyrl', share: 0.4 }]
 */
export function identify(
  characters: Characters,
  text: string,
  languages: LanguagesByScript,
  hint: string | undefined,
): Languages {
  const counts = countScripts(characters, text)
  const letters = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const shares = [...counts]
    .map(([kind, count]) => ({ tag: tagOf(scriptOfKind(kind), languages, hint), share: count / letters }))
    .sort((a, b) => b.share - a.share)
  const unknown = shares.find(({ tag }) => tag.startsWith(UNKNOWN))
  const matters =
    unknown !== undefined && unknown.share >= SHARE_THAT_MATTERS && unknown.share * letters >= LETTERS_THAT_MATTER
  return { shares, notCovered: matters ? unknown.tag : undefined }
}

/** The tag for the letters of a script: a pack's, or `und-` and the script where no pack has it. */
export function tagOf(script: string, languages: LanguagesByScript, hint: string | undefined): string {
  const tags = languages.get(script)
  if (tags === undefined) return UNKNOWN + script
  return tags.find((tag) => tag === hint) ?? tags[0]!
}

function countScripts(characters: Characters, text: string): Map<number, number> {
  const counts = new Map<number, number>()
  for (let index = 0; index < text.length; index++) {
    const kind = characters.valueAt(text, index) >> CLASS_BITS
    if (kind >= Kind.firstScript) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}
