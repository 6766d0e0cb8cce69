import type { Script } from '../../src/lexicon/pack.js'
import { readLines, splitOnce, type Line } from './lines.js'
import { fold, isWord } from './patterns.js'
import { formatPlace, type Place, type Problems } from './problems.js'

/** Reads `joins.txt`: one word a line. Run together with others, a word loses its apostrophe. */
export function readJoins(content: string, file: string, script: Script, problems: Problems): string[] {
  const once = new Once(problems)
  return readLines(content, file).flatMap((line) => {
    const word = fold(line.text.replaceAll(/['’]/gu, ''), script)
    if (word.includes(' ')) {
      problems.add(line.place, line.text, 'one word a line', 'write its words on lines of their own')
      return []
    }
    return isWord(word, line, script, problems) && once.isNew(word, line) ? [word] : []
  })
}

/** Reads `respellings.txt`: `written > instead`, one pair a line. */
export function readRespellings(content: string, file: string, script: Script, problems: Problems): [string, string][] {
  const once = new Once(problems)
  return readLines(content, file).flatMap((line): [string, string][] => {
    const [from, to] = splitOnce(line, '>')
    const pair: [string, string] = [fold(from.text, script), fold(to?.text ?? '', script)]
    if (pair.some((letters) => !/^[\p{L}\p{M}]+$/u.test(letters)) || pair[0] === pair[1]) {
      problems.add(line.place, line.text, 'two spellings of a sound', 'write for example: f > ph')
      return []
    }
    return once.isNew(pair.join('>'), line) ? [pair] : []
  })
}

/** Words of an innocent text file: names, places and sentences, whatever their script. */
export function readInnocentWords(content: string, file: string): string[] {
  return readLines(content, file).flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])
}

/** Reports lines that say the same. */
class Once {
  readonly #places = new Map<string, Place>()

  constructor(readonly problems: Problems) {}

  isNew(key: string, line: Line): boolean {
    const earlier = this.#places.get(key)
    if (earlier === undefined) {
      this.#places.set(key, line.place)
      return true
    }
    this.problems.add(line.place, `${line.text}, which repeats ${formatPlace(earlier)}`, 'each line once',
      'take one of the two away')
    return false
  }
}
