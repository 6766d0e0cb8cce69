/*
 * Unicode gives each script of India 128 places, in all of which the letters stand in the order of ISCII (1991), so that one table
 * serves them all.
 *
 * The spelling in Latin letters tells apart what is written alike in the end: T, D, N, R and L are retroflex (R of Malayalam and Tamil
 * the hard r), M is the sign for any nasal, A the vowel that no sign stands for, * the sign for no vowel at the end.
 */

const PLACE = 0x7f
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

/**
 * How letters of a script of India are spelt in Latin ones, in the notation above. What is no letter is left out.
 *
 * @param word composed, without joiners
 * @example spelledInLatin('വീട്') // 'veeT*'
 */
export function spelledInLatin(word: string): string {
  const places = Array.from(word, (letter) => letter.charCodeAt(0) & PLACE)
  let spelling = ''
  for (let at = 0; at < places.length; at++) {
    const consonant = CONSONANTS.get(places[at]!)
    if (consonant === undefined) {
      spelling += VOWELS.get(places[at]!) ?? VOWEL_SIGNS.get(places[at]!) ?? BY_THEMSELVES.get(places[at]!) ?? ''
      continue
    }
    const isDotted = places[at + 1] === DOT_BELOW
    if (isDotted) at++
    spelling += isDotted ? (DOTTED.get(consonant) ?? consonant) : consonant
    const next = places[at + 1]
    if (next === NO_VOWEL) {
      at++
      if (at === places.length - 1) spelling += '*'
    } else if (next === undefined || !VOWEL_SIGNS.has(next)) spelling += 'A'
  }
  return spelling
}

function from(first: number, letters: string): [number, string][] {
  return letters.split(' ').map((letter, index) => [first + index, letter])
}
