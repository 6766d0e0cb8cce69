import { type Cell, cellsOf, type Kind, KIND_NAMES, KINDS, type KindName, LEFT_OUT, STAGES } from './kinds.js'
import { isPunctuation } from './glyphs.js'
import { type Random, random } from './random.js'
import { ENGLISH, INNOCENTS, PROFANITIES, RUDE_PARTS } from './words.js'

/** A word in disguise, in a sentence. */
export interface Case {
  readonly word: string
  /** The kinds put on, in alphabetical order, joined by `+`. */
  readonly kinds: string
  /** Their modes, in the same order. */
  readonly modes: string
  readonly text: string
  /** UTF-16 offsets of the disguise: its first to its last character, end exclusive. */
  readonly start: number
  readonly end: number
}

/** A case that was not made, and why. */
export interface Skipped {
  readonly word: string
  readonly kinds: string
  readonly modes: string
  readonly reason: string
}

export interface Suite {
  readonly cases: readonly Case[]
  readonly skipped: readonly Skipped[]
}

/** Why one composed word is not a fair case; `undefined` when it is. */
export type Unfair = (word: string, cells: readonly Cell[], kinds: readonly KindName[]) => string | undefined

const CARRIERS: readonly string[] = [
  '{}',
  '{} is what they said at the counter',
  'they said {} at the counter again',
  'the minister told everybody {}',
  'on live radio he said "{}" and left',
  'then came “{}” from the back row',
  'well, {}, that was late',
  'not again, {}!',
  'first line\n{}\nlast line',
  'read the whole thing (yes, {}) before lunch',
  'the answer: {}. Then nothing happened for weeks.',
  'two buses late, {}; three cancelled',
]

/** All pairs of kinds that are made. */
export const PAIRS: readonly (readonly [KindName, KindName])[] = KIND_NAMES.flatMap((a, i) =>
  KIND_NAMES.slice(i + 1)
    .filter((b) => !LEFT_OUT.some(({ pair }) => pair.includes(a) && pair.includes(b)))
    .map((b) => [a, b] as const),
)

const english = new Set(ENGLISH)
const profane = new Set(PROFANITIES)
const rudeParts = new Set(RUDE_PARTS)

/** What a plain reader makes of the cells: their letters, `?` where masked. */
export function lettersOf(cells: readonly Cell[], own = true): string {
  return cells
    .filter((cell) => cell.own || !own)
    .map((cell) => cell.letter || '?')
    .join('')
}

const collapse = (letters: string): string => letters.replace(/(.)\1+/g, '$1')

/** The two parts of a word that was broken by a space. */
function halvesOf(cells: readonly Cell[]): [string, string] {
  const at = cells.findIndex((cell) => cell.after.includes(' '))
  return [lettersOf(cells.slice(0, at + 1)), lettersOf(cells.slice(at + 1))]
}

/** Variants that are no longer the profanity, or not it alone. */
export const unfairForProfanity: Unfair = (word, cells, kinds) => {
  const letters = lettersOf(cells)
  const misspelt = kinds.includes('drop') || kinds.includes('swap')
  const longer = kinds.includes('double') || kinds.includes('repeat')
  if ((misspelt || longer) && letters !== word && english.has(letters)) return `spells the English word "${letters}"`
  if (misspelt) {
    const short = collapse(letters)
    if (longer && english.has(short)) return `is the English word "${short}" with letters repeated`
    if (short.length < 4 && kinds.some((kind) => kind === 'joined' || kind === 'spacing')) {
      return 'three letters that are run together or set apart fit too much'
    }
    const written = cells.map((cell) => cell.text).join('')
    if (letters.length < 4 && kinds.includes('case') && written === written.toUpperCase()) {
      return 'three capitals are read as an abbreviation'
    }
    // "fuckwit" without its w is "fuck it": what is found there is another word, rightly.
    for (const other of PROFANITIES) {
      const rest = letters.startsWith(other) ? letters.slice(other.length) : ''
      if (rest !== '' && (english.has(rest) || rest.length === 1)) return `reads as "${other}" + "${rest}"`
    }
  }
  if (kinds.includes('joined')) {
    const whole = lettersOf(cells, false)
    if (english.has(whole)) return `spells the English word "${whole}"`
    const seam = cells.findIndex((cell, i) => i > 0 && cell.own !== cells[i - 1]?.own && cell.letter === cells[i - 1]?.letter)
    if (longer && seam >= 0) return 'the repeated letter runs into the word beside it'
  }
  if (kinds.includes('split')) {
    const halves = halvesOf(cells)
    const gap = cells.findIndex((cell) => cell.after.includes(' '))
    if ([gap, gap + 1].some((i) => isPunctuation(cells[i]?.text ?? ''))) return 'a bracket or mark beside a space is one'
    const isWord = (half: string) => english.has(half) || half.length === 1
    if (halves.every(isWord)) return `splits into the words "${halves.join(' ')}"`
    const whole = halves.find((half) => profane.has(half) || rudeParts.has(half))
    if (whole !== undefined) return `a half is the profanity "${whole}" itself`
  }
  return undefined
}

const ENDINGS = ['', 's', 'es', 'ed', 'er', 'ers', 'ing', 'in', 'y', 'ie', 'ies', 'head', 'face']
const rudeForms = [...PROFANITIES, ...RUDE_PARTS].flatMap((word) => ENDINGS.map((ending) => word + ending))
const misspellings = (word: string): string[] =>
  word.length < 4
    ? []
    : Array.from(word).flatMap((letter, i) => [
        word.slice(0, i) + word.slice(i + 1),
        word.slice(0, i) + (word[i + 1] ?? '') + letter + word.slice(i + 2),
      ])
const rudeShapes = new Set([...rudeForms, ...PROFANITIES.flatMap(misspellings)].map(collapse))

/** Whether it is a short rude word, its letters repeated or not. */
const isRudePart = (letters: string): boolean =>
  letters.length > 2 && RUDE_PARTS.some((part) => collapse(part) === collapse(letters))

/** Variants of an innocent word that a reader may take for a profanity. */
export const unfairForInnocent: Unfair = (word, cells, kinds) => {
  const letters = lettersOf(cells)
  // What is hidden may be anything, and `#`, `@` or `$` hides as well as it stands for a letter.
  const hidden = (cell: Cell) => cell.letter === '' || /^[#@$%&*]/.test(cell.text)
  if (cells.some(hidden)) {
    const own = cells.filter((cell) => cell.own)
    const shape = own.map((cell) => (hidden(cell) ? '.+' : `${cell.letter}+`)).join('').replace(/(\.\+)+/g, '.+')
    const fits = new RegExp(`^${shape}$`)
    const fitting = rudeForms.find((form) => form !== word && fits.test(form))
    if (fitting !== undefined) return `fits "${fitting}" too`
    const rest = own.map(({ letter }) => letter).join('')
    if (rudeShapes.has(collapse(rest))) return `without the mask it is "${rest}"`
  }
  // A hyphen or bullet for a letter, or a space among other separators, cuts the word for every reader.
  const cut = cells.map(({ letter, text, after, own }) =>
    own ? (/^[-·•?]/.test(text) ? ' ' : letter + (after === ' ' ? ' ' : '')) : '',
  )
  const piece = cut.join('').split(' ').find((part) => part !== word && (isRudePart(part) || profane.has(part)))
  if (piece !== undefined) return `cut so that "${piece}" stands alone`
  if (letters !== word && rudeShapes.has(collapse(letters))) return `"${letters}" is a profanity misspelt`
  const misspelt = kinds.includes('drop') || kinds.includes('swap')
  if (misspelt && isRudePart(letters)) return `"${letters}" is a profanity with letters repeated`
  if (kinds.includes('joined')) {
    const whole = lettersOf(cells, false)
    const at = cells.findIndex((cell) => cell.own)
    const seams = [at, at + letters.length].filter((seam) => seam > 0 && seam < whole.length)
    for (const rude of [...PROFANITIES, ...RUDE_PARTS]) {
      const from = whole.indexOf(rude)
      if (from >= 0 && seams.some((seam) => from < seam && seam < from + rude.length)) return `the seam spells "${rude}"`
    }
  }
  if (kinds.includes('split')) {
    const rude = halvesOf(cells).find((half) => isRudePart(half) || rudeShapes.has(collapse(half)))
    if (rude !== undefined) return `a half is "${rude}"`
  }
  return undefined
}

/** Title case of a word that is a name too is the name. */
const NAMES = new Set(['dick', 'dicks', 'cock'])

function disguise(word: string, chosen: readonly (readonly [KindName, string])[], rng: Random): Cell[] | string {
  if (NAMES.has(word) && chosen.some(([kind, mode]) => kind === 'case' && (mode === 'first' || mode === 'random'))) {
    return 'with a capital it is a name'
  }
  const stageOf = (kind: KindName) => STAGES.indexOf(KINDS[kind].stage)
  const ordered = [...chosen].sort(([a], [b]) => stageOf(a) - stageOf(b))
  const wanting = ordered.filter(([kind]) => kind !== 'case' && /hide|substitute/.test(KINDS[kind].stage)).length
  let cells: Cell[] = cellsOf(word)
  for (const [name, mode] of ordered) {
    const kind: Kind = KINDS[name]
    const share = name === 'mask' ? ordered.length > 1 : wanting > 1
    const outcome = kind.apply(cells, mode, rng, share)
    if (typeof outcome === 'string') return outcome
    cells = [...outcome]
  }
  return cells
}

function place(word: string, kinds: string, modes: string, cells: readonly Cell[], carrier: string): Case {
  const at = carrier.indexOf('{}')
  let text = carrier.slice(0, at)
  let start = -1
  let end = -1
  for (const cell of cells) {
    if (cell.own && start < 0) start = text.length
    text += cell.text
    if (cell.own) end = text.length
    text += cell.after
  }
  return { word, kinds, modes, text: text + carrier.slice(at + 2), start, end }
}

/** How often a case is tried anew when its choices happen to be unfair, before it is given up. */
const ATTEMPTS = 6

/** Every kind has at least so many cases of its own for each word. */
const SINGLE_CASES = 4

/**
 * All words in all disguises: every mode of every kind, and every pair of kinds `pairRounds` times with
 * modes drawn at random. The choices depend on word, kinds and modes alone.
 */
export function generate(words: readonly string[], unfair: Unfair, pairRounds: number): Suite {
  const cases: Case[] = []
  const skipped: Skipped[] = []
  const add = (word: string, names: readonly KindName[], seed: string, modeOf: (kind: Kind, rng: Random) => string) => {
    const kinds = [...names].sort().join('+')
    const rng = random(`${word} ${kinds} ${seed}`)
    let reason = ''
    let modes = ''
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const chosen = names.map((name) => [name, modeOf(KINDS[name], rng)] as const)
      modes = chosen.map(([, mode]) => mode).join('+')
      const cells = disguise(word, chosen, rng)
      const why = typeof cells === 'string' ? cells : unfair(word, cells, names)
      if (why === undefined && typeof cells !== 'string') {
        cases.push(place(word, kinds, modes, cells, rng.pick(CARRIERS)))
        return
      }
      reason = why ?? ''
    }
    skipped.push({ word, kinds, modes, reason })
  }
  for (const word of words) {
    for (const name of KIND_NAMES) {
      const modes: readonly string[] = KINDS[name].modes
      const rounds = Math.ceil(SINGLE_CASES / modes.length)
      for (const mode of modes) for (let round = 0; round < rounds; round++) add(word, [name], `${mode} ${round}`, () => mode)
    }
    for (const pair of PAIRS) {
      for (let round = 0; round < pairRounds; round++) {
        add(word, pair, String(round), (kind, rng) => rng.pick(kind.modes))
      }
    }
  }
  return { cases, skipped }
}

/** All profanities in all disguises. */
export const profanities = (): Suite => generate(PROFANITIES, unfairForProfanity, 2)

/** All innocent words in the same disguises. */
export const innocents = (): Suite => generate(INNOCENTS, unfairForInnocent, 1)
