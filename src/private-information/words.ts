/** What a word says about a number, address or code near it. `wordlists/private/README.md` explains each. */
export const CONTEXTS = [
  'phone',
  'contact',
  'email',
  'amount',
  'official',
  'charity',
  'personal',
  'mine',
  'yours',
  'residence',
  'address',
  'house',
  'block',
  'counts',
  'street',
  'street-first',
  'beside',
  'aadhaar',
  'pan',
  'card',
  'account',
  'ssn',
  'passport',
  'voter',
  'licence',
  'vehicle',
  'ip',
  'tax',
] as const
/** The name of one of them. */
export type Context = (typeof CONTEXTS)[number]

/** Parts of addresses, codes and words, which are looked for where such a part stands and nowhere else. */
export const PARTS = [
  'role',
  'domain',
  'provider',
  'handle',
  'state',
  'series',
  'holder-person',
  'holder-other',
  'at',
  'dot',
  'landmark',
  'phone-link',
  'extension',
  'possessive',
] as const
/** The name of a list of them. */
export type Part = (typeof PARTS)[number]

/** The lists of `wordlists/private`, compiled. */
export interface PrivateWords {
  /** Newline-separated, lower case; `*` at an end: any letters may stand there. */
  readonly phrases: Readonly<Record<Context, string>>
  /** Newline-separated, lower case. */
  readonly parts: Readonly<Record<Part, string>>
  /** Digits spelt out. */
  readonly digits: Readonly<Record<string, number>>
  /** Words that repeat the digit after them, and how often it then stands. */
  readonly repeats: Readonly<Record<string, number>>
}

/** The entries of a list of `PrivateWords`. */
export function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split('\n'))
}

/**
 * The entries of a list as alternatives of a pattern, longest first; one that nothing fits, if there are none.
 *
 * @param isWanted all, if absent
 */
export function anyOf(list: string, isWanted: (entry: string) => boolean = () => true): string {
  const entries = [...setOf(list)].filter((entry) => entry !== '' && isWanted(entry)).sort((a, b) => b.length - a.length)
  return entries.length === 0 ? '(?!)' : `(?:${entries.map((entry) => entry.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})`
}
