import type { Calibration, LanguagePack } from '../lexicon/pack.js'
import { evidenceOf } from './evidence.js'
import { categoryOf } from '../category.js'
import type { Finding } from './finding.js'
import { thousandths } from './thousandths.js'

/**
 * Weights where the pack has none for the code, its category or any code: surer when graver, less sure
 * when ambiguous or behind a mask. In the order of `EVIDENCE`.
 */
const UNCALIBRATED: readonly number[] = [2, -1, 1, -1.5, -0.5, 0, -0.5, 0.5, 0, -0.5, -0.3, 0.5, 0]

/** Turns evidence into a probability by logistic regression, with weights per language and code, or its category. */
export class Confidence {
  readonly #calibrations: ReadonlyMap<string, Calibration>

  constructor(packs: readonly LanguagePack[]) {
    this.#calibrations = new Map(packs.map((pack) => [pack.tag, pack.calibration]))
  }

  /**
   * How sure it is that a moderator would agree with the finding.
   *
   * @param count number of findings in the comment
   * @returns 0–1
   */
  of(finding: Finding, count: number): number {
    const calibration = this.#calibrations.get(finding.language)
    const keys = [finding.code, categoryOf(finding.code), 'default']
    const weights = keys.map((key) => nonEmpty(calibration?.[key])).find((fitted) => fitted !== undefined) ?? UNCALIBRATED
    let sum = 0
    for (const [index, value] of evidenceOf(finding, count).entries()) sum += value * (weights[index] ?? 0)
    return thousandths(1 / (1 + Math.exp(-sum)))
  }
}

function nonEmpty(weights: readonly number[] | undefined): readonly number[] | undefined {
  return weights !== undefined && weights.length > 0 ? weights : undefined
}
