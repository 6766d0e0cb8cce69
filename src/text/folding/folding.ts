import { Class } from '../letters/kinds.js'

/*
 * The many spellings of one word in Latin letters, where a language is written in them without an agreed
 * orthography: *aa* for a, *w* for v, an h more or less. A folding says which spellings count as one, and what
 * a word and a comment are both reduced to before they are compared.
 *
 * Greedy: of the spellings that fit, the longest counts. Of a letter written more than twice in a row two are
 * read; of a letter that comes out twice in a row one is kept. What is read as nothing counts where it begins a
 * word.
 */

/** What a spelling is read as. */
interface FoldingRule {
  readonly spelling: string
  readonly reading: string
}

/** What spellings are read as. */
export class FoldingRules {
  readonly spellings: readonly string[]
  /** By the letter that they begin with, the longest first. */
  readonly #byLetter = new Map<string, FoldingRule[]>()

  /** @param pairs a spelling and what it is read as; of a spelling that stands twice the last counts */
  constructor(pairs: Iterable<readonly [spelling: string, reading: string]>) {
    const readings = new Map(pairs)
    this.spellings = [...readings.keys()].sort((one, other) => other.length - one.length)
    for (const spelling of this.spellings) {
      const rules = this.#byLetter.get(spelling.charAt(0)) ?? []
      this.#byLetter.set(spelling.charAt(0), rules)
      rules.push({ spelling, reading: readings.get(spelling)! })
    }
  }

  /** The longest spelling that stands at a place of a text, if there is one. */
  find(text: string, at: number, isBeginning: boolean): FoldingRule | undefined {
    const rules = this.#byLetter.get(text.charAt(at))
    return rules?.find(({ spelling, reading }) => text.startsWith(spelling, at) && (reading !== '' || !isBeginning))
  }
}

/** Letters of the longest left side: what is remembered while reading. */
export const LONGEST_SPELLING = 3

/** Letters of the longest right side. */
export const LONGEST_READING = 2

const MORE_THAN_TWICE = /(.)\1{2,}/g

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Reads the lines of a pack, such as `aa>a` or `h>`. */
export function readFolding(lines: string): FoldingRules {
  return new FoldingRules(lines.split('\n').filter((line) => line !== '').map((line) => line.split('>') as [string, string]))
}

/**
 * Folds a word or phrase.
 *
 * @param text lower-case letters; a space is a gap
 * @example foldSpelling('kutthaa', readFolding('h>\naa>a')) // 'kuta'
 */
export function foldSpelling(text: string, rules: FoldingRules): string {
  return text.replace(MORE_THAN_TWICE, '$1$1').split(' ').map((word) => foldWord(word, rules, true)).join(' ')
}

function foldWord(word: string, rules: FoldingRules, isBeginning: boolean): string {
  let folded = ''
  // Beside it: to look at the end of a text that grows copies it, each time.
  let last = ''
  for (let at = 0; at < word.length; ) {
    const { spelling, reading } = readOne(word, at, rules, isBeginning && at === 0)
    for (const letter of reading) if (letter !== last) folded += last = letter
    at += spelling.length
  }
  return folded
}

/** The longest spelling at a place of a text, and what it is read as. */
function readOne(text: string, at: number, rules: FoldingRules, isBeginning: boolean): FoldingRule {
  return rules.find(text, at, isBeginning) ?? { spelling: text.charAt(at), reading: text.charAt(at) }
}

/** As many as fit into one number; a spelling that begins another has one letter on its right side. */
export const MOST_OUTPUTS = 5

/** Bits of one output of a `FoldingMachine`. */
export const OUTPUT_BITS = 6
/** A symbol is one more than its class, so that 0 is none. */
export const SYMBOL_MASK = 31
/** Set where the symbol begins with the letter just read, not with one that was remembered. */
export const IS_CURRENT = 32

/**
 * A folding as a machine that is fed with one letter at a time: a table of states (what is remembered of the
 * word so far) by classes of letters. A step costs two look-ups, whatever the rules.
 *
 * What it puts out are classes of an alphabet of its own: `Class.edge`, `Class.other`, then the letters a to z.
 */
export class FoldingMachine {
  /** By state + class: up to five symbols, `OUTPUT_BITS` each, the first lowest. */
  readonly outputs: Int32Array
  /** By state + class: the next state. States are offsets into both tables. */
  readonly targets: Int32Array
  /** By state + class: how many letters are remembered in the next state. */
  readonly remembered: Uint8Array

  /**
   * @param width number of classes that a letter of a comment can have
   * @param classOf the class of a letter from a to z
   */
  constructor(rules: FoldingRules, width: number, classOf: (letter: string) => number) {
    const states = statesOf(rules)
    this.outputs = new Int32Array(states.length * width)
    this.targets = new Int32Array(states.length * width)
    this.remembered = new Uint8Array(states.length * width)
    const numbers = new Map(states.map((state, number) => [state, number * width]))
    const set = (row: number, cls: number, [outputs, next]: Step) => {
      this.outputs[row + cls] = outputs
      this.targets[row + cls] = numbers.get(next)!
      this.remembered[row + cls] = next.replace('^', '').length
    }
    for (const [state, row] of numbers) {
      for (let cls = 0; cls < width; cls++) set(row, cls, flush(state, rules, Class.other, ''))
      for (const letter of LETTERS) set(row, classOf(letter), feed(state, letter, rules, numbers))
      set(row, Class.edge, flush(state, rules, Class.edge, '^'))
    }
  }
}

/** The class of a letter from a to z in what a machine puts out. */
export function foldedClass(unit: number): number {
  const letter = unit - 97
  return letter >= 0 && letter < LETTERS.length ? Class.first + letter : Class.edge
}

/** The symbols of a word that is folded, as `FoldedReading` has them. */
export function symbolsOf(folded: string): number[] {
  return Array.from(folded, symbolOf)
}

/** That of one letter of it. */
export function symbolOf(letter: string): number {
  return foldedClass(letter.charCodeAt(0)) + 1
}

type Step = readonly [outputs: number, next: string]

/** What may be remembered: beginnings of spellings, with `^` in front where nothing of the word was put out yet. */
function statesOf(rules: FoldingRules): string[] {
  const beginnings = new Set([''])
  for (const spelling of rules.spellings) {
    for (let length = 1; length < spelling.length; length++) beginnings.add(spelling.slice(0, length))
  }
  return [...beginnings].flatMap((beginning) => [`^${beginning}`, beginning])
}

function feed(state: string, letter: string, rules: FoldingRules, states: ReadonlyMap<string, number>): Step {
  const outputs = new Outputs()
  let isBeginning = state.startsWith('^')
  let rest = state.replace('^', '') + letter
  let remembered = rest.length - 1
  while (!states.has((isBeginning ? '^' : '') + rest)) {
    const { spelling, reading } = readOne(rest, 0, rules, isBeginning)
    for (const output of reading) outputs.add(foldedClass(output.charCodeAt(0)), remembered <= 0)
    rest = rest.slice(spelling.length)
    remembered -= spelling.length
    isBeginning = false
  }
  return [outputs.bits, (isBeginning ? '^' : '') + rest]
}

/** The end of a word, or a character in it that no spelling has. */
function flush(state: string, rules: FoldingRules, cls: number, next: string): Step {
  const outputs = new Outputs()
  const word = foldWord(state.replace('^', ''), rules, state.startsWith('^'))
  for (const output of word) outputs.add(foldedClass(output.charCodeAt(0)), false)
  outputs.add(cls, true)
  return [outputs.bits, next]
}

class Outputs {
  bits = 0
  #shift = 0

  add(cls: number, isCurrent: boolean): void {
    if (this.#shift >= MOST_OUTPUTS * OUTPUT_BITS) return
    this.bits |= (cls + 1 + (isCurrent ? IS_CURRENT : 0)) << this.#shift
    this.#shift += OUTPUT_BITS
  }
}
