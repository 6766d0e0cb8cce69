import type { LanguagePack } from '../../lexicon/pack.js'
import { PatternCompiler, UNWRITTEN, type Pattern, type RulePattern, type Surroundings } from './compiler.js'
import { Endings } from './endings.js'
import { Kinds } from './kinds.js'
import { KindSets } from './kindSets.js'
import type { Letters } from '../words/letters.js'
import { Meets } from './meets.js'
import { oncePerPack } from './oncePerPack.js'
import { Vocabulary } from './vocabulary.js'
import { Wanted } from './wanted.js'

/** A phrase that becomes one word of a kind. */
export interface Define {
  readonly kind: number
  readonly pattern: Pattern
  /** Whether it ends in a comma, which it takes up: what follows then stands beside the phrase. */
  readonly takesComma: boolean
}

/** Words that mean something to more than patterns. */
type Special = 'negation' | 'contrast' | 'naming' | 'abbreviation' | 'pronoun' | 'others' | 'antecedent' | 'group' | 'known' | 'anyName'

/** The rules of a pack, ready to be tried. */
export interface Grammar {
  readonly kinds: Kinds
  readonly kindSets: KindSets
  readonly endings: Endings
  readonly wanted: Wanted
  readonly meets: Meets
  readonly vocabulary: Vocabulary
  readonly defines: readonly Define[]
  readonly patterns: readonly RulePattern[]
  /** See `program.ts`. It grows. */
  readonly code: readonly number[]
  /** Write the code of a pattern, or of a guard, if there is none yet. To be called before it is tried. */
  readonly write: (pattern: Pattern) => void
  readonly writeGuard: (guard: Surroundings) => void
  /** What is wanted of such words. */
  readonly special: Readonly<Record<Special, number>>
}

/**
 * The grammar of a pack: one for all moderators that share their terms, until it has met so many different words that it is made anew.
 *
 * @throws PatternError for a pattern that cannot be read, which `unreadable.ts` or the build has told before
 */
export const grammarOf = oncePerPack(compileGrammar, ({ kindSets }) => kindSets.isFull)

function compileGrammar(pack: LanguagePack, letters: Letters): Grammar {
  const kinds = new Kinds(pack.tag, new Set(pack.common.flatMap((group) => group.kinds)))
  const kindSets = new KindSets()
  const vocabulary = new Vocabulary(pack, kinds, kindSets, letters)
  const endings = new Endings(pack, kinds, kindSets, letters)
  const wanted = new Wanted()
  const compiler = new PatternCompiler(kinds, wanted, vocabulary)
  const defines = definesOf(pack, kinds, compiler)
  const patterns = patternsOf(pack, compiler)
  const special = specialOf(kinds, wanted)
  const needed = neededBy([...defines.map(({ pattern }) => pattern), ...patterns])
  const meets = new Meets(kindSets, wanted, needed.add(special.antecedent).add(special.pronoun), kinds.endedBy)
  const write = (pattern: Pattern) => compiler.write(pattern)
  const writeGuard = (guard: Surroundings) => compiler.writeGuard(guard)
  return { kinds, kindSets, endings, wanted, meets, vocabulary, defines, patterns, code: compiler.code, write, writeGuard, special }
}

function definesOf({ grammar }: LanguagePack, kinds: Kinds, compiler: PatternCompiler): Define[] {
  const defines: Define[] = []
  for (const define of grammar.defines) {
    const kind = kinds.idOf(define.kind)
    compiler.forEachPattern(define.patterns, (text, anchor, needs) => {
      defines.push({ kind, takesComma: text.endsWith(' ,'), pattern: { text, anchor, needs, before: UNWRITTEN, after: UNWRITTEN } })
    })
  }
  return defines
}

/** The patterns of the rules, each with the guards of its rule. */
function patternsOf({ grammar, tag }: LanguagePack, compiler: PatternCompiler): RulePattern[] {
  const guardsOf = new Map(Object.entries(grammar.guards).map(([name, texts]) => [name, compiler.surroundings(texts)]))
  const patterns: RulePattern[] = []
  for (const rule of grammar.rules) {
    const guards = rule.unless.flatMap((name) => guardsOf.get(name) ?? [])
    compiler.forEachPattern(rule.patterns, (text, anchor, needs) => {
      patterns.push({ text, anchor, needs, before: UNWRITTEN, after: UNWRITTEN, rule, language: tag, guards })
    })
  }
  return patterns
}

function specialOf(kinds: Kinds, wanted: Wanted): Record<Special, number> {
  const of = (kind: string) => wanted.of(kinds.idsOf(kind))
  return {
    negation: of('not'),
    contrast: of('but'),
    naming: of('naming'),
    abbreviation: of('abbreviation'),
    pronoun: of('they'),
    others: of('others'),
    group: of('group'),
    known: of('known'),
    anyName: wanted.of([...kinds.idsOf('name'), ...kinds.idsOf('known')]),
    // What *they* may stand for.
    antecedent: wanted.of([kinds.idOf('group'), ...kinds.idsOf('one'), ...kinds.idsOf('derogatory/slur')]),
  }
}

/** All that any pattern needs. */
function neededBy(patterns: readonly Pattern[]): Set<number> {
  const needed = new Set<number>()
  for (const { needs } of patterns) {
    for (let index = 0; index < needs.length; index++) needed.add(needs[index]!)
  }
  return needed
}
