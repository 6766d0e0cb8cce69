import { linksIn, mailAt } from './linkify.js'
import { anyOf, setOf, type PrivateWords } from './words.js'

/** Longest part before the sign that stands for an @, with its gap, and longest part behind it. */
const LONGEST_PART = 90

const LOCAL = '[\\p{L}\\p{N}_+%-]'
const LABEL = '[\\p{L}\\p{N}-]'

/** A sign that stands for an @, and behind it what may be a domain. */
export interface SpeltSign {
  /** Where the sign begins, and where the domain behind it does. */
  readonly start: number
  readonly end: number
  readonly domain: string
}

/** An e-mail address whose signs are spelt out. */
export interface SpeltAddress {
  readonly start: number
  readonly end: number
  /** As it is written with signs. */
  readonly address: string
  /** Whether it can be nothing else: "seen at example.org" is no address. */
  readonly isSure: boolean
}

/** Reads e-mail addresses with their signs spelt out: `anitha (at) example dot org`. */
export class SpeltMail {
  readonly #providers: ReadonlySet<string>
  readonly #at: RegExp
  readonly #local: RegExp
  readonly #domain: RegExp
  readonly #dot: RegExp

  constructor({ parts }: PrivateWords) {
    this.#providers = setOf(parts.provider)
    const spelt = `\\s{1,3}${anyOf(parts.dot, isWord)}\\s{1,3}|\\s?${anyOf(parts.dot, isSign)}\\s?`
    const dot = `${spelt}|\\s\\.\\s|\\.`
    const letters = `(?<!${LOCAL})(?:${LOCAL}(?:\\.|${spelt})){3,20}${LOCAL}\\s{0,3}$`
    const words = `(?<!${LOCAL})(?:${LOCAL}{1,40}(?:\\.|${spelt})){0,3}${LOCAL}{1,40}\\s{0,3}$`
    // Begins with the sign itself, so that the search skips everything else.
    this.#at = new RegExp(`(?<=\\s)${anyOf(parts.at, isWord)}\\s{1,3}|(?:${anyOf(parts.at, isSign)}|[@＠])\\s?`, 'giu')
    this.#local = new RegExp(`${letters}|${words}`, 'iu')
    this.#domain = new RegExp(`^(?:${anyOf(parts.provider, isSpaced)}|${LABEL}{1,40})(?:(?:${dot})${LABEL}{2,24}){1,3}`, 'iu')
    this.#dot = new RegExp(dot, 'giu')
  }

  /** The signs in a text that may stand for an @, one after the other. */
  * signs(text: string): Generator<SpeltSign> {
    for (const { 0: at, index } of text.matchAll(this.#at)) {
      const end = index + at.length
      const domain = this.#domain.exec(text.slice(end, end + LONGEST_PART))?.[0]
      if (domain !== undefined) yield { start: index, end, domain }
    }
  }

  /** The address around such a sign, if there is one. */
  around(text: string, { start, end, domain }: SpeltSign): SpeltAddress | undefined {
    const before = this.#local.exec(text.slice(Math.max(0, start - LONGEST_PART), start))?.[0]
    if (before === undefined) return undefined
    const local = before.trimEnd()
    const at = text.slice(start - before.length + local.length, end)
    const name = this.#written(local)
    const host = this.#written(domain)
    const address = `${name}@${host}`
    const isWhole = mailAt(address, name.length)?.end === address.length && isDomain(host)
    const isDotSpelt = host !== domain
    // `name @ example.org` is spelt out, `Thanks @example.org` greets somebody.
    if (!isWhole || (/[@＠]/u.test(at) && !isDotSpelt && !/^\s.\s/u.test(at))) return undefined
    const isPlainWord = /^\s+[\p{L}]+\s+$/u.test(at)
    const isProvider = this.#providers.has(host.split('.')[0]!.toLowerCase())
    const isOdd = /[\d_.+]/u.test(name)
    // "Seen at example.org" is no address; with a dot spelt out, or a name nobody else has, it is.
    const isSure = !isPlainWord || [isDotSpelt, isProvider, isOdd].filter(Boolean).length > 1
    return { start: start - before.length, end: end + domain.length, address, isSure }
  }

  /** A part with its signs written. `hot mail dot com`: what is left of the gaps then is none of the address. */
  #written(part: string): string {
    return part.replace(this.#dot, '.').replace(/\s/gu, '')
  }
}

/** Whether a domain ends in a top-level domain that there is. */
function isDomain(domain: string): boolean {
  return linksIn(domain).some(({ index, lastIndex }) => index === 0 && lastIndex === domain.length)
}

/** Whether an entry is a word, and no sign such as `(at)`. */
function isWord(entry: string): boolean {
  return /^[\p{L}\p{M}\p{N}]+$/u.test(entry)
}

function isSign(entry: string): boolean {
  return !isWord(entry)
}

/** Whether an entry is written apart, as nobody's domain is: `hot mail`. */
function isSpaced(entry: string): boolean {
  return entry.includes(' ')
}
