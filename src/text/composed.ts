import { Replacements, type Replaced } from './replaced.js'

/** A letter with marks behind it, no more than people write, and the parts of a Korean syllable: what may be one character. */
const CLUSTER = /\P{M}\p{M}{1,8}|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu
const LATIN = /^\p{Script=Latin}/u
const WORD = /\S+/g
/** A general mark that is part of no composed letter. */
const LEFT_OVER = /[\u0300-\u036f]/
/**
 * Malayalam letters without a vowel, as they were written before Unicode 5.1 had characters for them: the letter, a virama and a
 * joiner (The Unicode Standard, 12.9, "Chillu Forms").
 */
const CHILLU = /[ണനരലളക]\u0d4d\u200d/g
const CHILLUS: Readonly<Record<string, string>> = { ണ: 'ൺ', ന: 'ൻ', ര: 'ർ', ല: 'ൽ', ള: 'ൾ', ക: 'ൿ' }
/** Nothing before it has a mark of its own. */
const FIRST_MARK = /[\u0300-\uffff]/

/**
 * A text with its letters in one piece where a keyboard or a file system took them apart: й as и and a breve, ൊ as its two
 * halves (Unicode's canonical composition), ൻ as ന, a virama and a joiner. An accent on a Latin letter is left alone, for there it is
 * read over.
 *
 * @param isLetter whether something is a letter to the reader
 * @returns undefined where there is nothing to compose, which most texts are told in a microsecond
 */
export function composedIn(text: string, isLetter: (char: string) => boolean): Replaced | undefined {
  if (!FIRST_MARK.test(text)) return undefined
  const isTaken = text.normalize('NFC') !== text
  if (!isTaken && text.search(CHILLU) < 0) return undefined
  const replacements = new Replacements(text)
  for (const { 0: written, index } of text.matchAll(CHILLU)) replacements.replace(index, index + written.length, CHILLUS[written[0]!]!)
  if (!isTaken) return replacements.apply()
  for (const { 0: word, index } of text.matchAll(WORD)) {
    // Marks all over a word disguise it, whatever some of them make of a letter.
    if (!LEFT_OVER.test(word.normalize('NFC'))) composeWord(word, index, isLetter, replacements)
  }
  return replacements.apply()
}

/** A text with Malayalam letters that have no vowel as one character each, as `composedIn` writes those of comments. */
export function withChillus(text: string): string {
  return text.replace(CHILLU, (written) => CHILLUS[written[0]!]!)
}

function composeWord(word: string, at: number, isLetter: (char: string) => boolean, replacements: Replacements): void {
  for (const { 0: cluster, index } of word.matchAll(CLUSTER)) {
    const composed = cluster.normalize('NFC')
    const isShorter = composed.length < cluster.length && !LATIN.test(cluster)
    if (isShorter && [...composed].every((char) => cluster.includes(char) || isLetter(char))) {
      replacements.replace(at + index, at + index + cluster.length, composed)
    }
  }
}
