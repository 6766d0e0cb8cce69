import { ANY_CHARACTER } from '../../src/lexicon/entry.js'
import type { Script } from '../../src/lexicon/pack.js'
import { readPattern, TermError, type Pattern } from '../../src/lexicon/site/pattern.js'
import { withChillus } from '../../src/text/composed.js'
import { foldLetter, isReadOver } from '../../src/text/letters/foldLetter.js'
import type { Line } from './lines.js'
import type { Problems } from './problems.js'

/** What a word of each script is made of: letters, vowel signs, digits, and the space for a gap. */
const LETTERS: Readonly<Record<Script, RegExp>> = {
  Latn: /[a-z\d ]/u,
  Cyrl: /[\p{Script=Cyrl}\d ]/u,
  Deva: /[\p{Script=Deva}\d ]/u,
  Mlym: /[\p{Script=Mlym}\d ]/u,
  Taml: /[\p{Script=Taml}\d ]/u,
}

/** Without them an attribute or a note is read as a part of the entry. */
const SPACES_AROUND = 'a : before attributes and a # before a note have spaces around them'

/**
 * The words and phrases an entry stands for, in lower case, each with `|` at the ends where a word edge is
 * required. Empty when the entry cannot be used; `problems` then says why.
 *
 * @param fewest letters that must be there
 */
export function readSpellings(line: Line, script: Script, problems: Problems, fewest = 2): string[] {
  const pattern = parse(line, problems)
  if (pattern === undefined) return []
  const words = [...new Set(pattern.readings.map((reading) => fold(reading, script)))]
  if (words.every((word) => word === '')) {
    problems.add(line.place, `${line.text || 'an empty entry'}, which would be found everywhere`,
      'letters that are not optional', 'write the word, or take the line away')
    return []
  }
  if (words.some((word) => word.includes(ANY_CHARACTER))) {
    problems.add(line.place, `${line.text}, with a ?`,
      'letters and [optional] parts only: the lists are compiled to literal words, which a ? is not',
      'write out the spellings that are meant')
    return []
  }
  if (!words.every((word) => isWord(word, line, script, problems, fewest))) return []
  return words.map((word) => `${pattern.edgeBefore ? '|' : ''}${word}${pattern.edgeAfter ? '|' : ''}`)
}

/** The words an entry of a common kind stands for: one token each, which may begin with an apostrophe. */
export function readCommonWords(line: Line, script: Script, problems: Problems): string[] {
  const whole = /^\|([^|]*)\|$/u.exec(line.text)
  if (whole === null) {
    problems.add(line.place, `${line.text}, open at an end`, `|${line.text.replaceAll('|', '')}|: a common word is looked up whole`,
      'list its forms between two |, give it forms=, or take common away')
    return []
  }
  const word = whole[1]!
  if (/^['’]\p{L}+$/u.test(word)) return [word.toLowerCase().replace('’', "'")]
  return readSpellings(line, script, problems, 1).map((spelling) => spelling.slice(1, -1))
}

/**
 * A word or phrase as comments are read: lower case, Latin without accents, one space for each gap, which an
 * apostrophe or hyphen is too.
 */
export function fold(text: string, script: Script): string {
  const plain = script === 'Latn' ? text.normalize('NFKD').replace(/\p{M}/gu, '') : foldLetters(withChillus(text.normalize('NFC')))
  return plain.toLowerCase().replace(/[\s'’‑-]+/gu, ' ').trim()
}

/** Letter by letter, as comments are read; what is no letter stays, to be complained of. */
export function foldLetters(text: string): string {
  return [...text]
    .map((char) => [char, char.codePointAt(0)!] as const)
    .map(([char, codePoint]) => foldLetter(codePoint) ?? (isReadOver(codePoint) ? '' : char))
    .join('')
}

/** Whether a folded word or phrase consists of letters of the script; if not, says which character is none. */
export function isWord(word: string, line: Line, script: Script, problems: Problems, fewest = 2): boolean {
  const stranger = [...word].find((character) => !LETTERS[script].test(character))
  if (stranger !== undefined) {
    problems.add(line.place, `${line.text}, with ${nameOf(stranger)}`, `letters of the script ${script}, digits and spaces`,
      /\p{L}/u.test(stranger)
        ? 'write it with a letter of this script; a word in another one belongs to a language written in that'
        : `take it away; ${SPACES_AROUND}`)
    return false
  }
  if ([...word].length < fewest) {
    const left = word === '' ? 'nothing' : `only "${word}"`
    problems.add(line.place, `${line.text}, of which ${left} must be there`,
      `at least ${fewest === 1 ? 'one letter that is' : 'two letters that are'} not optional`, 'write more of the word outside the brackets')
    return false
  }
  return true
}

function parse(line: Line, problems: Problems): Pattern | undefined {
  try {
    return readPattern(line.text)
  } catch (error) {
    if (!(error instanceof TermError)) throw error
    problems.add({ ...line.place, column: line.place.column + (error.column ?? 1) - 1 }, `${line.text}: ${error.message}`,
      'a pattern: letters, [x] for a part that may be missing, | for a word edge at either end',
      /[:#]/.test(line.text) ? `correct the entry; ${SPACES_AROUND}` : 'correct the entry')
    return undefined
  }
}

function nameOf(character: string): string {
  const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `"${character}" (U+${codePoint})`
}
