import type { Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'
import type { Category, Reason } from '../verdict.js'
import type { Chunks } from '../text/chunks.js'
import { versionOf } from './bytes.js'
import { likelyReason } from './likely.js'
import { isAsked, QUESTIONS, Skipgrams, type Asked, type Question, type SkipgramModel } from './skipgrams.js'
import { mixedWith, Units } from './units.js'
import { fromLogOdds, toLogOdds } from './weights.js'
import { mostTelling } from './window.js'

/** From which probability on that is sure. */
const SURE = 0.9

/** When an answer counts. */
interface Demand {
  /** The lowest probability at which a comment counts as a violation. */
  readonly likely: number
  /**
   * In a comment of fewer different words there is too little to go by: "What is your name?" Single letters are no words: they
   * may be one that is spaced out.
   */
  readonly fewestWords: number
}

/** Attacks on persons and unnamed groups are rare among the comments that reach this point, so the threshold is higher. */
const DEMANDS: Readonly<Record<Question, Demand>> = {
  group: { likely: 0.5, fewestWords: 3 },
  allusion: { likely: 0.5, fewestWords: 6 },
  person: { likely: 0.65, fewestWords: 6 },
}

/** In a comment of at most so many words, the name of a group is much of what it speaks of: the odds that it derogates that are higher. */
const SHORT = 13
const HIGHER_IF_SHORT = Math.log(1.5)

/** In one of more words than this, many that say a little add up, as in stories and sermons: the odds of any attack are lower. */
const LONG = 30
const LOWER_IF_LONG = Math.log(3)

/** So many words beside a sentence say nothing about a person. */
const LONGEST_GREETING = 2

const MOST_DEMANDED = Math.max(...Object.values(DEMANDS).map(({ fewestWords }) => fewestWords))

/** What skip-grams say of a comment. */
export interface Testimony {
  /** Categories that they have to judge, also where there is too little to go by. */
  readonly asked: readonly Category[]
  /** One for each category that the comment is likely to violate. */
  readonly reasons: readonly Reason[]
}

/** What another witness says of a question. */
export interface Second {
  /** Its log odds, above those that it expects. */
  readonly odds: number
  /** How much of what skip-grams say is added to them, from 0 to 1. */
  readonly share: number
}

/** Asks another witness; undefined where it is not worth asking skip-grams at all. */
export type AskSecond = (question: Question) => Second | undefined

const NOTHING: Testimony = { asked: [], reasons: [] }

/** What is made of a language's model when a comment in it is first asked about. */
interface Expert {
  readonly units: Units
  readonly skipgrams: Skipgrams
}

/**
 * Judges by skip-grams in each language whether a comment derogates a group, and whether it attacks a person.
 */
export class Witness {
  /** What the models are, for the fingerprint. */
  readonly version: string
  readonly #models: ReadonlyMap<string, SkipgramModel>
  readonly #packs: ReadonlyMap<string, LanguagePack>
  readonly #chunks: Chunks
  readonly #experts = new Map<string, Expert>()

  /**
   * @param chunks of the comments that it is asked of
   * @param packs of the moderator; models for other languages are never asked
   */
  constructor(models: readonly SkipgramModel[], packs: readonly LanguagePack[], chunks: Chunks) {
    this.#chunks = chunks
    this.#packs = new Map(packs.map((pack) => [pack.tag, pack]))
    this.#models = new Map(models.map((model) => [model.language, model]))
    this.version = models.map(versionOf).join(' ')
  }

  /**
   * @param text that was cut into chunks last
   * @param hits in order of position
   * @param tag of the language that the comment is mostly in
   * @param open categories that it may be suspected of
   * @param namesGroup whether rules see the name of a group where no list has one: asked only where skip-grams would call the
   * comment derogatory if one is named
   * @param second skip-grams are the only witness when absent
   * @throws Error that says so, if the model is damaged
   */
  testify(
    text: string,
    hits: readonly Hit[],
    tag: string,
    open: readonly Category[],
    namesGroup: () => boolean,
    second: AskSecond = nobody,
  ): Testimony {
    const expert = this.#expertOf(tag)
    if (expert === undefined) return NOTHING
    const asked = open.filter(isAsked)
    const isListed = expert.units.namesGroup(hits)
    const questions = asked.map((category) => questionsOf(category, isListed)).filter(([first]) => second(first) !== undefined)
    if (questions.length === 0) return { asked, reasons: [] }
    expert.units.read(text, hits)
    const count = wordsIn(expert.units)
    const isWorthIt = (question: Question) => count >= DEMANDS[question].fewestWords
    if (!questions.some((all) => all.some((question) => question !== undefined && isWorthIt(question)))) return { asked, reasons: [] }
    const suspicion = (question: Question) =>
      isWorthIt(question) ? suspicionOf(question, second(question)!, expert, text, tag) : undefined
    const ifNamed = (reason: Reason | undefined) => (reason !== undefined && namesGroup() ? reason : undefined)
    const reasons = questions.flatMap(([first, next]) => suspicion(first) ?? ifNamed(next && suspicion(next)) ?? [])
    return { asked, reasons }
  }

  #expertOf(tag: string): Expert | undefined {
    const known = this.#experts.get(tag)
    const pack = this.#packs.get(tag)
    if (known !== undefined || pack === undefined) return known
    const model = this.#models.get(tag)
    if (model === undefined) return undefined
    const units = new Units(this.#chunks, pack, mixedWith(pack, [...this.#packs.values()]))
    const expert = { units, skipgrams: new Skipgrams(model, units.keySets) }
    this.#experts.set(tag, expert)
    return expert
  }
}

/** Where there is no other witness. */
export const ALONE: Second = { odds: 0, share: 1 }
const nobody: AskSecond = () => ALONE

/** What is asked of a category, and what next if the answer is no and rules see the name of a group. */
function questionsOf(category: Asked, isListed: boolean): readonly [first: Question, next?: Question] {
  if (category === 'personal') return ['person']
  return isListed ? ['group'] : ['allusion', 'group']
}

/** @param expert who read the comment */
function suspicionOf(question: Question, second: Second, expert: Expert, text: string, language: string): Reason | undefined {
  const { units, skipgrams } = expert
  const category = QUESTIONS[question]
  const probability = fromLogOdds(logOddsOf(question, second, expert))
  if (probability < DEMANDS[question].likely) return undefined
  const { first, last } = mostTelling(skipgrams.contributions(category), units.count)
  return likelyReason(text, {
    category,
    probability,
    severity: probability < SURE ? 'mild' : 'moderate',
    start: units.starts[first]!,
    end: units.ends[last]!,
    language,
    by: question,
    addresses: units.addresses,
  })
}

/**
 * The log odds that a comment violates, by all that it says or, where that is not enough, by the first of its sentences that says
 * enough: harmless ones beside it make it no better. The more sentences there are, the likelier one of them says so by chance: of n
 * each has 1/n of the odds. Of persons a comment speaks as a whole, but for a greeting and the like. After it, skip-grams speak of what the
 * odds are of.
 */
function logOddsOf(question: Question, second: Second, { units, skipgrams }: Expert): number {
  const { likely, fewestWords } = DEMANDS[question]
  skipgrams.read(units)
  const whole = oddsOf(question, second, skipgrams, units.count)
  if (whole >= toLogOdds(likely)) return whole
  const sentences = units.sentencesOf(fewestWords)
  for (const { from, to, namesGroup } of sentences) {
    const rest = units.count - (to - from)
    if (rest === 0 || (question === 'person' ? rest > LONGEST_GREETING : namesGroup !== (question === 'group'))) continue
    skipgrams.read(units, from, to)
    const odds = oddsOf(question, second, skipgrams, to - from) - Math.log(sentences.length)
    if (odds >= toLogOdds(likely)) return odds
  }
  return whole
}

/** @param count of the words that skip-grams read last */
function oddsOf(question: Question, { odds, share }: Second, skipgrams: Skipgrams, count: number): number {
  return share * skipgrams.logOdds(question) + odds + priorOf(question, count)
}

/** What the length of a comment says before it is read, as log odds. */
function priorOf(question: Question, words: number): number {
  if (words <= SHORT) return question === 'group' ? HIGHER_IF_SHORT : 0
  return words > LONG ? -LOWER_IF_LONG : 0
}

/** How many different words of more than one letter a comment has; of so many that none is too few, not all are counted. */
function wordsIn({ starts, ends, sets, count }: Units): number {
  const words: number[] = []
  for (let at = 0; at < count && words.length < MOST_DEMANDED; at++) {
    if (ends[at]! - starts[at]! > 1 && !words.includes(sets[at]!)) words.push(sets[at]!)
  }
  return words.length
}
