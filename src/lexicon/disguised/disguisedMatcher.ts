import { categoryOf } from '../../category.js'
import type { Characters } from '../../text/letters/characters.js'
import { CLASS_BITS, Class, LATIN, isWordKind } from '../../text/letters/kinds.js'
import { isRegionalIndicator } from '../../text/letters/pictographs.js'
import type { Stretches } from '../../text/stretches.js'
import { Flag, Symbols } from '../../text/disguises/symbols.js'
import { Unfolder } from '../../text/disguises/unfold.js'
import { Aligner, Means, type Alignment } from './align.js'
import { MaskedReadings } from './maskedReadings.js'
import { characterDisguises, disguiseBit } from '../disguise.js'
import { ANY_UNIT, FormKind, isStem, type Form, type Hit } from '../entry.js'
import { TOO_LONG, isInsideWordBefore } from '../neighbours.js'
import { findHalfRomanised } from './halfRomanised.js'
import { findNumbered, withoutNumber } from './numbered.js'
import { Respeller } from './respeller.js'
import type { ScriptTerms } from '../index/scriptTerms.js'
import { areInitials } from '../senses.js'
import { Simulation } from './simulation.js'
import { SpelledOut } from './spelledOut.js'

/** A form this short is recognised only with all but one of its letters showing: `A55` is a road. */
const SHORT = 3

/** Letters that must show if a symbol in the place of another one can be a letter itself: `m*^*` is no word of four. */
const FEWEST_SHOWN = 2

/** More such symbols than this are letters of another word. */
const MOST_DOUBTFUL = 3

/** Up to this many masks may be more than the letters they hide: `f***k`. */
const MOST_UNCOUNTED = 3

/** Longer remainders of a word, in symbols, are no run of common words. */
const LONGEST_REMAINDER = 40

const BIT_OF_MEANS: readonly (readonly [means: number, bit: number])[] = [
  [Means.leet, disguiseBit('leet')],
  [Means.homoglyph, disguiseBit('homoglyph')],
  [Means.repeat, disguiseBit('repeat')],
  [Means.separator, disguiseBit('spacing')],
  [Means.mask, disguiseBit('mask')],
]

/**
 * The closer look at a disguised stretch: what an automaton accepts when it follows every state that the symbols can lead to
 * is aligned with the symbols, to learn where it begins and whether enough of it shows.
 */
export class DisguisedMatcher {
  readonly #characters: Characters
  readonly #terms: readonly ScriptTerms[]
  readonly #scripts: readonly number[]
  readonly #symbols = new Symbols()
  readonly #unfolder: Unfolder
  readonly #simulation: Simulation
  readonly #aligner: Aligner
  readonly #respeller: Respeller
  readonly #spelledOut: SpelledOut
  readonly #masked = new MaskedReadings()

  /**
   * @param terms by kind of script
   * @param scripts kinds of the scripts that have terms
   */
  constructor(characters: Characters, terms: readonly ScriptTerms[], scripts: readonly number[]) {
    this.#characters = characters
    this.#terms = terms
    this.#scripts = scripts
    this.#unfolder = new Unfolder(characters, this.#symbols)
    this.#simulation = new Simulation(this.#symbols)
    this.#aligner = new Aligner(characters, this.#symbols)
    this.#respeller = new Respeller(characters, this.#symbols)
    this.#spelledOut = new SpelledOut(characters, this.#symbols)
  }

  /** Adds what the stretches hide to `hits`. */
  match(text: string, stretches: Stretches, hits: Hit[]): void {
    const plain = hits.toSorted((a, b) => a.start - b.start)
    let next = 0
    for (let index = 0; index < stretches.count; index++) {
      const start = stretches.start(index)
      const end = stretches.end(index)
      while (next < plain.length && plain[next]!.end <= start) next++
      const own: Hit[] = []
      for (let at = next; at < plain.length && plain[at]!.start < end; at++) own.push(plain[at]!)
      const known = own.length
      for (const kind of this.#scripts) {
        if (this.#concerns(text, start, end, kind)) this.#read(text, start, end, kind, stretches.isSpaced(index), own)
      }
      for (let at = known; at < own.length; at++) this.#add(text, own[at]!, hits)
    }
  }

  /** Adds what a stretch hides, unless that is only a number behind a name. */
  #add(text: string, found: Hit, hits: Hit[]): void {
    const hit = withoutNumber(this.#characters, text, found, this.#terms[LATIN]!)
    if (hit !== undefined) hits.push(hit)
  }

  /** @param hits in the stretch; what it hides is added */
  #read(text: string, start: number, end: number, kind: number, isSpaced: boolean, hits: Hit[]): void {
    const terms = this.#terms[kind]!
    this.#unfolder.read(text, start, end, kind, isSpaced)
    this.#simulation.run(terms.automaton, (form, last) => this.#verify(text, kind, isSpaced, form, last, hits))
    hits.push(...this.#masked.likeliest())
    this.#respeller.match(text, kind, terms, hits)
    this.#spelledOut.match(text, kind, terms, hits)
    if (kind !== LATIN) return
    findNumbered(text, start, end, terms, hits)
    findHalfRomanised(text, start, end, terms, hits)
  }

  /**
   * A stretch without a letter of a script hides no word of it: letters of other scripts pass for its
   * letters only where they stand among them.
   */
  #concerns(text: string, start: number, end: number, kind: number): boolean {
    for (let index = start; index < end; index++) {
      if (this.#characters.valueAt(text, index) >> CLASS_BITS === kind) return true
      if (kind === LATIN && isRegionalIndicator(text.codePointAt(index)!)) return true
    }
    return false
  }

  /**
   * Adds a form that the automaton accepted to `hits`, if it is read there.
   *
   * @param last the symbol at which it was accepted
   * @returns steps of alignment that this took
   */
  #verify(text: string, kind: number, isSpaced: boolean, form: Form, last: number, hits: Hit[]): number {
    const end = this.#readTail(form, last)
    if (end < 0) return 0
    const goesOn = form.edgeAfter && !this.#isEdgeAfter(text, end)
    let joined = false
    let alignment = goesOn ? undefined : this.#aligner.align(form, last, form.edgeBefore)
    // Letters that are spaced out do not show where a word ends: `a b a d w o r d`.
    if (alignment === undefined && form.kind === FormKind.listed && (isSpaced || form.entry.traits.has('joined'))) {
      alignment = this.#aligner.align(form, last, false)
      joined = true
    }
    if (alignment !== undefined) this.#judge(text, kind, isSpaced, form, alignment, end, joined, hits)
    return this.#aligner.steps
  }

  /** Adds what was read there to `hits`, or to what is masked, if it is meant. @param joined whether other words may stand beside it without a gap */
  #judge(text: string, kind: number, isSpaced: boolean, form: Form, alignment: Alignment, end: number, joined: boolean, hits: Hit[]): void {
    if (!isShownEnough(form, alignment, joined)) return
    if (joined && !this.#isJoined(kind, isSpaced, form, alignment.start, end)) return
    if (isQuantity(form, alignment, this.#symbols.alternatives[end]!.length === 0)) return
    const start = this.#symbols.starts[alignment.start]!
    const until = this.#symbols.ends[end]!
    if (alignment.means & Means.separator && areInitials(this.#characters, text, start, until)) return
    const isInside = !form.edgeBefore && isInsideWordBefore(this.#characters, text, start)
    const disguise = bitsOf(form, alignment, (joined && !isSpaced) || isInside) | characterDisguises(this.#characters, text, start, until)
    // Without a disguise, words of romanised languages are RomanisedMatcher's business; a hit from here would skip its checks.
    if (disguise === 0 && this.#terms[kind]!.hasFolding(form.entry.language)) return
    const isFaint = shownOf(form, alignment) < FEWEST_SHOWN
    const hit = { entry: form.entry, start, end: until, disguise, isStem: isStem(form), letters: form.text.length, isFaint }
    if (alignment.masked > 0) this.#masked.add(hit, form.text)
    else hits.push(hit)
  }

  #isJoined(kind: number, isSpaced: boolean, form: Form, start: number, end: number): boolean {
    return this.#terms[kind]!.joins.areJoined(this.#lettersBefore(kind, start), form.text, this.#lettersAfter(kind, end), isSpaced)
  }

  /** Reads what follows the part that the automaton looked for; returns its last symbol or -1. */
  #readTail(form: Form, last: number): number {
    let symbol = last
    for (let at = form.coreEnd; at < form.text.length; at++) {
      if (++symbol >= this.#symbols.length) return -1
      const unit = form.text.charCodeAt(at)
      const wanted = this.#characters.classOfUnit(unit)
      const fits = unit === ANY_UNIT || this.#symbols.classes[symbol] === wanted
      if (!fits && !this.#symbols.alternatives[symbol]!.includes(wanted)) return -1
      // A gap is one, however wide.
      if (wanted === Class.edge) while (symbol + 1 < this.#symbols.length && this.#symbols.classes[symbol + 1] === wanted) symbol++
    }
    return symbol
  }

  #isEdgeAfter(text: string, symbol: number): boolean {
    if (symbol + 1 < this.#symbols.length) return this.#aligner.isEdgeAfter(symbol)
    const end = this.#symbols.ends[symbol]!
    return end >= text.length || !isWordKind(this.#characters.valueAt(text, end) >> CLASS_BITS)
  }

  #lettersAfter(kind: number, symbol: number): string {
    let letters = ''
    for (let at = symbol + 1; at < this.#symbols.length && !this.#isEdge(at); at++) {
      if (at - symbol > LONGEST_REMAINDER) return TOO_LONG
      letters += this.#letter(kind, at)
    }
    return letters
  }

  #lettersBefore(kind: number, symbol: number): string {
    let letters = ''
    for (let at = symbol - 1; at >= 0 && !this.#isEdge(at); at--) {
      if (symbol - at > LONGEST_REMAINDER) return TOO_LONG
      letters = this.#letter(kind, at) + letters
    }
    return letters
  }

  #isEdge(symbol: number): boolean {
    return (this.#symbols.flags[symbol]! & Flag.edge) !== 0
  }

  /** The letter a symbol is most likely to be; none for a separator. */
  #letter(kind: number, symbol: number): string {
    if (this.#symbols.flags[symbol]! & (Flag.separator | Flag.repeat)) return ''
    const cls = this.#symbols.alternatives[symbol]![0] ?? this.#symbols.classes[symbol]!
    return this.#characters.letterOf(kind, cls) || TOO_LONG
  }
}

/** Whether enough of a form shows to be sure that it is meant. */
function isShownEnough(form: Form, alignment: Alignment, joined: boolean): boolean {
  const { means, masked, digits, skipped, doubtful } = alignment
  // A first letter is enough for swearing only, and not where what follows may be letters of another word.
  const shown = shownOf(form, alignment)
  if (shown < FEWEST_SHOWN && (shown === 0 || doubtful > 0 || !isObscene(form))) return false
  if (doubtful > MOST_DOUBTFUL) return false
  // A symbol that can be a letter is a mask only among letters written plainly.
  if (doubtful > 0 && means & (Means.leet | Means.homoglyph | Means.separator)) return false
  // Many masks are counted; few may stand for fewer letters.
  if (skipped > 1 && masked + skipped > MOST_UNCOUNTED) return false
  // What people mask is swearing: of what else it might be all letters have to be there.
  if (skipped > 0 && masked > 1 && !isObscene(form)) return false
  if (joined && masked > 1) return false
  return form.text.length > SHORT || masked + digits <= 1
}

/** How many letters of a form show. Among masks a symbol that looks like a letter is hardly one: in `!***u` only the last one shows. */
function shownOf({ text }: Form, { masked, drawn }: Alignment): number {
  return masked === 0 ? text.length : text.length - masked - drawn
}

function isObscene({ entry }: Form): boolean {
  return entry.violation !== undefined && categoryOf(entry.violation.code) === 'obscene'
}

/** A number with its unit, 600K: all digits but the last. */
function isQuantity(form: Form, { digits }: Alignment, endsInLetter: boolean): boolean {
  return endsInLetter && digits > 0 && digits === form.text.length - 1
}

function bitsOf(form: Form, alignment: Alignment, joined: boolean): number {
  let bits = joined ? disguiseBit('joined') : 0
  if (form.kind === FormKind.respelt) bits |= disguiseBit('misspelling')
  for (const [means, bit] of BIT_OF_MEANS) {
    if (alignment.means & means) bits |= bit
  }
  return bits
}
