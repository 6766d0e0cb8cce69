import { BASIS } from '../../text/tables/fnv.js'
import { Class } from '../../text/letters/kinds.js'
import type { FormTable } from './formTable.js'
import { NO_MORE, type Letters } from './letters.js'
import type { Place } from './place.js'
import { Role, type Roles } from './roles.js'
import { GRAM, GRAM_SHIFT, RollingPhrase, addGram, gramOf, gramTable, hasGram } from './rolling.js'

/**
 * Forms that are looked for inside words, too. They are known by their first four letters, a gram: where one of those stands in a
 * comment, the letters are read on as long as a form goes on with them.
 */
export class InnerForms {
  readonly #roles: Roles
  readonly #forms: FormTable
  /** Grams at which the scan pauses; shared with the forms that begin a word. */
  readonly #stops: Int32Array
  /** Grams with which one of these forms begins. */
  readonly #grams = gramTable()
  /** Whether one has fewer letters than a gram. */
  #hasShort = false
  /** Beginnings of forms behind which a gap stands: hardly any. */
  readonly #gaps = new Set<number>()
  /** What is read. One object, for that happens often. */
  readonly #phrase = new RollingPhrase()

  constructor(roles: Roles, forms: FormTable, stops: Int32Array) {
    this.#roles = roles
    this.#forms = forms
    this.#stops = stops
  }

  /** @param classes of the letters of a form, `Class.edge` for a gap; @param form its number */
  add(classes: ArrayLike<number>, length: number, form: number): void {
    const phrase = this.#phrase
    phrase.clear()
    for (let at = 0; at < length; at++) {
      if (classes[at] === Class.edge) {
        phrase.endWord()
        this.#gaps.add(phrase.ended)
      } else {
        phrase.addLetter(classes[at]!)
        this.#roles.cast(Role.innerPath, phrase.key)
      }
    }
    this.#forms.put(phrase.key ^ Role.inner, form)
    this.#addGrams(classes, length)
  }

  #addGrams(classes: ArrayLike<number>, length: number): void {
    let letters = 0
    while (letters < GRAM && letters < length && classes[letters] !== Class.edge) letters++
    if (letters < GRAM) this.#hasShort = true
    // Of a shorter one any letters may stand before it.
    const gram = gramOf(classes, letters)
    for (let before = 0; before < 1 << (GRAM_SHIFT * (GRAM - letters)); before++) {
      addGram(this.#grams, gram ^ (before << (GRAM_SHIFT * letters)))
      addGram(this.#stops, gram ^ (before << (GRAM_SHIFT * letters)))
    }
  }

  /** Finds the forms that begin a gram of letters before a letter. @param letters of the word up to that one */
  findByGram(gram: number, letters: number, place: Place): void {
    if (!hasGram(this.#grams, gram)) return
    for (let back = Math.min(letters, GRAM); back > 0; back--) {
      if (back === GRAM || this.#hasShort) this.#find(place.back(back), place)
    }
  }

  /** Finds the forms that begin exactly where `letters` stand. */
  #find(letters: Letters, place: Place): void {
    const phrase = this.#phrase
    phrase.clear()
    for (let cls = letters.next(); cls !== NO_MORE; cls = letters.next()) {
      if (cls === Class.edge) {
        phrase.endWord()
        if (!this.#gaps.has(phrase.ended)) return
        continue
      }
      phrase.addLetter(cls)
      const { key } = phrase
      if (!this.#roles.plays(Role.innerPath, key)) return
      this.#forms.find(key ^ Role.inner, letters.end, place)
    }
    // A folded reading always ends in a gap, and that gap has been consumed by now.
    const isAtGap = phrase.word === BASIS ? phrase.words > 0 : this.#gaps.has(phrase.key)
    if (isAtGap) place.ranOut()
  }
}
