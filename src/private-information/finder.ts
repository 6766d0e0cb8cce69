import { Addresses } from './address/addresses.js'
import { AtSigns } from './atSigns.js'
import { readCluster, type Cluster } from './cluster.js'
import { Codes } from './codes.js'
import { ContextWords } from './contextWords.js'
import { nextDigit } from './digit.js'
import { confidenceOf, Evidence } from './evidence.js'
import { SEVERITY_OF, surest, type Finding } from './finding.js'
import { Signal } from './gate.js'
import { ipAt } from './ip.js'
import { Links } from './links.js'
import { numbersIn } from './numbers.js'
import { Phones } from './phone.js'
import { NumberingPlans } from './plan.js'
import { isYear } from './rows.js'
import { SpokenNumbers } from './spokenNumbers.js'
import { lookAround, nearest, type Around, type Surroundings } from './surroundings.js'
import { windowsOf, type NumberWindow } from './window.js'
import type { PrivateWords } from './words.js'
import type { Reason, Role, Target } from '../verdict.js'

/** So often the words around a number are read in one comment. Of what comes then the form alone decides. */
const MOST_LOOKS = 2000
const NOTHING_NEAR: Surroundings = { before: [], after: [] }

/** Digits of a house number or postcode at most. */
const LONGEST_HOUSE_NUMBER = 6

/** How far away a word tells whose it is. */
const WHOSE_BEFORE = 8
const WHOSE_AFTER = 3

/** Looks closely at comments that the gate does not let pass. */
export class Finder {
  readonly #context: ContextWords
  readonly #codes: Codes
  readonly #phones: Phones
  readonly #addresses: Addresses
  readonly #atSigns: AtSigns
  readonly #links: Links
  readonly #spoken: SpokenNumbers
  readonly #plans = new NumberingPlans()

  constructor(words: PrivateWords) {
    this.#context = new ContextWords(words)
    this.#codes = new Codes(words)
    this.#phones = new Phones(words)
    this.#addresses = new Addresses(this.#context, words)
    this.#atSigns = new AtSigns(this.#context, words)
    this.#links = new Links(words)
    this.#spoken = new SpokenNumbers(words)
  }

  /**
   * The private information in a comment, in order of position.
   *
   * @param signals what the gate found in it
   */
  find(text: string, signals: number): readonly Reason[] {
    this.#plans.reset()
    this.#addresses.reset()
    this.#atSigns.reset()
    const has = (signal: number): boolean => (signals & signal) !== 0
    // Put together so, and not pushed: there may be more of them than a call takes arguments.
    const findings = [
      ...(has(Signal.digit) ? this.#numbers(text) : []),
      ...(has(Signal.at) ? this.#atSigns.written(text) : []),
      ...(has(Signal.sign | Signal.at) ? this.#atSigns.spelt(text) : []),
      ...(has(Signal.spoken) ? this.#spokenNumbers(text) : []),
    ]
    return surest(findings).map((finding) => this.#reason(text, finding))
  }

  #numbers(text: string): Finding[] {
    const findings: Finding[] = []
    let looks = 0
    const around = (from: number, to: number): Surroundings => (looks++ < MOST_LOOKS ? lookAround(this.#context, text, from, to) : NOTHING_NEAR)
    for (let index = nextDigit(text, 0); index >= 0; ) {
      const cluster = readCluster(text, index)
      findings.push(...this.#inCluster(text, cluster, around))
      index = nextDigit(text, Math.max(index + 1, cluster.end))
    }
    return findings
  }

  #inCluster(text: string, cluster: Cluster, around: Around): Finding[] {
    const { start, end, groups } = cluster
    const findings: Finding[] = []
    const windows = windowsOf(text, cluster)
    const link = windows.length > 0 ? this.#links.around(text, start) : undefined
    if (link !== undefined) return link.isPhone ? [phoneLink(link.start, link.end)] : []
    if (windows.length > 0) findings.push(...this.#inWindows(text, windows, around(start, end)))
    for (const group of groups) {
      findings.push(...this.#codes.find(text, group.start, around))
      if (groups.length > 1 || text[end] === ':' || text[start - 1] === ':') findings.push(...ipAt(text, group.start, around))
      if (group.digits.length <= LONGEST_HOUSE_NUMBER && !isYear(group.digits)) {
        findings.push(...this.#addresses.find(text, group.start, group.end))
      }
    }
    return findings
  }

  #inWindows(text: string, windows: readonly NumberWindow[], near: Surroundings): Finding[] {
    const findings: Finding[] = []
    for (const window of windows) {
      findings.push(...numbersIn(text, window, near))
      const planned = this.#plans.of(window)
      const phone = this.#phones.in(text, window, near, planned)
      if (phone !== undefined) findings.push(phone)
      // What is a number as a whole is not read in parts.
      if (planned?.isAssumed === false && window === windows[0]) break
    }
    return findings
  }

  #spokenNumbers(text: string): Finding[] {
    return this.#spoken.find(text).flatMap((window) => {
      const near = lookAround(this.#context, text, window.start, window.end)
      // Of what consists of digits alone people spell out telephone numbers, and what they say the name of.
      const named = numbersIn(text, window, near)
      if (named.length > 0) return named
      const phone = this.#phones.in(text, window, near, this.#plans.of(window))
      return phone === undefined ? [] : [phone]
    })
  }

  #reason(text: string, { kind, start, end, evidence, disguises }: Finding): Reason {
    return {
      category: 'personal',
      code: 'personal/private-information',
      severity: SEVERITY_OF[kind],
      confidence: confidenceOf(evidence),
      start,
      end,
      quote: text.slice(start, end),
      ...whose(lookAround(this.#context, text, start, end)),
      disguise: disguises,
      language: 'und',
      rule: `private:${kind}`,
    }
  }
}

/** Whose it is: the nearest word decides. Without one it is somebody's outside the conversation. */
function whose({ before, after }: Surroundings): { target: Target; role?: Role } {
  const distance = (context: 'mine' | 'yours' | 'personal'): number => {
    const [left, right] = [nearest(before, context), nearest(after, context)]
    return Math.min(left <= WHOSE_BEFORE ? left : Infinity, right <= WHOSE_AFTER ? right : Infinity)
  }
  const [mine, yours, others] = [distance('mine'), distance('yours'), distance('personal')]
  if (mine < yours && mine < others) return { target: 'participant' }
  return yours < others ? { target: 'participant', role: 'commenter' } : { target: 'person' }
}

function phoneLink(start: number, end: number): Finding {
  return { kind: 'phone', start, end, evidence: Evidence.certain, disguises: [] }
}
