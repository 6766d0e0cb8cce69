/**
 * Digits and symbols written for letters. The same digit can stand for several: `1` for i or l.
 */

/** Per script: a character, then the letters it can stand for. */
const LEET: Readonly<Record<string, string>> = {
  Latn: [
    '0o 1il 2z 3e 4a 5s 6gb 7t 8b 9gq',
    '@a $s !il |il +t (c [c {c <c ¢c ©c €e £l ¥y §s ¡i ×x µu ®r #h &a ^a ?i °o ¤o',
  ].join(' '),
  Cyrl: '0о 3зэ 4ч 6б 8в @а $с',
}

/** The letters that `char` can stand for in a script; empty where it stands for none. */
export function leetLetters(script: string, char: string): readonly string[] {
  return tables.get(script)?.get(char) ?? NONE
}

const NONE: readonly string[] = []

const tables = new Map(
  Object.entries(LEET).map(([script, line]) => [
    script,
    new Map(line.split(' ').map((entry) => [[...entry][0]!, [...entry].slice(1)])),
  ]),
)
