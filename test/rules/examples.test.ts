import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Example, WrittenRule } from '../../scripts/lists/rules.js'
import { readLanguages } from '../../scripts/wordlists.js'
import { packs } from '../../src/generated/packs.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import type { LanguagePack } from '../../src/lexicon/pack.js'
import { Chunks } from '../../src/text/chunks.js'
import type { Finding } from '../../src/rules/finding.js'
import { Rules } from '../../src/rules/rules.js'
import type { ReasonCode } from '../../src/verdict.js'

/** The sentences that stand with the rules in `wordlists`: what each must find, and what it must leave alone. */

for (const language of readLanguages('wordlists')) {
  const pack = packs.find(({ tag }) => tag === language.tag)!
  const lexicon = new Lexicon([pack], {})
  const { rules, guards } = language.grammar
  if (rules.length === 0) continue

  /** What `rule` gives, and what it would give without one of its guards: no other rule is asked, and all of these at once. */
  const readerOf = (rule: WrittenRule) => {
    // With a code of its own nothing that one finds takes the place of what another one does.
    const codeWithout = (guard: string) => `${rule.code}/${guard}` as ReasonCode
    const unguarded = rule.unless.map((guard) => ({ ...rule, code: codeWithout(guard), unless: rule.unless.filter((other) => other !== guard) }))
    const alone: LanguagePack = { ...pack, grammar: { ...pack.grammar, guards, rules: [rule, ...unguarded] } }
    const chunks = new Chunks()
    // A sentence that stands with a rule is in its language, whether or not its words tell.
    const find = (text: string) => lexicon.find(text, () => 1)
    const reader = new Rules([alone], lexicon, find, chunks)
    // Every guard asks about every example: each is read once for all of them.
    const known = new Map<Example, readonly Finding[]>()
    const findingsIn = (example: Example) => {
      const { text, names } = example
      chunks.cut(text)
      const { findings } = reader.read(text, find(text), [], { article: { people: names } })
      known.set(example, findings)
      return findings
    }
    const findings = (example: Example, wanted: ReasonCode) =>
      (known.get(example) ?? findingsIn(example)).filter(({ isByRule, code }) => isByRule && code === wanted)
    return {
      find: (example: Example) => findings(example, rule.code),
      findWithout: (guard: string, example: Example) => findings(example, codeWithout(guard)),
    }
  }

  describe.each(rules)(`${language.tag}: $name`, (rule) => {
    // Made when its turn comes and let go behind it: all at once would not fit into memory.
    let reader: ReturnType<typeof readerOf> | undefined
    beforeAll(() => {
      reader = readerOf(rule)
    })
    afterAll(() => {
      reader = undefined
    })
    const find = (example: Example) => reader!.find(example)
    const findWithout = (guard: string, example: Example) => reader!.findWithout(guard, example)
    const isFound = (example: Example) => find(example).length > 0

    it('has sentences that it finds and sentences that it leaves alone', () => {
      expect(rule.matches.length).toBeGreaterThan(0)
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
