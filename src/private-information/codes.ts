import { mod97 } from './checksums.js'
import type { Surroundings } from './context.js'
import { Evidence } from './evidence.js'
import type { Finding, PrivateKind } from './finding.js'
import { counted, introduced, named, official } from './judge.js'
import type { Context } from './words.js'

/** A kind of code made of letters and digits. */
interface CodeKind {
  readonly kind: PrivateKind
  readonly context: Context
  /** From the first letter on, without regard to case. */
  readonly pattern: RegExp
  /** What the form says, with a checksum where there is one; undefined if it is none after all. */
  readonly form: (code: string) => number | undefined
}

/** An ambulance or police car near a number may be what was hit. */
const SERVICE = 0.4

/** Most letters before the first digit of a code, and most units of a code. */
const MOST_LETTERS = 6
const LONGEST = 46

const END = '(?![\\p{L}\\p{N}])'

/** Reads codes of letters and digits. */
export class Codes {
  readonly #kinds: readonly CodeKind[]

  /** @param states the letters that India's vehicle numbers begin with */
  constructor(states: ReadonlySet<string>) {
    const ofState = (code: string): boolean => states.has(code.slice(0, 2).toLowerCase())
    this.#kinds = [
      {
        kind: 'iban',
        context: 'account',
        pattern: /^[a-z]{2}\d{2}(?:[a-z0-9]{11,30}|(?: [a-z0-9]{4}){2,7}(?: [a-z0-9]{1,3})?)/iu,
        form: (code) => (mod97(code.replaceAll(' ', '').toUpperCase()) ? Evidence.certain : undefined),
      },
      {
        kind: 'pan',
        context: 'pan',
        // The fourth letter says what the holder is; the companies and trusts among them are nobody's own.
        pattern: new RegExp(`^[a-z]{3}[pfhaj][a-z]\\s?\\d{4}\\s?[a-z]${END}`, 'iu'),
        form: (code) => (/^.{3}P/iu.test(code) ? Evidence.likely : Evidence.unlikely),
      },
      {
        kind: 'vehicle',
        context: 'vehicle',
        pattern: new RegExp(`^(?:[a-z]{2}[ -]?\\d{1,2}[ -]?[a-z]{0,2}[ -]?[a-z]{1,3}|\\d\\d[ -]?bh)[ -]?\\d{4}${END}`, 'iu'),
        form: (code) => (ofState(code) && isOneCase(code) ? Evidence.likely : undefined),
      },
      {
        kind: 'licence',
        context: 'licence',
        pattern: new RegExp(`^[a-z]{2}[ -]?\\d{2}[ -]?(?:19|20)\\d{2}[ -]?\\d{7}${END}`, 'iu'),
        form: (code) => (ofState(code) ? Evidence.likely : undefined),
      },
      { kind: 'licence', context: 'licence', pattern: new RegExp(`^[a-z]{1,3}[ -]?\\d{6,14}${END}`, 'iu'), form: onlyNamed },
      { kind: 'voter', context: 'voter', pattern: new RegExp(`^[a-z]{3}[ /-]?\\d{7}${END}`, 'iu'), form: onlyNamed },
      {
        kind: 'passport',
        context: 'passport',
        pattern: new RegExp(`^(?:[a-z][ -]?\\d{7,8}|[a-zа-яіїєґ]{2}[ №-]{0,2}\\d{6,7}|[a-z]{2,3}\\d{6,7})${END}`, 'iu'),
        form: onlyNamed,
      },
    ]
  }

  /** The codes that begin at, or up to a few letters before, the digit at `index`. */
  find(text: string, index: number, around: (start: number, end: number) => Surroundings): Finding[] {
    return beginnings(text, index).flatMap((start) => {
      const rest = text.slice(start, start + LONGEST)
      return this.#kinds.flatMap((kind) => read(kind, rest, start, around))
    })
  }
}

function read(
  { kind, context, pattern, form }: CodeKind,
  rest: string,
  start: number,
  around: (start: number, end: number) => Surroundings,
): Finding[] {
  const code = pattern.exec(rest)?.[0].trimEnd()
  const own = code === undefined ? undefined : form(code)
  if (code === undefined || own === undefined) return []
  const end = start + code.length
  const near = around(start, end)
  const isOutside = kind === 'vehicle' ? official(near) * SERVICE : 0
  const evidence = own + named(near, context) + introduced(near) + counted(near, context) + isOutside
  return [{ kind, start, end, evidence, disguises: [] }]
}

function isOneCase(code: string): boolean {
  return code === code.toUpperCase() || code === code.toLowerCase()
}

function onlyNamed(): number {
  return Evidence.unlikely
}

/** Where a code may begin: at the letters that touch the digit, or stand before it after a space or dash. */
function beginnings(text: string, index: number): number[] {
  const attached = lettersBack(text, index)
  if (attached < index) return isWordStart(text, attached) ? [attached] : []
  if (!/[ -]/u.test(text[index - 1] ?? '')) return /^\d\d[ -]?bh/iu.test(text.slice(index, index + 5)) ? [index] : []
  const apart = lettersBack(text, index - 1)
  const letters = text.slice(apart, index - 1)
  const isCode = letters.length > 0 && letters.length <= 5 && (letters === letters.toUpperCase() || letters.length === 2)
  return isCode && isWordStart(text, apart) ? [apart] : []
}

function lettersBack(text: string, index: number): number {
  let start = index
  while (start > 0 && index - start < MOST_LETTERS && CODE_LETTER.test(text[start - 1]!)) start--
  return start
}

const CODE_LETTER = /^[a-zа-яіїєґ]$/iu

function isWordStart(text: string, index: number): boolean {
  return index === 0 || !/[\p{L}\p{N}]/u.test(text[index - 1]!)
}
