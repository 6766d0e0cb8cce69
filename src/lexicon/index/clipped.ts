import { emptyFilter, hasBit, setBit } from '../../text/tables/bitFilter.js'
import { symbolOf, symbolsOf } from '../../text/folding/folding.js'
import { BASIS, mix } from '../../text/tables/fnv.js'
import { VOWELS } from '../../text/letters/vowels.js'
import { spread } from './rolling.js'

/*
 * Words that are written without their short vowels, as romanised ones often are: bevkuf for bevakuf. Symbols are those of
 * `FoldedReading`.
 */

/** Symbols of the shortest word that is taken for a longer one. */
const SHORTEST_CLIPPED = 4

/** Symbols of the shortest word that keeps no vowel inside: abbreviations look like shorter ones. */
const SHORTEST_BARE = 6

/** Symbols of the shortest skeleton: too many words share one with fewer. */
const SHORTEST_SKELETON = 4

const VOWEL_SYMBOLS: ReadonlySet<number> = new Set(symbolsOf(VOWELS))

const NO_SKELETON = 0

/** `spread(skeleton) >>> FILTER_SHIFT` is the bit of a skeleton in the filter. */
const FILTER_BITS = 15
const FILTER_SHIFT = 32 - FILTER_BITS

const NONE: readonly number[] = []

/** Forms by their skeleton: what is left of them without the vowels between their first and last letter. */
export class ClippedForms {
  readonly #forms = new Map<number, number[]>()
  /** One bit per skeleton: few words pass it by chance. */
  readonly #filter = emptyFilter(FILTER_BITS)

  /** @param number of the form that reads so */
  add(symbols: readonly number[], number: number): void {
    if (symbols.length <= SHORTEST_CLIPPED) return
    const skeleton = skeletonOf(symbols, 0, symbols.length)
    if (skeleton === NO_SKELETON) return
    const forms = this.#forms.get(skeleton)
    if (forms === undefined) this.#forms.set(skeleton, [number])
    else forms.push(number)
    setBit(this.#filter, spread(skeleton) >>> FILTER_SHIFT)
  }

  /** The forms that have the skeleton of a word. */
  alike(symbols: ArrayLike<number>, from: number, to: number): readonly number[] {
    if (to - from < SHORTEST_CLIPPED) return NONE
    const skeleton = skeletonOf(symbols, from, to)
    if (!hasBit(this.#filter, spread(skeleton) >>> FILTER_SHIFT)) return NONE
    return this.#forms.get(skeleton) ?? NONE
  }
}

/**
 * Whether a word is a form with vowels left out, each from between two consonants: where two vowels meet, one alone would
 * be another sound.
 */
export function isClipped(symbols: ArrayLike<number>, from: number, to: number, folded: string): boolean {
  if (to - from >= folded.length) return false
  if (to - from < SHORTEST_BARE && !hasInnerVowel(symbols, from, to)) return false
  let at = from
  for (let index = 0; index < folded.length; index++) {
    if (at < to && symbols[at] === symbolOf(folded.charAt(index))) at++
    else if (!isShortVowel(folded, index)) return false
  }
  return at === to
}

function hasInnerVowel(symbols: ArrayLike<number>, from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at++) if (VOWEL_SYMBOLS.has(symbols[at]!)) return true
  return false
}

function isShortVowel(folded: string, index: number): boolean {
  if (index === 0 || index === folded.length - 1 || !VOWELS.includes(folded.charAt(index))) return false
  return !VOWELS.includes(folded.charAt(index - 1)) && !VOWELS.includes(folded.charAt(index + 1))
}

function skeletonOf(symbols: ArrayLike<number>, from: number, to: number): number {
  let hash: number = BASIS
  let letters = 0
  for (let at = from; at < to; at++) {
    if (at > from && at < to - 1 && VOWEL_SYMBOLS.has(symbols[at]!)) continue
    hash = mix(hash, symbols[at]!)
    letters++
  }
  return letters < SHORTEST_SKELETON ? NO_SKELETON : hash
}
