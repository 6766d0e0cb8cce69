import { en } from '../../src/languages/en.js'
import type { Hit } from '../../src/lexicon/entry.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import { Confidence } from '../../src/rules/confidence.js'
import { reasonsOf } from '../../src/rules/reasons.js'
import { Rules } from '../../src/rules/rules.js'
import { EVIDENCE_COUNT, readEvidence } from '../../src/scorer/evidence.js'
import { Features } from '../../src/scorer/features.js'
import { keyOf } from '../../src/scorer/weights.js'
import { AsRead } from '../../src/text/asRead.js'
import { answersOf, QUESTIONS, readLabelled, type LabelledLine } from './labels.js'

/** The rows of one set, as numbers. */
export interface TrainingSet {
  readonly name: string
  readonly lines: readonly Omit<LabelledLine, 'text'>[]
  /** Keys of features; those of row i stand from `offsets[i]` to `offsets[i + 1]`. */
  readonly keys: Int32Array
  readonly offsets: Int32Array
  /** `EVIDENCE_COUNT` numbers a row. */
  readonly evidence: Float32Array
  /** One a question and row. */
  readonly answers: Float32Array
}

/** Reads comments as `check` does, for the training. */
export class RowReader {
  readonly #lexicon = new Lexicon([en], {})
  readonly #rules = new Rules([en], this.#lexicon, (text) => this.#find(text))
  readonly #confidence = new Confidence([en])
  readonly #asRead = new AsRead([en], (char) => this.#lexicon.characters.isListed(char))
  readonly #features = new Features({ add: (hash) => this.#push(keyOf(hash)) }, en.tag)
  #keys = new Int32Array(1 << 16)
  #count = 0

  /** @throws Error naming the file, if it cannot be read, and the line, if that is no JSON */
  async read(name: string, path: string): Promise<TrainingSet> {
    return this.readLines(name, await readLabelled(path))
  }

  /** The same of lines at hand. */
  readLines(name: string, lines: readonly LabelledLine[]): TrainingSet {
    this.#count = 0
    const offsets = new Int32Array(lines.length + 1)
    const evidence = new Float32Array(lines.length * EVIDENCE_COUNT)
    const answers = new Float32Array(lines.length * QUESTIONS.length)
    for (const [row, line] of lines.entries()) {
      // One side of the pairs of this set is in small letters, which must not tell them apart.
      const given = name === 'paradetox_en' ? line.text.toLowerCase() : line.text
      const text = this.#asRead.of(given)?.text ?? given
      const hits = this.#find(text)
      const findings = this.#rules.read(text, hits, [en.tag]).findings
      const reasons = reasonsOf(text, findings, this.#confidence)
      this.#features.read(text, hits)
      readEvidence(text, reasons, en.tag, evidence.subarray(row * EVIDENCE_COUNT, (row + 1) * EVIDENCE_COUNT))
      offsets[row + 1] = this.#count
      answers.set(answersOf(name, line), row * QUESTIONS.length)
    }
    const kept = lines.map(({ id, policy, labels, expect }) => ({
      id,
      ...(policy && { policy }),
      ...(labels && { labels }),
      ...(expect && { expect }),
    }))
    return { name, lines: kept, keys: this.#keys.slice(0, this.#count), offsets, evidence, answers }
  }

  /** With one pack there is no doubt whose word it is: markers are not asked. */
  #find(text: string): readonly Hit[] {
    return this.#lexicon.find(text, () => 0)
  }

  #push(key: number): void {
    if (this.#count === this.#keys.length) {
      const larger = new Int32Array(2 * this.#keys.length)
      larger.set(this.#keys)
      this.#keys = larger
    }
    this.#keys[this.#count++] = key
  }
}
