/**
 * Other ways to write a single letter: the tables behind the substituting kinds of disguise. Written
 * from the Unicode charts, not from `src/text`.
 */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Letters that Unicode had before the mathematical alphabets were encoded, and so left holes there. */
const HOLES: Readonly<Record<number, string>> = {
  0x1d455: 'ℎ', 0x1d49d: 'ℬ', 0x1d4a0: 'ℰ', 0x1d4a1: 'ℱ', 0x1d4a3: 'ℋ', 0x1d4a4: 'ℐ', 0x1d4a7: 'ℒ',
  0x1d4a8: 'ℳ', 0x1d4ad: 'ℛ', 0x1d4ba: 'ℯ', 0x1d4bc: 'ℊ', 0x1d4c4: 'ℴ', 0x1d506: 'ℭ', 0x1d50b: 'ℌ',
  0x1d50c: 'ℑ', 0x1d515: 'ℜ', 0x1d51d: 'ℨ', 0x1d53a: 'ℂ', 0x1d53f: 'ℍ', 0x1d545: 'ℕ', 0x1d547: 'ℙ',
  0x1d548: 'ℚ', 0x1d549: 'ℝ', 0x1d551: 'ℤ',
}

type Alphabet = (letter: string) => string

/** An alphabet of consecutive code points; without `small` its capitals stand for both cases. */
function alphabet(capital: number, small = capital): Alphabet {
  return (letter) => {
    const lower = letter.toLowerCase()
    const code = (letter === lower ? small : capital) + LETTERS.indexOf(lower)
    return HOLES[code] ?? String.fromCodePoint(code)
  }
}

const mathematical = (capital: number): Alphabet => alphabet(capital, capital + 26)

/** An alphabet spelt out; a space where it has no such letter. */
function spelled(characters: string): Alphabet {
  const list = Array.from(characters)
  return (letter) => {
    const found = list[LETTERS.indexOf(letter.toLowerCase())]
    return found === undefined || found === ' ' ? letter : found
  }
}

export const fullWidth: Alphabet = alphabet(0xff21, 0xff41)

/** Styled alphabets by name. */
export const STYLES: Readonly<Record<string, Alphabet>> = {
  bold: mathematical(0x1d400),
  italic: mathematical(0x1d434),
  'bold italic': mathematical(0x1d468),
  script: mathematical(0x1d49c),
  'bold script': mathematical(0x1d4d0),
  fraktur: mathematical(0x1d504),
  'double-struck': mathematical(0x1d538),
  'bold fraktur': mathematical(0x1d56c),
  sans: mathematical(0x1d5a0),
  'sans bold': mathematical(0x1d5d4),
  'sans italic': mathematical(0x1d608),
  'sans bold italic': mathematical(0x1d63c),
  monospace: mathematical(0x1d670),
  circled: alphabet(0x24b6, 0x24d0),
  'negative circled': alphabet(0x1f150),
  squared: alphabet(0x1f130),
  'negative squared': alphabet(0x1f170),
  parenthesised: alphabet(0x249c),
  'regional indicators': alphabet(0x1f1e6),
  superscript: spelled('ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ ʳˢᵗᵘᵛʷˣʸᶻ'),
  'small capitals': spelled('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ ʏᴢ'),
}

/** Letters with an accent of their own code point. */
const ACCENTED: Readonly<Record<string, string>> = {
  a: 'àáâãäåāăąǎȁạảấầẩẫậắằặ', b: 'ḃḅḇ', c: 'çćĉċč', d: 'ďḋḍḏḑ', e: 'èéêëēĕėęěẹẻẽếềể', f: 'ḟ', g: 'ĝğġģǧǵḡ',
  h: 'ĥȟḣḥḧḩ', i: 'ìíîïĩīĭįǐịỉ', j: 'ĵǰ', k: 'ķǩḱḳḵ', l: 'ĺļľḷḻ', m: 'ḿṁṃ', n: 'ñńņňǹṅṇ', o: 'òóôõöōŏőơǒọỏốồổ',
  p: 'ṕṗ', q: '', r: 'ŕŗřȑṙṛ', s: 'śŝşšșṡṣ', t: 'ţťțṫṭẗ', u: 'ùúûüũūŭůűųưǔụủứừ', v: 'ṽṿ', w: 'ŵẁẃẅẇ', x: 'ẋẍ',
  y: 'ýÿŷȳẏỳỵỷ', z: 'źżžẑẓ',
}

/** Letters with a stroke, hook or tail: letters of their own, which no normalisation takes apart. */
const STROKED: Readonly<Record<string, string>> = {
  a: 'ⱥ', b: 'ƀɓ', c: 'ȼƈ', d: 'đɗ', e: 'ɇ', f: 'ƒ', g: 'ǥɠ', h: 'ħɦ', i: 'ɨ', j: 'ɉ', k: 'ƙꝁ', l: 'łƚ', m: 'ɱ', n: 'ƞɲ',
  o: 'øɵ', p: 'ƥᵽ', q: 'ɋ', r: 'ɍɽ', s: 'ʂȿ', t: 'ŧƭ', u: 'ʉ', v: 'ʋ', w: 'ⱳ', x: '', y: 'ɏƴ', z: 'ƶȥ',
}

function sameCase(letter: string, options: string): string[] {
  const capital = letter !== letter.toLowerCase()
  return Array.from(options, (c) => (capital && Array.from(c.toUpperCase()).length === 1 ? c.toUpperCase() : c))
}

export const accented = (letter: string): string[] => sameCase(letter, ACCENTED[letter.toLowerCase()] ?? '')
export const stroked = (letter: string): string[] => sameCase(letter, STROKED[letter.toLowerCase()] ?? '')

/**
 * Digits and symbols for letters. Drawings of several characters for one letter (`|-|`, `(_)`) are left
 * out: they are pictures, and take the brackets of ordinary text.
 */
const DIGITS: Readonly<Record<string, string>> = {
  a: '4', b: '8', e: '3', g: '69', i: '1', l: '1', o: '0', s: '5', t: '7', z: '2',
}
const SYMBOLS: Readonly<Record<string, string>> = {
  a: '@^', c: '(<¢', e: '€', h: '#', i: '!|¡', l: '|£', s: '$§', t: '+', u: 'µ', y: '¥',
}

/** Symbols that at the edge of a word are punctuation to everybody: `(rap music)` is no profanity. */
const INNER_ONLY = new Set('(<|!¡^+#')

/** Whether the text starts with a leet symbol that beside a space is punctuation to everybody. */
export const isPunctuation = (text: string): boolean => INNER_ONLY.has(text.charAt(0))

export const digitsFor = (letter: string): string[] => Array.from(DIGITS[letter.toLowerCase()] ?? '')
export const symbolsFor = (letter: string, atEdge: boolean): string[] =>
  Array.from(SYMBOLS[letter.toLowerCase()] ?? '').filter((symbol) => !atEdge || !INNER_ONLY.has(symbol))

/** Invisible characters by name. */
export const INVISIBLE: Readonly<Record<string, string>> = {
  'zero width space': '\u200b',
  'zero width non-joiner': '\u200c',
  'zero width joiner': '\u200d',
  'soft hyphen': '\u00ad',
  'word joiner': '\u2060',
  'byte order mark': '\ufeff',
  'left-to-right mark': '\u200e',
  'right-to-left mark': '\u200f',
  'arabic letter mark': '\u061c',
  'left-to-right embedding': '\u202a',
  'pop directional formatting': '\u202c',
  'left-to-right override': '\u202d',
  'left-to-right isolate': '\u2066',
  'pop directional isolate': '\u2069',
  'combining grapheme joiner': '\u034f',
  'mongolian vowel separator': '\u180e',
  'invisible times': '\u2062',
  'invisible separator': '\u2063',
  'tag letter': '\u{e0066}',
  'variation selector': '\ufe0e',
  'variation selector 17': '\u{e0100}',
  'hangul filler': '\u3164',
}

/** Combining marks by name; `zalgo` piles up several of all. */
export const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  diaeresis: '\u0308',
  'dot below': '\u0323',
  'long stroke overlay': '\u0336',
  'short stroke overlay': '\u0335',
  'long solidus overlay': '\u0338',
  tilde: '\u0334',
  'low line': '\u0332',
  'enclosing circle': '\u20dd',
  'enclosing square': '\u20de',
}

export const ZALGO: readonly string[] = Array.from({ length: 0x36f - 0x300 + 1 }, (_, i) =>
  String.fromCodePoint(0x300 + i),
).filter((mark) => mark !== '\u034f')

/** What stands between letters that are written apart. */
export const SEPARATORS: Readonly<Record<string, string>> = {
  space: ' ',
  'two spaces': '  ',
  'no-break space': '\u00a0',
  tab: '\t',
  dot: '.',
  dash: '-',
  'en dash': '–',
  underscore: '_',
  slash: '/',
  backslash: '\\',
  comma: ',',
  asterisk: '*',
  bar: '|',
  tilde: '~',
  'middle dot': '·',
  bullet: '•',
  'spaced dash': ' - ',
  'dot and space': '. ',
}

/** What stands for a hidden letter. */
export const MASKS: readonly string[] = ['*', '#', '%', '@', '·', '_', '-', '•', '✱', '?']
