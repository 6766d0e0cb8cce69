import { SEVERITIES, type ReasonCode } from '../verdict.js'
import { firstThat } from '../text/tables/sorted.js'
import type { Finding } from './finding.js'

/** Of whom the words of a lesser finding are meant. */
type Meant = (finding: Finding) => boolean

/** Codes that say more of the same words than another: whoever is said to be vermin is despised, too. */
interface Greater {
  readonly codes: readonly ReasonCode[]
  /** Which findings of the lesser code they speak for. */
  readonly of: Meant
  /** Whether they do so from inside it, too, not only around it. */
  readonly fromInside: boolean
}

const OF_ANYBODY: Meant = () => true
/** What stands in words about a group or a family and is aimed at nobody in particular is said of these. */
const OF_NOBODY_KNOWN: Meant = ({ role }) => role === undefined
const OF_NOBODY_NAMED: Meant = ({ isNamed }) => !isNamed

/** What is left out for another, each code after those that may speak for it: who is left out speaks for nobody. */
const GREATER: readonly (readonly [lesser: ReasonCode, greater: readonly Greater[]])[] = [
  [
    'derogatory/contempt',
    [{ codes: ['derogatory/dehumanising', 'derogatory/exclusion', 'derogatory/threat'], of: OF_ANYBODY, fromInside: true }],
  ],
  ['personal/threat', [{ codes: ['derogatory/threat'], of: OF_NOBODY_KNOWN, fromInside: false }]],
  ['personal/family', [{ codes: ['personal/threat'], of: OF_NOBODY_NAMED, fromInside: false }]],
  [
    'personal/insult',
    [
      {
        codes: ['derogatory/contempt', 'derogatory/dehumanising', 'derogatory/exclusion', 'derogatory/threat'],
        of: OF_NOBODY_KNOWN,
        fromInside: false,
      },
      { codes: ['personal/family', 'personal/harassment', 'personal/threat'], of: OF_NOBODY_NAMED, fromInside: false },
    ],
  ],
]

/**
 * Without findings that say less of words of which another says more, and at least as grave.
 *
 * @returns in the same order
 */
export function withoutLesser(findings: readonly Finding[]): Finding[] {
  return GREATER.reduce((told, [lesser, greater]) => withoutCode(told, lesser, greater), [...findings])
}

/** Without those of one code for which others speak. */
function withoutCode(findings: Finding[], lesser: ReasonCode, greater: readonly Greater[]): Finding[] {
  if (!findings.some(({ code }) => code === lesser)) return findings
  const spans = new Map<string, Spans>()
  const spansOf = (codes: readonly ReasonCode[], severity: number) => {
    const key = `${codes.join()} ${severity}`
    const known = spans.get(key)
    if (known !== undefined) return known
    const fresh = new Spans(findings.filter((one) => codes.includes(one.code) && severityOf(one) >= severity))
    spans.set(key, fresh)
    return fresh
  }
  const isSpokenFor = (finding: Finding) =>
    greater.some(({ codes, of, fromInside }) => {
      if (!of(finding)) return false
      const others = spansOf(codes, severityOf(finding))
      return others.hasAround(finding) || (fromInside && others.hasInside(finding))
    })
  return findings.filter((finding) => finding.code !== lesser || !isSpokenFor(finding))
}

function severityOf({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity)
}

/** Where findings stand, to be asked in few steps: a long comment may have thousands. */
class Spans {
  readonly #starts: readonly number[]
  /** The furthest end of each and those before it. */
  readonly #furthest: readonly number[]
  /** The nearest end of each and those behind it. */
  readonly #nearest: readonly number[]

  constructor(findings: readonly Finding[]) {
    const inOrder = findings.toSorted((a, b) => a.start - b.start)
    let furthest = -Infinity
    let nearest = Infinity
    this.#starts = inOrder.map(({ start }) => start)
    this.#furthest = inOrder.map(({ end }) => (furthest = Math.max(furthest, end)))
    this.#nearest = inOrder.toReversed().map(({ end }) => (nearest = Math.min(nearest, end))).toReversed()
  }

  /** Whether one of them stands around a finding, or has its span. */
  hasAround({ start, end }: Finding): boolean {
    const behind = firstThat(this.#starts, (other) => other > start)
    return behind > 0 && this.#furthest[behind - 1]! >= end
  }

  /** Whether one of them stands inside a finding. */
  hasInside({ start, end }: Finding): boolean {
    const from = firstThat(this.#starts, (other) => other >= start)
    return from < this.#starts.length && this.#nearest[from]! <= end
  }
}
