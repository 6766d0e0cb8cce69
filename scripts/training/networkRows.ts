import type { LanguagePack } from '../../src/lexicon/pack.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import { Rules } from '../../src/rules/rules.js'
import { keysOf, mixedWith, Units } from '../../src/scorer/units.js'
import { answersOf, QUESTIONS, readLabelled, type LabelledLine } from './labels.js'
import type { Asked } from './networkSources.js'

/** A comment, for a network. */
export interface NetworkRow {
  readonly set: string
  readonly id: string
  /** By word, the keys of its units. */
  readonly words: readonly (readonly number[])[]
  /** By category, the share of raters who say that it violates; NaN where nobody was asked. */
  readonly answers: readonly number[]
  /** By category, whether a network is asked: lists and rules find nothing and excuse nothing. */
  readonly isOpen: readonly boolean[]
}

/** Reads comments of one language as `check` does, and keeps those of which a network can learn. */
export class NetworkRowReader {
  readonly #asked: readonly Asked[]
  readonly #tags: readonly string[]
  readonly #lexicon: Lexicon
  readonly #rules: Rules
  readonly #units: Units

  /**
   * @param asked what the network is asked
   * @param others packs that ship
   */
  constructor(asked: readonly Asked[], pack: LanguagePack, others: readonly LanguagePack[]) {
    this.#asked = asked
    const mixed = mixedWith(pack, others)
    this.#tags = [pack, ...mixed].map(({ tag }) => tag)
    this.#lexicon = new Lexicon([pack, ...mixed], {})
    this.#rules = new Rules([pack, ...mixed], this.#lexicon)
    this.#units = new Units(this.#lexicon.chunks, pack, mixed)
  }

  /** @throws Error naming the file, if it cannot be read, and the line, if that is no JSON */
  async read(set: string, path: string): Promise<NetworkRow[]> {
    return this.readLines(set, await readLabelled(path))
  }

  /** The same of lines at hand. */
  readLines(set: string, lines: readonly LabelledLine[]): NetworkRow[] {
    return lines.flatMap((line) => this.#rowOf(set, line) ?? [])
  }

  #rowOf(set: string, line: LabelledLine): NetworkRow | undefined {
    const hits = this.#lexicon.find(line.text)
    const said = answersOf(set, line)
    const namesGroup = this.#units.namesGroup(hits)
    const answers = this.#asked.map((category) =>
      category === 'derogatory' && !namesGroup ? NaN : said[QUESTIONS.indexOf(category)]!,
    )
    if (answers.every(Number.isNaN)) return undefined
    this.#units.read(line.text, hits)
    const words = keysOf(this.#units)
    const findings = this.#rules.findingsOf(line.text, hits, this.#tags, () => new Map())
    const isOpen = this.#asked.map((category) => findings.length === 0 && !this.#rules.excused.has(category))
    return { set, id: line.id, words, answers, isOpen }
  }
}
