import { commentOf } from './comment.js'
import { createDecide } from './decide.js'
import { createExplain, type Explain } from './explain.js'
import { fingerprint } from './fingerprint.js'
import { version } from './generated/version.js'
import { Identifier, type Languages } from './language/identify.js'
import type { Hit } from './lexicon/entry.js'
import { firstOfScripts, languagesIn } from './lexicon/languagesIn.js'
import { Lexicon } from './lexicon/lexicon.js'
import { noticesOf } from './notices.js'
import { checkParts, type Parts } from './parts.js'
import { policyOf, type Policy } from './policy.js'
import { Confidence } from './rules/confidence.js'
import { peopleOf } from './rules/people.js'
import { reasonsOf } from './rules/reasons.js'
import { Rules } from './rules/rules.js'
import type { Scorer } from './scorer/part.js'
import { scoresOf, withoutOutvoted } from './scores.js'
import { CATEGORIES, SEVERITIES } from './verdict.js'
import type { Category, Comment, Reason, Verdict } from './verdict.js'

/** Judges comments by one policy. */
export interface Moderator {
  /**
   * Judges one comment. Pure, synchronous and deterministic; no string makes it throw.
   *
   * @param comment its text, or what is known of it; besides `text`, what is of another type counts as absent
   * @throws TypeError if the comment, or its `text`, is no string
   * @example moderator.check('What a load of crap').action // 'nudge'
   */
  check(comment: Comment | string): Verdict
  /** Says in sentences what a verdict of this moderator means, for one of three audiences. */
  explain: Explain
  /** Library version, parts, packs and policy in one string, so that a verdict can be reproduced. */
  readonly fingerprint: string
}

/**
 * Makes a moderator: validates the policy and builds the automata, once, in milliseconds. Keep it and
 * call `check` for every comment.
 *
 * @throws PolicyError naming every mistake in the policy, with its path
 * @throws TypeError naming what is wrong in a pack, or which part is none
 * @example
 * const moderator = createModerator({ actions: { obscene: { mild: 'publish' } } }, { packs: [en] })
 */
export function createModerator(policy: Policy | undefined, parts: Parts): Moderator {
  checkParts(parts)
  const rules = policyOf(policy ?? {}, parts.packs.map(({ tag }) => tag))
  const packs = parts.packs.filter((pack) => rules.languages?.includes(pack.tag) ?? true)
  const lexicon = new Lexicon(packs, rules)
  const contextual = new Rules(packs, lexicon)
  const confidence = new Confidence(packs)
  const decide = createDecide(rules)
  const readingIn = (folding: string) => lexicon.readingIn(folding)
  const identifier = new Identifier(packs, lexicon.characters, lexicon.chunks, readingIn, parts.identify)
  const likeliest = firstOfScripts(packs)
  const scorer = packs.length === 0 ? undefined : parts.scorer?.create(lexicon.chunks, packs)
  let print: string | undefined

  function check(comment: Comment | string): Verdict {
    return typeof comment === 'string' ? judge({ text: comment }) : judge(commentOf(comment))
  }

  function judge(comment: Comment): Verdict {
    const { text } = comment
    const hits = lexicon.find(text, (tag) => identifier.marksOf(text, tag))
    const languages = identifier.identify(text, comment.language, languagesIn(hits, likeliest), !lexicon.hasOtherScripts)
    const exposed = parts.privateInformation?.find(text) ?? NO_REASONS
    const found = hits.length + exposed.length === 0 ? NO_REASONS : reasonsIn(comment, hits, exposed, languages)
    const tag = mostlyIn(languages)
    const witness = scorer !== undefined && tag === scorer.language ? scorer : undefined
    const probabilities = witness?.score(text, hits, found)
    const meant = witness === undefined ? found : withoutOutvoted(found, probabilities!, witness.language)
    const all = scorer === undefined || tag === undefined ? meant : [...meant, ...likelyIn(scorer, text, hits, tag, meant)]
    const reasons = all.length === 0 ? NO_REASONS : reasonsThatCount(all)
    const notices = noticesOf(text, languages, rules)
    return {
      action: decide.verdictAction(reasons, notices, comment.insist === true),
      reasons,
      scores: scoresOf(reasons, probabilities, witness?.language),
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
    return findings.length === 0 ? exposed : [...reasonsOf(text, findings, confidence), ...exposed]
  }

  /** What statistics suspect of the categories in which nothing was found, or excused: of those they would only say it again. */
  function likelyIn(witness: Scorer, text: string, hits: readonly Hit[], tag: string, meant: readonly Reason[]): readonly Reason[] {
    // Excuses stay behind from a comment before, where there was no hit and no rule was asked.
    const isExcused = (category: Category) => hits.length > 0 && contextual.excused.has(category)
    const open = CATEGORIES.filter((category) => !isExcused(category) && !meant.some((reason) => reason.category === category))
    return open.length === 0 ? NO_REASONS : witness.suspect(text, hits, tag, open)
  }

  function reasonsThatCount(reasons: readonly Reason[]): readonly Reason[] {
    const counting = reasons
      .filter(({ code, severity, role }) => decide.actionFor(code, severity, role) !== 'off')
      .sort((a, b) => a.start - b.start)
    return SEVERITIES.toReversed().flatMap((severity) => counting.filter((reason) => reason.severity === severity))
  }

  const ownFingerprint = () => (print ??= fingerprint(version, packs, rules, { bundled: bundledIn(parts), weights: scorer?.version }))
  return {
    check,
    explain: createExplain(() => ({ packs, decide, fingerprint: ownFingerprint() })),
    get fingerprint() {
      return ownFingerprint()
    },
  }
}

/** The parts that change with the library's version only, as a fingerprint names them. */
function bundledIn({ identify, privateInformation }: Parts): string[] {
  return [...(identify === undefined ? [] : ['identify']), ...(privateInformation === undefined ? [] : ['private-information'])]
}

const NO_REASONS: readonly Reason[] = Object.freeze([])

/** With a smaller share of a comment in one language, the scorer has not much to go by. */
const SHARE_TO_SCORE = 0.5

/** The language that statistics are asked about: none where two have as much of a comment. */
function mostlyIn({ shares, notCovered }: Languages): string | undefined {
  const [most, next] = shares
  if (notCovered !== undefined || most === undefined || most.share < SHARE_TO_SCORE) return undefined
  return most.share === next?.share ? undefined : most.tag
}
