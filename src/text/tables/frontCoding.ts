import { BASIS, mix } from './fnv.js'

/*
 * Front coding (Witten, Moffat and Bell 1999, *Managing Gigabytes*): of sorted words, each is written as the number of letters
 * that it shares with the one before, and the rest. Long lists of words that nobody reads take half the room so.
 */

/** Numbers are one digit in this base. */
const BASE = 36
const MOST_SHARED = BASE - 1

/**
 * Writes words as one text, a word a line.
 *
 * @param words without line breaks; in any order, and one may stand among them twice
 * @example frontCode(['shelf', 'shell', 'ship']) // '0shelf\n4l\n2ip'
 */
export function frontCode(words: Iterable<string>): string {
  let before = ''
  return [...new Set(words)]
    .sort()
    .map((word) => {
      const shared = lettersShared(before, word)
      before = word
      return shared.toString(BASE) + word.slice(shared)
    })
    .join('\n')
}

function lettersShared(a: string, b: string): number {
  const most = Math.min(a.length, b.length, MOST_SHARED)
  let shared = 0
  while (shared < most && a[shared] === b[shared]) shared++
  return wholeCharacters(b, shared)
}

/** How many of the first units of a word are whole characters: half of one could not be written as UTF-8. */
function wholeCharacters(word: string, units: number): number {
  const isCut = units > 0 && (word.charCodeAt(units - 1) & SURROGATES) === HIGH_SURROGATE
  return isCut ? units - 1 : units
}

const SURROGATES = 0xfc00
const HIGH_SURROGATE = 0xd800

/** The words of a text that `frontCode` wrote, in order. */
export function wordsIn(coded: string): string[] {
  if (coded === '') return []
  let word = ''
  return coded.split('\n').map((line) => (word = word.slice(0, digitOf(line.charCodeAt(0))) + line.slice(1)))
}

/** Calls back with a hash of each word of a text that `frontCode` wrote, the one of `hashOfText`: no word is written out. */
export function forEachHash(coded: string, visit: (hash: number) => void): void {
  // By how many of its first letters, the hash of them in the word that was read last.
  const hashes = new Int32Array(MOST_SHARED + 1).fill(BASIS)
  for (let at = 0; at < coded.length; at++) {
    let letters = digitOf(coded.charCodeAt(at))
    let hash = hashes[letters]!
    for (at++; at < coded.length && coded.charCodeAt(at) !== LINE_BREAK; at++) {
      hash = mix(hash, coded.charCodeAt(at))
      if (letters < MOST_SHARED) hashes[++letters] = hash
    }
    visit(hash)
  }
}

const LINE_BREAK = '\n'.charCodeAt(0)
const ZERO = '0'.charCodeAt(0)
const NINE = '9'.charCodeAt(0)
const TEN = 'a'.charCodeAt(0)

/** What a digit stands for. Tens of thousands are read before the first comment is judged, for which `parseInt` takes its time. */
function digitOf(code: number): number {
  return code <= NINE ? code - ZERO : code - TEN + 10
}
