import type { Script } from '../../src/lexicon/pack.js'
import { LONGEST_READING, LONGEST_SPELLING } from '../../src/text/folding/folding.js'
import { readLines, splitOnce, type Line } from './lines.js'
import { fold, isWord } from './patterns.js'
import { formatPlace, type Place, type Problems } from './problems.js'

/** Reads `joins.txt` or `function-words.txt`: one word a line, also of a single letter. Run together with others, a word loses its apostrophe. */
export function readJoins(content: string, file: string, script: Script, problems: Problems): string[] {
  const once = new Once(problems)
  return readLines(content, file).flatMap((line) => {
    const word = fold(line.text.replaceAll(/['’]/gu, ''), script)
    return isOneWord(word, line, script, problems) && once.isNew(word, line) ? [word] : []
  })
}

/** Reads `name-endings.txt`: one ending a line; `s'` is one before an apostrophe. */
export function readNameEndings(content: string, file: string, script: Script, problems: Problems): string[] {
  const once = new Once(problems)
  return readLines(content, file).flatMap((line) => {
    const written = line.text.replace(/['’]$/u, '')
    const letters = fold(written, script)
    const ending = written === line.text ? letters : `${letters}'`
    return isOneWord(letters, line, script, problems) && once.isNew(ending, line) ? [ending] : []
  })
}

function isOneWord(word: string, line: Line, script: Script, problems: Problems): boolean {
  if (!word.includes(' ')) return isWord(word, line, script, problems, 1)
  problems.add(line.place, line.text, 'one word a line', 'write its words on lines of their own')
  return false
}

/** Reads `adverbials.txt`: one word or phrase a line; `-ously` is an ending, `!falsely` a word that is none although it ends so. */
export function readAdverbials(content: string, file: string, script: Script, problems: Problems): string[] {
  const once = new Once(problems)
  return readLines(content, file).flatMap((line) => {
    const [, mark, written] = /^([-!]?)(.*)$/u.exec(line.text.toLowerCase().replaceAll('’', "'"))!
    const isRead = fold(written!, script).split(' ').every((word) => isWord(word, line, script, problems, 1))
    if (isRead && mark !== '' && written!.includes(' ')) {
      problems.add(line.place, line.text, 'one word behind - or !', 'write for example: -ously, or: !falsely')
      return []
    }
    const adverbial = `${mark}${written}`
    return isRead && once.isNew(adverbial, line) ? [adverbial] : []
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

const SPELLING = new RegExp(`^[a-z]{1,${LONGEST_SPELLING}}$`)
const READING = new RegExp(`^[a-z]{0,${LONGEST_READING}}$`)

/** Reads `folding.txt`: `written > read as`, one pair a line; nothing on the right means that it is read over. */
export function readFoldingRules(content: string, file: string, problems: Problems): [string, string][] {
  const once = new Once(problems)
  return readLines(content, file).flatMap((line): [string, string][] => {
    const [from, to] = splitOnce(line, '>')
    const reading = to?.text ?? ''
    const isWellFormed = to !== undefined && SPELLING.test(from.text) && READING.test(reading)
    if (!isWellFormed) {
      problems.add(line.place, line.text, 'up to three letters, > and the one or two that they are read as, or none',
        'write for example: aa > a')
      return []
    }
    return once.isNew(from.text, line) ? [[from.text, reading]] : []
  })
}

/** Reads `distinct.txt`: letters that are meant where they are written, one group a line. */
export function readDistinct(content: string, file: string, problems: Problems): string[] {
  const once = new Once(problems)
  return readLines(content, file).flatMap((line) => {
    if (!SPELLING.test(line.text)) {
      problems.add(line.place, line.text, 'up to three letters', 'write for example: chh')
      return []
    }
    return once.isNew(line.text, line) ? [line.text] : []
  })
}

/**
 * Reads `spellings.txt`: `as listed > as written, too`, one pair a line, where `|` is a word edge. Not folded: a
 * joiner in it tells how a list was typed.
 */
export function readSpellingPairs(content: string, file: string, problems: Problems): [string, string][] {
  const once = new Once(problems)
  return readLines(content, file).flatMap((line): [string, string][] => {
    const [from, to] = splitOnce(line, '>')
    const pair: [string, string] = [from.text.normalize('NFC'), to?.text ?? '']
    if (pair[0] === pair[1] || !pair.every((side) => /^\|?[\p{L}\p{M}\p{Cf}]+\|?$/u.test(side))) {
      problems.add(line.place, line.text, 'how the lists spell it, >, and how it may be written as well',
        'write for example: ൻ > ന്‍')
      return []
    }
    return once.isNew(pair.join('>'), line) ? [pair] : []
  })
}

/** Reads `typed.txt`: `letter as it is typed > letter as it is meant`, one pair a line. */
export function readTyped(content: string, file: string, script: Script, problems: Problems): [string, string][] {
  const once = new Once(problems)
  const own = new RegExp(`^\\p{Script=${script}}$`, 'u')
  return readLines(content, file).flatMap((line): [string, string][] => {
    const [typed, meant] = splitOnce(line, '>')
    const pair: [string, string] = [typed.text, meant?.text ?? '']
    const isSmall = pair.every((letter) => letter === letter.toLowerCase())
    if (!isSmall || !/^\p{L}$/u.test(pair[0]) || own.test(pair[0]) || !own.test(pair[1])) {
      problems.add(line.place, line.text, 'a small letter of another script, >, and the one of the language that is meant', 'write for example: i > і')
      return []
    }
    return once.isNew(pair[0], line) ? [pair] : []
  })
}

/** Reads `markers.txt`: one word a line, or a letter; `unnu|` is an ending. */
export function readMarkers(content: string, file: string, script: Script, problems: Problems): string[] {
  const once = new Once(problems)
  return readLines(content, file).flatMap((line) => {
    const isEnding = line.text.endsWith('|')
    const word = fold(isEnding ? line.text.slice(0, -1) : line.text, script)
    const marker = isEnding ? `${word}|` : word
    return isWord(word, line, script, problems, isEnding ? 3 : 1) && once.isNew(marker, line) ? [marker] : []
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
