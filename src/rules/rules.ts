import type { Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'
import type { Characters } from '../text/characters.js'
import { SEVERITIES, type Severity } from '../verdict.js'
import { TARGET_OF, categoryOf, directFindings, type Finding } from './finding.js'
import { compileGrammar, type Grammar, type Guard, type RulePattern } from './grammar.js'
import { mergeCommonPhrases, mergePhrases, mergeSenses } from './phrases.js'
import { Pronouns } from './pronouns.js'
import { Prospects } from './prospects.js'
import { Shapes, type People } from './shapes.js'
import { Tokenizer, type Token } from './tokens.js'
import { Walk } from './walk.js'

/** Where a pattern fits: indexes of tokens, both inclusive. */
interface Match {
  readonly pattern: RulePattern
  readonly anchor: Token
  readonly first: number
  readonly last: number
  readonly spanFirst: number
  readonly spanLast: number
  /** The tokens its words took, in order. */
  readonly taken: readonly Token[]
  readonly loose: number
}

/** Says of the words that were found whether they are meant, and whom they mean. */
export class Rules {
  readonly #packs: ReadonlyMap<string, LanguagePack>
  readonly #characters: Characters
  readonly #readers = new Map<string, Reader>()

  constructor(packs: readonly LanguagePack[], characters: Characters) {
    this.#packs = new Map(packs.filter(({ grammar }) => grammar.rules.length > 0).map((pack) => [pack.tag, pack]))
    this.#characters = characters
  }

  /**
   * What counts in a comment, in order of position.
   *
   * @param hits in order of position
   * @param languages tags of what the comment is written in: it is read by their rules, and by those of the languages
   * of the hits
   * @param people names the caller passed in; asked for only if a rule could need them
   */
  findingsOf(text: string, hits: readonly Hit[], languages: Iterable<string>, people: () => People): Finding[] {
    const findings = directFindings(hits)
    const cues = hits.filter(({ entry }) => entry.kinds.length > 0)
    if (cues.length === 0) return findings
    const tags = new Set([...languages, ...cues.map(({ entry }) => entry.language)])
    for (const tag of tags) findings.push(...(this.#readerOf(tag)?.find(text, hits, people) ?? []))
    return withoutRepetitions(findings)
  }

  /** Rules are read when the first comment needs them: most need none, and hardly any those of all languages. */
  #readerOf(tag: string): Reader | undefined {
    const pack = this.#packs.get(tag)
    if (pack === undefined) return undefined
    let reader = this.#readers.get(tag)
    if (reader === undefined) {
      reader = new Reader(pack, this.#characters)
      this.#readers.set(tag, reader)
    }
    return reader
  }
}

/** Reads comments by the rules of one language. */
class Reader {
  readonly #grammar: Grammar
  readonly #tokenizer: Tokenizer
  readonly #shapes: Shapes
  readonly #pronouns: Pronouns
  readonly #walk: Walk
  readonly #prospects: Prospects

  constructor(pack: LanguagePack, characters: Characters) {
    this.#grammar = compileGrammar(pack)
    const { kinds, sets } = this.#grammar
    const of = (kind: string) => sets.of(kinds.idsOf(`<${kind}>`))
    this.#tokenizer = new Tokenizer(characters, kinds, of('abbreviation'))
    this.#shapes = new Shapes(kinds)
    this.#pronouns = new Pronouns(this.#grammar)
    this.#walk = new Walk(of('not'), of('but'))
    this.#prospects = new Prospects(this.#grammar, characters)
  }

  find(text: string, hits: readonly Hit[], people: () => People): Finding[] {
    const byHits = this.#prospects.byHits(hits)
    if (byHits.length === 0) return []
    const [patterns, defines] = this.#prospects.byWords(text, byHits)
    if (patterns.length === 0) return []
    const tokens = mergePhrases(this.#read(text, hits, people()), defines, this.#walk)
    this.#pronouns.apply(tokens)
    const places = placesOf(tokens)
    const findings: Finding[] = []
    for (const pattern of patterns) {
      for (const kind of pattern.anchor.ids) {
        for (const at of places.get(kind) ?? []) {
          const match = this.#matchAt(tokens, at, pattern)
          if (match !== undefined && !pattern.guards.some((guard) => this.#isGuarded(tokens, match, guard))) {
            findings.push(findingOf(tokens, match))
          }
        }
      }
    }
    return findings
  }

  #read(text: string, hits: readonly Hit[], people: People): Token[] {
    const tokens = this.#tokenizer.tokensOf(text, hits)
    for (const token of tokens) {
      for (const hit of token.hits) {
        token.kinds = [...new Set([...token.kinds, ...this.#prospects.idsOf(hit)])]
        token.sense = { ...token.sense, ...hit.entry.sense }
      }
    }
    return this.#shapes.apply(text, mergeCommonPhrases(tokens), people)
  }

  #matchAt(tokens: readonly Token[], at: number, pattern: RulePattern): Match | undefined {
    const walk = this.#walk
    if (!walk.run(tokens, pattern.before, at - 1, -1)) return undefined
    const first = walk.end
    const before = [...walk.taken]
    const { loose, markStart, markEnd } = walk
    if (!walk.run(tokens, pattern.after, at + 1, 1)) return undefined
    const spanFirst = Math.max(markStart, walk.markStart)
    const spanLast = Math.max(markEnd, walk.markEnd)
    return {
      pattern,
      anchor: tokens[at]!,
      first,
      last: walk.end,
      spanFirst: spanFirst < 0 ? first : spanFirst,
      spanLast: spanLast < 0 ? walk.end : spanLast,
      taken: [...before, tokens[at]!, ...walk.taken.toReversed()],
      loose: loose + walk.loose,
    }
  }

  #isGuarded(tokens: readonly Token[], { first, last, spanFirst, spanLast }: Match, { surroundings }: Guard): boolean {
    return surroundings.some(
      ({ isQuoted, before, after }) =>
        (!isQuoted || tokens.slice(spanFirst, spanLast + 1).every((token) => token.isQuoted)) &&
        (before === undefined || this.#walk.run(tokens, before, first - 1, -1)) &&
        (after === undefined || this.#walk.run(tokens, after, last + 1, 1)),
    )
  }
}

/** By number of a kind, the positions of its tokens. */
function placesOf(tokens: readonly Token[]): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (const [at, { kinds }] of tokens.entries()) {
    for (const kind of kinds) {
      const known = places.get(kind)
      if (known === undefined) places.set(kind, [at])
      else known.push(at)
    }
  }
  return places
}

function findingOf(tokens: readonly Token[], match: Match): Finding {
  const { pattern, anchor, taken } = match
  const { rule, language } = pattern
  const sense = { ...mergeSenses(taken.map((token) => token.sense)), ...rule.sense }
  const hits = tokens.slice(match.spanFirst, match.spanLast + 1).flatMap((token) => token.hits)
  const listed = rule.severity === 'listed' ? anchor.hits[0] : undefined
  return {
    code: rule.code,
    severity: rule.severity === 'listed' ? listedSeverity(anchor) : rule.severity,
    start: tokens[match.spanFirst]!.start,
    end: tokens[match.spanLast]!.end,
    target: sense.target ?? TARGET_OF[categoryOf(rule.code)],
    ...(sense.role !== undefined && { role: sense.role }),
    ...(sense.group !== undefined && { group: sense.group }),
    disguise: hits.reduce((bits, { disguise }) => bits | disguise, 0),
    language,
    rule: listed?.entry.rule ?? `${language}/rules:${rule.name}`,
    isAmbiguous: anchor.hits.some(({ entry }) => entry.traits.has('ambiguous')),
    isByRule: true,
    loose: match.loose,
    isAsked: anchor.isAsked,
  }
}

/** The gravest of what stands in a phrase. */
function listedSeverity({ hits }: Token): Severity {
  const severities = hits.map(({ entry }) => entry.severity)
  return SEVERITIES.findLast((severity) => severities.includes(severity)) ?? 'moderate'
}

/**
 * In order of position. Of what rules found of one code and what overlaps only the gravest, then the one that needs the
 * fewest words between.
 */
function withoutRepetitions(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  const lastOfCode = new Map<string, number>()
  for (const finding of findings.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const at = lastOfCode.get(finding.code)
    const last = at === undefined ? undefined : kept[at]
    if (!finding.isByRule || at === undefined || last === undefined || last.end <= finding.start) {
      if (finding.isByRule) lastOfCode.set(finding.code, kept.length)
      kept.push(finding)
    } else if (isBetter(finding, last)) kept[at] = finding
  }
  return kept
}

function isBetter(one: Finding, other: Finding): boolean {
  const graver = SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity)
  return graver > 0 || (graver === 0 && one.loose < other.loose)
}
