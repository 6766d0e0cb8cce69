import { describe, expect, it } from 'vitest'
import { compilePack } from '../../scripts/compile-pack.js'
import type { Example, WrittenRule } from '../../scripts/lists/rules.js'
import { readDictionary, readLanguages } from '../../scripts/wordlists.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import type { LanguagePack } from '../../src/lexicon/pack.js'
import { Chunks } from '../../src/text/chunks.js'
import { Rules } from '../../src/rules/rules.js'

/** The sentences that stand with the rules in `wordlists`: what each must find, and what it must leave alone. */

const dictionary = readDictionary('wordlists')

for (const language of readLanguages('wordlists')) {
  const pack = compilePack(language, dictionary)
  const lexicon = new Lexicon([pack], {})
  const { rules } = language.grammar
  if (rules.length === 0) continue

  /** The reasons that `rule` alone gives. */
  const finds = (rule: WrittenRule) => {
    const alone: LanguagePack = { ...pack, grammar: { ...pack.grammar, rules: [rule] } }
    const chunks = new Chunks()
    // A sentence that stands with a rule is in its language, whether or not its words tell.
    const find = (text: string) => lexicon.find(text, () => 1)
    const reader = new Rules([alone], lexicon, find, chunks)
    return ({ text, names }: Example) => {
      chunks.cut(text)
      const findings = reader.read(text, find(text), [], { article: { people: names } }).findings
      return findings.filter(({ isByRule }) => isByRule)
    }
  }

  describe.each(rules)(`${language.tag}: $name`, (rule) => {
    const find = finds(rule)
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
      const idle = rule.unless.filter((guard) => {
        const unguarded = finds({ ...rule, unless: rule.unless.filter((other) => other !== guard) })
        return !rule.others.some((example) => unguarded(example).length > 0)
      })
      expect(idle).toEqual([])
    })
  })
}
