import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Example } from '../../scripts/lists/examples.js'
import type { WrittenRule } from '../../scripts/lists/rules.js'
import { readLanguages } from '../../scripts/wordlists.js'
import { packs } from '../../src/generated/packs.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import { Chunks } from '../../src/text/chunks.js'
import type { Finding } from '../../src/rules/finding.js'
import { Rules, type Findings } from '../../src/rules/rules.js'
import type { ReasonCode } from '../../src/verdict.js'

/** As many rules are read at once. */
const TOGETHER = 12

/** What a rule finds in a sentence, and what it would find without one of its guards. */
interface Readings {
  find(example: Example): readonly Finding[]
  findWithout(guard: string, example: Example): readonly Finding[]
}

/** A code of its own, so that nothing that one rule finds takes the place of what another one does. */
const codeOf = (rule: WrittenRule, ...without: string[]) => [rule.code, rule.name, ...without].join('/') as ReasonCode

/** The sentences that stand with the rules in `wordlists`: what each must find, and what it must leave alone. */
for (const language of readLanguages('wordlists')) {
  const pack = packs.find(({ tag }) => tag === language.tag)!
  const lexicon = new Lexicon([pack], {})
  const { rules, guards } = language.grammar
  /** A guard that is nothing but `@` excuses whatever its rule finds, which is for others to read then: what is left is no suspicion either. */
  const excusesAll = ({ unless }: WrittenRule) => unless.some((guard) => guards[guard] === '@')
  if (rules.length === 0) continue

  /**
   * Reads sentences by some rules at once, by each as it is written and without each of its guards.
   *
   * @returns what one of the rules gives under its own code, or under that without a guard
   */
  const readerOf = (some: readonly WrittenRule[]) => {
    const unguarded = (rule: WrittenRule) =>
      rule.unless.map((guard) => ({ ...rule, code: codeOf(rule, guard), unless: rule.unless.filter((other) => other !== guard) }))
    const tried = some.flatMap((rule) => [{ ...rule, code: codeOf(rule) }, ...unguarded(rule)])
    const chunks = new Chunks()
    // A sentence that stands with a rule is in its language, whether or not its words tell.
    const find = (text: string) => lexicon.find(text, () => 1)
    const reader = new Rules([{ ...pack, grammar: { ...pack.grammar, guards, rules: tried } }], lexicon, find, chunks)
    return ({ text, names }: Example): Findings => {
      chunks.cut(text)
      return reader.read(text, find(text), [], { article: { people: names } })
    }
  }

  /**
   * What `rule` finds in its sentences. Most of the time goes into making rules ready, so it is read beside others. What these find or
   * excuse may keep it from being read again in other ways (see `Rules.read`): where it finds nothing beside them it is read alone.
   */
  const readingsOf = (rule: WrittenRule, beside: (example: Example) => Findings): Readings => {
    const isOwn = ({ code, isByRule }: Finding) => isByRule && (code === codeOf(rule) || code.startsWith(`${codeOf(rule)}/`))
    // Every guard asks about every example: each is read once for all of them.
    const known = new Map<Example, readonly Finding[]>()
    let alone: ((example: Example) => Findings) | undefined
    const findingsIn = (example: Example) => {
      const { findings, excused } = beside(example)
      const own = findings.filter(isOwn)
      if (own.length > 0 || (excused.size === 0 && !findings.some(({ isByRule }) => isByRule))) return own
      alone ??= readerOf([rule])
      return alone(example).findings.filter(isOwn)
    }
    const findings = (example: Example, wanted: ReasonCode) => {
      const read = known.get(example) ?? findingsIn(example)
      known.set(example, read)
      return read.filter(({ code }) => code === wanted)
    }
    return {
      find: (example: Example) => findings(example, codeOf(rule)),
      findWithout: (guard: string, example: Example) => findings(example, codeOf(rule, guard)),
    }
  }

  // Rules that stand far from each other have little to say of each other's sentences.
  const apart = Math.ceil(rules.length / TOGETHER)
  const neighbours = Array.from({ length: apart }, (_, first) => rules.filter((_, at) => at % apart === first))

  describe.each(neighbours.map((some) => ({ some, first: some[0]!.name })))(`${language.tag}, rules read beside $first`, ({ some }) => {
    // Made when its turn comes and let go behind it: all at once would not fit into memory.
    let beside: ((example: Example) => Findings) | undefined
    beforeAll(() => {
      beside = readerOf(some)
    })
    afterAll(() => {
      beside = undefined
    })
    describeEach(some, excusesAll, (rule) => readingsOf(rule, beside!))
  })
}

/** @param excusesAll whether a rule is there to find nothing; @param readingsOf called when the first sentence of a rule is read */
function describeEach(rules: readonly WrittenRule[], excusesAll: (rule: WrittenRule) => boolean, readingsOf: (rule: WrittenRule) => Readings): void {
  describe.each(rules)('$name', (rule) => {
    let reader: Readings | undefined
    beforeAll(() => {
      reader = readingsOf(rule)
    })
    afterAll(() => {
      reader = undefined
    })
    const find = (example: Example) => reader!.find(example)
    const findWithout = (guard: string, example: Example) => reader!.findWithout(guard, example)
    const isFound = (example: Example) => find(example).length > 0

    it('has sentences that it finds and sentences that it leaves alone', () => {
      expect(rule.matches.length > 0).toBe(!excusesAll(rule))
      expect(rule.others.length).toBeGreaterThan(0)
    })

    it('finds what it is for', () => {
      expect(rule.matches.filter((example) => !isFound(example)).map(({ text }) => text)).toEqual([])
    })

    it('knows whom a name means that comes with the comment', () => {
      const named = rule.matches.filter(({ names }) => names.length > 0)
      const unknown = named.filter((example) => find(example).every(({ role }) => role !== 'public-figure'))
      expect(unknown.map(({ text }) => text)).toEqual([])
    })

    it('leaves its guardrails alone', () => {
      expect(rule.others.filter(isFound).map(({ text }) => text)).toEqual([])
    })

    it('has a guardrail for every guard', () => {
      const idle = rule.unless.filter((guard) => !rule.others.some((example) => findWithout(guard, example).length > 0))
      expect(idle).toEqual([])
    })
  })
}