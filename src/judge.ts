import type { Decide } from './decide.js'
import type { Identifier, Languages } from './language/identify.js'
import type { Hit } from './lexicon/entry.js'
import { firstOfScripts, languagesIn } from './lexicon/languagesIn.js'
import type { Lexicon } from './lexicon/lexicon.js'
import type { LanguagePack } from './lexicon/pack.js'
import { noticesOf } from './notices.js'
import type { Policy } from './policy.js'
import type { PrivateInformation } from './private-information/part.js'
import { Confidence } from './rules/confidence.js'
import { reasonsOf } from './rules/reasons.js'
import { NOTHING_EXCUSED, type Find, type Rules } from './rules/rules.js'
import type { Scorer } from './scorer/part.js'
import { scoresOf } from './scores.js'
import { AsRead } from './text/asRead.js'
import type { Replaced } from './text/replaced.js'
import { CATEGORIES, REASON_CODES, SEVERITIES } from './verdict.js'
import type { Category, Comment, Reason, Verdict } from './verdict.js'
import { weighed } from './weighed.js'

/** What a comment is judged by, all that a moderator is made of: the rooms of the house, and what they go by. */
export interface Rooms {
  /** Checked. */
  readonly policy: Policy
  /** Those that the policy does not leave out. */
  readonly packs: readonly LanguagePack[]
  readonly lexicon: Lexicon
  readonly find: Find
  readonly rules: Rules
  readonly identifier: Identifier
  readonly decide: Decide
  readonly privateInformation: PrivateInformation | undefined
  readonly scorer: Scorer | undefined
}

/** What lists and rules say of a comment. */
interface Found {
  readonly reasons: readonly Reason[]
  readonly excused: ReadonlySet<Category>
}

const NO_REASONS: readonly Reason[] = Object.freeze([])
const NOTHING_FOUND: Found = { reasons: NO_REASONS, excused: NOTHING_EXCUSED }

/** With a smaller share of a comment in one language, the scorer has not much to go by. */
const SHARE_TO_SCORE = 0.5

/** Takes a comment through the rooms of the house, and makes the verdict of what they say. */
export class Judge {
  readonly #rooms: Rooms
  readonly #confidence: Confidence
  readonly #likeliest: ReadonlySet<string>
  readonly #asRead: AsRead

  constructor(rooms: Rooms) {
    this.#rooms = rooms
    this.#confidence = new Confidence(rooms.packs)
    this.#likeliest = firstOfScripts(rooms.packs)
    this.#asRead = new AsRead(rooms.packs, (char) => rooms.lexicon.characters.isListed(char))
  }

  judge(comment: Comment): Verdict {
    const read = this.#asRead.of(comment.text)
    if (read === undefined) return this.#judgeAs(comment, comment.text.length)
    const verdict = this.#judgeAs({ ...comment, text: read.text }, comment.text.length)
    return { ...verdict, reasons: verdict.reasons.map((reason) => placedIn(comment.text, reason, read)) }
  }

  /** @param length of the comment as it was given, in UTF-16 units */
  #judgeAs(comment: Comment, length: number): Verdict {
    const { text } = comment
    const { policy, find, rules, decide, privateInformation } = this.#rooms
    const hits = find(text)
    const languages = this.#languagesOf(comment, hits)
    const exposed = privateInformation?.find(text) ?? NO_REASONS
    const mayFind = hits.length + exposed.length > 0 || rules.mayBeRewritten(text, languages.tags)
    const found = !mayFind ? NOTHING_FOUND : this.#found(comment, hits, exposed, languages)
    const tag = mostlyIn(languages)
    const probabilities = this.#witnessOf(tag)?.score(text, hits, found.reasons)
    const known = tag === undefined || probabilities === undefined ? found.reasons : weighed(found.reasons, probabilities, tag)
    const all = tag === undefined ? known : [...known, ...this.#suspicions(text, hits, tag, openTo(found))]
    const reasons = all.length === 0 ? NO_REASONS : this.#inOrder(all)
    const notices = noticesOf(length, languages, policy)
    return {
      action: decide.verdictAction(reasons, notices, comment.insist === true),
      reasons,
      scores: scoresOf(reasons, probabilities),
      languages: languages.shares,
      notices,
    }
  }

  #languagesOf({ text, language }: Comment, hits: readonly Hit[]): Languages {
    const { identifier, lexicon } = this.#rooms
    return identifier.identify(text, language, languagesIn(hits, this.#likeliest), !lexicon.hasOtherScripts)
  }

  /** @param exposed private information */
  #found(comment: Comment, hits: readonly Hit[], exposed: readonly Reason[], { tags }: Languages): Found {
    const { text } = comment
    const { findings, excused } = this.#rooms.rules.read(text, hits, tags, comment)
    return { reasons: findings.length === 0 ? exposed : [...reasonsOf(text, findings, this.#confidence), ...exposed], excused }
  }

  /** The scorer, if it gives probabilities of comments in a language. */
  #witnessOf(tag: string | undefined): Scorer | undefined {
    const { scorer } = this.#rooms
    return scorer?.language === tag ? scorer : undefined
  }

  /** What statistics suspect of some categories. */
  #suspicions(text: string, hits: readonly Hit[], tag: string, open: readonly Category[]): readonly Reason[] {
    const { scorer, rules } = this.#rooms
    if (scorer === undefined || open.length === 0) return NO_REASONS
    return scorer.suspect(text, hits, tag, open, () => rules.namesGroup(text, hits, tag))
  }

  /** The reasons that the policy does not drop: most serious first, then by position, of one place in the order of the codes. */
  #inOrder(reasons: readonly Reason[]): readonly Reason[] {
    const counting = reasons
      .filter(({ code, severity, role }) => this.#rooms.decide.actionFor(code, severity, role) !== 'off')
      .sort((a, b) => a.start - b.start || a.end - b.end || REASON_CODES.indexOf(a.code) - REASON_CODES.indexOf(b.code))
    return SEVERITIES.toReversed().flatMap((severity) => counting.filter((reason) => reason.severity === severity))
  }
}

/** The categories in which nothing was found, or excused: of the others statistics would only say it again. */
function openTo({ reasons, excused }: Found): Category[] {
  return CATEGORIES.filter((category) => !excused.has(category) && !reasons.some((reason) => reason.category === category))
}

/** The language that statistics are asked about: none where two have as much of a comment. */
function mostlyIn({ shares, notCovered }: Languages): string | undefined {
  const [most, next] = shares
  if (notCovered !== undefined || most === undefined || most.share < SHARE_TO_SCORE) return undefined
  return most.share === next?.share ? undefined : most.tag
}

/** A reason found in a text as it is read, as it stands in the comment. */
function placedIn(text: string, reason: Reason, read: Replaced): Reason {
  const { start, end } = read.spanOf(reason)
  return { ...reason, start, end, quote: text.slice(start, end) }
}
