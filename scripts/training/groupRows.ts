import type { LanguagePack } from '../../src/lexicon/pack.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import { Rules } from '../../src/rules/rules.js'
import { mixedWith, Units } from '../../src/scorer/units.js'
import { answersOf, readLabelled, type LabelledLine } from './labels.js'

/** A comment that names a group, for a network. */
export interface GroupRow {
  readonly set: string
  readonly id: string
  /** By word, the keys of its units. */
  readonly words: readonly (readonly number[])[]
  /** The share of raters who say that it derogates. */
  readonly answer: number
  /** Whether lists and rules find nothing in it and excuse nothing: then a network is asked. */
  readonly isOpen: boolean
}

/** Reads comments of one language as `check` does, and keeps those that name a group. */
export class GroupRowReader {
  readonly #tags: readonly string[]
  readonly #lexicon: Lexicon
  readonly #rules: Rules
  readonly #units: Units

  /** @param others packs that ship */
  constructor(pack: LanguagePack, others: readonly LanguagePack[]) {
    const mixed = mixedWith(pack, others)
    this.#tags = [pack, ...mixed].map(({ tag }) => tag)
    this.#lexicon = new Lexicon([pack, ...mixed], {})
    this.#rules = new Rules([pack, ...mixed], this.#lexicon)
    this.#units = new Units(pack, mixed)
  }

  /** @throws Error naming the file, if it cannot be read, and the line, if that is no JSON */
  async read(set: string, path: string): Promise<GroupRow[]> {
    return this.readLines(set, await readLabelled(path))
  }

  /** The same of lines at hand. */
  readLines(set: string, lines: readonly LabelledLine[]): GroupRow[] {
    return lines.flatMap((line) => this.#rowOf(set, line) ?? [])
  }

  #rowOf(set: string, line: LabelledLine): GroupRow | undefined {
    const answer = answersOf(set, line)[0]
    if (Number.isNaN(answer)) return undefined
    const hits = this.#lexicon.find(line.text)
    const words = this.#units.read(line.text, hits)
    if (words === undefined) return undefined
    const findings = this.#rules.findingsOf(line.text, hits, this.#tags, () => new Map())
    const isOpen = findings.length === 0 && !this.#rules.excused.has('derogatory')
    return { set, id: line.id, words: words.map(({ keys }) => keys), answer, isOpen }
  }
}
