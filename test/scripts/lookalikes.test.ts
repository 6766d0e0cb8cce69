import { describe, expect, test } from 'vitest'
import { lookalikesModule } from '../../scripts/lookalikes.js'
import { cyrillicLookalikes, latinLookalikes } from '../../src/generated/lookalikes.js'
import { lookalikeIn } from '../../src/text/letters/lookalikes.js'

/** By hand, from the Unicode code charts: what a reader sees, the code point, its name. */
const LATIN: readonly (readonly [letter: string, codePoint: number, name: string])[] = [
  ['a', 0x0430, 'CYRILLIC SMALL LETTER A'],
  ['a', 0x0410, 'CYRILLIC CAPITAL LETTER A'],
  ['a', 0x03b1, 'GREEK SMALL LETTER ALPHA'],
  ['a', 0x0391, 'GREEK CAPITAL LETTER ALPHA'],
  ['a', 0x0251, 'LATIN SMALL LETTER ALPHA'],
  ['a', 0x1d00, 'LATIN LETTER SMALL CAPITAL A'],
  ['a', 0x15c5, 'CANADIAN SYLLABICS CARRIER GHO'],
  ['b', 0x0299, 'LATIN LETTER SMALL CAPITAL B'],
  ['b', 0x0253, 'LATIN SMALL LETTER B WITH HOOK'],
  ['b', 0x0412, 'CYRILLIC CAPITAL LETTER VE'],
  ['b', 0x1f171, 'NEGATIVE SQUARED LATIN CAPITAL LETTER B'],
  ['c', 0x0441, 'CYRILLIC SMALL LETTER ES'],
  ['c', 0x1d04, 'LATIN LETTER SMALL CAPITAL C'],
  ['c', 0x0188, 'LATIN SMALL LETTER C WITH HOOK'],
  ['c', 0x03f2, 'GREEK LUNATE SIGMA SYMBOL'],
  ['d', 0x0501, 'CYRILLIC SMALL LETTER KOMI DE'],
  ['d', 0x0257, 'LATIN SMALL LETTER D WITH HOOK'],
  ['d', 0x0111, 'LATIN SMALL LETTER D WITH STROKE'],
  ['d', 0x1d05, 'LATIN LETTER SMALL CAPITAL D'],
  ['e', 0x0435, 'CYRILLIC SMALL LETTER IE'],
  ['e', 0x0395, 'GREEK CAPITAL LETTER EPSILON'],
  ['e', 0x025b, 'LATIN SMALL LETTER OPEN E'],
  ['e', 0x01dd, 'LATIN SMALL LETTER TURNED E'],
  ['e', 0x1d07, 'LATIN LETTER SMALL CAPITAL E'],
  ['f', 0x0192, 'LATIN SMALL LETTER F WITH HOOK'],
  ['f', 0xa730, 'LATIN LETTER SMALL CAPITAL F'],
  ['f', 0x03dc, 'GREEK LETTER DIGAMMA'],
  ['f', 0x1f155, 'NEGATIVE CIRCLED LATIN CAPITAL LETTER F'],
  ['g', 0x0261, 'LATIN SMALL LETTER SCRIPT G'],
  ['g', 0x0262, 'LATIN LETTER SMALL CAPITAL G'],
  ['g', 0x0260, 'LATIN SMALL LETTER G WITH HOOK'],
  ['h', 0x04bb, 'CYRILLIC SMALL LETTER SHHA'],
  ['h', 0x041d, 'CYRILLIC CAPITAL LETTER EN'],
  ['h', 0x029c, 'LATIN LETTER SMALL CAPITAL H'],
  ['h', 0x0127, 'LATIN SMALL LETTER H WITH STROKE'],
  ['i', 0x0456, 'CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I'],
  ['i', 0x0406, 'CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I'],
  ['i', 0x0399, 'GREEK CAPITAL LETTER IOTA'],
  ['i', 0x0131, 'LATIN SMALL LETTER DOTLESS I'],
  ['i', 0x026a, 'LATIN LETTER SMALL CAPITAL I'],
  ['i', 0x04c0, 'CYRILLIC LETTER PALOCHKA'],
  ['j', 0x0458, 'CYRILLIC SMALL LETTER JE'],
  ['j', 0x1d0a, 'LATIN LETTER SMALL CAPITAL J'],
  ['k', 0x043a, 'CYRILLIC SMALL LETTER KA'],
  ['k', 0x039a, 'GREEK CAPITAL LETTER KAPPA'],
  ['k', 0x1d0b, 'LATIN LETTER SMALL CAPITAL K'],
  ['k', 0x0199, 'LATIN SMALL LETTER K WITH HOOK'],
  ['l', 0x029f, 'LATIN LETTER SMALL CAPITAL L'],
  ['l', 0x0142, 'LATIN SMALL LETTER L WITH STROKE'],
  ['l', 0x026d, 'LATIN SMALL LETTER L WITH RETROFLEX HOOK'],
  ['l', 0x01c0, 'LATIN LETTER DENTAL CLICK'],
  ['m', 0x041c, 'CYRILLIC CAPITAL LETTER EM'],
  ['m', 0x1d0d, 'LATIN LETTER SMALL CAPITAL M'],
  ['m', 0x0271, 'LATIN SMALL LETTER M WITH HOOK'],
  ['m', 0x24a8, 'PARENTHESIZED LATIN SMALL LETTER M'],
  ['n', 0x0274, 'LATIN LETTER SMALL CAPITAL N'],
  ['n', 0x0578, 'ARMENIAN SMALL LETTER VO'],
  ['n', 0x039d, 'GREEK CAPITAL LETTER NU'],
  ['o', 0x043e, 'CYRILLIC SMALL LETTER O'],
  ['o', 0x03bf, 'GREEK SMALL LETTER OMICRON'],
  ['o', 0x1d0f, 'LATIN LETTER SMALL CAPITAL O'],
  ['o', 0x00f8, 'LATIN SMALL LETTER O WITH STROKE'],
  ['o', 0x0585, 'ARMENIAN SMALL LETTER OH'],
  ['p', 0x0440, 'CYRILLIC SMALL LETTER ER'],
  ['p', 0x03c1, 'GREEK SMALL LETTER RHO'],
  ['p', 0x1d18, 'LATIN LETTER SMALL CAPITAL P'],
  ['p', 0x1f17f, 'NEGATIVE SQUARED LATIN CAPITAL LETTER P'],
  ['q', 0x051b, 'CYRILLIC SMALL LETTER QA'],
  ['q', 0x02a0, 'LATIN SMALL LETTER Q WITH HOOK'],
  ['r', 0x0280, 'LATIN LETTER SMALL CAPITAL R'],
  ['r', 0x0433, 'CYRILLIC SMALL LETTER GHE'],
  ['r', 0x027d, 'LATIN SMALL LETTER R WITH TAIL'],
  ['s', 0x0455, 'CYRILLIC SMALL LETTER DZE'],
  ['s', 0xa731, 'LATIN LETTER SMALL CAPITAL S'],
  ['s', 0x0282, 'LATIN SMALL LETTER S WITH HOOK'],
  ['s', 0x13da, 'CHEROKEE LETTER DU'],
  ['t', 0x0442, 'CYRILLIC SMALL LETTER TE'],
  ['t', 0x03a4, 'GREEK CAPITAL LETTER TAU'],
  ['t', 0x1d1b, 'LATIN LETTER SMALL CAPITAL T'],
  ['t', 0x0167, 'LATIN SMALL LETTER T WITH STROKE'],
  ['u', 0x1d1c, 'LATIN LETTER SMALL CAPITAL U'],
  ['u', 0x03c5, 'GREEK SMALL LETTER UPSILON'],
  ['u', 0x057d, 'ARMENIAN SMALL LETTER SEH'],
  ['v', 0x0475, 'CYRILLIC SMALL LETTER IZHITSA'],
  ['v', 0x03bd, 'GREEK SMALL LETTER NU'],
  ['v', 0x1d20, 'LATIN LETTER SMALL CAPITAL V'],
  ['w', 0x051d, 'CYRILLIC SMALL LETTER WE'],
  ['w', 0x1d21, 'LATIN LETTER SMALL CAPITAL W'],
  ['x', 0x0445, 'CYRILLIC SMALL LETTER HA'],
  ['x', 0x03a7, 'GREEK CAPITAL LETTER CHI'],
  ['y', 0x0443, 'CYRILLIC SMALL LETTER U'],
  ['y', 0x03a5, 'GREEK CAPITAL LETTER UPSILON'],
  ['y', 0x028f, 'LATIN LETTER SMALL CAPITAL Y'],
  ['z', 0x1d22, 'LATIN LETTER SMALL CAPITAL Z'],
  ['z', 0x0396, 'GREEK CAPITAL LETTER ZETA'],
  ['z', 0x1f1ff, 'REGIONAL INDICATOR SYMBOL LETTER Z'],
  ['a', 0x1f1e6, 'REGIONAL INDICATOR SYMBOL LETTER A'],
  ['i', 0x1f118, 'PARENTHESIZED LATIN CAPITAL LETTER I'],
  ['l', 0x24a7, 'PARENTHESIZED LATIN SMALL LETTER L'],
  ['n', 0x0439, 'CYRILLIC SMALL LETTER SHORT I'],
]

const CYRILLIC: readonly (readonly [letter: string, codePoint: number, name: string])[] = [
  ...Array.from('аеорсухікмтнв', (letter, i) => [letter, 'aeopcyxikmthb'.charCodeAt(i), 'LATIN SMALL LETTER'] as const),
  ...Array.from('АЕОРСУХІКМТНВ', (letter, i) =>
    [letter.toLowerCase(), 'AEOPCYXIKMTHB'.charCodeAt(i), 'LATIN CAPITAL LETTER'] as const),
  ['я', 0x52, 'LATIN CAPITAL LETTER R'],
  ['и', 0x75, 'LATIN SMALL LETTER U'],
  ['п', 0x6e, 'LATIN SMALL LETTER N'],
  ['п', 0x03c0, 'GREEK SMALL LETTER PI'],
  ['л', 0x039b, 'GREEK CAPITAL LETTER LAMDA'],
  ['ф', 0x03c6, 'GREEK SMALL LETTER PHI'],
  ['г', 0x0393, 'GREEK CAPITAL LETTER GAMMA'],
  ['є', 0x025b, 'LATIN SMALL LETTER OPEN E'],
  ['з', 0x01b7, 'LATIN CAPITAL LETTER EZH'],
  ['о', 0x03bf, 'GREEK SMALL LETTER OMICRON'],
  ['а', 0x03b1, 'GREEK SMALL LETTER ALPHA'],
  ['к', 0x1d0b, 'LATIN LETTER SMALL CAPITAL K'],
]

/** What each code point is listed under; a list, for one that is listed twice. */
function lettersOf(lines: string): Map<string, string[]> {
  const letters = new Map<string, string[]>()
  for (const line of lines.split('\n')) {
    const [letter = '', ...others] = Array.from(line)
    for (const other of others) letters.set(other, [...(letters.get(other) ?? []), letter])
  }
  return letters
}

const tables = { Latin: lettersOf(latinLookalikes), Cyrillic: lettersOf(cyrillicLookalikes) }

describe('Latin look-alikes', () => {
  test.each(LATIN)('%s: code point %i, %s', (letter, codePoint) => {
    expect(lookalikeIn('Latn', codePoint)).toBe(letter)
  })

  test('one line for each letter, which begins it', () => {
    expect(latinLookalikes.split('\n').map((line) => line.charAt(0)).join('')).toBe('abcdefghijklmnopqrstuvwxyz')
  })

  test('no character that decomposes to a letter, and none of ASCII', () => {
    const folded = [...tables.Latin.keys()].filter((character) =>
      /^[a-z]$/iu.test(character.normalize('NFKD').replace(/\p{M}/gu, '')) || /\p{ASCII}/u.test(character))
    expect(folded).toEqual([])
  })
})

describe('Cyrillic look-alikes', () => {
  test.each(CYRILLIC)('%s: code point %i, %s', (letter, codePoint) => {
    expect(lookalikeIn('Cyrl', codePoint)).toBe(letter)
  })

  test('one line for each letter of Russian and Ukrainian', () => {
    expect(cyrillicLookalikes.split('\n').map((line) => line.charAt(0)).join('')).toBe('абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя')
  })

  test('no Cyrillic letter passes for another', () => {
    const cyrillic = Array.from({ length: 0x1e100 }, (_, codePoint) => String.fromCodePoint(codePoint)).filter((char) => /\p{Script=Cyrillic}/u.test(char))
    expect(cyrillic.filter((char) => lookalikeIn('Cyrl', char.codePointAt(0)!) !== undefined)).toEqual([])
  })
})

describe.each(Object.entries(tables))('%s', (_, letters) => {
  test('a code point passes for one letter', () => {
    expect([...letters].filter(([, found]) => found.length > 1)).toEqual([])
  })

  test('nothing is listed that passes for the same letter without its accents and style', () => {
    const plain = (character: string): string => character.normalize('NFKD').replace(/\p{M}/gu, '')
    const isSpare = (character: string, letter?: string): boolean => {
      const base = plain(character)
      return base !== character && /[^\p{ASCII}]/u.test(base) && letters.get(base)?.[0] === letter
    }
    expect([...letters].filter(([character, [letter]]) => isSpare(character, letter))).toEqual([])
  })

  test('digits, punctuation, space and controls are left to others', () => {
    expect([...letters.keys()].filter((character) => /[\p{N}\p{P}\p{Z}\p{C}]/u.test(character))).toEqual([])
  })
})

test('a letter with an accent, or in another style, passes for the same as the letter: й, \u{1d6c2}', () => {
  expect(lookalikeIn('Latn', 0x439)).toBe(lookalikeIn('Latn', 0x438))
  expect(lookalikeIn('Latn', 0x1d6c2)).toBe('a')
  expect(lookalikeIn('Cyrl', 'é'.codePointAt(0)!)).toBeUndefined()
})

test('the table is the same each time', () => {
  expect(lookalikesModule()).toBe(lookalikesModule())
})
