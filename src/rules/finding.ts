import { categoryOf } from '../category.js'
import type { Hit } from '../lexicon/entry.js'
import { SEVERITIES, type Category, type GroupKind, type ReasonCode, type Role, type Severity, type Target } from '../verdict.js'

/** Something that counts, and what is known about it: a reason without its confidence. */
export interface Finding {
  readonly code: ReasonCode
  readonly severity: Severity
  /** UTF-16 offsets into the comment, end exclusive. */
  readonly start: number
  readonly end: number
  readonly target: Target
  readonly role?: Role
  readonly group?: GroupKind
  /** One bit per `DISGUISES`. */
  readonly disguise: number
  readonly language: string
  /** Where it comes from: see `Reason.rule`. */
  readonly rule: string
  readonly isAmbiguous: boolean
  /** Whether a rule tells it from the words around, instead of a word that counts by itself. */
  readonly isByRule: boolean
  /** Whether its role is that of somebody whose name was passed in. */
  readonly isNamed: boolean
  /** How many words lie between the words that a rule goes by. */
  readonly loose: number
  /** Whether it stands in a question. */
  readonly isAsked: boolean
}

/** Whom a word is aimed at, when nothing else is known: a slur at a group, an insult at a person. */
export const TARGET_OF: Readonly<Record<Category, Target>> = {
  derogatory: 'group',
  personal: 'person',
  obscene: 'none',
}

/** Of words side by side that have this code the last is the head, and the others say of what kind: a filthy liar. */
const DESCRIBED: ReasonCode = 'personal/insult'

/** Says how far down a language stands among those that a comment is written in. */
export type RankOf = (tag: string) => number

/**
 * Languages of the comment in their order, right behind each what is the same language in another script, all others last.
 *
 * @param languages tags of what a comment is written in, the one with most of it first
 */
export function rankIn(languages: readonly string[]): RankOf {
  return (tag) => {
    const spoken = spokenIn(tag)
    const first = languages.findIndex((language) => spokenIn(language) === spoken)
    if (first < 0) return 2 * languages.length
    return 2 * first + (languages[first] === tag ? 0 : 1)
  }
}

/** The language without its script: `ta` of `ta-Latn`. */
function spokenIn(tag: string): string {
  return tag.split('-', 1)[0]!
}

/**
 * The hits that count by themselves; of one span that of the language that more of the comment is written in, or the first: neighbours
 * list the same words.
 */
export function directFindings(hits: readonly Hit[], rankOf: RankOf): Finding[] {
  const findings: Finding[] = []
  for (const { entry, start, end, disguise } of hits) {
    if (!entry.direct || entry.violation === undefined) continue
    const last = findings.at(-1)
    if (last?.start === start && last.end === end) {
      if (last.disguise !== disguise || rankOf(entry.language) >= rankOf(last.language)) continue
      findings.pop()
    }
    const { code, severity } = entry.violation
    findings.push({
      code,
      severity,
      start,
      end,
      target: entry.sense.target ?? TARGET_OF[categoryOf(code)],
      ...(entry.sense.group !== undefined && { group: entry.sense.group }),
      disguise,
      language: entry.language,
      rule: entry.rule,
      isAmbiguous: entry.traits.has('ambiguous'),
      isByRule: false,
      isNamed: false,
      loose: 0,
      isAsked: false,
    })
  }
  return findings
}

/**
 * Keeps one of overlapping findings of rules that have the same code: of one span that of the language that more of the comment is
 * written in; else the gravest; then the one that knows whom it means; then the one with the fewest words in its gaps. Insults side by
 * side are one finding. A word that counts by itself and is found by a rule, too, is one finding, the rule's: two packs of one language
 * may differ in whether its words need rules.
 *
 * @param text that they were found in
 * @returns in order of position
 */
export function withoutRepetitions(findings: readonly Finding[], text: string, rankOf: RankOf): Finding[] {
  const kept: Finding[] = []
  const lastOfCode = new Map<string, number>()
  // What has one place keeps its order: what counts by itself stands before what rules find.
  const inOrder = findings.toSorted((a, b) => a.start - b.start || b.end - a.end)
  for (const [index, finding] of inOrder.entries()) {
    if (!finding.isByRule && isFoundByRule(finding, inOrder, index + 1)) continue
    const at = lastOfCode.get(finding.code) ?? kept.length
    const last = kept[at]
    if (!finding.isByRule || last === undefined || last.end <= finding.start) {
      if (finding.isByRule) lastOfCode.set(finding.code, kept.length)
      kept.push(finding)
    } else if (isBetter(finding, last, rankOf)) kept[at] = finding
  }
  // The better one of two may begin behind what stood between them.
  return insultsTogether(kept, text).sort((a, b) => a.start - b.start)
}

/** With the insults that stand side by side as one each. */
function insultsTogether(findings: readonly Finding[], text: string): Finding[] {
  const all: Finding[] = []
  let at = -1
  for (const finding of findings) {
    const isInsult = finding.isByRule && finding.code === DESCRIBED
    const last = all[at]
    if (isInsult && last !== undefined && last.end <= finding.start && text.slice(last.end, finding.start).trim() === '') {
      all[at] = together(last, finding)
      continue
    }
    if (isInsult) at = all.length
    all.push(finding)
  }
  return all
}

/** Two findings side by side as one: it is what the last word says, unless the first is graver or knows better who is meant. */
function together(first: Finding, last: Finding): Finding {
  const graver = SEVERITIES.indexOf(first.severity) - SEVERITIES.indexOf(last.severity)
  const head = graver > 0 || (graver === 0 && first.role !== undefined && last.role === undefined) ? first : last
  return { ...head, start: first.start, end: last.end, disguise: first.disguise | last.disguise }
}

/** Whether a rule has found the same word of the same list, among what follows in the same place. */
function isFoundByRule({ start, end, code, rule }: Finding, findings: readonly Finding[], from: number): boolean {
  for (let at = from; findings[at]?.start === start && findings[at]?.end === end; at++) {
    const other = findings[at]!
    if (other.isByRule && other.code === code && other.rule === rule) return true
  }
  return false
}

function isBetter(one: Finding, other: Finding, rankOf: RankOf): boolean {
  const closer = rankOf(one.language) - rankOf(other.language)
  if (closer !== 0 && one.start === other.start && one.end === other.end) return closer < 0
  const graver = SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity)
  if (graver !== 0) return graver > 0
  if (knowsWhom(one, other)) return true
  return one.loose < other.loose && !knowsWhom(other, one)
}

/**
 * Whether a finding knows who is meant, and another one of the same words does not: by a name, or because it is somebody of
 * this conversation and no word of the other is lost.
 */
function knowsWhom(one: Finding, other: Finding): boolean {
  if (one.isNamed) return !other.isNamed
  return one.role !== undefined && one.target === 'participant' && other.role === undefined && covers(one, other)
}

function covers(one: Finding, other: Finding): boolean {
  return one.start <= other.start && one.end >= other.end
}
