import { CATEGORIES, REASON_CODES, type Reason } from '../verdict.js'

const CODES = REASON_CODES.filter((code) => !code.endsWith('/likely'))
const CODE_COUNT = CODES.length
const PER_CATEGORY = 4
/** Numbers that `readEvidence` writes. */
export const EVIDENCE_COUNT = CODE_COUNT + PER_CATEGORY * CATEGORIES.length + 5
/** The category that each number speaks of, or -1. */
export const CATEGORY_OF_EVIDENCE: readonly number[] = Array.from({ length: EVIDENCE_COUNT }, (_, at) => {
  if (at < CODE_COUNT) return CATEGORIES.findIndex((category) => CODES[at]!.startsWith(category))
  const category = Math.floor((at - CODE_COUNT) / PER_CATEGORY)
  return category < CATEGORIES.length ? category : -1
})

const INDEX = new Map<string, number>(CODES.map((code, index) => [code, index]))

/** Writes what the reasons and the shape of a comment say, as numbers of 0–1 or so. */
export function readEvidence(text: string, reasons: readonly Reason[], tag: string, into: Float32Array): void {
  into.fill(0)
  for (const { code, category, confidence, severity, target, language } of reasons) {
    const at = INDEX.get(code)
    if (at === undefined || language !== tag) continue
    into[at] = Math.max(into[at]!, confidence)
    const base = CODE_COUNT + PER_CATEGORY * CATEGORIES.indexOf(category)
    into[base] = Math.max(into[base]!, Math.min(4, Math.log(confidence / (1.001 - confidence)) + 3) / 4)
    into[base + 1]! += 0.25
    if (severity === 'severe') into[base + 2] = 1
    if (target === 'participant') into[base + 3] = 1
  }
  let capitals = 0
  let small = 0
  let shouts = 0
  let digits = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x61 && unit <= 0x7a) small++
    else if (unit >= 0x41 && unit <= 0x5a) capitals++
    else if (unit === 0x21) shouts++
    else if (unit >= 0x30 && unit <= 0x39) digits++
  }
  const base = CODE_COUNT + PER_CATEGORY * CATEGORIES.length
  const letters = capitals + small + 1
  into[base] = Math.log1p(text.length) / 6
  into[base + 1] = capitals > 0.5 * letters && letters > 8 ? 1 : 0
  into[base + 2] = Math.min(1, shouts / 4)
  into[base + 3] = Math.min(1, digits / letters)
  into[base + 4] = text.length < 30 ? 1 : 0
}
