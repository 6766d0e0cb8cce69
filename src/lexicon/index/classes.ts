import type { Characters } from '../../text/letters/characters.js'
import { CLASS_BITS, CLASS_MASK, Kind } from '../../text/letters/kinds.js'

/** The classes of the letters of one form after the other. One object for all forms, for there are hundreds of thousands. */
export class Classes {
  /** Those of the form that was read last, and behind them others. */
  items = new Uint16Array(64)
  readonly #characters: Characters
  #units = new Uint16Array(64)

  constructor(characters: Characters) {
    this.#characters = characters
  }

  /** @returns how many there are */
  readText(text: string): number {
    if (text.length > this.#units.length) this.#units = new Uint16Array(text.length * 2)
    for (let at = 0; at < text.length; at++) this.#units[at] = text.charCodeAt(at)
    return this.read(this.#units, 0, text.length)
  }

  /**
   * @param units of UTF-16, from one place to another (exclusive)
   * @returns how many there are
   */
  read(units: Uint16Array, from: number, to: number): number {
    const length = to - from
    if (length > this.items.length) this.items = new Uint16Array(length * 2)
    const { items } = this
    const { table } = this.#characters
    for (let at = 0; at < length; at++) {
      const unit = units[from + at]!
      let value = table[unit]!
      if (value >> CLASS_BITS === Kind.unresolved) value = this.#characters.resolve(unit)
      items[at] = value & CLASS_MASK
    }
    return length
  }
}
