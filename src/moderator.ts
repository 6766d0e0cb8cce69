import { createDecide } from './decide.js'
import { createExplain, type Explain } from './explain.js'
import { fingerprint } from './fingerprint.js'
import { version } from './generated/version.js'
import { Identifier, type GuessLanguage, type Languages } from './language/identify.js'
import { checkPacks } from './lexicon/check.js'
import type { Hit } from './lexicon/entry.js'
import { Lexicon } from './lexicon/lexicon.js'
import type { LanguagePack } from './lexicon/pack.js'
import { checkLanguages, parsePolicy, type Policy } from './policy.js'
import type { PrivateInformation } from './private-information/part.js'
import { Confidence } from './rules/confidence.js'
import { peopleOf } from './rules/people.js'
import { reasonsOf } from './rules/reasons.js'
import { Rules } from './rules/rules.js'
import { CATEGORIES, SEVERITIES } from './verdict.js'
import type { Category, Comment, Notice, Reason, Verdict } from './verdict.js'

/** What a moderator is made of; `refrain` brings all of it, `refrain/core` none. */
export interface Parts {
  /** The languages it knows. The first pack of a script is what text in that script is taken for. */
  packs: readonly LanguagePack[]
  /** Tells other languages in the scripts of the packs: `refrain/identify`. Only scripts are told when absent. */
  identify?: GuessLanguage | undefined
  /** Finds telephone numbers, addresses, identity numbers: `refrain/private-information`. Not looked for when absent. */
  privateInformation?: PrivateInformation | undefined
}

/** Judges comments by one policy. */
export interface Moderator {
  /**
   * Judges one comment. Pure, synchronous and deterministic; no string makes it throw.
   *
   * @throws TypeError if the comment, or its `text`, is no string
   * @example moderator.check('What a load of crap').action // 'nudge'
   */
  check(comment: Comment | string): Verdict
  /** Says in sentences what a verdict of this moderator means, for one of three audiences. */
  explain: Explain
  /** Library version, packs and policy in one string, so that a verdict can be reproduced. */
  readonly fingerprint: string
}

/**
 * Makes a moderator: validates the policy and builds the automata, once, in milliseconds. Keep it and
 * call `check` for every comment.
 *
 * @throws PolicyError naming every mistake in the policy, with its path
 * @throws TypeError naming what is wrong in a pack
 * @example
 * const moderator = createModerator({ actions: { obscene: { mild: 'publish' } } }, { packs: [en] })
 */
export function createModerator(policy: Policy | undefined, parts: Parts): Moderator {
  const rules = parsePolicy(policy ?? {})
  checkPacks(parts.packs)
  checkLanguages(rules, parts.packs.map(({ tag }) => tag))
  const packs = parts.packs.filter((pack) => rules.languages?.includes(pack.tag) ?? true)
  const lexicon = new Lexicon(packs, rules)
  const contextual = new Rules(packs, lexicon.characters)
  const confidence = new Confidence(packs)
  const decide = createDecide(rules)
  const identifier = new Identifier(packs, lexicon.characters, (folding) => lexicon.readingIn(folding), parts.identify)
  const likeliest = firstOfScripts(packs)
  let print: string | undefined

  function check(comment: Comment | string): Verdict {
    return typeof comment === 'string' ? judge({ text: comment }) : judge(readComment(comment))
  }

  function judge(comment: Comment): Verdict {
    const { text } = comment
    const hits = lexicon.find(text, (tag) => identifier.shows(text, tag))
    const languages = identifier.identify(text, comment.language, languagesIn(hits, likeliest), !lexicon.hasOtherScripts)
    const exposed = parts.privateInformation?.find(text) ?? NO_REASONS
    const reasons = hits.length + exposed.length === 0 ? NO_REASONS : reasonsIn(comment, hits, exposed, languages)
    const notices = noticesOf(text, languages)
    return {
      action: decide.verdictAction(reasons, notices, comment.insist === true),
      reasons,
      scores: reasons.length === 0 ? NO_SCORES : scoresOf(reasons),
      languages: languages.shares,
      notices,
    }
  }

  /** @param exposed private information */
  function reasonsIn(
    comment: Comment,
    hits: readonly Hit[],
    exposed: readonly Reason[],
    { tags }: Languages,
  ): readonly Reason[] {
    const { text } = comment
    const findings = contextual.findingsOf(text, hits, tags, () => peopleOf(comment, rules.people ?? []))
    if (findings.length + exposed.length === 0) return NO_REASONS
    const reasons = [...reasonsOf(text, findings, confidence), ...exposed].sort((a, b) => a.start - b.start)
    return reasonsThatCount(reasons)
  }

  function reasonsThatCount(reasons: readonly Reason[]): readonly Reason[] {
    const counting = reasons.filter(({ code, severity, role }) => decide.actionFor(code, severity, role) !== 'off')
    return SEVERITIES.toReversed().flatMap((severity) => counting.filter((reason) => reason.severity === severity))
  }

  function noticesOf(text: string, { notCovered }: Languages): readonly Notice[] {
    const limit = rules.maxLength
    const isTooLong = limit !== undefined && text.length > limit.characters
    if (notCovered === undefined && !isTooLong) return NO_NOTICES
    const notices: Notice[] = []
    if (notCovered !== undefined) {
      notices.push({ code: 'language-not-covered', action: rules.notCovered ?? 'review', detail: notCovered })
    }
    if (isTooLong) notices.push({ code: 'too-long', action: limit.action, detail: String(text.length) })
    return notices
  }

  const ownFingerprint = () => (print ??= fingerprint(version, packs, rules))
  return {
    check,
    explain: createExplain(() => ({ packs, decide, fingerprint: ownFingerprint() })),
    get fingerprint() {
      return ownFingerprint()
    },
  }
}

const NO_LANGUAGES: readonly string[] = []
const NO_REASONS: readonly Reason[] = Object.freeze([])
const NO_NOTICES: readonly Notice[] = Object.freeze([])
const NO_SCORES: Readonly<Record<Category, number>> = Object.freeze({ derogatory: 0, personal: 0, obscene: 0 })

/**
 * Tags of the languages that words were found of. A word that the likeliest language of a script lists, too, tells
 * nothing: many languages have borrowed it.
 *
 * @param likeliest tags of the first pack of each script
 */
function languagesIn(hits: readonly Hit[], likeliest: ReadonlySet<string>): readonly string[] {
  if (hits.length === 0) return NO_LANGUAGES
  const tags: string[] = []
  for (let from = 0, to = 0; from < hits.length; from = to) {
    const { start, end } = hits[from]!
    let isShared = false
    for (; hits[to]?.start === start && hits[to]!.end === end; to++) {
      isShared ||= hits[to]!.entry.language !== hits[from]!.entry.language
    }
    const told = hits.slice(from, to).map(({ entry }) => entry.language)
    if (isShared && told.some((tag) => likeliest.has(tag))) continue
    for (const tag of told) if (!tags.includes(tag)) tags.push(tag)
  }
  return tags
}

/** Tags of the first pack of each script. */
function firstOfScripts(packs: readonly LanguagePack[]): ReadonlySet<string> {
  return new Set(new Map(packs.toReversed().map(({ script, tag }) => [script, tag])).values())
}

/** How much a further reason of a category adds to what the surest one leaves open. */
const WEIGHT_OF_FURTHER = 0.5

/** The surest reason of a category, and a little more for every further one. */
function scoresOf(reasons: readonly Reason[]): Record<Category, number> {
  const scores = { ...NO_SCORES }
  for (const category of CATEGORIES) {
    const confidences = reasons.filter((reason) => reason.category === category).map((reason) => reason.confidence)
    const surest = confidences.reduce((a, b) => Math.max(a, b), 0)
    let open = 1 - surest
    for (const confidence of confidences) open *= 1 - WEIGHT_OF_FURTHER * confidence
    scores[category] = confidences.length < 2 ? surest : 1 - open / (1 - WEIGHT_OF_FURTHER * surest)
  }
  return scores
}

/** Takes anything: JavaScript callers have no types to stop them. */
function readComment(comment: unknown): Comment {
  const { text, language, insist, ...context } = (comment ?? {}) as { [Key in keyof Comment]?: unknown }
  if (typeof text !== 'string') {
    throw new TypeError(
      `check() takes a string or a comment whose "text" is a string; found ${comment === null ? 'null' : typeof comment}` +
        (typeof comment === 'object' && comment !== null ? ` with "text" ${text === null ? 'null' : typeof text}` : ''),
    )
  }
  return {
    ...(context as Partial<Comment>),
    text,
    language: typeof language === 'string' ? language : undefined,
    insist: insist === true,
  }
}
