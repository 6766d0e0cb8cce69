import { describe, expect, it, test } from 'vitest'
import { packs } from '../../../src/generated/packs.js'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import type { LanguagePack } from '../../../src/lexicon/pack.js'
import { PatternCompiler, UNWRITTEN, type Pattern } from '../../../src/rules/grammar/compiler.js'
import { Kinds } from '../../../src/rules/grammar/kinds.js'
import { KindSets } from '../../../src/rules/grammar/kindSets.js'
import { Letters } from '../../../src/rules/words/letters.js'
import { PatternError, readRulePattern } from '../../../src/rules/grammar/pattern.js'
import { END, Op } from '../../../src/rules/grammar/program.js'
import { Vocabulary } from '../../../src/rules/grammar/vocabulary.js'
import { ANY, Wanted } from '../../../src/rules/grammar/wanted.js'
import { packOf } from '../../support/pack.js'

function compilerOf(pack: LanguagePack): PatternCompiler {
  const kinds = new Kinds(pack.tag, new Set(pack.common.flatMap((group) => group.kinds)))
  const letters = new Letters(new Lexicon([], {}).characters)
  return new PatternCompiler(kinds, new Wanted(), new Vocabulary(pack, kinds, new KindSets(), letters))
}

/** What is told of a pattern before its code is written. */
function looked(compiler: PatternCompiler, text: string): Pattern {
  const found: Pattern[] = []
  compiler.forEachPattern(text, (own, anchor, needs) => found.push({ text: own, anchor, needs, before: UNWRITTEN, after: UNWRITTEN }))
  return found[0]!
}

describe('what a pattern needs', () => {
  const compiler = compilerOf(packOf({ common: [{ kinds: ['be'], sense: {}, forms: [], entries: 'is' }] }))
  const wanted = (word: string) => looked(compiler, word).anchor

  it('is what may not be missing, the rarest first', () => {
    expect(looked(compiler, 'you <be> [so|very] ..2 <insult>').needs).toEqual([wanted('<insult>'), wanted('you'), wanted('<be>')])
    expect(looked(compiler, '<any> <be> <be>').needs).toEqual([wanted('<be>')])
  })

  it('is tried at the word marked so, else at the last that only a list has, else at the last', () => {
    expect(looked(compiler, '<be>! <insult>').anchor).toBe(wanted('<be>'))
    expect(looked(compiler, '<insult> <slur>|<threat> <be|insult> you').anchor).toBe(wanted('<slur>|<threat>'))
    expect(looked(compiler, '<be> you').anchor).toBe(wanted('you'))
  })

  it('takes parts that no space separates for several', () => {
    expect(looked(compiler, '{you}[<be>]idiot').needs).toEqual([wanted('you'), wanted('idiot')])
    expect(looked(compiler, '<insult>!you').anchor).toBe(wanted('<insult>'))
  })
})

test.each(packs.map((pack) => [pack.tag, pack] as const))('of every pattern of %s is what reading it tells', (_, pack) => {
  const compiler = compilerOf(pack)
  const { defines, rules } = pack.grammar
  for (const text of [...defines, ...rules].flatMap(({ patterns }) => patterns.split('\n'))) {
    const words = readRulePattern(text, false).flatMap((element) => (element.is === 'word' ? [looked(compiler, element.any.join('|')).anchor] : []))
    const { anchor, needs } = looked(compiler, text)
    expect(words).toContain(anchor)
    expect(new Set(needs)).toEqual(new Set(words.filter((word) => word !== ANY)))
  }
})

test('its code is written once', () => {
  const compiler = compilerOf(packOf({}))
  const pattern = looked(compiler, 'you ..2 <insult>')
  expect(compiler.code).toEqual([])
  compiler.write(pattern)
  const { before } = pattern
  const { length } = compiler.code
  expect(before).not.toBe(UNWRITTEN)
  compiler.write(pattern)
  expect([pattern.before, compiler.code.length]).toEqual([before, length])
})

test('its code leads away from the word at which it is tried', () => {
  const compiler = compilerOf(packOf({ common: [{ kinds: ['be'], sense: {}, forms: [], entries: 'is' }] }))
  const wanted = (word: string) => looked(compiler, word).anchor
  for (const [text, anchor, before, after] of [
    ['you <insult> so', '<insult>', 'you', 'so'],
    ['<insult> you <be> <insult> and more', '<insult>', '<be>', 'and'],
    ['<insult> so <be>! <insult> more', '<be>', 'so', '<insult>'],
    ['so you <be>', '<be>', 'you', undefined],
  ] as const) {
    const pattern = looked(compiler, text)
    compiler.write(pattern)
    const stepAt = (at: number) => (at === END ? [] : compiler.code.slice(at, at + 2))
    expect(pattern.anchor).toBe(wanted(anchor))
    expect(stepAt(pattern.before)).toEqual([Op.word, wanted(before)])
    expect(stepAt(pattern.after)).toEqual(after === undefined ? [] : [Op.word, wanted(after)])
  }
})

describe('a pattern that cannot be read is refused before any comment is', () => {
  it.each(['<You> is', '[<you>', '<you>]', '<you> []', '[[] <you>]', '<you> @', '<a>! <b>!', '<a> } <b> {', '{ <a>', '^ $', '.,', '<a b>', '', '[you]', 'you ..99 <a>',
    '<you', '<you is', 'you <insult', '[<you] is', '<a> |', '<a> !', `${'['.repeat(9)}you${']'.repeat(9)} <a>`])(
    '%j',
    (text) => {
      expect(() => readRulePattern(text, false)).toThrow(PatternError)
      expect(() => looked(compilerOf(packOf({})), text)).toThrow(PatternError)
    },
  )

  it('names the pack and the pattern, for whoever meets it only has a comment', () => {
    expect(() => looked(compilerOf(packOf()), 'so <you is')).toThrow('pack xx: grammar: pattern "so <you is": column 4: found <you, expected')
  })

  it.each(['<not> ..3', '@ @', '<not> } @ {'])('%j of a guard', (text) => {
    expect(() => compilerOf(packOf({})).surroundings(text)).toThrow(PatternError)
  })
})
