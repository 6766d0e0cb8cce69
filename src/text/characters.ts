import { latinLookalikes, cyrillicLookalikes } from '../generated/lookalikes.js'
import { SCRIPTS, scriptOf } from './scripts.js'

/**
 * What each UTF-16 unit means to the reader, in one lookup. A value packs the *kind* of a character
 * and its *class*, the column of the automaton's table that it selects.
 *
 * Case, width, accents and styled letters are folded here, once per distinct character, so that the
 * scanning loop pays nothing for them.
 */

/** Kinds below `FIRST_SCRIPT`; above stand the scripts, in the order of `SCRIPTS`. */
export const Kind = {
  /** No part of a word. */
  edge: 0,
  /** Not looked at yet: `Characters.resolve` fills it in. */
  unresolved: 1,
  /** Invisible, or a mark on the letter before: read over. */
  skip: 2,
  /** First half of a surrogate pair. */
  surrogate: 3,
  digit: 4,
  /** An edge that can stand for a letter: `$`, `@`, `*`. */
  symbol: 5,
  /** An edge that can separate or hide letters: `-`, `.`. */
  dash: 6,
  firstScript: 8,
} as const

/** Columns that every automaton has; then follow digits, if any term has one, and the letters of its script. */
export const Class = {
  edge: 0,
  /** A letter or digit that no term contains. */
  other: 1,
  first: 2,
} as const

const DIGITS = 10

/** Bits of a table value that hold the class. */
export const CLASS_BITS = 10
export const CLASS_MASK = (1 << CLASS_BITS) - 1

/** Kind of Latin letters. */
export const LATIN = kindOfScript('Latn')

/** The kind of the letters of a script, by ISO 15924 code. */
export function kindOfScript(script: string): number {
  return Kind.firstScript + SCRIPTS.indexOf(script)
}

/** The ISO 15924 code of the script that a letter's kind stands for. */
export function scriptOfKind(kind: number): string {
  return SCRIPTS[kind - Kind.firstScript]!
}

/** May stand for a letter or hide one, besides the characters that Unicode calls symbols: `$`, `+`, emoji. */
const SYMBOLS = new Set('*#%&@!([{?_§¡⁎'.split('').map(codePointOf))
const SYMBOL = /^\p{S}$/u

/** May stand between the letters of a word or in the place of one, besides dashes and pictographs. */
const DASHES = new Set('.·•‧∙⋅='.split('').map(codePointOf))
const DASH = /^\p{Pd}$/u

/** Letters that a language's spelling hardly ever doubles: twice the same of these is a repetition. */
const RARELY_DOUBLED: Readonly<Record<string, string>> = {
  Latn: 'ahijkquvwxy',
  Cyrl: 'аухцчшщыьъэй',
  Deva: 'ािीुूेैोौंः',
  Mlym: 'ാിീുൂെേൈൊോൗംഃ',
  Taml: 'ாிீுூெேைொோௗ',
}

/** Letters that are written for one another: the one written, the one it is read as. */
const SAME_LETTER: ReadonlyMap<string, string> = new Map(
  'ёе ґг ँं ൌൗ'.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/** One in each script of India that has it. */
const NUKTAS = '\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc'

/** By kind of a script: whether it writes syllables, a letter with the vowel as a sign on it. */
const SYLLABIC: readonly boolean[] = SCRIPTS.map((script) => ['Deva', 'Mlym', 'Taml'].includes(script))

/** Tie a consonant to the one behind it. */
const VIRAMAS: readonly string[] = ['\u094d', '\u0d4d', '\u0bcd']
const SIGN = /^\p{M}$/u

const WORD = /^[\p{L}\p{M}\p{N}]$/u
const MARK_OR_INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u
const NUMBER = /^\p{N}$/u

const latinByLookalike = lookalikeMap(latinLookalikes)
const cyrillicByLookalike = lookalikeMap(cyrillicLookalikes)

/**
 * Folds a character to the letter it is read as: lower case, without accents, width or style.
 *
 * @returns the letter (a string of one code point), or undefined if it is several letters or none
 * @example foldLetter(0x1d41f) === 'f' // 𝐟
 */
export function foldLetter(codePoint: number): string | undefined {
  const char = String.fromCodePoint(codePoint)
  const script = scriptOf(codePoint)
  const isLatinOrStyled = script === 'Latn' || script === 'Zzzz'
  const isPicture = SYMBOL.test(char) && !isFramed(codePoint)
  const lookalike = isLatinOrStyled && !isPicture ? latinByLookalike.get(codePoint) : undefined
  if (lookalike !== undefined) return lookalike
  // A decomposition splits accents off, but also the vowel signs that some Indic letters are made of.
  const folded = isLatinOrStyled || script === 'Grek' ? decompose(char) : withoutNukta(char)
  const letter = [...folded.toLowerCase()]
  if (letter.length !== 1 || !WORD.test(letter[0]!)) return undefined
  return SAME_LETTER.get(letter[0]!) ?? letter[0]
}

/** Whether a character is part of a letter or word, but no letter of its own: it is read over. */
export function isReadOver(codePoint: number): boolean {
  const char = String.fromCodePoint(codePoint)
  return foldLetter(codePoint) === undefined && (isNukta(codePoint) || MARK_OR_INVISIBLE.test(char) || IGNORABLE.test(char))
}

/** A dot that makes a further consonant of one, in loanwords; many leave it out. */
function isNukta(codePoint: number): boolean {
  return NUKTAS.includes(String.fromCodePoint(codePoint))
}

/** Zero-width joiner or non-joiner: invisible, but part of the spelling in scripts of India. */
function isJoiner(codePoint: number): boolean {
  return codePoint === 0x200c || codePoint === 0x200d
}

/** A letter and a nukta in one is that letter. */
function withoutNukta(char: string): string {
  const plain = [...char.normalize('NFD')].filter((part) => !NUKTAS.includes(part))
  return plain.length === 1 ? plain[0]! : char
}

/**
 * The letter of `script` that a character of another script can pass for.
 *
 * @example lookalikeIn('Latn', 0x456) === 'i' // Cyrillic і
 */
function lookalikeIn(script: string, codePoint: number): string | undefined {
  if (script === 'Latn') return latinByLookalike.get(codePoint)
  if (script === 'Cyrl') return cyrillicByLookalike.get(codePoint)
  return undefined
}

/** The letters that terms of one script are made of, each with its class. */
export class Alphabet {
  readonly #classes = new Map<string, number>()
  readonly #letters: string[] = []

  readonly #firstLetter: number

  /** @param hasDigits whether digits have classes of their own, the same in every alphabet */
  constructor(letters: Iterable<string>, hasDigits: boolean) {
    this.#firstLetter = Class.first + (hasDigits ? DIGITS : 0)
    for (const letter of letters) this.add(letter)
  }

  /** Number of columns an automaton over this alphabet needs. */
  get size(): number {
    return this.#firstLetter + this.#classes.size
  }

  add(letter: string): void {
    if (this.#classes.has(letter)) return
    this.#classes.set(letter, this.size)
    this.#letters.push(letter)
  }

  /** The letter or digit of a class; empty for `edge` and `other`. */
  letterOf(cls: number): string {
    if (cls >= this.#firstLetter) return this.#letters[cls - this.#firstLetter] ?? ''
    return cls >= Class.first ? String(cls - Class.first) : ''
  }

  /** Class of a folded letter or ASCII digit; `Class.other` for a letter that no term has. */
  classOf(letter: string): number {
    const digit = letter.charCodeAt(0) - 48
    if (digit >= 0 && digit < DIGITS) return this.#firstLetter > Class.first ? Class.first + digit : Class.other
    return this.#classes.get(letter) ?? Class.other
  }
}

/** The table itself. Belongs to one moderator: classes depend on the terms it was given. */
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
    if (IGNORABLE.test(char) || isNukta(codePoint)) return pack(Kind.skip, Class.edge)
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
      const passesFor = latinByLookalike.get(codePoint)
      return pack(Kind.symbol, passesFor === undefined ? Class.edge : this.classOf(LATIN, passesFor))
    }
    return WORD.test(char) ? pack(kindOfScript(scriptOf(codePoint)), Class.other) : pack(Kind.edge, Class.edge)
  }

  #letter(letter: string): number {
    const kind = kindOfScript(scriptOf(letter.codePointAt(0)!))
    return pack(kind, this.#alphabetOf(kind)?.classOf(letter) ?? Class.other)
  }
}

/** An emoji or the like: stands between words, or in the place of a letter. */
function isPictograph(char: string): boolean {
  return /^\p{Extended_Pictographic}$/u.test(char) && !/^[©®]$/u.test(char) && !isFramed(char.codePointAt(0)!)
}

/** A letter in a circle or square: a symbol to Unicode, a letter to everybody. */
function isFramed(codePoint: number): boolean {
  return (codePoint >= 0x249c && codePoint <= 0x24e9) || (codePoint >= 0x1f110 && codePoint <= 0x1f189)
}

/** Half of a flag. In a row of their own they are read as letters. */
export function isRegionalIndicator(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
}

/** How many units the character at `index` has. */
export function unitsAt(text: string, index: number): number {
  return text.codePointAt(index)! > 0xffff ? 2 : 1
}

/** How many units the character before `index` has. */
export function unitsBefore(text: string, index: number): number {
  const last = text.charCodeAt(index - 1)
  if (last < 0xdc00 || last > 0xdfff || index < 2) return 1
  const first = text.charCodeAt(index - 2)
  return first >= 0xd800 && first <= 0xdbff ? 2 : 1
}

/** Whether a kind is part of a word. */
export function isWordKind(kind: number): boolean {
  return kind === Kind.digit || kind >= Kind.firstScript
}

/** A mark that is drawn on the letter before it, as against an invisible character. UTF-16 units. */
export function isCombiningMark(unit: number): boolean {
  return (
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x483 && unit <= 0x489) ||
    (unit >= 0x1ab0 && unit <= 0x1aff) ||
    (unit >= 0x1dc0 && unit <= 0x1dff) ||
    (unit >= 0x20d0 && unit <= 0x20ff) ||
    (unit >= 0xfe20 && unit <= 0xfe2f)
  )
}

/**
 * Whether the unit at `index` belongs to the letter before it, without being one: a mark drawn on it, the nukta of
 * a consonant, a joiner in a script of India, which is spelling there.
 */
export function isPartOfLetter(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit < 0x300) return false
  return isCombiningMark(unit) || isNukta(unit) || (isJoiner(unit) && isOfIndia(text.charCodeAt(index - 1)))
}

/** A letter or sign of one of the scripts in which joiners are spelling. UTF-16 units. */
function isOfIndia(unit: number): boolean {
  return unit >= 0x900 && unit < 0xe00
}

/** Whether the script of a kind writes syllables: a letter, and the vowel as a sign on it. */
export function hasSyllables(kind: number): boolean {
  return SYLLABIC[kind - Kind.firstScript] === true
}

/**
 * Whether the unit at `index` goes on with the syllable before it, in a script of India: a sign, or a letter that a virama
 * ties to the one before.
 */
export function continuesSyllable(text: string, index: number): boolean {
  if (!isOfIndia(text.charCodeAt(index))) return false
  return SIGN.test(text.charAt(index)) || VIRAMAS.includes(text.charAt(index - 1))
}

/**
 * Whether letters and signs of a script of India are a single syllable.
 * @example isSyllable('ത്താ', 0, 4) // true
 */
export function isSyllable(text: string, start: number, end: number): boolean {
  for (let index = start + 1; index < end; index++) if (!continuesSyllable(text, index)) return false
  return true
}

/** White space, which ends a chunk. Works on UTF-16 units. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return true
  if (unit < 0xa0) return unit === 0x85
  return unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x3000
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

/** Compatibility decomposition without marks and without the brackets of ⒡. */
function decompose(char: string): string {
  return char.normalize('NFKD').replace(/[\p{M}()]/gu, '')
}

function lookalikeMap(lines: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const line of lines.split('\n')) {
    const [letter, ...others] = [...line]
    for (const other of others) map.set(other.codePointAt(0)!, letter!)
  }
  return map
}
