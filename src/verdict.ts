/*
 * The public vocabulary: what goes in, what comes out. Everything else imports from here and
 * this file imports nothing.
 */

/** What a comment can violate. `derogatory`: it puts down a group of people; `personal`: it attacks or exposes a person; `obscene`: its words are crude. */
export type Category = 'derogatory' | 'personal' | 'obscene'

/** What to do with a comment, rising. `nudge`: ask the author to rephrase; `review`: hold for a moderator. */
export type Action = 'publish' | 'nudge' | 'review' | 'reject'

/** How grave a reason is, rising. */
export type Severity = 'mild' | 'moderate' | 'severe'

/**
 * Why a comment counts; the part before the slash is its category. `…/likely`: the evidence is only statistical.
 *
 * - `obscene/profanity`: a swear word; `obscene/sexual`: a crude sexual word
 * - `derogatory/slur`: a word that puts a group down; `…/contempt`: contempt for all of one; `…/dehumanising`: as if they were less than
 *   human; `…/exclusion`: they are to be shut out; `…/threat`: harm is wished on them
 * - `personal/insult`: an insult to a person; `…/family`: to the family; `…/harassment`: a sexual or degrading remark; `…/threat`: a
 *   threat, or harm wished on a person; `…/private-information`: a telephone number, an address, an identity number
 */
export type ReasonCode =
  | 'obscene/profanity'
  | 'obscene/sexual'
  | 'obscene/likely'
  | 'derogatory/slur'
  | 'derogatory/contempt'
  | 'derogatory/dehumanising'
  | 'derogatory/exclusion'
  | 'derogatory/threat'
  | 'derogatory/likely'
  | 'personal/insult'
  | 'personal/family'
  | 'personal/harassment'
  | 'personal/threat'
  | 'personal/private-information'
  | 'personal/likely'

/**
 * How a word was hidden.
 *
 * - `accent`, `width`, `styled`, `mark`, `invisible`: accents, full-width letters, styled letters, combining marks, invisible characters
 * - `homoglyph`, `leet`: letters of another script; digits or signs for letters, `cr4p`
 * - `repeat`, `spacing`, `mask`: repeated letters, `craaap`; letters set apart, `c r a p`; hidden letters, `c**p`
 * - `misspelling`, `joined`, `picture`: letters swapped, doubled or missing; words run together; pictures instead of words
 */
export type Disguise =
  | 'accent'
  | 'width'
  | 'styled'
  | 'mark'
  | 'invisible'
  | 'homoglyph'
  | 'leet'
  | 'repeat'
  | 'spacing'
  | 'mask'
  | 'misspelling'
  | 'joined'
  | 'picture'

/** Who is meant. `participant`: somebody in this conversation; `person`: somebody outside it; `group`: a group of people; `none`: nobody. */
export type Target = 'participant' | 'person' | 'group' | 'none'

/**
 * Which participant or person. `commenter`: who is spoken to; `author`: of the article; `mentioned`: by an `@name`; `public-figure`: somebody the
 * article is about, or the policy's `people`.
 */
export type Role = 'commenter' | 'author' | 'mentioned' | 'public-figure'

/** What a group of people is defined by. */
export type GroupKind =
  | 'religion'
  | 'caste'
  | 'ethnicity'
  | 'nationality'
  | 'region'
  | 'gender'
  | 'orientation'
  | 'disability'
  | 'migration'
  | 'age'

/**
 * A comment as a backend knows it. Text alone is enough; names sharpen who is meant. Names are recognised as those of
 * `Policy.people` are; shorter ones than those count as absent.
 */
export interface Comment {
  /** What is judged, as its author wrote it; of any length, and may be empty. Of HTML pass what `htmlToText` of `refrain/html` gives. */
  text: string
  /** Display name of the person writing. Changes no verdict: people choose their names, and must not choose by it what is found. */
  author?: string | undefined
  /** The comment answered. Its author's name means a `commenter`. Its `text` changes no verdict. */
  replyTo?:
    | {
        /** Display name of whoever wrote it. */
        author?: string | undefined
        /** For your own records; not read. */
        text?: string | undefined
      }
    | undefined
  /**
   * The article commented on. Its author's name means an `author`; `people` are the names it is about: insults beside them are
   * aimed at a `public-figure`. Its `title` changes no verdict.
   */
  article?:
    | {
        /** For your own records; not read. */
        title?: string | undefined
        /** Name of whoever wrote it. */
        author?: string | undefined
        /** Names of those it is about. */
        people?: readonly string[] | undefined
      }
    | undefined
  /** BCP 47 tag the author's client declares, such as `uk-UA`. A hint: it never switches a word list off. */
  language?: string | undefined
  /** The author saw the nudge and sends the comment unchanged: a nudge becomes a review. */
  insist?: boolean | undefined
}

/** One thing found, and where. */
export interface Reason {
  /** What it violates: the part of `code` before the slash. */
  category: Category
  /** Why it counts. */
  code: ReasonCode
  /** How grave it is; with `code` and `role` it decides what the policy does. */
  severity: Severity
  /**
   * How likely it is, 0–1, that a moderator would agree. In English that of listed words and rules is calibrated on labelled comments. That
   * of `…/likely` speaks of the base rate that `docs/model-card.md` declares, and is too high where fewer comments violate. In other languages, for
   * a site's own words and for private information only the order is meaningful: 0.9 is surer than 0.6. See `docs/design.md`.
   */
  confidence: number
  /** UTF-16 offset into the comment as given, inclusive. */
  start: number
  /** UTF-16 offset, exclusive. */
  end: number
  /** `text.slice(start, end)`. */
  quote: string
  /** Who is meant; `none` where nobody is, as by a profanity. */
  target: Target
  /** Which participant or person; absent where that is not known. */
  role?: Role
  /** What the group is defined by; absent where that is not known, and where no group is meant. */
  group?: GroupKind
  /** How the words were hidden; empty when written plainly. In the order of the `Disguise` type. */
  disguise: readonly Disguise[]
  /** BCP 47 tag of the pack that knew the word. */
  language: string
  /**
   * Where it comes from, for example `en/obscene:crap`: for people to read. What comes from a site's own term is always
   * `site:block[3]`, with the term's place in the policy's `block`; code may rely on that, and on nothing else of it.
   */
  rule: string
}

/** Share of the letters of a comment read as one language. */
export interface LanguageShare {
  /** BCP 47; `und-Grek` where only the script is known. */
  tag: string
  /** 0–1; the shares of a verdict add up to 1. */
  share: number
}

/** Not a violation, but something whose action counts. Unions may grow: keep a default branch. */
export interface Notice {
  /** `language-not-covered`: at least a fifth of its letters are in a language that no pack reads; `too-long`: longer than the policy's `maxLength`. */
  code: 'language-not-covered' | 'too-long'
  /** What the policy does about it: its `notCovered`, or the action of its `maxLength`. */
  action: Action
  /** What it is about: the language's tag, such as `fr` or `und-Grek`, or the number of UTF-16 units. */
  detail: string
}

/** The answer to one comment. What several verdicts share is frozen, so whatever is done to one changes no other. */
export interface Verdict {
  /** The gravest action among reasons and notices, after the policy; `publish` without any. An insisted nudge is a review. */
  action: Action
  /** Most serious first, then by position, of one place in the order of {@link REASON_CODES}. */
  reasons: readonly Reason[]
  /** Per category, the probability that the comment violates it, 0–1. A further reason never lowers it. */
  scores: Readonly<Record<Category, number>>
  /** What the text was read as, most first; empty for a text without letters. */
  languages: readonly LanguageShare[]
  /** What is no violation and has an action all the same; mostly empty. */
  notices: readonly Notice[]
}

/** All categories, in the order of the sentence refrain is named after. */
export const CATEGORIES = ['derogatory', 'personal', 'obscene'] as const satisfies readonly Category[]

/** All actions, rising. */
export const ACTIONS = ['publish', 'nudge', 'review', 'reject'] as const satisfies readonly Action[]

/** All severities, rising. */
export const SEVERITIES = ['mild', 'moderate', 'severe'] as const satisfies readonly Severity[]

/** All reason codes: the part before the slash is the category. */
export const REASON_CODES = [
  'derogatory/slur',
  'derogatory/contempt',
  'derogatory/dehumanising',
  'derogatory/exclusion',
  'derogatory/threat',
  'derogatory/likely',
  'personal/insult',
  'personal/family',
  'personal/harassment',
  'personal/threat',
  'personal/private-information',
  'personal/likely',
  'obscene/profanity',
  'obscene/sexual',
  'obscene/likely',
] as const satisfies readonly ReasonCode[]

/** All disguises, in the order in which a reason lists them. */
export const DISGUISES = [
  'accent',
  'width',
  'styled',
  'mark',
  'invisible',
  'homoglyph',
  'leet',
  'repeat',
  'spacing',
  'mask',
  'misspelling',
  'joined',
  'picture',
] as const satisfies readonly Disguise[]

/** All roles. */
export const ROLES = ['commenter', 'author', 'mentioned', 'public-figure'] as const satisfies readonly Role[]

/** All targets. */
export const TARGETS = ['participant', 'person', 'group', 'none'] as const satisfies readonly Target[]

/** All kinds of groups. */
export const GROUP_KINDS = [
  'religion',
  'caste',
  'ethnicity',
  'nationality',
  'region',
  'gender',
  'orientation',
  'disability',
  'migration',
  'age',
] as const satisfies readonly GroupKind[]
