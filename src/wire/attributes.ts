import type { Span } from '../spans.js'
import type { Category, Reason, Verdict } from '../verdict.js'

/** An attribute of Perspective that refrain answers. */
export type Attribute = (typeof ATTRIBUTES)[number]

/** All attributes that are answered. */
export const ATTRIBUTES = [
  'TOXICITY',
  'SEVERE_TOXICITY',
  'IDENTITY_ATTACK',
  'INSULT',
  'PROFANITY',
  'THREAT',
  'SEXUALLY_EXPLICIT',
  'ATTACK_ON_AUTHOR',
  'ATTACK_ON_COMMENTER',
  'OBSCENE',
  'LIKELY_TO_REJECT',
] as const

/** A probability, as Perspective writes it. */
export interface Score {
  value: number
  type: 'PROBABILITY'
}

/** What is answered for one attribute. Offsets are UTF-16, into the comment as it was sent, HTML with its tags; the end is exclusive. */
export interface AttributeScore {
  summaryScore: Score
  spanScores?: { begin: number; end: number; score: Score }[]
}

interface Meaning {
  /** Which reasons speak for it. */
  readonly counts: (reason: Reason) => boolean
  /** Without such a reason, the share of each category's score. */
  readonly shares: Partial<Readonly<Record<Category, number>>>
}

const isOf = (...prefixes: readonly string[]) => ({ code }: Reason) => prefixes.some((prefix) => code.startsWith(prefix))
const ATTACK = isOf('personal/insult', 'personal/family', 'personal/harassment', 'personal/likely')
const ANY = isOf('derogatory/', 'obscene/', 'personal/insult', 'personal/family', 'personal/harassment', 'personal/threat', 'personal/likely')

const FULL = { derogatory: 1, personal: 1, obscene: 1 }

const MEANINGS: Readonly<Record<Attribute, Meaning>> = {
  TOXICITY: { counts: ANY, shares: FULL },
  SEVERE_TOXICITY: {
    counts: (reason) => reason.severity === 'severe' && ANY(reason),
    shares: { derogatory: 0.3, personal: 0.3, obscene: 0.3 },
  },
  IDENTITY_ATTACK: { counts: isOf('derogatory/'), shares: { derogatory: 1 } },
  INSULT: { counts: ATTACK, shares: { personal: 1, derogatory: 0.5 } },
  PROFANITY: { counts: isOf('obscene/profanity', 'obscene/likely'), shares: { obscene: 0.5 } },
  THREAT: { counts: isOf('personal/threat', 'derogatory/threat'), shares: { personal: 0.1, derogatory: 0.1 } },
  SEXUALLY_EXPLICIT: { counts: isOf('obscene/sexual', 'personal/harassment'), shares: { obscene: 0.2 } },
  ATTACK_ON_AUTHOR: { counts: (reason) => reason.role === 'author' && ATTACK(reason), shares: { personal: 0.2 } },
  ATTACK_ON_COMMENTER: {
    counts: (reason) => reason.target === 'participant' && reason.role !== 'author' && ATTACK(reason),
    shares: { personal: 0.2 },
  },
  OBSCENE: { counts: isOf('obscene/'), shares: { obscene: 1 } },
  LIKELY_TO_REJECT: { counts: isOf('derogatory/', 'personal/', 'obscene/'), shares: FULL },
}

/**
 * The score of a verdict for an attribute: the confidence of the surest reason that speaks for it; without one, a
 * share of a category's score.
 *
 * @param sourceOf where a part of the text that was judged stands in the comment; no spans are given when absent
 */
export function scoreOf(verdict: Verdict, name: Attribute, sourceOf?: (start: number, end: number) => Span): AttributeScore {
  const { counts, shares } = MEANINGS[name]
  const reasons = verdict.reasons.filter(counts)
  const surest = reasons.reduce((most, { confidence }) => Math.max(most, confidence), 0)
  // Private information counts as personal, but is no attack.
  const isExposed = verdict.reasons.some(({ code }) => code === 'personal/private-information')
  const share = Object.entries(shares).reduce((most, [category, part]) => {
    if (isExposed && category === 'personal') return most
    return Math.max(most, verdict.scores[category as Category] * part)
  }, 0)
  const summaryScore = probability(reasons.length > 0 ? surest : share)
  if (sourceOf === undefined) return { summaryScore }
  const spanScores = reasons.map(({ start, end, confidence }) => {
    const source = sourceOf(start, end)
    return { begin: source.start, end: source.end, score: probability(confidence) }
  })
  return { summaryScore, spanScores: spanScores.sort((a, b) => a.begin - b.begin) }
}

function probability(value: number): Score {
  return { value: Math.round(value * 10_000) / 10_000, type: 'PROBABILITY' }
}

/** Whether this is an attribute that refrain answers. */
export function isAttribute(name: string): name is Attribute {
  return (ATTRIBUTES as readonly string[]).includes(name)
}
