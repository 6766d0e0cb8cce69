import { scoresOf } from '../scores.js'
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
  /** 0–1, with four decimals. */
  value: number
  /** Always that: Perspective knows other kinds. */
  type: 'PROBABILITY'
}

/** What is answered for one attribute. Offsets are UTF-16, into the comment as it was sent, HTML with its tags; the end is exclusive. */
export interface AttributeScore {
  /** Of the comment as a whole. */
  summaryScore: Score
  /** What speaks for the attribute, in order of position; absent unless the request asks for `spanAnnotations`. */
  spanScores?: {
    /** UTF-16 offset, inclusive. */
    begin: number
    /** UTF-16 offset, exclusive. */
    end: number
    /** How sure that one reason is. */
    score: Score
  }[]
}

interface Meaning {
  /** Which reasons speak for it. */
  readonly counts: (reason: Reason) => boolean
  /** The share of each category's score that it has at least: 1 where the category says the same as the attribute. */
  readonly shares: Partial<Readonly<Record<Category, number>>>
}

const isOf = (...prefixes: readonly string[]) => ({ code }: Reason) => prefixes.some((prefix) => code.startsWith(prefix))
const ATTACK = isOf('personal/insult', 'personal/family', 'personal/harassment', 'personal/likely')
const ANY = isOf('derogatory/', 'obscene/', 'personal/insult', 'personal/family', 'personal/harassment', 'personal/threat', 'personal/likely')

const FULL = { derogatory: 1, personal: 1, obscene: 1 }

/**
 * Shares below 1 are how often raters say yes where no reason speaks for the attribute, as a part of the categories' scores:
 * `npx tsx bench/shares.ts FOLDER`, on jigsaw6_en, wikipedia_talk_en and civil_comments_en; where these differ, news counts for more.
 * What nobody rated was read in comments of the first and the last with a score of at least 0.5 and no such reason: of 90 obscene ones
 * 5 were sexually explicit; of 64 personal ones, all of news, 2 were aimed at the article's author and 13 at another commenter.
 */
const MEANINGS: Readonly<Record<Attribute, Meaning>> = {
  TOXICITY: { counts: ANY, shares: FULL },
  SEVERE_TOXICITY: {
    counts: (reason) => reason.severity === 'severe' && ANY(reason),
    shares: { derogatory: 0.06, personal: 0.06, obscene: 0.06 },
  },
  IDENTITY_ATTACK: { counts: isOf('derogatory/'), shares: { derogatory: 1 } },
  INSULT: { counts: ATTACK, shares: { personal: 1, derogatory: 0.4 } },
  PROFANITY: { counts: isOf('obscene/profanity', 'obscene/likely'), shares: { obscene: 0.5 } },
  THREAT: { counts: isOf('personal/threat', 'derogatory/threat'), shares: { personal: 0.03, derogatory: 0.03 } },
  SEXUALLY_EXPLICIT: { counts: isOf('obscene/sexual', 'personal/harassment'), shares: { obscene: 0.05 } },
  ATTACK_ON_AUTHOR: { counts: (reason) => reason.role === 'author' && ATTACK(reason), shares: { personal: 0.05 } },
  ATTACK_ON_COMMENTER: {
    counts: (reason) => reason.target === 'participant' && reason.role !== 'author' && ATTACK(reason),
    shares: { personal: 0.2 },
  },
  OBSCENE: { counts: isOf('obscene/'), shares: { obscene: 1 } },
  LIKELY_TO_REJECT: { counts: isOf('derogatory/', 'personal/', 'obscene/'), shares: FULL },
}

/**
 * The score of a verdict for an attribute: the confidence of the surest reason that speaks for it, or a share of a category's
 * score, whichever is more. So a further reason lowers none.
 *
 * @param sourceOf where a part of the text that was judged stands in the comment; no spans are given when absent
 */
export function scoreOf(verdict: Verdict, name: Attribute, sourceOf?: (start: number, end: number) => Span): AttributeScore {
  const { counts, shares } = MEANINGS[name]
  const reasons = verdict.reasons.filter(counts)
  const scores = scoresFor(verdict, counts)
  const witnesses = [
    ...reasons.map(({ confidence }) => confidence),
    ...Object.entries(shares).map(([category, share]) => scores[category as Category] * share),
  ]
  const summaryScore = probability(witnesses.reduce((most, witness) => Math.max(most, witness), 0))
  if (sourceOf === undefined) return { summaryScore }
  const spanScores = reasons.map(({ start, end, confidence }) => {
    const source = sourceOf(start, end)
    return { begin: source.start, end: source.end, score: probability(confidence) }
  })
  return { summaryScore, spanScores: spanScores.sort((a, b) => a.begin - b.begin) }
}

/**
 * Private information counts as personal, but is no attack: where it doesn't speak for an attribute, the other personal reasons
 * make the score. What the scorer thought of them is not known then.
 */
function scoresFor({ reasons, scores }: Verdict, counts: Meaning['counts']): Verdict['scores'] {
  const speaking = reasons.filter((reason) => reason.code !== 'personal/private-information' || counts(reason))
  return speaking.length === reasons.length ? scores : { ...scores, personal: scoresOf(speaking).personal }
}

function probability(value: number): Score {
  return { value: Math.round(value * 10_000) / 10_000, type: 'PROBABILITY' }
}

/** Whether this is an attribute that refrain answers. */
export function isAttribute(name: string): name is Attribute {
  return (ATTRIBUTES as readonly string[]).includes(name)
}
