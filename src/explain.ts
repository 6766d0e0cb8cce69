import * as v from 'valibot'
import type { Decide } from './decide.js'
import type {
  Audience,
  CommenterExplanation,
  CommenterOptions,
  Explain,
  ModeratorExplanation,
  ModeratorOptions,
  RecordOptions,
  StatementOfReasons,
} from './explanation.js'
import { isLocale } from './language/tags.js'
import type { LanguagePack } from './lexicon/pack.js'
import { MisspeltKeys, refuseMisspeltKeys } from './misspeltKeys.js'
import { reasonSchema } from './reasonSchema.js'
import { sayIn, type Say } from './say.js'
import { cutsCharacter } from './spans.js'
import { validate } from './validate.js'
import { describeIssue, shown } from './wording.js'
import { ACTIONS } from './verdict.js'
import type { Notice, Reason, Verdict } from './verdict.js'

/** What made the verdict. */
export interface ExplainContext {
  /** Their `messages.json` holds the sentences. */
  packs: readonly LanguagePack[]
  decide: Decide
  fingerprint: string
}

/**
 * Makes the `explain` of a moderator.
 *
 * @param context asked for when the first verdict is explained, once
 */
export function createExplain(context: () => ExplainContext): Explain {
  let known: ExplainContext | undefined
  function explain(verdict: Verdict, options: CommenterOptions): CommenterExplanation
  function explain(verdict: Verdict, options: ModeratorOptions): ModeratorExplanation
  function explain(verdict: Verdict, options: RecordOptions): StatementOfReasons | null
  function explain(
    verdict: Verdict,
    options: CommenterOptions | ModeratorOptions | RecordOptions,
  ): CommenterExplanation | ModeratorExplanation | StatementOfReasons | null {
    checkVerdict(verdict)
    checkOptions(options)
    const { packs, decide, fingerprint } = (known ??= context())
    const telling: Telling = { decide, say: sayIn(options.locale ?? 'en', packs) }
    switch (options.audience) {
      case 'commenter':
        return forCommenter(verdict, telling)
      case 'moderator':
        return forModerator(verdict, telling)
      case 'record':
        return forRecord(verdict, telling, options.clause, fingerprint)
    }
  }
  return explain
}

/** As much of a verdict as sentences are made of. */
const verdictSchema = v.object({
  action: v.picklist(ACTIONS),
  reasons: v.array(reasonSchema),
  languages: v.array(v.object({ tag: v.string() })),
  notices: v.array(v.object({ code: v.string(), action: v.picklist(ACTIONS), detail: v.string() })),
})

/** Takes anything: JavaScript callers have no types to stop them, and a verdict may have been stored for years. */
function checkVerdict(verdict: unknown): void {
  const [issue] = validate(verdictSchema, verdict).issues ?? []
  if (issue === undefined) return
  const isVerdict = issue.path.includes('[')
  throw new TypeError(
    isVerdict
      ? `explain: ${describeIssue(issue)}. Was it made by another version?`
      : `explain: found ${shown(verdict)}, expected the verdict of check, with its action, reasons, languages and notices`,
  )
}

const AUDIENCES: readonly unknown[] = ['commenter', 'moderator', 'record'] satisfies Audience[]

const misspelt = new MisspeltKeys(Object.keys({ audience: 0, locale: 0, clause: 0 } satisfies Record<keyof RecordOptions, 0>))

/** Takes anything: JavaScript callers have no types to stop them. `null` is as good as absent. */
function checkOptions(options: unknown): void {
  refuseMisspeltKeys('explain', misspelt, options)
  const { audience, locale, clause } = (options ?? {}) as { audience?: unknown; locale?: unknown; clause?: unknown }
  if (!AUDIENCES.includes(audience)) {
    throw new RangeError(`explain: found audience ${shown(audience)}, expected one of ${AUDIENCES.join(', ')}`)
  }
  const tag = locale ?? ''
  if (typeof tag !== 'string' || (tag !== '' && !isLocale(tag))) {
    throw new TypeError(`explain: found locale ${shown(locale)}, expected a BCP 47 tag such as "en"`)
  }
  if (audience === 'record' && typeof (clause ?? '') !== 'string') {
    throw new TypeError(`explain: found clause ${shown(clause)}, expected text`)
  }
}

/** What every sentence depends on beside what it is about. */
interface Telling {
  readonly decide: Decide
  readonly say: Say
}

function forCommenter(verdict: Verdict, telling: Telling): CommenterExplanation {
  const { decide, say } = telling
  const items = consequential(verdict.reasons, decide).map((reason) => ({
    category: reason.category,
    code: reason.code,
    start: reason.start,
    end: reason.end,
    sentence: kindSentence(reason, say),
  }))
  return {
    text: say.commenter(`action/${verdict.action}`, { reasons: kindSentences(verdict, telling) }).trim(),
    items: items.sort((a, b) => a.start - b.start || a.end - b.end),
  }
}

function forModerator(verdict: Verdict, { decide, say }: Telling): ModeratorExplanation {
  const notices = verdict.notices.map((notice) => ({ ...notice, sentence: noticeSentence(notice, say) }))
  return {
    action: verdict.action,
    text: [say.moderator(`action/${verdict.action}`), ...notices.map((notice) => notice.sentence)].join(' '),
    reasons: verdict.reasons.map((reason) => ({
      ...reason,
      action: decide.actionFor(reason.code, reason.severity, reason.role),
      sentence: say.moderator('reason', facts(reason, say)),
    })),
    notices,
  }
}

/** A record with more of them would be longer than the Transparency Database takes. */
const MOST_FACTS = 20

function forRecord(
  verdict: Verdict,
  telling: Telling,
  clause: string | undefined,
  fingerprint: string,
): StatementOfReasons | null {
  if (verdict.action === 'publish') return null
  const { decide, say } = telling
  const reasons = consequential(verdict.reasons, decide)
  const sentences = [
    ...verdict.notices.map((notice) => noticeSentence(notice, say)),
    ...reasons.slice(0, MOST_FACTS).map((reason) => say.moderator('record/fact', { ...facts(reason, say), rule: withoutEntry(reason.rule) })),
  ]
  if (reasons.length > MOST_FACTS) {
    sentences.push(say.moderator('record/more', { count: String(reasons.length - MOST_FACTS) }))
  }
  const language = /^[a-z]{2}(?=-|$)/i.exec(verdict.languages[0]?.tag ?? '')?.[0].toUpperCase()
  return {
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    incompatible_content_ground: clause ?? say.moderator('record/ground'),
    incompatible_content_explanation: kindSentences(verdict, telling),
    decision_facts: sentences.join(' '),
    content_type: ['CONTENT_TYPE_TEXT'],
    ...(language === undefined ? {} : { content_language: language }),
    source_type: 'SOURCE_VOLUNTARY',
    automated_detection: 'Yes',
    automated_decision:
      verdict.action === 'review' ? 'AUTOMATED_DECISION_PARTIALLY' : 'AUTOMATED_DECISION_FULLY',
    fingerprint,
  }
}

/** Where a reason comes from; of what is listed only the list, because the entry may be the slur itself. */
function withoutEntry(rule: string): string {
  return rule.replace(/^([^/]+\/(?!rules:|likely:)[^:]+):.*/, '$1')
}

/** Those that the policy acts on. */
function consequential(reasons: readonly Reason[], decide: Decide): Reason[] {
  return reasons.filter(({ code, severity, role }) => {
    const action = decide.actionFor(code, severity, role)
    return action !== 'off' && action !== 'publish'
  })
}

/** Those that there are sentences for: of one that another version knows, a commenter is told nothing. */
const NOTICES: readonly string[] = Object.keys({ 'language-not-covered': 0, 'too-long': 0 } satisfies Record<Notice['code'], 0>)

/** Everything that counts against the comment, each sentence once. */
function kindSentences({ reasons, notices }: Verdict, { decide, say }: Telling): string {
  const sentences = [
    ...consequential(reasons, decide).map((reason) => kindSentence(reason, say)),
    ...notices
      .filter(({ code, action }) => action !== 'publish' && NOTICES.includes(code))
      .map(({ code, detail }) => say.commenter(`notice/${code}`, { detail })),
  ]
  return [...new Set(sentences)].join(' ')
}

/** The most particular sentence there is: `personal/insult@author` before `personal/insult`. */
function kindSentence({ code, role, group, target }: Reason, say: Say): string {
  const particulars = [role, group === undefined ? undefined : 'group', target === 'group' ? undefined : target]
  const keys = particulars.filter((particular) => particular !== undefined).map((particular) => `${code}@${particular}`)
  return say.commenter([...keys, code], group === undefined ? {} : { group: say.commenter(`group/${group}`) })
}

function noticeSentence({ code, detail }: Notice, say: Say): string {
  return say.moderator(`notice/${code}`, { detail })
}

/** Longer quotes are cut in a sentence; `quote` has it whole. */
const LONGEST_QUOTE = 80

/** What fills the sentences for moderators and records. */
function facts(reason: Reason, say: Say): Readonly<Record<string, string>> {
  const { quote, disguise, role, group, target } = reason
  const aim = role !== undefined ? `role/${role}` : group !== undefined ? `group/${group}` : `target/${target}`
  const disguises = disguise.map((name) => say.moderator(`disguise/${name}`))
  return {
    quote: shortened(quote),
    start: String(reason.start),
    end: String(reason.end),
    what: say.moderator(reason.code),
    severity: say.moderator(`severity/${reason.severity}`),
    target: say.moderator(aim),
    disguised: disguises.length === 0 ? '' : say.moderator('disguised', { disguises: enumerate(disguises, say) }),
    confidence: String(Math.round(reason.confidence * 100)),
    rule: reason.rule,
    why: say.moderator(`why/${reason.code}`),
  }
}

function shortened(quote: string): string {
  if (quote.length <= LONGEST_QUOTE) return quote
  return `${quote.slice(0, cutsCharacter(quote, LONGEST_QUOTE) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE)}…`
}

function enumerate(names: readonly string[], say: Say): string {
  const last = names.at(-1) ?? ''
  const before = names.slice(0, -1)
  return before.length === 0 ? last : before.join(say.moderator('list/comma')) + say.moderator('list/and') + last
}
