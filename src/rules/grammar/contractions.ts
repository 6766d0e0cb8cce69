import type { LanguagePack } from '../../lexicon/pack.js'
import { lines } from '../../text/tables/lines.js'

/** Begins the line of an ending. */
const ENDING = '-'

/** What a pack says that is written short, and how it is read. */
export interface Contractions {
  /** Words, and the word or words that each is read as: *dont*, *do not*. */
  readonly words: readonly (readonly [written: string, plain: string])[]
  /** What words end in, the longest first, and what they are read as if they ended in: *ोंको*, *ों को*. */
  readonly endings: readonly (readonly [written: string, plain: string])[]
}

/** Reads the contractions of a pack. */
export function contractionsOf({ contractions }: LanguagePack): Contractions {
  const pairs = lines(contractions).map(pairOf)
  const endings = pairs.filter(([written]) => written.startsWith(ENDING))
  return {
    words: pairs.filter(([written]) => !written.startsWith(ENDING)),
    endings: endings
      .map(([written, plain]) => [written.slice(ENDING.length), plain.slice(ENDING.length)] as const)
      .sort(([one], [other]) => other.length - one.length),
  }
}

function pairOf(line: string): readonly [string, string] {
  const [written = '', plain = ''] = line.split('>')
  return [written, plain]
}
