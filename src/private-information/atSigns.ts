import type { ContextWords } from './contextWords.js'
import type { Finding } from './finding.js'
import { Mail } from './mail.js'
import { Upi } from './upi.js'
import type { PrivateWords } from './words.js'

/** Most addresses, and spelt-out ones, looked at closely in one comment. A sign with nothing like an address around it costs nothing. */
const MOST_LOOKS = 2000

const AT = /[@＠]/gu

/** Finds the addresses that have an @: of e-mail, also with their signs spelt out, and of UPI. */
export class AtSigns {
  readonly #mail: Mail
  readonly #upi: Upi
  #looks = 0

  constructor(words: ContextWords, lists: PrivateWords) {
    this.#mail = new Mail(words, lists)
    this.#upi = new Upi(words, lists)
  }

  /** Begins a new comment. */
  reset(): void {
    this.#looks = 0
  }

  /** Addresses with their @. */
  written(text: string): Finding[] {
    const findings: Finding[] = []
    for (const { index } of text.matchAll(AT)) {
      const found = this.#at(text, index)
      if (found !== undefined) findings.push(found)
    }
    return findings
  }

  /** Addresses with their signs spelt out. */
  spelt(text: string): Finding[] {
    const findings: Finding[] = []
    for (const sign of this.#mail.signs(text)) {
      if (++this.#looks > MOST_LOOKS) break
      const found = this.#mail.around(text, sign)
      if (found !== undefined) findings.push(found)
    }
    return findings
  }

  #at(text: string, index: number): Finding | undefined {
    const ofMail = this.#mail.placeAround(text, index)
    const ofUpi = this.#upi.placeAround(text, index)
    if ((ofMail ?? ofUpi) === undefined || ++this.#looks > MOST_LOOKS) return undefined
    return (ofMail && this.#mail.at(text, index, ofMail)) ?? (ofUpi && this.#upi.at(text, ofUpi))
  }
}
