import type { Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'
import type { Category, Reason } from '../verdict.js'
import type { Chunks } from '../text/chunks.js'
import { versionOf } from './bytes.js'
import { likelyReason } from './likely.js'
import { Network, type NetworkModel } from './network.js'
import { mixedWith, Units } from './units.js'
import { fromLogOdds } from './weights.js'
import { mostTelling } from './window.js'

/** From which probability on that is sure. */
const SURE = 0.9

/** What networks are asked. */
interface Question {
  /** What a rule is named after. */
  readonly name: string
  /** From which probability on a comment is said to violate. */
  readonly likely: number
  /**
   * In a comment of fewer words there is too little to go by: "What is your name?" Single letters are no words: they may be
   * one that is spaced out.
   */
  readonly fewestWords: number
  /** Up to which probability a comment is said not to violate, whatever its words suggest one by one; never when absent. */
  readonly unlikely?: number
}

/** About persons far more comments are asked than attack one, so more is asked of an answer. */
const ABOUT: Readonly<Partial<Record<Category, Question>>> = {
  derogatory: { name: 'group', likely: 0.5, fewestWords: 3 },
  personal: { name: 'person', likely: 0.55, fewestWords: 6, unlikely: 0.12 },
}

/** What is made of a language's models when a comment in it is first asked about. */
interface Expert {
  readonly units: Units
  readonly networks: readonly Network[]
}

/**
 * Judges by networks for each language whether a comment derogates a group that it names, and whether it attacks a person.
 */
export class Witness {
  /** What the networks are, for the fingerprint. */
  readonly version: string
  readonly #models: readonly NetworkModel[]
  readonly #packs: ReadonlyMap<string, LanguagePack>
  readonly #chunks: Chunks
  readonly #experts = new Map<string, Expert>()

  /**
   * @param chunks of the comments that it is asked of
   * @param packs of the moderator; networks for other languages are never asked
   */
  constructor(models: readonly NetworkModel[], packs: readonly LanguagePack[], chunks: Chunks) {
    this.#chunks = chunks
    this.#packs = new Map(packs.map((pack) => [pack.tag, pack]))
    this.#models = models
    this.version = models.map(versionOf).join(' ')
  }

  /**
   * @param text that was cut into chunks last
   * @param hits in order of position
   * @param tag of the language that the comment is mostly in
   * @param open categories that it may be suspected of
   * @returns a reason for each category that it is likely to violate
   * @throws Error that says so, if the network is damaged
   */
  suspect(text: string, hits: readonly Hit[], tag: string, open: readonly Category[]): Reason[] {
    const expert = this.#expertOf(tag)
    if (expert === undefined) return []
    const { units, networks } = expert
    const asked = open.filter((category) => category in ABOUT && (category !== 'derogatory' || units.namesGroup(hits)))
    const answering = networks.filter((network) => asked.some((category) => network.answers(category)))
    if (answering.length === 0) return []
    units.read(text, hits)
    const count = wordsIn(units)
    const enough = asked.filter((category) => count >= ABOUT[category]!.fewestWords)
    if (enough.length === 0) return []
    for (const network of answering) network.read(units)
    return enough.flatMap((category) => suspicionOf(category, answering, text, units, tag) ?? [])
  }

  /**
   * Whether a comment violates a category hardly, though it has words of those that do: "This is a stupid argument".
   * Parameters and errors as for `suspect`.
   */
  denies(text: string, hits: readonly Hit[], tag: string, category: Category): boolean {
    const unlikely = ABOUT[category]?.unlikely
    const expert = this.#expertOf(tag)
    if (unlikely === undefined || expert === undefined) return false
    const { units, networks } = expert
    const answering = networks.filter((network) => network.answers(category))
    if (answering.length === 0) return false
    units.read(text, hits)
    for (const network of answering) network.read(units)
    return probabilityOf(category, answering) <= unlikely
  }

  #expertOf(tag: string): Expert | undefined {
    const known = this.#experts.get(tag)
    const pack = this.#packs.get(tag)
    if (known !== undefined || pack === undefined) return known
    const models = this.#models.filter(({ language }) => language === tag)
    if (models.length === 0) return undefined
    const units = new Units(this.#chunks, pack, mixedWith(pack, [...this.#packs.values()]))
    const expert = { units, networks: models.map((model) => new Network(model, units.keySets)) }
    this.#experts.set(tag, expert)
    return expert
  }
}

/** What the networks say of the comment that they read last: where several answer, the mean of their log odds counts. */
function probabilityOf(category: Category, answering: readonly Network[]): number {
  return fromLogOdds(answering.reduce((sum, network) => sum + network.logOdds(category), 0) / answering.length)
}

/** @param units that read the comment */
function suspicionOf(category: Category, networks: readonly Network[], text: string, units: Units, language: string): Reason | undefined {
  const { name, likely } = ABOUT[category]!
  const asked = networks.filter((network) => network.answers(category))
  if (asked.length === 0) return undefined
  const probability = probabilityOf(category, asked)
  if (probability < likely) return undefined
  const contributions = new Array<number>(units.count).fill(0)
  for (const network of asked) network.addContributions(category, contributions)
  const { first, last } = mostTelling(contributions, units.count)
  return likelyReason(text, {
    category,
    probability,
    severity: probability < SURE ? 'mild' : 'moderate',
    start: units.starts[first]!,
    end: units.ends[last]!,
    language,
    by: name,
  })
}

/** How many words of more than one letter a comment has. */
function wordsIn({ starts, ends, count }: Units): number {
  let words = 0
  for (let at = 0; at < count; at++) if (ends[at]! - starts[at]! > 1) words++
  return words
}
