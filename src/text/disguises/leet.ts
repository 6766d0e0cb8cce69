/*
 * Characters written for letters: digits, symbols, and letters that pass for two. The same one can stand
 * for several: `1` and the Cyrillic `І` for i or l.
 */

/** Per script: a character, then the letters it can stand for. */
const LEET: Readonly<Record<string, string>> = {
  Latn: [
    '0o 1il 2z 3e 4a 5s 6gb 7t 8b 9gq',
    '@a $s !il |il +t (c [c {c <c ¢c ©c €e £l ¥y §s ¡i ×x µu ®r #h &a ^a ?i °o ¤o',
    'Іil іil Ӏil ӏil Ιil ιil Ɩil ɪil ıil ǀil Ⅰil Ⲓil',
  ].join(' '),
  Cyrl: '0о 1иі 3зэ 4ч 6б 8в 9я @а $с zз uи nпн rгр dд lл gг fф vв sс iиі',
}

/** The letters that `char` can stand for in a script; empty where it stands for none. */
export function leetLetters(script: string, char: string): readonly string[] {
  return tables.get(script)?.get(char) ?? NONE
}

/** Symbols that can begin a word as a letter; others before a word are punctuation. */
export const LEADING_LEET: ReadonlySet<string> = new Set('@$€£¢§|')

/** Symbols that can end a word as a letter. */
export const TRAILING_LEET: ReadonlySet<string> = new Set('@$€£¢§¥+#')

const NONE: readonly string[] = []

const tables = new Map(
  Object.entries(LEET).map(([script, line]) => [
    script,
    new Map(line.split(' ').map((entry) => [[...entry][0]!, [...entry].slice(1)])),
  ]),
)
