import { readLines } from './lines.js'
import type { Problems } from './problems.js'

const WORD = /^'?[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}']*$|^'\p{L}+$/u
const ENDING = /^-[\p{L}\p{M}]+$/u

/** Reads `contractions.txt`: `don't = do not`, one a line, and `-eth = -s` for words that end so. */
export function readContractions(content: string, file: string, problems: Problems): [string, string][] {
  const seen = new Set<string>()
  return readLines(content, file).flatMap((line): [string, string][] => {
    const [from = '', to = '', ...more] = line.text.toLowerCase().replaceAll('’', "'").split('=').map((side) => side.trim())
    const isRead = ENDING.test(from) ? /^-[\p{L}\p{M} ]*$/u.test(to) : WORD.test(from) && to !== ''
    if (!isRead || more.length > 0) {
      problems.add(line.place, line.text, 'one word, =, and the words it is read as, or an ending and what it is read as', "write for example: don't = do not, or: -eth = -s")
      return []
    }
    if (seen.has(from)) {
      problems.add(line.place, `${from} a second time`, 'each word once', 'take one of the two away')
      return []
    }
    seen.add(from)
    return [[from, to]]
  })
}
