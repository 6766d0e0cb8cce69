import { crowdingWords } from '../support/crowding.js'

/** A kind of text made to be expensive: many near matches, many matches, much to undo. */
export interface Shape {
  readonly name: string
  /** Text of exactly `length` UTF-16 units, the same every time. */
  readonly make: (length: number) => string
}

/** Repeats a unit; the last repetition may be cut, even inside a surrogate pair. */
const filled = (unit: string) => (length: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** Calls `unit` with 0, 1, 2, … until there is enough. */
const counted = (unit: (i: number) => string) => (length: number) => {
  const parts: string[] = []
  for (let i = 0, made = 0; made < length; i++) {
    const part = unit(i)
    parts.push(part)
    made += part.length
  }
  return parts.join('').slice(0, length)
}

/** A text behind words that tell a romanised language, in which every hit asks whether it is a word of that one. */
const inHinglish = (make: Shape['make']) => (length: number) => `mein kya hai nahi tum log kyun ${make(length)}`.slice(0, length)

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A letter that looks drawn at random but is the same in every run. */
const letterAt = (i: number): string => LETTERS.charAt((Math.imul(i, 2654435761) >>> 16) % 26)

const math = (text: string): string =>
  Array.from(text, (c) => String.fromCodePoint(0x1d41a + LETTERS.indexOf(c))).join('')

const between = (text: string, inserted: string): string => Array.from(text).join(inserted)

/**
 * Shapes that have slowed some filter down, or might. `hostile.test.ts` checks that each comes back with a
 * sound verdict, `bench` that none costs more per character than a small multiple of ordinary comments.
 */
export const SHAPES: readonly Shape[] = [
  // One thing over and over.
  { name: 'one letter repeated', make: filled('a') },
  { name: 'first letter of many words repeated', make: filled('f') },
  { name: 'every letter repeated a hundred times', make: counted((i) => LETTERS.charAt(i % 26).repeat(100)) },
  { name: 'stars', make: filled('*') },
  { name: 'insults in quotation marks', make: filled('"you idiot" ') },
  { name: 'contempt without a full stop', make: filled('immigrants are vermin ') },
  { name: 'contempt in two languages without a full stop', make: filled('muslims are pigs kutte hain ') },
  { name: 'words run together, each lot a new one', make: counted((i) => `refugeesarethe${letterAt(i)}${letterAt(i + 1)}${letterAt(i + 2)}andtheyareall `) },
  { name: 'words run together that come apart', make: filled('refugeesarethieves and ') },
  { name: 'a frequent word misspelt, each in a new way', make: counted((i) => `refugees bel${letterAt(i)}${letterAt(i + 3)}ogn `) },
  { name: 'a frequent word misspelt', make: filled('refugees belogn ') },
  { name: 'profanities run together around quotation marks', make: filled('-slutscunt""hru') },
  { name: 'tags that do not end', make: filled('<p ') },
  { name: 'tags within tags', make: filled('<b><') },
  { name: 'marks of stress that open and do not close', make: filled('**a') },
  { name: 'marks of stress of all kinds', make: filled('~~__**') },
  { name: 'characters written out without an end', make: filled('&#') },
  { name: 'words joined by low lines', make: filled('aaa_') },
  { name: 'words joined by stars', make: filled('abc*') },
  { name: 'tags of two words run together', make: filled('#Ab') },
  { name: 'a Latin i in every Cyrillic word', make: filled('тобi ') },
  { name: 'stars in words', make: filled('f* ') },
  { name: 'letter and star without end', make: filled('f*') },
  { name: 'letter, many stars, letter', make: counted(() => `f${'*'.repeat(200)}k `) },
  { name: 'dots', make: filled('.') },
  { name: 'underscores and dashes', make: filled('_-') },
  { name: 'spaces', make: filled(' ') },
  { name: 'line breaks', make: filled('\n') },
  { name: 'question marks', make: filled('?') },
  { name: 'leet symbols only', make: filled('$@!|') },
  { name: 'digits', make: filled('1') },
  { name: 'digit runs apart', make: filled('1 1 1 ') },
  { name: 'long digit runs with separators', make: filled('9847012345-') },

  // Letters set apart.
  { name: 'single letters spaced', make: counted((i) => `${letterAt(i)} `) },
  { name: 'single letters dotted', make: counted((i) => `${letterAt(i)}.`) },
  { name: 'pictures for words', make: filled('you 🐒 the 🐷 ') },
  { name: 'pictures that follow nothing', make: filled('🐒🎉') },
  { name: 'pictures joined without end', make: filled('👨\u200d') },
  { name: 'one profanity spaced without end', make: filled('f u c k ') },
  { name: 'near miss spaced without end', make: filled('f u c ') },
  { name: 'single letters with mixed separators', make: counted((i) => LETTERS.charAt(i % 26) + ' .-_/'.charAt(i % 5)) },
  { name: 'same letter spaced', make: filled('s ') },
  { name: 'masked letters spaced', make: filled('f * c k ') },
  { name: 'pairs of letters spaced', make: filled('fu ck sh it ') },

  // Near misses and hits.
  { name: 'near misses', make: filled('fuc fuc fuc ') },
  { name: 'near misses without gaps', make: filled('fucfuc') },
  { name: 'near misses of a long word', make: filled('motherfucke ') },
  { name: 'long word restarting', make: filled('motherfmotherfumotherfuc') },
  { name: 'thousands of hits', make: filled('fuck shit bitch ') },
  { name: 'hits without gaps', make: filled('fuck') },
  { name: 'different hits without gaps', make: filled('fuckshitbitchcunt') },
  { name: 'misspelt hits', make: filled('fcuk shti bicth ') },
  { name: 'broken hits', make: filled('fu ck shi t bi tch ') },
  { name: 'masked hits', make: filled('f**k s**t b***h ') },
  { name: 'elongated hits', make: filled('fuuuuuuuck shiiiiiit ') },
  { name: 'words that are allowed', make: filled('Scunthorpe cocktail ') },
  { name: 'allowed phrases', make: filled('cock robin great tits Moby Dick ') },
  { name: 'allowed beside forbidden', make: filled('Moby Dick dick ') },
  { name: 'nested profanities', make: filled('motherfuckingshitfuckerbitches ') },

  // Long tokens.
  { name: 'one token of join words', make: filled('whattheyouarethis') },
  { name: 'one token of join words and hits', make: filled('whatthefuckareyou') },
  { name: 'one token of random letters', make: counted(letterAt) },
  { name: 'words that are all looked up at the same few slots', make: (length) => filled(`${crowdingWords(Math.ceil(length / 7), 1024).join(' ')} `)(length) },
  { name: 'tokens that read as two words everywhere', make: filled('theresasseatthemass') },
  { name: 'leet in one token', make: filled('5h17f4k3') },
  { name: 'all leet words', make: filled('$h!7 f(_)(k @55h0|3 ') },
  { name: 'leet words between control characters', make: filled('women a1\u0001') },
  { name: 'signs in one token beside a group', make: (length) => `${`women a1${'!'.repeat(length)}`.slice(0, Math.max(0, length - 1))}a`.slice(0, length) },
  { name: 'frequent words in disguise beside a group', make: filled('women d3serve d e s e r v e ') },
  { name: 'groups and frequent words run together', make: filled('immigrantsdeserve ') },
  { name: 'groups and frequent words without gaps', make: filled('immigrantsdeserve') },
  { name: 'alternating case', make: filled('FuCkIn ') },

  // Characters that need undoing.
  { name: 'combining marks on one letter', make: (length) => `f${'\u0301'.repeat(Math.max(0, length - 1))}`.slice(0, length) },
  { name: 'combining marks without a letter', make: filled('\u0336') },
  { name: 'zalgo', make: counted((i) => letterAt(i) + '\u0300\u0316\u0334\u0489'.repeat(5)) },
  { name: 'strike-through hits', make: filled(`${between('fuck', '\u0336')}\u0336 `) },
  { name: 'zero-width between all letters', make: counted((i) => `${letterAt(i)}\u200b`) },
  { name: 'zero-width only', make: filled('\u200b') },
  { name: 'thousands of zero-width in one word', make: counted((i) => 'fuck'.charAt(i % 4) + '\u200d'.repeat(1000)) },
  { name: 'soft hyphens in hits', make: filled(`${between('shit', '\u00ad')} `) },
  { name: 'tag characters', make: filled('\u{e0066}\u{e0075}') },
  { name: 'mathematical hits', make: filled(`${math('fuck')} `) },
  { name: 'mathematical near misses', make: filled(math('fuc')) },
  { name: 'full width', make: filled('ｆｕｃｆｕｃ') },
  { name: 'alternating scripts', make: filled('fυсκаb') },
  { name: 'words half in a script of India', make: filled('चुti गाn ') },
  { name: 'a word half in a script of India', make: filled('चti') },
  { name: 'alternating scripts by word', make: filled('fuck слово λόγος വാക്ക് ') },
  { name: 'homoglyph near misses', make: filled('fuс ') },
  { name: 'capital I with dot', make: filled('İ') },
  { name: 'sharp s', make: filled('ẞß') },
  { name: 'one-character ligatures', make: filled('ﷺﬃ') },
  { name: 'bidi controls', make: filled('\u202ef\u202cu\u2066c\u2069k') },
  { name: 'lone high surrogates', make: filled('\ud835') },
  { name: 'lone low surrogates', make: filled('\udc1f') },
  { name: 'lone surrogates in words', make: filled('f\ud83du\udc00ck ') },
  { name: 'NUL', make: filled('\0') },
  { name: 'emoji', make: filled('😂') },
  { name: 'emoji joined by ZWJ', make: filled('👩‍👩‍👧‍👦') },
  { name: 'letters between emoji', make: filled('f😂u😂c😂k') },
  { name: 'regional indicators', make: filled('🇫🇺🇨🇰') },
  { name: 'keycaps', make: filled('1️⃣') },
  { name: 'Malayalam without gaps', make: filled('കടികട') },
  { name: 'Chinese without gaps', make: filled('新聞評論') },

  // Several at once.
  {
    name: 'nested disguises',
    make: filled(`ｆ\u200b*\u0336с${math('k')} $\u0301.h\u200b.1.т `),
  },
  { name: 'marked, spaced, leet', make: filled('f\u0336 u\u0336 c\u0336 k\u0336 5\u0336 h\u0336 1\u0336 7\u0336 ') },
  { name: 'quotes and brackets', make: filled('"(fuck)" ') },
  { name: 'quotes within quotes', make: filled('“«"\'') },
  { name: 'addresses', make: filled('https://example.org/fuck/you?a=1&b=2 ') },
  { name: 'letters taken apart', make: filled('и\u0306о\u0306 ') },
  { name: 'half vowel signs on one letter', make: filled('\u0d46\u0d3e') },
  { name: 'mentions before an insult', make: filled('@a @b you idiot @c ') },
  { name: 'look-alike hits without gaps, in Hinglish', make: inHinglish(filled('fuсk')) },
  { name: 'hits in another style without gaps, in Hinglish', make: inHinglish(filled(math('fuck'))) },
  { name: 'mentions and tags', make: filled('@fuckyou #fuckyou ') },
]
