import type { Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'
import type { Category, Reason } from '../verdict.js'
import type { Chunks } from '../text/chunks.js'
import { checksumOf } from './bytes.js'
import { likelyReason } from './likely.js'
import { Network, type NetworkModel } from './network.js'
import { mixedWith, Units, type UnitWord } from './units.js'
import { mostTelling } from './window.js'

/** From which probability on a category is said to be violated, and from which on that is sure. */
const LIKELY = 0.5
const SURE = 0.9

/** In a comment of fewer words there is too little to go by. */
const FEWEST_WORDS = 3

/** What a rule is named after, by category. */
const NAMES: Readonly<Partial<Record<Category, string>>> = { derogatory: 'group', personal: 'person' }

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
    this.version = checksumOf(models.map(({ checksum }) => checksum.toString(16)).join()).toString(16)
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
    const asked = units.namesGroup(hits) ? open : open.filter((category) => category !== 'derogatory')
    if (!networks.some((network) => asked.some((category) => network.answers(category)))) return []
    const words = units.read(text, hits)
    return words.length < FEWEST_WORDS ? [] : networks.flatMap((network) => suspicionsOf(network, text, words, asked))
  }

  #expertOf(tag: string): Expert | undefined {
    const known = this.#experts.get(tag)
    const pack = this.#packs.get(tag)
    if (known !== undefined || pack === undefined) return known
    const networks = this.#models.filter(({ language }) => language === tag).map((model) => new Network(model))
    if (networks.length === 0) return undefined
    const expert = { units: new Units(this.#chunks, pack, mixedWith(pack, [...this.#packs.values()])), networks }
    this.#experts.set(tag, expert)
    return expert
  }
}

function suspicionsOf(network: Network, text: string, words: readonly UnitWord[], asked: readonly Category[]): Reason[] {
  const answered = asked.filter((category) => network.answers(category))
  if (answered.length === 0) return []
  network.read(words)
  return answered.flatMap((category) => {
    const probability = network.probability(category)
    if (probability < LIKELY) return []
    const { first, last } = mostTelling(network.contributions(category, words.length), words.length)
    return likelyReason(text, {
      category,
      probability,
      severity: probability < SURE ? 'mild' : 'moderate',
      start: words[first]!.start,
      end: words[last]!.end,
      language: network.language,
      by: NAMES[category]!,
    })
  })
}
