import type { ContextWords } from './contextWords.js'
import { Evidence } from './evidence.js'
import type { Finding } from './finding.js'
import { reach, type Place } from './reach.js'
import { lookAround } from './surroundings.js'
import { official } from './wordEvidence.js'
import { setOf, type PrivateWords } from './words.js'

const LONGEST_NAME = 64
const LONGEST_HANDLE = 120
/** `5@paytm` is no name. */
const SHORTEST_NAME = 2

const NAME = /[\p{L}\p{N}._-]/u
const HANDLE = /[a-z0-9]/iu

/** Finds addresses of UPI, by which India pays: `name@bank`, without a dot behind the @. */
export class Upi {
  readonly #words: ContextWords
  readonly #handles: ReadonlySet<string>

  constructor(words: ContextWords, { parts }: PrivateWords) {
    this.#words = words
    this.#handles = setOf(parts.handle)
  }

  /** Where the address stands that has its @ at `index`: a name before what a bank goes by. */
  placeAround(text: string, index: number): Place | undefined {
    const start = reach(text, index, -1, LONGEST_NAME, NAME)
    const end = reach(text, index, 1, LONGEST_HANDLE, HANDLE)
    const isOne = index - start >= SHORTEST_NAME && this.#handles.has(text.slice(index + 1, end).toLowerCase())
    return isOne ? { start, end } : undefined
  }

  /** The address in such a place. */
  at(text: string, { start, end }: Place): Finding {
    // A bank or shop is named beside many a person's address, so only what a fund or charity collects with is for everybody.
    const evidence = Evidence.certain + official(lookAround(this.#words, text, start, end), ['charity'])
    return { kind: 'upi', start, end, evidence, disguises: [] }
  }
}
