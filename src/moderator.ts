import { checkedGuess, checkedPrivateInformation, checkedStatistics } from './answers.js'
import { commentOf } from './comment.js'
import { createDecide, type Decide } from './decide.js'
import { createExplain } from './explain.js'
import type { Explain } from './explanation.js'
import { fingerprint } from './fingerprint.js'
import { version } from './generated/version.js'
import { Judge } from './judge.js'
import { Identifier } from './language/identify.js'
import { joinPacks } from './lexicon/joinPacks.js'
import { Lexicon } from './lexicon/lexicon.js'
import type { LanguagePack } from './lexicon/pack.js'
import { checkParts, type Parts } from './parts.js'
import { policyOf } from './parsePolicy.js'
import type { Policy } from './policy.js'
import { Rules } from './rules/rules.js'
import type { Comment, Verdict } from './verdict.js'

/** What a longer comment needed, some 50 bytes a unit, is given back; then all is made anew for the next one, in less time than it took. */
const LONGEST_KEPT = 1 << 20

/** Judges comments by one policy. */
export interface Moderator {
  /**
   * Judges one comment. Pure, synchronous and deterministic; no string makes it throw.
   *
   * @param comment its text, or what is known of it; besides `text` and `insist`, what is of another type counts as absent
   * @throws TypeError if the comment, or its `text`, is no string, if `insist` is neither true nor false, if a key is nearly one of
   *   `Comment` and that is absent (`replyto`), if an `identify` of your own gives no tag, a `privateInformation` no array of reasons,
   *   or if a part of your own calls `check` of the moderator that asks it
   * @example moderator.check('What a load of crap').action // 'nudge'
   */
  check(comment: Comment | string): Verdict
  /** Says in sentences what a verdict of this moderator means, for one of three audiences. */
  explain: Explain
  /** Library version, parts, packs and policy in one string, so that a verdict can be reproduced. */
  readonly fingerprint: string
  /** Tags of the packs that it reads comments with, in the order given; the policy's `languages` may leave some out. */
  readonly languages: readonly string[]
}

/**
 * Makes a moderator: checks the policy and indexes the words, once; with every pack a third of a second to one second. What only
 * some comments need is built when one first needs it. Keep the moderator and call `check` for every comment. Further moderators with the
 * same packs of refrain's are made in less than a tenth of the time, unless the policy has terms of its own.
 *
 * @param policy a site's policy; the default one if undefined
 * @param parts what it is made of: at least `packs`, which may be empty; then only the policy's own words are found
 * @throws PolicyError naming every mistake in the policy, with its path
 * @throws TypeError naming what is wrong in a pack, which one is given twice, or which part is none, unknown, does not say its
 *   version, or makes no scorer
 * @example
 * const moderator = createModerator({ actions: { obscene: { mild: 'publish' } } }, { packs: [en] })
 */
export function createModerator(policy: Policy | undefined, parts: Parts): Moderator {
  checkParts(parts)
  const checked = policyOf(policy === undefined ? {} : policy, parts.packs.map(({ tag }) => tag))
  const read = parts.packs.filter((pack) => checked.languages?.includes(pack.tag) ?? true)
  const packs = joinPacks(read)
  const decide = createDecide(checked)
  const assemble = assembling(parts, checked, decide, read, packs)
  const { judge: first, scorerVersion } = assemble()
  const versions = { 'identify': parts.identify?.version, 'private-information': parts.privateInformation?.version, 'scorer': scorerVersion }
  let judge: Judge | undefined = first
  let print: string | undefined
  const ownFingerprint = () => (print ??= fingerprint(version, read, checked, versions))
  let isJudging = false
  return {
    check(comment: Comment | string): Verdict {
      const given = typeof comment === 'string' ? { text: comment } : commentOf(comment)
      // Everything that reads a comment serves one after another, so a second one would be mixed into the first.
      if (isJudging) throw new TypeError('check: found a call while this moderator judges a comment, expected one after the other; a part that checks text needs a moderator of its own')
      isJudging = true
      try {
        return (judge ??= assemble().judge).judge(given)
      } finally {
        isJudging = false
        // Columns of numbers grow with the longest comment and never shrink.
        if (given.text.length > LONGEST_KEPT) judge = undefined
      }
    },
    explain: createExplain(() => ({ packs, decide, fingerprint: ownFingerprint() })),
    get fingerprint() {
      return ownFingerprint()
    },
    languages: Object.freeze(packs.map(({ tag }) => tag)),
  }
}

/** What judges comments, and what its scorer says it is. */
interface Assembled {
  readonly judge: Judge
  readonly scorerVersion: string | undefined
}

/**
 * Connects the rooms, anew each time.
 *
 * @param read packs, of which there may be two of one language
 * @param packs the same with those of one language joined
 */
function assembling(parts: Parts, policy: Policy, decide: Decide, read: readonly LanguagePack[], packs: readonly LanguagePack[]): () => Assembled {
  const identify = parts.identify === undefined ? undefined : checkedGuess(parts.identify)
  const privateInformation = parts.privateInformation === undefined ? undefined : checkedPrivateInformation(parts.privateInformation)
  const statistics = parts.scorer === undefined ? undefined : checkedStatistics(parts.scorer)
  return () => {
    // Each pack says of its own words whether they count alone.
    const lexicon = new Lexicon(read, policy)
    const identifier = new Identifier(packs, lexicon.characters, lexicon.chunks, (folding) => lexicon.readingIn(folding), identify)
    const find = (text: string) => lexicon.find(text, (tag) => identifier.marksOf(text, tag))
    const rules = new Rules(packs, lexicon, find, lexicon.chunks, policy.people)
    const scorer = packs.length === 0 ? undefined : statistics?.create(lexicon.chunks, packs)
    const judge = new Judge({ policy, packs, lexicon, find, rules, identifier, decide, privateInformation, scorer })
    return { judge, scorerVersion: scorer?.version }
  }
}
