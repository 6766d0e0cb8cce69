import type { LanguagePack } from '../lexicon/pack.js'
import type { Characters } from '../text/letters/characters.js'
import { CLASS_BITS, Kind, isWordKind } from '../text/letters/kinds.js'
import { unitsAt } from '../text/letters/units.js'
import { MOST_WORDS, type Evidence, type Tags } from './evidence.js'
import { HashTable } from '../text/tables/hashTable.js'
import { hashOfSpelling, hashOfWritten } from './spelling.js'
import { lines } from '../text/tables/lines.js'

/** The markers of languages in Latin letters, where all of them have an orthography: no reading is folded for them. */
export class SpeltMarkers {
  readonly #characters: Characters
  /** By hash of a spelling, numbers of `#tags`. */
  readonly #words = new HashTable()
  readonly #tags: Tags[] = []

  constructor(packs: readonly LanguagePack[], characters: Characters) {
    this.#characters = characters
    for (const { tag, markers = '' } of packs) for (const marker of lines(markers)) this.#add(tag, hashOfSpelling(marker))
  }

  #add(tag: string, hash: number): void {
    const at = this.#words.get(hash)
    if (at < 0) this.#words.set(hash, this.#tags.push([tag]) - 1)
    else if (!this.#tags[at]!.includes(tag)) this.#tags[at] = [...this.#tags[at]!, tag]
  }

  addTo(evidence: Evidence, text: string): void {
    const { table } = this.#characters
    let start = 0
    for (let index = 0; index <= text.length && evidence.words < MOST_WORDS; index++) {
      if (index < text.length) {
        let kind = table[text.charCodeAt(index)]! >> CLASS_BITS
        let units = 1
        if (kind === Kind.unresolved || kind === Kind.surrogate) {
          kind = this.#characters.valueAt(text, index) >> CLASS_BITS
          units = unitsAt(text, index)
        }
        if (isWordKind(kind) || kind === Kind.skip) {
          index += units - 1
          continue
        }
      }
      if (index > start) {
        evidence.words++
        const at = this.#words.get(hashOfWritten(text, start, index))
        if (at >= 0) evidence.mark(this.#tags[at]!)
      }
      start = index + 1
    }
  }
}
