import type { ContextWords } from './contextWords.js'
import { Evidence } from './evidence.js'
import type { Finding } from './finding.js'
import { mailAt, type LinkedMail } from './linkify.js'
import { SpeltMail } from './speltMail.js'
import { lookAround, nearest } from './surroundings.js'
import type { Disguise } from '../verdict.js'
import { named, official } from './wordEvidence.js'
import { setOf, type PrivateWords } from './words.js'

/** Longest part before and after the @. */
const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 120

/** Most addresses, and spelt-out ones, looked at closely in one comment. A sign with nothing like an address around it costs nothing. */
const MOST_LOOKS = 2000

/** An office nearer than this gives its own address. */
const OFFICE_NEAR = 3
/** A shorter part of a name (`sp.nair`) is no office. */
const SHORTEST_ROLE_PART = 4

/** `5@paytm` is no name. */
const SHORTEST_UPI_NAME = 2

/** Finds what has an @: e-mail addresses, also with their signs spelt out, and UPI addresses. */
export class Mail {
  readonly #words: ContextWords
  readonly #roles: ReadonlySet<string>
  readonly #domains: ReadonlySet<string>
  readonly #handles: ReadonlySet<string>
  readonly #spelt: SpeltMail
  #looks = 0

  constructor(words: ContextWords, lists: PrivateWords) {
    const { parts } = lists
    this.#words = words
    this.#roles = setOf(parts.role)
    this.#domains = setOf(parts.domain)
    this.#handles = setOf(parts.handle)
    this.#spelt = new SpeltMail(lists)
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
    const mail = mailAt(text.slice(start, end), index - start)
    if (mail === undefined) return this.#upi(text, index, handle)
    return [this.#judged(text, { ...mail, start: start + mail.start, end: start + mail.end }, Evidence.certain)]
  }

  /** Addresses with their signs spelt out. */
  spelt(text: string): Finding[] {
    const findings: Finding[] = []
    for (const sign of this.#spelt.signs(text)) {
      if (++this.#looks > MOST_LOOKS) break
      const found = this.#spelt.around(text, sign)
      if (found === undefined) continue
      const form = found.isSure ? Evidence.certain : Evidence.unlikely
      findings.push(this.#judged(text, found, form, ['mask']))
    }
    return findings
  }

  #judged(text: string, { start, end, address }: LinkedMail, form: number, disguises: readonly Disguise[] = []): Finding {
    const near = lookAround(this.#words, text, start, end)
    const office = nearest(near.before, 'official') <= OFFICE_NEAR ? official({ before: near.before, after: [] }) : 0
    const name = form < 0 ? named(near, 'email') : 0
    const evidence = form + name + (this.#isPublic(address) ? Evidence.publicByPlan : office)
    return { kind: 'email', start, end, evidence, disguises }
  }

  /** `name@bank`, without a dot behind the @. */
  #upi(text: string, index: number, handle: string): Finding[] {
    const start = reach(text, index, -1, LONGEST_LOCAL, /[\p{L}\p{N}._-]/u)
    const end = index + 1 + handle.length
    if (index - start < SHORTEST_UPI_NAME || !this.#handles.has(handle.toLowerCase())) return []
    // A bank or shop is named beside many a person's address, so only what a fund or charity collects with is for everybody.
    const evidence = Evidence.certain + official(lookAround(this.#words, text, start, end), ['charity'])
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

/** How far the characters that fit reach from `index` in a direction. */
function reach(text: string, index: number, step: 1 | -1, most: number, fits: RegExp): number {
  let at = index
  while (Math.abs(at - index) <= most && fits.test(text[at + step] ?? '')) at += step
  return step === 1 ? at + 1 : at
}
