import { mod97 } from './checksums.js'
import { Evidence } from './evidence.js'
import type { Finding, PrivateKind } from './finding.js'
import type { Around, Surroundings } from './surroundings.js'
import { plateForm } from './vehicle.js'
import { counted, introduced, named, official } from './wordEvidence.js'
import { anyOf, setOf, type Context, type PrivateWords } from './words.js'

/** A kind of code made of letters and digits. */
interface CodeKind {
  readonly kind: PrivateKind
  readonly context: Context
  /** From the first letter on, without regard to case. */
  readonly pattern: RegExp
  /** What the form says, with a checksum where there is one; undefined if it is none after all. */
  readonly form: (code: string, text: string, near: () => Surroundings) => number | undefined
}

/** An ambulance or police car near a number may be what was hit. */
const SERVICE = 0.4

/** Most letters before the first digit of a code, and most units of a code. */
const MOST_LETTERS = 6
const LONGEST = 46

/** What may stand between the parts of a vehicle's number. */
const APART = '[ .-]?'
const END = '(?![\\p{L}\\p{N}])'

const IBAN: CodeKind = {
  kind: 'iban',
  context: 'account',
  pattern: /^[a-z]{2}\d{2}(?:[a-z0-9]{11,30}|(?: [a-z0-9]{4}){2,7}(?: [a-z0-9]{1,3})?)/iu,
  form: (code) => (mod97(code.replaceAll(' ', '').toUpperCase()) ? Evidence.certain : undefined),
}

/** Codes that look like much else, so that a word must name them. */
const NAMED: readonly CodeKind[] = [
  { kind: 'licence', context: 'licence', pattern: new RegExp(`^[a-z]{1,3}[ -]?\\d{6,14}${END}`, 'iu'), form: onlyNamed },
  { kind: 'voter', context: 'voter', pattern: new RegExp(`^[a-z]{3}[ /-]?\\d{7}${END}`, 'iu'), form: onlyNamed },
  {
    kind: 'passport',
    context: 'passport',
    pattern: new RegExp(`^(?:[a-z][ -]?\\d{7,8}|\\p{L}{2}[ №-]{0,2}\\d{6,7}|[a-z]{2,3}\\d{6,7})${END}`, 'iu'),
    form: onlyNamed,
  },
]

/** Reads codes of letters and digits. */
export class Codes {
  readonly #kinds: readonly CodeKind[]
  /** The year and letters that some vehicles' numbers begin with. */
  readonly #series: RegExp

  constructor({ parts }: PrivateWords) {
    const series = `^\\d\\d${APART}${anyOf(parts.series)}`
    this.#series = new RegExp(series, 'iu')
    this.#kinds = [IBAN, panOf(parts), ...kindsOfStates(setOf(parts.state)), vehicleOf(series), ...NAMED]
  }

  /** The codes that begin at, or up to a few letters before, the digit at `index`. */
  find(text: string, index: number, around: Around): Finding[] {
    return this.#beginnings(text, index).flatMap((start) => this.#kinds.flatMap((kind) => read(kind, text, start, around)))
  }

  /** Where a code may begin: at the letters that touch the digit, or stand before it after a space or dash. */
  #beginnings(text: string, index: number): number[] {
    const attached = lettersBack(text, index)
    if (attached < index) return isWordStart(text, attached) ? [attached] : []
    if (this.#series.test(text.slice(index, index + LONGEST))) return [index]
    if (!/[ .-]/u.test(text[index - 1] ?? '')) return []
    const apart = lettersBack(text, index - 1)
    const letters = text.slice(apart, index - 1)
    const isCode = letters.length > 0 && letters.length <= 5 && (letters === letters.toUpperCase() || letters.length === 2)
    return isCode && isWordStart(text, apart) ? [apart] : []
  }
}

/** The fourth letter says what the holder is; the companies and trusts among them are nobody's own. */
function panOf(parts: PrivateWords['parts']): CodeKind {
  const person = anyOf(parts['holder-person'])
  const isPerson = new RegExp(`^.{3}${person}`, 'iu')
  return {
    kind: 'pan',
    context: 'pan',
    pattern: new RegExp(`^[a-z]{3}(?:${person}|${anyOf(parts['holder-other'])})[a-z]\\s?\\d{4}\\s?[a-z]${END}`, 'iu'),
    form: (code) => (isPerson.test(code) ? Evidence.likely : Evidence.unlikely),
  }
}

function kindsOfStates(states: ReadonlySet<string>): CodeKind[] {
  const ofState = (code: string): boolean => states.has(code.slice(0, 2).toLowerCase())
  return [
    {
      kind: 'vehicle',
      context: 'vehicle',
      pattern: new RegExp(`^[a-z]{2}${APART}\\d{1,2}${APART}[a-z]{0,2}${APART}[a-z]{1,3}${APART}\\d{4}${END}`, 'iu'),
      form: (code, text, near) => (ofState(code) ? plateForm(text, code, near()) : undefined),
    },
    {
      kind: 'licence',
      context: 'licence',
      pattern: new RegExp(`^[a-z]{2}[ -]?\\d{2}[ -]?(?:19|20)\\d{2}[ -]?\\d{7}${END}`, 'iu'),
      form: (code) => (ofState(code) ? Evidence.likely : undefined),
    },
  ]
}

/** @param series what it begins with, as a pattern */
function vehicleOf(series: string): CodeKind {
  return {
    kind: 'vehicle',
    context: 'vehicle',
    pattern: new RegExp(`${series}${APART}\\d{4}${APART}[a-z]{1,2}${END}`, 'iu'),
    form: (code) => (isOneCase(code) ? Evidence.likely : undefined),
  }
}

function read(
  { kind, context, pattern, form }: CodeKind,
  text: string,
  start: number,
  around: Around,
): Finding[] {
  const code = pattern.exec(text.slice(start, start + LONGEST))?.[0].trimEnd()
  if (code === undefined) return []
  const end = start + code.length
  let known: Surroundings | undefined
  const surroundings = (): Surroundings => (known ??= around(start, end))
  const own = form(code, text, surroundings)
  if (own === undefined) return []
  const near = surroundings()
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

function lettersBack(text: string, index: number): number {
  let start = index
  while (start > 0 && index - start < MOST_LETTERS && CODE_LETTER.test(text[start - 1]!)) start--
  return start
}

const CODE_LETTER = /^\p{L}$/u

function isWordStart(text: string, index: number): boolean {
  return index === 0 || !/[\p{L}\p{N}]/u.test(text[index - 1]!)
}
