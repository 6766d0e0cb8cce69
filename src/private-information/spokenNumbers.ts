import { APOSTROPHES } from './apostrophes.js'
import { isGap, WIDEST_GAP } from './gap.js'
import { FEWEST_SPOKEN, FEWEST_SPOKEN_WORDS } from './spokenGate.js'
import type { PrivateWords } from './words.js'
import type { NumberWindow } from './window.js'

const WORD = new RegExp(`[\\p{L}\\p{M}]+(?:[${APOSTROPHES}][\\p{L}\\p{M}]+)*|\\p{Nd}+`, 'gu')
const ASCII_DIGITS = /^\d{1,10}$/

const FEWEST_DIGITS = 7
const MOST_DIGITS = 15
/** India's mobiles, without the prefixes. */
const MOBILE_DIGITS = 10

/** A digit word or numeral. */
interface Spoken {
  readonly start: number
  readonly end: number
  readonly digits: string
  readonly isWord: boolean
}

/** Finds numbers whose digits are spelt out: `nine eight double four 7 …`. */
export class SpokenNumbers {
  readonly #digits: ReadonlyMap<string, string>
  readonly #repeats: ReadonlyMap<string, number>

  constructor({ digits, repeats }: PrivateWords) {
    this.#digits = new Map(Object.entries(digits).map(([word, digit]) => [word, String(digit)]))
    this.#repeats = new Map(Object.entries(repeats))
  }

  /** The numbers, each also without what may stand before a mobile's ten digits. */
  find(text: string): NumberWindow[] {
    return this.#rows(text).flatMap((row) => {
      const whole = windowOf(row)
      const mobile = windowOf(lastDigits(row, MOBILE_DIGITS))
      return [whole, mobile].filter(({ digits }) => digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS)
    })
  }

  #rows(text: string): Spoken[][] {
    const rows: Spoken[][] = []
    let row: Spoken[] = []
    let repeat: { start: number; times: number } | undefined
    let end = -1
    const close = (): void => {
      const words = row.filter(({ isWord }) => isWord).length
      if (row.length >= FEWEST_SPOKEN && words >= FEWEST_SPOKEN_WORDS) rows.push(row)
      row = []
    }
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const folded = word.toLowerCase().replace(/[’ʼ]/gu, "'")
      if (!isGapped(text, end, index)) {
        close()
        repeat = undefined
      }
      end = index + word.length
      const times = this.#repeats.get(folded)
      const digits = this.#digits.get(folded) ?? (ASCII_DIGITS.test(word) ? word : undefined)
      if (times !== undefined) repeat = { start: index, times }
      else if (digits === undefined) {
        close()
        repeat = undefined
      } else {
        const isWord = digits !== word
        row.push({ start: repeat?.start ?? index, end, digits: digits.repeat(repeat?.times ?? 1), isWord })
        repeat = undefined
      }
    }
    close()
    return rows
  }
}

/** Whether nothing but a gap lies between two places. */
function isGapped(text: string, from: number, to: number): boolean {
  if (to - from > WIDEST_GAP) return false
  for (let index = from; index < to; index++) if (!isGap(text.charCodeAt(index))) return false
  return true
}

function lastDigits(row: readonly Spoken[], count: number): readonly Spoken[] {
  let digits = 0
  let from = row.length
  while (from > 0 && digits < count) digits += row[--from]!.digits.length
  return row.slice(from)
}

function windowOf(row: readonly Spoken[]): NumberWindow {
  return {
    start: row[0]!.start,
    end: row.at(-1)!.end,
    digits: row.map(({ digits }) => digits).join(''),
    shape: row.map(({ digits }) => digits.length).join('-'),
    groups: row.map(({ digits }) => digits),
    separators: row.slice(1).map(() => ' '),
    plus: false,
    disguises: ['mask'],
  }
}
