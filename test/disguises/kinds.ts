import type { Random } from './random.js'
import {
  accented,
  digitsFor,
  fullWidth,
  INVISIBLE,
  MARKS,
  MASKS,
  SEPARATORS,
  stroked,
  STYLES,
  symbolsFor,
  ZALGO,
} from './glyphs.js'
import { lookalikes, type Origin } from './lookalikes.js'

/** One letter of a word in disguise. */
export interface Cell {
  /** The letter meant, in the word's own case; empty for one that nobody can read any more. */
  readonly letter: string
  /** What is written for it. */
  readonly text: string
  /** What stands between it and the next cell. */
  readonly after: string
  /** Belongs to the word itself, not to a word that it is run together with. */
  readonly own: boolean
  /** No longer open to a substitution: masked, or substituted already. */
  readonly done: boolean
}

/** A reason why a word cannot wear a disguise; anything else is the disguised word. */
export type Outcome = readonly Cell[] | string

type Stage = 'move' | 'hide' | 'repeat' | 'join' | 'substitute' | 'add' | 'part'

/** The order in which kinds are put on. */
export const STAGES: readonly Stage[] = ['move', 'hide', 'repeat', 'join', 'substitute', 'add', 'part']

/** One kind of disguise. */
export interface Kind {
  /** Ways to do it; the suite tries every one by itself, and pairs draw from them. */
  readonly modes: readonly string[]
  /**
   * Kinds are applied by rising stage: letters moved, hidden, repeated, run together, substituted, added
   * to, set apart.
   */
  readonly stage: Stage
  /** `share`: another kind needs letters too: at least half of them are left alone. */
  apply(cells: readonly Cell[], mode: string, random: Random, share: boolean): Outcome
}

/** The plain cells of a word. */
export function cellsOf(word: string, own = true): Cell[] {
  return Array.from(word, (letter) => ({ letter, text: letter, after: '', own, done: false }))
}

function ownIndices(cells: readonly Cell[]): number[] {
  return cells.flatMap((cell, i) => (cell.own ? [i] : []))
}

function visible(cells: readonly Cell[]): number[] {
  return cells.flatMap((cell, i) => (cell.letter === '' ? [] : [i]))
}

/** Indices of the word's letters that are neither its first nor its last. */
function inner(cells: readonly Cell[]): number[] {
  return ownIndices(cells).slice(1, -1)
}

/** Replaces letters, each by one of its options, if any letter has one. */
function substitution(
  modes: readonly string[],
  optionsOf: (letter: string, mode: string, atEdge: boolean) => readonly string[],
  limits: { keepPlain?: boolean; how?: (mode: string) => 'one' | 'some' | 'all' } = {},
): Kind {
  return {
    modes,
    stage: 'substitute',
    apply(cells, mode, random, share) {
      const own = ownIndices(cells)
      const atEdge = (i: number) => i === own[0] || i === own[own.length - 1]
      const open = own.filter((i) => {
        const cell = cells[i] as Cell
        return !cell.done && optionsOf(cell.text, mode, atEdge(i)).length > 0
      })
      if (open.length === 0) return 'no letter of it has such a substitute'
      const how = limits.how?.(mode) ?? 'all'
      let count = how === 'one' ? 1 : how === 'some' ? 1 + random.below(open.length) : open.length
      if (share) count = Math.max(1, Math.min(count, Math.floor(open.length / 2)))
      if (limits.keepPlain === true) {
        const plain = own.filter((i) => /^[a-z]/i.test((cells[i] as Cell).text)).length
        if (plain < 2) return 'no plain letter would remain'
        count = Math.min(count, plain - 1)
      }
      const chosen = new Set(random.indices(open.length, count).map((k) => open[k]))
      return cells.map((cell, i) =>
        chosen.has(i) ? { ...cell, text: random.pick(optionsOf(cell.text, mode, atEdge(i))), done: true } : cell,
      )
    },
  }
}

/** Puts something after the cells, all but the word's last and, if `within` is set, only inside the word. */
function between(
  cells: readonly Cell[],
  chosen: (i: number) => boolean,
  inserted: () => string,
  within: boolean,
): Cell[] {
  const last = within ? (ownIndices(cells).at(-1) ?? 0) : cells.length - 1
  return cells.map((cell, i) =>
    i < last && (!within || cell.own) && chosen(i) ? { ...cell, after: inserted() + cell.after } : cell,
  )
}

const BEFORE = ['you', 'your', 'the', 'what', 'whatthe', 'this', 'that', 'my', 'so', 'oh', 'such', 'stupid']
const AFTER = ['you', 'your', 'this', 'that', 'these', 'them', 'him', 'now', 'the']

const ORIGINS: Readonly<Record<string, readonly Origin[]>> = {
  'one cyrillic': ['cyrillic'],
  'one greek': ['greek'],
  cyrillic: ['cyrillic'],
  greek: ['greek'],
  latin: ['latin'],
  'one other': ['other'],
  other: ['other'],
  symbol: ['symbol'],
  any: ['latin', 'cyrillic', 'greek', 'other', 'symbol'],
}

export const KINDS = {
  swap: {
    modes: ['inner', 'first', 'last'],
    stage: 'move',
    apply(cells, mode, random) {
      const n = cells.length
      const from = mode === 'first' ? 0 : mode === 'last' ? n - 2 : 1 + random.below(Math.max(1, n - 3))
      const [a, b] = [cells[from], cells[from + 1]]
      if (n < 4 || a === undefined || b === undefined) return 'too short to move letters in'
      if (a.letter === b.letter) return 'the two letters are the same'
      return cells.map((cell, i) => (i === from ? b : i === from + 1 ? a : cell))
    },
  },
  drop: {
    modes: ['one', 'last of a long word'],
    stage: 'move',
    apply(cells, mode, random) {
      const n = cells.length
      if (n < 4) return 'too short to lose a letter'
      if (mode !== 'one' && n < 7) return 'too short to lose its last letter'
      const gone = mode === 'one' ? 1 + random.below(n - 2) : n - 1
      return cells.filter((_, i) => i !== gone)
    },
  },
  double: {
    modes: ['one'],
    stage: 'repeat',
    apply(cells, _, random) {
      const at = random.pick(visible(cells))
      return cells.flatMap((cell, i) => (i === at ? [cell, cell] : [cell]))
    },
  },
  repeat: {
    modes: ['one tripled', 'one many times', 'all doubled', 'all tripled', 'all many times', 'vowels', 'last'],
    stage: 'repeat',
    apply(cells, mode, random) {
      const one = mode === 'last' ? cells.length - 1 : random.pick(visible(cells))
      const times = () => (mode.endsWith('doubled') ? 2 : mode.endsWith('tripled') ? 3 : 4 + random.below(20))
      return cells.flatMap((cell, i) => {
        const on =
          mode === 'vowels' ? /[aeiou]/.test(cell.letter) : mode.startsWith('all') || i === one
        return on && cell.letter !== '' ? Array.from({ length: times() }, () => cell) : [cell]
      })
    },
  },
  mask: {
    modes: ['one inner', 'two inner', 'all inner', 'several for one', 'mixed'],
    stage: 'hide',
    apply(cells, mode, random, share) {
      const places = inner(cells)
      if (places.length < 2) return 'too short to hide letters in'
      const how = share && mode !== 'several for one' ? 'one inner' : mode
      const count = how === 'all inner' ? places.length : how === 'two inner' || how === 'mixed' ? 2 : 1
      const from = random.below(places.length - count + 1)
      const chosen = new Set(places.slice(from, from + count))
      const mask = random.pick(MASKS)
      const wide = how === 'several for one' ? 2 + random.below(2) : 1
      return cells.map((cell, i) =>
        chosen.has(i)
          ? {
              ...cell,
              letter: '',
              text: how === 'mixed' ? random.pick(['#', '@', '%', '*', '&', '$']) : mask.repeat(wide),
              done: true,
            }
          : cell,
      )
    },
  },
  joined: {
    modes: ['word after', 'word before', 'both'],
    stage: 'join',
    apply(cells, mode, random) {
      const before = mode === 'word after' ? '' : random.pick(BEFORE)
      const after = mode === 'word before' ? '' : random.pick(AFTER)
      return [...cellsOf(before, false), ...cells, ...cellsOf(after, false)]
    },
  },
  case: {
    modes: ['upper', 'alternating', 'random', 'first'],
    stage: 'substitute',
    apply(cells, mode, random) {
      const upper = (i: number) =>
        mode === 'upper' || (mode === 'alternating' ? i % 2 === 1 : mode === 'first' ? i === 0 : random.next() < 0.5)
      const own = ownIndices(cells)
      const cased = cells.map((cell, i) => {
        const on = upper(i - (own[0] ?? 0)) && !cell.done
        return on ? { ...cell, text: cell.text.toUpperCase() } : cell
      })
      return cased.some((cell, i) => cell.text !== (cells[i] as Cell).text) ? cased : 'no letter of it changed case'
    },
  },
  width: substitution(['all', 'some'], (letter) => (/^[a-z]$/i.test(letter) ? [fullWidth(letter)] : []), {
    how: (mode) => (mode === 'all' ? 'all' : 'some'),
  }),
  styled: substitution(
    [...Object.keys(STYLES), 'mixed', 'some bold', 'some circled'],
    (letter, mode) => {
      if (!/^[a-z]$/i.test(letter)) return []
      if (mode === 'mixed') return Object.values(STYLES).map((style) => style(letter))
      const style = STYLES[mode.replace(/^some /, '')]
      const styled = style?.(letter) ?? letter
      return styled === letter ? [] : [styled]
    },
    { how: (mode) => (mode.startsWith('some') ? 'some' : 'all') },
  ),
  accent: substitution(
    ['one', 'some', 'all', 'stroked', 'one stroked'],
    (letter, mode) => (mode.endsWith('stroked') ? stroked(letter) : accented(letter)),
    { how: (mode) => (mode.startsWith('one') ? 'one' : mode === 'some' ? 'some' : 'all') },
  ),
  homoglyph: substitution(
    Object.keys(ORIGINS),
    (letter, mode) => (/^[a-z]$/i.test(letter) ? lookalikes(letter.toLowerCase(), ORIGINS[mode] ?? []) : []),
    { keepPlain: true, how: (mode) => (mode.startsWith('one') ? 'one' : mode === 'any' ? 'some' : 'all') },
  ),
  leet: substitution(
    ['one digit', 'digits', 'one symbol', 'symbols', 'mixed'],
    (letter, mode, atEdge) => {
      const digits = /digit|mixed/.test(mode) ? digitsFor(letter) : []
      const symbols = /symbol|mixed/.test(mode) ? symbolsFor(letter, atEdge) : []
      return [...digits, ...symbols]
    },
    { keepPlain: true, how: (mode) => (mode.startsWith('one') ? 'one' : 'all') },
  ),
  mark: {
    modes: [...Object.keys(MARKS), 'one', 'zalgo', 'deep zalgo'],
    stage: 'add',
    apply(cells, mode, random) {
      const one = random.pick(ownIndices(cells))
      const marks = (): string => {
        if (mode === 'one') return random.pick(ZALGO)
        const named = MARKS[mode]
        if (named !== undefined) return named
        const count = mode === 'zalgo' ? 1 + random.below(4) : 8 + random.below(10)
        return Array.from({ length: count }, () => random.pick(ZALGO)).join('')
      }
      return cells.map((cell, i) =>
        cell.own && (mode !== 'one' || i === one) ? { ...cell, text: cell.text + marks() } : cell,
      )
    },
  },
  invisible: {
    modes: [...Object.keys(INVISIBLE), 'mixed', 'many'],
    stage: 'add',
    apply(cells, mode, random) {
      const gaps = ownIndices(cells).slice(0, -1)
      const named = INVISIBLE[mode]
      const inserted = () => {
        if (named !== undefined) return named
        const count = mode === 'many' ? 1 + random.below(6) : 1
        return Array.from({ length: count }, () => random.pick(Object.values(INVISIBLE))).join('')
      }
      const every = named === undefined || random.next() < 0.5
      const one = random.pick(gaps)
      return between(cells, (i) => every || i === one, inserted, true)
    },
  },
  spacing: {
    modes: [...Object.keys(SEPARATORS), 'mixed'],
    stage: 'part',
    apply(cells, mode, random) {
      const named = SEPARATORS[mode]
      const separator = () => named ?? random.pick([' ', '.', '-', '_', ' '])
      if (cells.some((cell) => cell.done && named !== undefined && cell.text.startsWith(named)))
        return 'the separator is the mask too'
      return between(cells, () => true, separator, false)
    },
  },
  split: {
    modes: ['space'],
    stage: 'part',
    apply(cells, _, random) {
      const gap = random.pick(ownIndices(cells).slice(0, -1))
      return between(cells, (i) => i === gap, () => ' ', true)
    },
  },
} as const satisfies Readonly<Record<string, Kind>>

export type KindName = keyof typeof KINDS

export const KIND_NAMES = Object.keys(KINDS) as KindName[]

/** Pairs of kinds that make no sense together, each with the reason. */
export const LEFT_OUT: readonly { pair: readonly [KindName, KindName]; reason: string }[] = [
  {
    pair: ['swap', 'drop'],
    reason: 'two misspellings in words of four to six letters leave a different word; one is what people write',
  },
  { pair: ['double', 'repeat'], reason: 'doubling a letter is the smallest repeat: the pair is one kind twice' },
  {
    pair: ['swap', 'mask'],
    reason: 'a mask hides which letters stood where, so nobody can tell that two were swapped',
  },
  { pair: ['drop', 'mask'], reason: 'a mask shows how many letters are hidden; with one gone too it fits other words' },
  { pair: ['swap', 'split'], reason: 'halves of a misspelt word are not halves of anything a reader would join' },
  { pair: ['drop', 'split'], reason: 'halves of a misspelt word are not halves of anything a reader would join' },
  { pair: ['mask', 'split'], reason: 'a star beside a space is a footnote, a list bullet or emphasis' },
  { pair: ['double', 'split'], reason: 'halves of a misspelt word are not halves of anything a reader would join' },
  { pair: ['repeat', 'split'], reason: 'halves of a stretched word are not halves of anything a reader would join' },
  { pair: ['swap', 'joined'], reason: 'a word run together with others has no edges to tell a misspelling by' },
  { pair: ['drop', 'joined'], reason: 'a word run together with others has no edges to tell a misspelling by' },
  { pair: ['double', 'joined'], reason: 'a word run together with others has no edges to tell a misspelling by' },
  { pair: ['double', 'swap'], reason: 'two misspellings in words of four to six letters leave a different word' },
  { pair: ['double', 'drop'], reason: 'two misspellings in words of four to six letters leave a different word' },
  { pair: ['double', 'mask'], reason: 'a mask shows how many letters there are; with one more it fits other words' },
  { pair: ['spacing', 'split'], reason: 'letters set apart have a gap everywhere already: one more changes nothing' },
  { pair: ['joined', 'split'], reason: 'one takes the gap between words away, the other puts one into a word' },
]
