import { nearest, type ContextWords } from './context.js'
import { Evidence } from './evidence.js'
import type { Finding } from './finding.js'
import { named, official } from './judge.js'
import { linksIn } from './linkify.js'
import type { Disguise } from '../verdict.js'
import { anyOf, setOf, type PrivateWords } from './words.js'

/** Longest part before and after the @. */
const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 120
/** What stands between and around the parts of an address that is spelt out. */
const LONGEST_SPELT = 90

/** Most addresses, and spelt-out ones, looked at closely in one comment. A sign with nothing like an address around it costs nothing. */
const MOST_LOOKS = 2000

/** An office nearer than this gives its own address. */
const OFFICE_NEAR = 3
/** A shorter part of a name (`sp.nair`) is no office. */
const SHORTEST_ROLE_PART = 4

/** `5@paytm` is no name. */
const SHORTEST_UPI_NAME = 2

const LOCAL = '[\\p{L}\\p{N}_+%-]'
const LABEL = '[\\p{L}\\p{N}-]'

/** Finds e-mail addresses, also spelt out, and UPI addresses. */
export class Mail {
  readonly #words: ContextWords
  readonly #roles: ReadonlySet<string>
  readonly #domains: ReadonlySet<string>
  readonly #providers: ReadonlySet<string>
  readonly #handles: ReadonlySet<string>
  #looks = 0
  readonly #spelt: { readonly at: RegExp; readonly local: RegExp; readonly domain: RegExp; readonly dot: RegExp }

  constructor(words: ContextWords, { parts }: PrivateWords) {
    this.#words = words
    this.#roles = setOf(parts.role)
    this.#domains = setOf(parts.domain)
    this.#providers = setOf(parts.provider)
    this.#handles = setOf(parts.handle)
    // Begins with the sign itself, so that the search skips everything else.
    const at = `(?<=\\s)${anyOf(parts.at, isWord)}\\s{1,3}|(?:${anyOf(parts.at, isSign)}|[@＠])\\s?`
    const spelt = `\\s{1,3}${anyOf(parts.dot, isWord)}\\s{1,3}|\\s?${anyOf(parts.dot, isSign)}\\s?`
    const dot = `${spelt}|\\s\\.\\s|\\.`
    this.#spelt = {
      at: new RegExp(at, 'giu'),
      local: new RegExp(`(?<!${LOCAL})(?:${LOCAL}(?:\\.|${spelt})){3,20}${LOCAL}\\s{0,3}$|(?<!${LOCAL})(?:${LOCAL}{1,40}(?:\\.|${spelt})){0,3}${LOCAL}{1,40}\\s{0,3}$`, 'iu'),
      domain: new RegExp(`^(?:${anyOf(parts.provider, isSpaced)}|${LABEL}{1,40})(?:(?:${dot})${LABEL}{2,24}){1,3}`, 'iu'),
      dot: new RegExp(dot, 'giu'),
    }
  }

  /** Begins a new comment. */
  reset(): void {
    this.#looks = 0
  }

  /** The address whose @ stands at `index`. */
  at(text: string, index: number): Finding[] {
    const start = reach(text, index, -1, LONGEST_LOCAL, /[\p{L}\p{N}._%+'-]/u)
    const end = reach(text, index, 1, LONGEST_DOMAIN, /[\p{L}\p{N}.-]/u)
    const handle = /^[a-z0-9]*/iu.exec(text.slice(index + 1, end))![0]
    const mayBe = start < index && (text.slice(index + 1, end).includes('.') || this.#handles.has(handle.toLowerCase()))
    if (!mayBe || ++this.#looks > MOST_LOOKS) return []
    const mail = linked(text.slice(start, end), index - start)
    if (mail !== undefined) return this.#judged(text, start + mail.start, start + mail.end, mail.address, Evidence.certain)
    return this.#upi(text, index, handle)
  }

  /** Addresses with their signs spelt out: `anitha (at) example dot org`. */
  spelt(text: string): Finding[] {
    const findings: Finding[] = []
    for (const { 0: at, index } of text.matchAll(this.#spelt.at)) {
      const after = index + at.length
      const domain = this.#spelt.domain.exec(text.slice(after, after + LONGEST_SPELT))?.[0]
      if (domain === undefined) continue
      if (++this.#looks > MOST_LOOKS) break
      const local = this.#spelt.local.exec(text.slice(Math.max(0, index - LONGEST_SPELT), index))?.[0]
      if (local === undefined) continue
      const sign = text.slice(index - local.length + local.trimEnd().length, after)
      const start = index - local.length
      findings.push(...this.#spelledOut(text, { local: local.trimEnd(), at: sign, domain, start, end: after + domain.length }))
    }
    return findings
  }

  #spelledOut(
    text: string,
    { local, at, domain, start, end }: { local: string; at: string; domain: string; start: number; end: number },
  ): Finding[] {
    // `hot mail dot com`: what is left of the gaps when the signs are written is none of the address.
    const written = (part: string): string => part.replace(this.#spelt.dot, '.').replace(/\s/gu, '')
    const address = `${written(local)}@${written(domain)}`
    const isWhole = linked(address, written(local).length)?.end === address.length && isDomain(written(domain))
    const isDotSpelt = written(domain) !== domain
    // `name @ example.org` is spelt out, `Thanks @example.org` greets somebody.
    if (!isWhole || (/[@＠]/u.test(at) && !isDotSpelt && !/^\s.\s/u.test(at))) return []
    const isPlainWord = /^\s+[\p{L}]+\s+$/u.test(at)
    const isProvider = this.#providers.has(written(domain).split('.')[0]!.toLowerCase())
    const isOdd = /[\d_.+]/u.test(written(local))
    // "Seen at example.org" is no address; with a dot spelt out, or a name nobody else has, it is.
    const isSure = !isPlainWord || [isDotSpelt, isProvider, isOdd].filter(Boolean).length > 1
    return this.#judged(text, start, end, address, isSure ? Evidence.certain : Evidence.unlikely, ['mask'])
  }

  #judged(
    text: string,
    start: number,
    end: number,
    address: string,
    form: number,
    disguises: readonly Disguise[] = [],
  ): Finding[] {
    const near = this.#words.around(text, start, end)
    const office = nearest(near.before, 'official') <= OFFICE_NEAR ? official({ before: near.before, after: [] }) : 0
    const name = form < 0 ? named(near, 'email') : 0
    const evidence = form + name + (this.#isPublic(address) ? Evidence.publicByPlan : office)
    return [{ kind: 'email', start, end, evidence, disguises }]
  }

  /** `name@bank`, without a dot behind the @. */
  #upi(text: string, index: number, handle: string): Finding[] {
    const start = reach(text, index, -1, LONGEST_LOCAL, /[\p{L}\p{N}._-]/u)
    const end = index + 1 + handle.length
    if (index - start < SHORTEST_UPI_NAME || !this.#handles.has(handle.toLowerCase())) return []
    // A bank or shop is named beside many a person's address, so only what a fund or charity collects with is for everybody.
    const evidence = Evidence.certain + official(this.#words.around(text, start, end), ['charity'])
    return [{ kind: 'upi', start, end, evidence, disguises: [] }]
  }

  /** Whether an address belongs to an office: by its domain, or by a part of the name before the @. */
  #isPublic(address: string): boolean {
    const [local = '', domain = ''] = address.toLowerCase().split('@')
    const labels = domain.split('.')
    if (labels.some((_, index) => this.#domains.has(labels.slice(index).join('.')))) return true
    const name = local.replace(/\+.*$/u, '')
    const parts = name.replace(/\d+$/u, '').split(/[._-]/u)
    return (
      this.#roles.has(name) ||
      this.#roles.has(parts.join('.')) ||
      parts.some((part) => part.length >= SHORTEST_ROLE_PART && this.#roles.has(part))
    )
  }
}

/** The address that has its @ at `index`. */
function linked(text: string, index: number): { start: number; end: number; address: string } | undefined {
  const link = linksIn(text).find(
    ({ schema, index: from, lastIndex }) => schema === 'mailto:' && from < index && index < lastIndex,
  )
  return link && { start: link.index, end: link.lastIndex, address: link.text.replace(/^mailto:/iu, '') }
}

/** Whether a domain ends in a top-level domain that there is. */
function isDomain(domain: string): boolean {
  return linksIn(domain).some(({ index, lastIndex }) => index === 0 && lastIndex === domain.length)
}

/** Whether an entry is a word, and no sign such as `(at)`. */
function isWord(entry: string): boolean {
  return /^[\p{L}\p{M}\p{N}]+$/u.test(entry)
}

/** Whether an entry is written apart, as nobody's domain is: `hot mail`. */
function isSpaced(entry: string): boolean {
  return entry.includes(' ')
}

function isSign(entry: string): boolean {
  return !isWord(entry)
}

/** How far the characters that fit reach from `index` in a direction. */
function reach(text: string, index: number, step: 1 | -1, most: number, fits: RegExp): number {
  let at = index
  while (Math.abs(at - index) <= most && fits.test(text[at + step] ?? '')) at += step
  return step === 1 ? at + 1 : at
}
