import { CLASS_BITS, CLASS_MASK, Kind, scriptOfKind } from '../text/letters/kinds.js'
import type { Characters } from '../text/letters/characters.js'
import { scriptOf } from '../text/letters/scripts.js'
import { unitsAt } from '../text/letters/units.js'

/** No more of a text than this is handed out. */
const LONGEST = 1000

const LETTER = /\p{L}/u
/** Of the letters of no block: those of full width, say. */
const STYLED = 'Zzzz'

/** Letters of a text, script by script. */
export class ScriptLetters {
  readonly #characters: Characters

  constructor(characters: Characters) {
    this.#characters = characters
  }

  /** Whether there is one in a text, also one that is written as a sign: ⓐ. */
  isIn(text: string): boolean {
    for (let index = 0; index < text.length; index++) if (this.#characters.valueAt(text, index) >> CLASS_BITS >= Kind.firstScript) return true
    return false
  }

  /** How many there are of each script. */
  countIn(text: string): Map<string, number> {
    const counts = new Map<string, number>()
    for (let index = 0; index < text.length; index++) {
      const kind = this.#characters.valueAt(text, index) >> CLASS_BITS
      if (kind < Kind.firstScript) continue
      const script = scriptOfKind(kind)
      counts.set(script, (counts.get(script) ?? 0) + 1)
    }
    return counts
  }

  /** The beginning of a text, with everything but those of a script blanked. */
  of(text: string, script: string): string {
    let letters = ''
    const length = Math.min(text.length, LONGEST)
    for (let index = 0; index < length; index += unitsAt(text, index)) {
      const value = this.#characters.valueAt(text, index)
      const kind = value >> CLASS_BITS
      if (kind >= Kind.firstScript && scriptOfKind(kind) === script) letters += this.#letterAt(text, index, value)
      else if (kind !== Kind.skip) letters += ' '
    }
    return letters
  }

  /** A letter as it is written, with its accents; of one in another style, 𝐚 or ⓐ, the plain one. */
  #letterAt(text: string, index: number, value: number): string {
    const letter = text.charAt(index)
    return LETTER.test(letter) && scriptOf(text.charCodeAt(index)) !== STYLED ? letter : this.#characters.letterOf(value >> CLASS_BITS, value & CLASS_MASK)
  }
}
