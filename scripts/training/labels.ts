import { readFile } from 'node:fs/promises'

/** Questions that the model answers, in the order of `QuestionWeights`: the categories, then any violation. */
export const QUESTIONS = ['derogatory', 'personal', 'obscene', 'any'] as const

/** What a line of a set says, as far as training needs it. */
export interface LabelledLine {
  readonly id: string
  readonly text: string
  readonly policy?: Readonly<Partial<Record<(typeof QUESTIONS)[number], number>>>
  readonly labels?: Readonly<Record<string, number>>
  readonly expect?: { readonly categories: readonly string[] }
}

/** The share of raters who say yes to each question, 0–1; NaN where the set does not say. */
export type Answers = readonly [derogatory: number, personal: number, obscene: number, any: number]

/** By set: how its authors' labels answer. Others answer by `policy` alone. */
const READERS: Readonly<Record<string, (line: LabelledLine) => Answers>> = {
  civil_comments_en: ({ policy = {}, labels = {} }) => {
    const insult = labels['frac_insult'] ?? 0
    // Threats count as personal too, which the share of raters who say "insult" does not show.
    const personal = policy.personal === 1 ? Math.max(insult, labels['frac_threat'] ?? 0, 0.5) : Math.min(insult, 0.5)
    const derogatory = labels['frac_identity_based_attack'] ?? 0
    return [derogatory, personal, labels['frac_profane_obscene'] ?? 0, 1 - (labels['frac_not_toxic'] ?? 1)]
  },
  contextual_abuse_en: ({ policy = {} }) => [policy.derogatory ?? NaN, policy.personal ?? NaN, NaN, policy.any ?? NaN],
  // Every turn speaks to a chat bot, so abuse of "the system" is abuse of who is spoken to.
  convabuse_en: ({ labels = {} }) => {
    const abuse = labels['frac_abuse'] ?? NaN
    return [abuse === 0 ? 0 : NaN, abuse === 0 ? 0 : (labels['target.system'] ?? 0), NaN, abuse]
  },
  toxigen_en: ({ labels = {} }) => {
    const share = Math.min(1, Math.max(0, ((labels['toxicity_human'] ?? NaN) - 1) / 4))
    return [share, NaN, NaN, share]
  },
  davidson_en: ({ labels = {} }) => {
    const { n = NaN, hate_speech: hate = 0, offensive_language: offensive = 0 } = labels
    return [hate / n, NaN, NaN, (hate + offensive) / n]
  },
  measuring_hate_en: ({ labels = {} }) => [labels['hatespeech_frac'] ?? NaN, NaN, NaN, NaN],
  verdicts_en: ({ expect }) => {
    const has = (category: string) => Number(expect?.categories.includes(category))
    return [has('derogatory'), has('personal'), has('obscene'), Number(expect?.categories.length !== 0)]
  },
}

/** What a line answers. Soft labels: three raters of five are 0.6, not yes. */
export function answersOf(set: string, line: LabelledLine): Answers {
  return READERS[set]?.(line) ?? byPolicy(line)
}

function byPolicy({ policy = {} }: LabelledLine): Answers {
  const { derogatory, personal, obscene, any } = policy
  // What violates in no way violates no category.
  const missing = any === 0 ? 0 : NaN
  const some = derogatory === 1 || personal === 1 || obscene === 1
  return [derogatory ?? missing, personal ?? missing, obscene ?? missing, some ? 1 : (any ?? NaN)]
}

/** @throws Error naming the file, if it cannot be read, and the line, if that is no JSON */
export async function readLabelled(path: string): Promise<LabelledLine[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => parse(line, `${path}:${index + 1}`))
}

function parse(line: string, place: string): LabelledLine {
  try {
    return JSON.parse(line) as LabelledLine
  } catch (error) {
    throw new Error(`${place}: not JSON: ${String(error)}`, { cause: error })
  }
}
