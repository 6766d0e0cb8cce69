import type { LanguagePack } from '../../src/lexicon/pack.js'
import { Identifier } from '../../src/language/identify.js'
import type { Hit } from '../../src/lexicon/entry.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import { Rules } from '../../src/rules/rules.js'
import { ASKED, type Asked } from '../../src/scorer/skipgrams.js'
import { categoryOf } from '../../src/category.js'
import { keysOf, mixedWith, Units } from '../../src/scorer/units.js'
import { AsRead } from '../../src/text/asRead.js'
import { answersOf, QUESTIONS, readLabelled, type LabelledLine } from './labels.js'

/** A comment, as skip-grams are learned from it. */
export interface SkipgramRow {
  readonly set: string
  readonly id: string
  /** By word, its keys. */
  readonly words: readonly (readonly number[])[]
  /** Whether it names a group of people. */
  readonly namesGroup: boolean
  /** By category, the share of raters who say that it violates; NaN where nobody was asked. */
  readonly answers: readonly number[]
  /** By category, whether skip-grams are asked: lists and rules find nothing of it and excuse nothing. */
  readonly isOpen: readonly boolean[]
}

/** Reads comments of one language as `check` does, and keeps those of which something can be learned. */
export class SkipgramRowReader {
  readonly #language: string
  readonly #tags: readonly string[]
  readonly #lexicon: Lexicon
  readonly #identifier: Identifier
  readonly #rules: Rules
  readonly #units: Units
  readonly #asRead: AsRead

  /** @param others packs that ship */
  constructor(pack: LanguagePack, others: readonly LanguagePack[]) {
    const mixed = mixedWith(pack, others)
    this.#language = pack.tag
    this.#tags = [pack, ...mixed].map(({ tag }) => tag)
    const lexicon = new Lexicon([pack, ...mixed], {})
    this.#lexicon = lexicon
    this.#identifier = new Identifier([pack, ...mixed], lexicon.characters, lexicon.chunks, (folding) => lexicon.readingIn(folding))
    this.#rules = new Rules([pack, ...mixed], lexicon, (text) => this.#find(text))
    this.#units = new Units(lexicon.chunks, pack, mixed)
    this.#asRead = new AsRead([pack, ...mixed], (char) => lexicon.characters.isListed(char))
  }

  /** @throws Error naming the file, if it cannot be read, and the line, if that is no JSON */
  async read(set: string, path: string): Promise<SkipgramRow[]> {
    return this.readLines(set, await readLabelled(path))
  }

  /** The same of lines at hand. */
  readLines(set: string, lines: readonly LabelledLine[]): SkipgramRow[] {
    return lines.flatMap((line) => this.#rowOf(set, line) ?? [])
  }

  #find(text: string): readonly Hit[] {
    return this.#lexicon.find(text, (tag) => this.#identifier.marksOf(text, tag))
  }

  #rowOf(set: string, line: LabelledLine): SkipgramRow | undefined {
    const text = this.#asRead.of(line.text)?.text ?? line.text
    const hits = this.#find(text)
    const said = answersOf(set, line)
    const answers = ASKED.map((category) => said[QUESTIONS.indexOf(category)]!)
    if (answers.every(Number.isNaN)) return undefined
    this.#units.read(text, hits)
    const words = keysOf(this.#units)
    const namesGroup = this.#units.namesGroup(hits) || this.#rules.namesGroup(text, hits, this.#language)
    const { findings, excused } = this.#rules.read(text, hits, this.#tags)
    const isFound = (category: Asked) => findings.some(({ code }) => categoryOf(code) === category)
    const isOpen = ASKED.map((category) => !isFound(category) && !excused.has(category))
    return { set, id: line.id, words, answers, isOpen, namesGroup }
  }
}
