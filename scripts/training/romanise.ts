import { spelledInLatin } from '../../src/text/letters/indian.js'

/** How a language of India is written by people who have Latin letters only. */
interface Manner {
  /** Where its letters begin in Unicode. All scripts of India have theirs in the order of ISCII (1991). */
  readonly block: number
  /** How letters are spoken beside one another: what is replaced in what {@link spelledInLatin} gives, in this order. */
  readonly spoken: readonly (readonly [RegExp, string])[]
}

const JOINERS = /[\u200c\u200d]/g

const VOWEL = '[aeiouA]'
const CONSONANT = '(?:[kgcjtdpbsTD]h?|zh|[nmyrlvzfhNRL])'

const MANNERS = {
  hi: {
    block: 0x900,
    spoken: [
      // The vowel that is not written is not spoken at the end of a word, nor between two syllables with vowels.
      [/(?<=..)A$/, ''],
      [new RegExp(`(?<=${VOWEL}M?)(${CONSONANT})A(?=${CONSONANT}[aeiou])`, 'g'), '$1'],
      [/jnj/g, 'gy'],
      [/M(?=[pb])/g, 'm'],
      [/M/g, 'n'],
      [/\*$/, ''],
    ],
  },
  ml: {
    block: 0xd00,
    spoken: [
      [/nR/g, 'nt'],
      [/RR/g, 'tt'],
      [/(nj|ng|ch|th)\1/g, '$1'],
      [new RegExp(`(?<=${VOWEL})T(?=${VOWEL}|\\*)`, 'g'), 'd'],
      [/NT/g, 'nd'],
      [/M(?=[kg])/g, 'n'],
      [/\*$/, 'u'],
    ],
  },
  ta: {
    block: 0xb80,
    spoken: [
      [/nR/g, 'ndr'],
      [/RR/g, 'tr'],
      [/ngk/g, 'ng'],
      [/njch/g, 'nj'],
      [/NT/g, 'nd'],
      [/mp/g, 'mb'],
      // Between vowels stops are voiced, unless they are doubled.
      [new RegExp(`(?<=${VOWEL})k(?=${VOWEL})`, 'g'), 'g'],
      [new RegExp(`(?<=${VOWEL})T(?=${VOWEL})`, 'g'), 'd'],
      [new RegExp(`(?<=${VOWEL})p(?=${VOWEL})`, 'g'), 'b'],
      [/(?<!ch)ch(?!ch)/g, 's'],
      [/chch/g, 'ch'],
      [/\*$/, ''],
    ],
  },
} satisfies Readonly<Record<string, Manner>>

/** A language with a script of India that {@link romanise} reads. */
export type IndianTag = keyof typeof MANNERS

/** Whether {@link romanise} reads the script of a language. */
export function isIndian(tag: string): tag is IndianTag {
  return Object.hasOwn(MANNERS, tag)
}

/**
 * Writes what stands in a script of India in Latin letters, one spelling of the many that people use; what else is in the text
 * stays. Made to learn from: who reads it for another purpose will miss the names and English words that people spell as they
 * are spelt elsewhere.
 *
 * @param text in any scripts
 * @example
 * romanise('വീട് evide?', 'ml') // → 'veedu evide?'
 */
export function romanise(text: string, tag: IndianTag): string {
  const { block, spoken } = MANNERS[tag]
  const letters = new RegExp(`[\\u{${block.toString(16)}}-\\u{${(block + 0x7f).toString(16)}}]+`, 'gu')
  return text
    .normalize('NFC')
    .replace(JOINERS, '')
    .replace(letters, (word) => spoken.reduce((said, [pattern, by]) => said.replace(pattern, by), spelledInLatin(word)).toLowerCase())
}
