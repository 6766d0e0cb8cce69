import type { ContextWords } from './contextWords.js'
import { Evidence } from './evidence.js'
import type { Finding } from './finding.js'
import { mailAt, type LinkedMail } from './linkify.js'
import { reach, type Place } from './reach.js'
import { SpeltMail, type SpeltSign } from './speltMail.js'
import { lookAround, nearest } from './surroundings.js'
import type { Disguise } from '../verdict.js'
import { named, official } from './wordEvidence.js'
import { setOf, type PrivateWords } from './words.js'

/** Longest part before and after the @. */
const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 120

const LOCAL = /[\p{L}\p{N}._%+'-]/u
const DOMAIN = /[\p{L}\p{N}.-]/u

/** An office nearer than this gives its own address. */
const OFFICE_NEAR = 3
/** A shorter part of a name (`sp.nair`) is no office. */
const SHORTEST_ROLE_PART = 4

/** Finds e-mail addresses, also with their signs spelt out. */
export class Mail {
  readonly #words: ContextWords
  readonly #roles: ReadonlySet<string>
  readonly #domains: ReadonlySet<string>
  readonly #spelt: SpeltMail

  constructor(words: ContextWords, lists: PrivateWords) {
    const { parts } = lists
    this.#words = words
    this.#roles = setOf(parts.role)
    this.#domains = setOf(parts.domain)
    this.#spelt = new SpeltMail(lists)
  }

  /** Where an address may stand that has its @ at `index`: between what may be a name and a domain. */
  placeAround(text: string, index: number): Place | undefined {
    const start = reach(text, index, -1, LONGEST_LOCAL, LOCAL)
    const end = reach(text, index, 1, LONGEST_DOMAIN, DOMAIN)
    return start < index && text.slice(index + 1, end).includes('.') ? { start, end } : undefined
  }

  /** The address that has its @ at `index`, if there is one in such a place. */
  at(text: string, index: number, { start, end }: Place): Finding | undefined {
    const mail = mailAt(text.slice(start, end), index - start)
    return mail && this.#judged(text, { ...mail, start: start + mail.start, end: start + mail.end }, Evidence.certain)
  }

  /** The signs that may stand for the @ of an address, one after the other. */
  signs(text: string): Iterable<SpeltSign> {
    return this.#spelt.signs(text)
  }

  /** The address around such a sign, if there is one. */
  around(text: string, sign: SpeltSign): Finding | undefined {
    const found = this.#spelt.around(text, sign)
    return found && this.#judged(text, found, found.isSure ? Evidence.certain : Evidence.unlikely, ['mask'])
  }

  #judged(text: string, { start, end, address }: LinkedMail, form: number, disguises: readonly Disguise[] = []): Finding {
    const near = lookAround(this.#words, text, start, end)
    const office = nearest(near.before, 'official') <= OFFICE_NEAR ? official({ before: near.before, after: [] }) : 0
    const name = form < 0 ? named(near, 'email') : 0
    const evidence = form + name + (this.#isPublic(address) ? Evidence.publicByPlan : office)
    return { kind: 'email', start, end, evidence, disguises }
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
