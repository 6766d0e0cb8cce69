import type { Characters } from '../text/letters/characters.js'
import { CLASS_BITS, Kind, LATIN } from '../text/letters/kinds.js'
import { isCombiningMark, isPartOfLetter } from '../text/letters/marks.js'
import { isRegionalIndicator } from '../text/letters/pictographs.js'
import { DISGUISES, type Disguise } from '../verdict.js'

/*
 * Disguises as a set of bits, which is cheaper to gather than a list.
 */

const BIT_OF = Object.fromEntries(DISGUISES.map((disguise, index) => [disguise, 1 << index])) as Readonly<
  Record<Disguise, number>
>

/** The bit of a disguise. */
export function disguiseBit(disguise: Disguise): number {
  return BIT_OF[disguise]
}

const lists = new Map<number, readonly Disguise[]>()

/** The disguises of a set of bits, in the order of `DISGUISES`. */
export function listDisguises(bits: number): readonly Disguise[] {
  let list = lists.get(bits)
  if (list === undefined) {
    list = Object.freeze(DISGUISES.filter((disguise) => bits & BIT_OF[disguise]))
    lists.set(bits, list)
  }
  return list
}

/** The disguises that single characters of a span show: accents, width, styles, marks, invisible ones. */
export function characterDisguises(characters: Characters, text: string, start: number, end: number): number {
  let bits = 0
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) continue
    const codePoint = text.codePointAt(index)!
    if (isPartOfLetter(text, index) && !isCombiningMark(unit)) continue
    bits |= disguiseOf(codePoint, characters.valueAt(text, index) >> CLASS_BITS)
    if (codePoint > 0xffff) index++
  }
  return bits
}

function disguiseOf(codePoint: number, kind: number): number {
  if (kind === Kind.skip) return isCombiningMark(codePoint) ? BIT_OF.mark : BIT_OF.invisible
  // A letter only in a row of its own, so by itself it has the kind of a sign.
  if (isRegionalIndicator(codePoint)) return BIT_OF.styled
  if (kind !== LATIN && kind !== Kind.digit) return 0
  if (codePoint >= 0xff01 && codePoint <= 0xff5e) return BIT_OF.width
  const char = String.fromCodePoint(codePoint)
  const plain = char.normalize('NFKC')
  if (plain !== char && /^[\x21-\x7e]+$/.test(plain)) return BIT_OF.styled
  // The digits of a script are how numbers are written in it.
  if (kind === Kind.digit && /^\p{Nd}$/u.test(char)) return 0
  return /\p{M}/u.test(char.normalize('NFD')) ? BIT_OF.accent : BIT_OF.styled
}
