import { categoryOf } from '../../category.js'
import type { Hit } from '../../lexicon/entry.js'
import { SEVERITIES, type Role, type Severity, type Target } from '../../verdict.js'
import type { RulePattern } from '../grammar/compiler.js'
import type { Grammar } from '../grammar/grammar.js'
import type { Excuse } from '../excuses.js'
import { TARGET_OF, type Finding } from '../finding.js'
import { Mark } from '../words/mark.js'
import { groupOf, isNamed, mergeWithRule, packSense, roleOf, targetOf } from '../senses.js'
import type { Tokens } from './tokens.js'
import type { Words } from '../words/words.js'

/** Whom somebody with a role is among. */
const TARGET_WITH: Readonly<Record<Role, Target>> = {
  commenter: 'participant',
  author: 'participant',
  mentioned: 'participant',
  'public-figure': 'person',
}

/** Where a pattern fits: indexes of tokens, both inclusive. */
export interface Match {
  readonly pattern: RulePattern
  readonly anchor: number
  readonly first: number
  readonly last: number
  readonly spanFirst: number
  readonly spanLast: number
  /** What the words say that it took. */
  readonly sense: number
  readonly loose: number
}

/** Makes findings, and excuses, of where patterns fit in a comment. */
export class MatchFindings {
  readonly #grammar: Grammar
  readonly #words: Words
  readonly #tokens: Tokens

  /** @param words of the comment; @param tokens made of them */
  constructor(grammar: Grammar, words: Words, tokens: Tokens) {
    this.#grammar = grammar
    this.#words = words
    this.#tokens = tokens
  }

  /** @param hits of the comment, in order of position */
  findingOf(match: Match, hits: readonly Hit[]): Finding {
    const { pattern, anchor, spanFirst, spanLast } = match
    const { rule, language } = pattern
    const sense = mergeWithRule(packSense(rule.sense), match.sense)
    const turnsOn = this.#askedFor(pattern.anchor, inOwn(language, this.#hitsIn(hits, anchor, anchor)))
    const listed = rule.severity === 'listed' ? turnsOn[0] : undefined
    const target = aimOf(targetOf(sense), roleOf(sense), TARGET_OF[categoryOf(rule.code)])
    const role = roleAmong(target, roleOf(sense))
    const group = groupOf(sense)
    return {
      code: rule.code,
      severity: rule.severity === 'listed' ? gravest(turnsOn) : rule.severity,
      ...this.#placeOf(spanFirst, spanLast),
      target,
      ...(role !== undefined && { role }),
      ...(group !== undefined && { group }),
      disguise: this.#hitsIn(hits, spanFirst, spanLast).reduce((bits, { disguise }) => bits | disguise, 0),
      language,
      rule: listed?.entry.rule ?? `${language}/rules:${rule.name}`,
      isAmbiguous: turnsOn.some(({ entry }) => entry.traits.has('ambiguous')),
      isByRule: true,
      isNamed: isNamed(sense),
      loose: match.loose,
      isAsked: this.#tokens.asked[anchor] === 1,
    }
  }

  /** Records what a cancelled match would have found, so that statistics do not suspect it again. */
  excuseOf(match: Match): Excuse {
    const { rule, language } = match.pattern
    return { category: categoryOf(rule.code), language, ...this.#placeOf(match.anchor, match.anchor) }
  }

  /** Where some tokens stand: indexes, both inclusive. */
  #placeOf(firstToken: number, lastToken: number): { start: number; end: number } {
    return {
      start: this.#words.starts[this.#tokens.first[firstToken]!]!,
      end: this.#words.ends[this.#tokens.last[lastToken]!]!,
    }
  }

  /** Of what several lists say of a word, that which a pattern asks for; all of it where it asks for what its ending tells, too. */
  #askedFor(wanted: number, hits: readonly Hit[]): readonly Hit[] {
    if (hits.length < 2) return hits
    const { kinds, wanted: all } = this.#grammar
    const asked = hits.filter(({ entry }) => entry.kinds.some((kind) => all.metBy(kinds.idOf(kind, entry.language)).includes(wanted)))
    return asked.length > 0 ? asked : hits
  }

  /** What was found in some tokens: indexes, both inclusive. */
  #hitsIn(hits: readonly Hit[], firstToken: number, lastToken: number): Hit[] {
    const { marks, hitFrom, hitTo } = this.#words
    const found: Hit[] = []
    for (let word = this.#tokens.first[firstToken]!; word <= this.#tokens.last[lastToken]!; word++) {
      if (marks[word]! & Mark.hit) found.push(...hits.slice(hitFrom[word], hitTo[word]))
    }
    return found
  }
}

/** A participant of whom nothing tells more is the one spoken to. */
const SPOKEN_TO: Role = 'commenter'

/**
 * Whom a finding means: what its words say, or else what its category says. A role tells better than a rule that knows no more than
 * that somebody is meant. What is said of a group is said of the group, by whatever word its members are named or spoken to: *you
 * Danes*.
 */
function aimOf(said: Target | undefined, role: Role | undefined, usual: Target): Target {
  if (said === undefined || usual === 'group') return usual
  return role !== undefined && (said === 'person' || said === 'participant') ? TARGET_WITH[role] : said
}

/** The role, if the target can have it. */
function roleAmong(target: Target, role: Role | undefined): Role | undefined {
  if (role === undefined) return target === 'participant' ? SPOKEN_TO : undefined
  return TARGET_WITH[role] === target ? role : undefined
}

/** What a language knows of a word that others list, too, in lists of its own; all of them where it has none. */
function inOwn(language: string, hits: readonly Hit[]): readonly Hit[] {
  const own = hits.filter(({ entry }) => entry.language === language)
  return own.length > 0 ? own : hits
}

/** The gravest of what stands in a phrase. */
function gravest(hits: readonly Hit[]): Severity {
  const severities = hits.map(({ entry }) => entry.severity)
  return SEVERITIES.findLast((severity) => severities.includes(severity)) ?? 'moderate'
}
