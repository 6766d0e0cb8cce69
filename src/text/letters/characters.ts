import { DIGITS, type Alphabet } from './alphabet.js'
import { foldLetter, isInvisible } from './foldLetter.js'
import { CLASS_BITS, CLASS_MASK, Class, Kind, LATIN, kindOfScript, scriptOfKind } from './kinds.js'
import { lookalikeIn } from './lookalikes.js'
import { isPictograph } from './pictographs.js'
import { RARELY_DOUBLED } from './rarelyDoubled.js'
import { scriptOf } from './scripts.js'
import { DASH, MARK_OR_INVISIBLE, NUMBER, SYMBOL, WORD } from './unicode.js'
import { unitsBefore } from './units.js'

/** May stand for a letter or hide one, besides the characters that Unicode calls symbols: `$`, `+`, emoji. */
const SYMBOLS = new Set('*#%&@!([{?_§¡⁎'.split('').map(codePointOf))

/** May stand between the letters of a word or in the place of one, besides dashes and pictographs. */
const DASHES = new Set('.·•‧∙⋅='.split('').map(codePointOf))

/**
 * What each UTF-16 unit means to the reader, in one lookup: see `kinds.ts`. Belongs to the moderators that share their terms: classes depend
 * on those.
 *
 * Case, width, accents and styled letters are folded here, once per distinct character, so that the
 * scanning loop pays nothing for them.
 */
export class Characters {
  /** Value by UTF-16 unit. Unresolved entries have kind `unresolved`. */
  readonly table = new Uint16Array(0x10000).fill(Kind.unresolved << CLASS_BITS)
  readonly #astral = new Map<number, number>()
  readonly #alphabetOf: (kind: number) => Alphabet | undefined
  readonly #rarelyDoubled = new Map<number, Uint8Array>()

  /** @param alphabetOf the alphabet of the terms in a script, by kind; asked when a letter of it is first seen */
  constructor(alphabetOf: (kind: number) => Alphabet | undefined) {
    this.#alphabetOf = alphabetOf
    for (let unit = 0; unit < 0x80; unit++) this.resolve(unit)
    this.table.fill(Kind.surrogate << CLASS_BITS, 0xd800, 0xdc00)
    this.table.fill(pack(Kind.edge, Class.edge), 0xdc00, 0xe000)
  }

  /** The class of the letter that `codePoint` passes for in the script of `kind`, or `Class.other`. */
  lookalike(kind: number, codePoint: number): number {
    const letter = lookalikeIn(scriptOfKind(kind), codePoint)
    return letter === undefined ? Class.other : (this.#alphabetOf(kind)?.classOf(letter) ?? Class.other)
  }

  /** By class, 1 for the letters of a script that its spelling hardly ever doubles. */
  rarelyDoubled(kind: number): Uint8Array {
    let rare = this.#rarelyDoubled.get(kind)
    if (rare === undefined) {
      rare = new Uint8Array(1 << CLASS_BITS)
      for (const letter of RARELY_DOUBLED[scriptOfKind(kind)] ?? '') rare[this.classOf(kind, letter)] = 1
      this.#rarelyDoubled.set(kind, rare)
    }
    return rare
  }

  /** The letter or digit of a class in the script of `kind`; empty where no term has it. */
  letterOf(kind: number, cls: number): string {
    return this.#alphabetOf(kind)?.letterOf(cls) ?? ''
  }

  /** The class of a folded letter in the script of `kind`. */
  classOf(kind: number, letter: string): number {
    return this.#alphabetOf(kind)?.classOf(letter) ?? Class.other
  }

  /** Whether a character is a letter that some term has. */
  isListed(char: string): boolean {
    const value = this.valueAt(char, 0)
    return value >> CLASS_BITS >= Kind.firstScript && (value & CLASS_MASK) !== Class.other
  }

  /** Number of classes of the script of `kind`. */
  sizeOf(kind: number): number {
    return this.#alphabetOf(kind)?.size ?? this.#alphabetOf(LATIN)!.size
  }

  /** The class of a UTF-16 unit of a folded text. */
  classOfUnit(unit: number): number {
    const value = this.table[unit]!
    return (value >> CLASS_BITS === Kind.unresolved ? this.resolve(unit) : value) & CLASS_MASK
  }

  /** The value of a unit that is no surrogate, worked out on first sight. */
  resolve(unit: number): number {
    const value = this.#classify(unit)
    this.table[unit] = value
    return value
  }

  /** The value of a code point beyond U+FFFF. */
  astral(codePoint: number): number {
    let value = this.#astral.get(codePoint)
    if (value === undefined) {
      value = this.#classify(codePoint)
      this.#astral.set(codePoint, value)
    }
    return value
  }

  /** The value of the character that begins at `index`: of the pair, if there stands one. */
  valueAt(text: string, index: number): number {
    const value = this.table[text.charCodeAt(index)]!
    const kind = value >> CLASS_BITS
    if (kind === Kind.unresolved) return this.resolve(text.charCodeAt(index))
    return kind === Kind.surrogate ? this.#pair(text.codePointAt(index)!) : value
  }

  /** The value of the character that ends before `index`. */
  valueBefore(text: string, index: number): number {
    return this.valueAt(text, index - unitsBefore(text, index))
  }

  #pair(codePoint: number): number {
    return codePoint > 0xffff ? this.astral(codePoint) : pack(Kind.edge, Class.edge)
  }

  #classify(codePoint: number): number {
    const char = String.fromCodePoint(codePoint)
    if (isInvisible(codePoint, char)) return pack(Kind.skip, Class.edge)
    if (DASHES.has(codePoint) || DASH.test(char) || isPictograph(char)) return pack(Kind.dash, Class.edge)
    const letter = foldLetter(codePoint)
    if (letter !== undefined) {
      const digit = letter.charCodeAt(0) - 48
      if (digit >= 0 && digit < DIGITS) return pack(Kind.digit, this.classOf(LATIN, letter))
      if (NUMBER.test(char) && !/[a-z]/.test(letter)) return pack(Kind.digit, Class.other)
      if (!isGeneralMark(codePoint, char)) return this.#letter(letter)
    }
    if (MARK_OR_INVISIBLE.test(char)) return pack(Kind.skip, Class.edge)
    if (SYMBOL.test(char) || SYMBOLS.has(char.normalize('NFKC').codePointAt(0)!)) {
      const passesFor = lookalikeIn('Latn', codePoint)
      return pack(Kind.symbol, passesFor === undefined ? Class.edge : this.classOf(LATIN, passesFor))
    }
    return WORD.test(char) ? pack(kindOfScript(scriptOf(codePoint)), Class.other) : pack(Kind.edge, Class.edge)
  }

  #letter(letter: string): number {
    const kind = kindOfScript(scriptOf(letter.codePointAt(0)!))
    return pack(kind, this.#alphabetOf(kind)?.classOf(letter) ?? Class.other)
  }
}

function pack(kind: number, cls: number): number {
  return (kind << CLASS_BITS) | cls
}

function codePointOf(char: string): number {
  return char.codePointAt(0)!
}

/** A mark or sign that belongs to no script (U+0301), as against a vowel sign, which is a letter here. */
function isGeneralMark(codePoint: number, char: string): boolean {
  return MARK_OR_INVISIBLE.test(char) && scriptOf(codePoint) === 'Zzzz'
}
