import { asteriskCensorStrategy, keepStartCensorStrategy, TextCensor } from 'obscenity'
import { cutsCharacter, joinOverlapping, type Span } from './spans.js'
import { shown } from './wording.js'
import type { Reason, Verdict } from './verdict.js'

/**
 * What a {@link CensorStrategy} is told about a span. The shape is obscenity's, so that its ready-made
 * strategies can be passed.
 */
export interface CensorContext {
  /** The whole comment. */
  input: string
  /** UTF-16 offset of the first unit. */
  startIndex: number
  /** UTF-16 offset of the last unit, inclusive. */
  endIndex: number
  /** Code points in the span. */
  matchLength: number
  /** The number of the span, from 0, in the order of the text. */
  termId: number
  /** Always false: spans that overlap are joined before. */
  overlapsAtStart: boolean
  /** Always false. */
  overlapsAtEnd: boolean
}

/**
 * Gives the text that replaces a span; one of obscenity's `…CensorStrategy()` or your own.
 *
 * @example redact(text, verdict, () => '[removed]')
 */
export type CensorStrategy = (context: CensorContext) => string

/**
 * How spans are masked, one sign per character: `asterisks` (`****`), `keep-start` (`c***`), `grawlix`
 * (`%@&$`, always the same ones), or a function.
 */
export type RedactStyle = 'asterisks' | 'keep-start' | 'grawlix' | CensorStrategy

/** Signs of a comic strip's oath. obscenity draws them at random; refrain answers alike to the same comment. */
const GRAWLIX = '%@&$*'

const STRATEGIES: Readonly<Record<Exclude<RedactStyle, CensorStrategy>, CensorStrategy>> = {
  'asterisks': asteriskCensorStrategy(),
  'keep-start': keepStartCensorStrategy(asteriskCensorStrategy()),
  'grawlix': ({ matchLength }) =>
    GRAWLIX.repeat(Math.ceil(matchLength / GRAWLIX.length)).slice(0, matchLength),
}

/**
 * The comment with the spans of all reasons masked. Deterministic, unless the style is a function that is not.
 *
 * @param text the comment as it was given to `check`
 * @param verdict what `check` gave; of its reasons only `start`, `end`, `quote` and `rule` are read
 * @param style how; `asterisks` when absent
 * @throws RangeError if the verdict is of another text, or the style has an unknown name
 * @throws TypeError if the text is no string, there is no verdict, a reason of it has no span, or a style of your own gives no text
 * @example redact('what a load of crap', verdict) === 'what a load of ****'
 */
export function redact(text: string, verdict: Verdict, style: RedactStyle = 'asterisks'): string {
  checkArguments(text, verdict)
  // obscenity masks what overlaps twice: so what overlaps is one span.
  const spans = joinOverlapping(verdict.reasons.map((reason, index) => spanIn(text, reason, index)))
  const matches = spans.map(({ start, end }, termId) => ({
    startIndex: start,
    endIndex: end - 1,
    matchLength: Array.from(text.slice(start, end)).length,
    termId,
  }))
  return new TextCensor().setStrategy(strategyOf(style)).applyTo(text, matches)
}

/** Takes anything: JavaScript callers have no types to stop them. */
function checkArguments(text: unknown, verdict: unknown): void {
  if (typeof text !== 'string') throw new TypeError(`redact: found ${shown(text)}, expected the text of the comment`)
  if (Array.isArray((verdict as Partial<Verdict> | null | undefined)?.reasons)) return
  throw new TypeError(`redact: found ${shown(verdict)}, expected the verdict on the comment`)
}

function strategyOf(style: RedactStyle): CensorStrategy {
  if (typeof style === 'function') return checkedStrategy(style)
  if (typeof style === 'string' && Object.hasOwn(STRATEGIES, style)) return STRATEGIES[style]
  const names = Object.keys(STRATEGIES).join(', ')
  throw new RangeError(`redact: style: found ${shown(style)}, expected one of ${names}, or a function`)
}

/** A strategy of the caller's, whose answers are checked: what is no text would be written by its name. */
function checkedStrategy(strategy: CensorStrategy): CensorStrategy {
  return (context) => {
    const text: unknown = strategy(context)
    if (typeof text === 'string') return text
    throw new TypeError(`redact: the style gave ${shown(text)} for ${context.startIndex}–${context.endIndex + 1}, expected the text that replaces it`)
  }
}

/** Where a reason stands, with both halves of a character that its ends would cut in two. */
function spanIn(text: string, reason: Reason, index: number): Span {
  checkSpan(reason, index)
  const { start, end, quote, rule } = reason
  if (end > text.length || text.slice(start, end) !== quote) {
    throw new RangeError(
      `redact: reasons[${index}]: found another text at ${start}–${end}, expected what rule ${rule} quotes there; ` +
        'pass the comment as it was given to check',
    )
  }
  return { start: cutsCharacter(text, start) ? start - 1 : start, end: cutsCharacter(text, end) ? end + 1 : end }
}

/** Takes anything: a verdict may have been stored, or written by hand. */
function checkSpan(reason: unknown, index: number): void {
  const { start, end } = (reason ?? {}) as { readonly start?: number; readonly end?: number }
  if (Number.isInteger(start) && Number.isInteger(end) && start! >= 0 && start! < end!) return
  throw new TypeError(`redact: reasons[${index}]: found ${shown(reason)} from ${shown(start)} to ${shown(end)}, expected whole numbers, 0 <= start < end`)
}
