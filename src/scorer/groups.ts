import type { Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'
import type { Reason } from '../verdict.js'
import { checksumOf } from './bytes.js'
import { likelyReason } from './likely.js'
import { Network, type NetworkModel } from './network.js'
import { mixedWith, Units } from './units.js'
import { mostTelling } from './window.js'

/** From which probability on a group is said to be derogated, and from which on that is sure. */
const LIKELY = 0.5
const SURE = 0.9

/** In a comment of fewer words there is too little to go by. */
const FEWEST_WORDS = 3

/** What is made of a model when a comment in its language is first asked about. */
interface Expert {
  readonly units: Units
  readonly network: Network
}

/** Judges whether a comment that names a group of people derogates it, by a network for each language. */
export class GroupWitness {
  /** What the networks are, for the fingerprint. */
  readonly version: string
  readonly #models: ReadonlyMap<string, NetworkModel>
  readonly #packs: ReadonlyMap<string, LanguagePack>
  readonly #experts = new Map<string, Expert>()

  /** @param packs of the moderator; networks for other languages are never asked */
  constructor(models: readonly NetworkModel[], packs: readonly LanguagePack[]) {
    this.#packs = new Map(packs.map((pack) => [pack.tag, pack]))
    this.#models = new Map(models.filter(({ language }) => this.#packs.has(language)).map((model) => [model.language, model]))
    this.version = checksumOf(models.map(({ checksum }) => checksum.toString(16)).join()).toString(16)
  }

  /**
   * @param hits in order of position
   * @param tag of the language that the comment is mostly in
   * @returns a reason, if the comment names a group and is likely to derogate it
   * @throws Error that says so, if the network is damaged
   */
  suspect(text: string, hits: readonly Hit[], tag: string): Reason | undefined {
    const { units, network } = this.#expertOf(tag) ?? {}
    const words = units?.read(text, hits)
    if (network === undefined || words === undefined || words.length < FEWEST_WORDS) return undefined
    const probability = network.probability(words)
    if (probability < LIKELY) return undefined
    const { first, last } = mostTelling(network.contributions(words.length), words.length)
    return likelyReason(text, {
      category: 'derogatory',
      probability,
      severity: probability < SURE ? 'mild' : 'moderate',
      start: words[first]!.start,
      end: words[last]!.end,
      language: tag,
      by: 'group',
    })
  }

  #expertOf(tag: string): Expert | undefined {
    const known = this.#experts.get(tag)
    const model = this.#models.get(tag)
    if (known !== undefined || model === undefined) return known
    const pack = this.#packs.get(tag)!
    const expert = { units: new Units(pack, mixedWith(pack, [...this.#packs.values()])), network: new Network(model) }
    this.#experts.set(tag, expert)
    return expert
  }
}
