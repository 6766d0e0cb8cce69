/** How a language of India is written by people who have Latin letters only. */
interface Manner {
  /** Where its letters begin in Unicode. All scripts of India have theirs in the order of ISCII (1991). */
  readonly block: number
  /** How letters are spoken beside one another: what is replaced in the notation below, in this order. */
  readonly spoken: readonly (readonly [RegExp, string])[]
}

/*
 * The notation between: Latin letters, of which capitals tell apart what is written alike in the end. T, D, N, R and L are
 * retroflex (R of Malayalam and Tamil the hard r), M is the sign for any nasal, A the vowel that no sign stands for, * the
 * sign for no vowel at the end of a word.
 */
const CONSONANTS = new Map([
  ...from(0x15, 'k kh g gh ng ch chh j jh nj T Th D Dh N th th d dh n n p ph b bh m y r R l L zh v sh sh s h'),
  ...from(0x58, 'k kh g z D Dh f y'),
])
const VOWELS = new Map(from(0x05, 'a aa i ee u oo ri l e e e ai o o o au'))
const VOWEL_SIGNS = new Map(from(0x3e, 'aa i ee u oo ri ri e e e ai o o o au'))
const BY_THEMSELVES = new Map([...from(0x01, 'M M h'), ...from(0x7a, 'N n r l L k')])
/** What a dot below makes of a consonant. */
const DOTTED = new Map(Object.entries({ j: 'z', ph: 'f' }))
const DOT_BELOW = 0x3c
const NO_VOWEL = 0x4d
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
    .replace(letters, (word) => spoken.reduce((said, [pattern, by]) => said.replace(pattern, by), notationOf(word, block)).toLowerCase())
}

function notationOf(word: string, block: number): string {
  const places = Array.from(word, (letter) => letter.charCodeAt(0) - block)
  let notation = ''
  for (let at = 0; at < places.length; at++) {
    const consonant = CONSONANTS.get(places[at]!)
    if (consonant === undefined) {
      notation += VOWELS.get(places[at]!) ?? VOWEL_SIGNS.get(places[at]!) ?? BY_THEMSELVES.get(places[at]!) ?? ''
      continue
    }
    const isDotted = places[at + 1] === DOT_BELOW
    if (isDotted) at++
    notation += isDotted ? (DOTTED.get(consonant) ?? consonant) : consonant
    const next = places[at + 1]
    if (next === NO_VOWEL) {
      at++
      if (at === places.length - 1) notation += '*'
    } else if (next === undefined || !VOWEL_SIGNS.has(next)) notation += 'A'
  }
  return notation
}

function from(first: number, letters: string): [number, string][] {
  return letters.split(' ').map((letter, index) => [first + index, letter])
}
