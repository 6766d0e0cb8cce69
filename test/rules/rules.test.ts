import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/core.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import type { CommonGroup, LanguagePack, Rule, TermGroup } from '../../src/lexicon/pack.js'
import { Rules } from '../../src/rules/rules.js'
import type { StatisticalScorer } from '../../src/scorer/part.js'
import type { Comment, Severity } from '../../src/verdict.js'
import { packOf } from '../support/pack.js'

function terms(kind: string, words: string, more: Partial<TermGroup> = {}): TermGroup {
  const entries = words.split(' ').join('\n')
  return { list: 'words', kinds: [kind], sense: {}, forms: [], traits: [], entries, ...more }
}

function common(kind: string, words: string, more: Partial<CommonGroup> = {}): CommonGroup {
  return { kinds: [kind], sense: {}, forms: [], entries: words.split(' ').join('\n'), ...more }
}

const rule = (patterns: string, more: Partial<Rule> = {}): Rule => ({
  name: 'test', code: 'derogatory/contempt', severity: 'severe', sense: {}, unless: [], patterns, ...more,
})

/** A small language: Zorbs are a group, Blips another, `grotty` is an insult. */
function language(rules: readonly Rule[], more: Partial<LanguagePack['grammar']> = {}): LanguagePack {
  return packOf({
    terms: [
      terms('group', 'zorbs', { sense: { group: 'nationality', target: 'group' } }),
      terms('group', 'blips', { sense: { group: 'religion', target: 'group' } }),
      terms('insult', 'grotty', { severity: 'mild' }),
      terms('insult', 'vile', { severity: 'moderate' }),
    ],
    common: [
      common('be', "are is be"),
      common('not', 'not never'),
      common('but', 'but'),
      common('they', 'they them'),
      common('others', 'parties'),
      common('you', 'you', { sense: { target: 'participant', role: 'commenter' } }),
      common('say', 'says said'),
      common('abbreviation', 'mr'),
    ],
    contractions: "aren't>are not",
    grammar: { defines: [], guards: {}, ...more, rules },
  })
}

function quotes(pack: LanguagePack, text: string, comment: Partial<Comment> = {}) {
  return findings(pack, text, comment).map(({ start, end }) => text.slice(start, end))
}

function findings(pack: LanguagePack, text: string, comment: Partial<Comment> = {}) {
  const lexicon = new Lexicon([pack], {})
  const find = (one: string) => lexicon.find(one, () => 0)
  return new Rules([pack], lexicon, find).read(text, find(text), [], comment).findings
}

describe('a rule', () => {
  const contempt = language([rule('<group> ..2 <be> ..2 <insult>')])

  it.each([
    ['Zorbs are grotty', 'Zorbs are grotty'],
    ['I say zorbs, you know', undefined],
    ['zorbs in town are so very grotty!', 'zorbs in town are so very grotty'],
    ['zorbs in our town are grotty', undefined],
    ['Zorbs are not grotty', undefined],
    ["Zorbs aren't grotty", undefined],
    ['Zorbs are here, grotty weather', undefined],
    ['Zorbs. Are grotty', undefined],
    ['Zorbs are fine but grotty', undefined],
  ])('%s', (text, expected) => {
    expect(quotes(contempt, text)).toEqual(expected === undefined ? [] : [expected])
  })

  it('has the target and group of its words, and its own severity', () => {
    expect(findings(contempt, 'blips are grotty')).toMatchObject([
      { code: 'derogatory/contempt', severity: 'severe', target: 'group', group: 'religion', rule: 'xx/rules:test' },
    ])
  })

  it('can take the severity and name of the word it turns on', () => {
    const listed = language([rule('<you> <be> <insult>', { code: 'personal/insult', severity: 'listed' })])
    expect(findings(listed, 'you are grotty')).toMatchObject([
      { severity: 'mild', target: 'participant', role: 'commenter', rule: 'xx/words:grotty' },
    ])
  })

  it('reports the span between its marks', () => {
    expect(quotes(language([rule('<group> <be> {so <insult>}')]), 'zorbs are so vile')).toEqual(['so vile'])
    expect(quotes(language([rule('{<group>} <be> <insult>')]), 'zorbs are vile')).toEqual(['zorbs'])
    expect(quotes(language([rule('<group>! {<be> <insult>}')]), 'zorbs are vile')).toEqual(['are vile'])
  })

  it('sees words through a disguise', () => {
    expect(quotes(contempt, 'z-o-r-b-s are g.r.o.t.t.y')).toEqual(['z-o-r-b-s are g.r.o.t.t.y'])
    expect(quotes(contempt, 'ＺＯＲＢＳ are grоtty')).toEqual(['ＺＯＲＢＳ are grоtty'])
  })

  it('says the same thing once', () => {
    const twice = language([rule('<group> <be> <insult>'), rule('<group> ..4 <insult>', { name: 'other' })])
    expect(findings(twice, 'zorbs are vile. Nice weather. Blips are vile')).toHaveLength(2)
  })

  it('does not say by a milder code what a graver one says of the same words', () => {
    const rules = (severity: 'severe' | 'mild') =>
      language([rule('<group> <be>! <insult>', { severity: 'moderate' }), rule('<group> <be> <insult>!', { name: 'other', code: 'derogatory/dehumanising', severity })])
    expect(findings(rules('severe'), 'zorbs are vile').map(({ code }) => code)).toEqual(['derogatory/dehumanising'])
    expect(findings(rules('mild'), 'zorbs are vile')).toHaveLength(2)
  })

  it('makes one of insults side by side: what the last says, or a graver one', () => {
    const pack = language([
      rule('<you> <any> {<insult>}', { name: 'spoken', code: 'personal/insult', severity: 'listed' }),
      rule('<insult>', { code: 'personal/insult', severity: 'listed' }),
    ])
    expect(findings(pack, 'a grotty vile')).toMatchObject([{ start: 2, end: 13, severity: 'moderate', target: 'person' }])
    expect(findings(pack, 'a vile grotty')).toMatchObject([{ start: 2, end: 13, severity: 'moderate', rule: 'xx/words:vile' }])
    expect(findings(pack, 'you old vile vile')).toMatchObject([{ start: 8, end: 17, target: 'participant', role: 'commenter' }])
    expect(quotes(pack, 'a grotty  vile')).toEqual(['grotty  vile'])
    expect(quotes(pack, 'vile, vile')).toEqual(['vile', 'vile'])
    expect(quotes(pack, 'vile,vile')).toEqual(['vile', 'vile'])
    expect(quotes(pack, 'vile and vile')).toEqual(['vile', 'vile'])
  })

  it('aims at the group what is said of it, and a role tells its target', () => {
    expect(findings(language([rule('<you> <group> <be> <insult>')]), 'you blips are vile')).toMatchObject([{ target: 'group', group: 'religion' }])
    expect(findings(language([rule('<you> <group> <be> <insult>')]), 'you blips are vile')[0]).not.toHaveProperty('role')
    const person = rule('<you> ..2 <insult>', { code: 'personal/insult', sense: { target: 'person' } })
    expect(findings(language([person]), 'you are vile')).toMatchObject([{ target: 'participant', role: 'commenter' }])
  })
})

describe('whom a rule means', () => {
  const you = (target: 'person' | 'participant', patterns: string) =>
    language([rule(patterns, { code: 'personal/insult', severity: 'mild', sense: { target } })])

  it('agrees with the role that its words have', () => {
    expect(findings(you('person', '<you> <be> <insult>'), 'you are grotty')).toMatchObject([{ target: 'participant', role: 'commenter' }])
    expect(findings(you('participant', '<known> <be> <insult>'), 'Ann is grotty', { article: { people: ['Ann'] } })).toMatchObject([
      { target: 'person', role: 'public-figure' },
    ])
  })

  it('is the one spoken to, where nothing tells which participant', () => {
    expect(findings(you('participant', '<insult>'), 'grotty!')).toMatchObject([{ target: 'participant', role: 'commenter' }])
  })

  it('is a person where nothing tells more', () => {
    expect(findings(you('person', '<insult>'), 'grotty!')[0]).not.toHaveProperty('role')
  })

  it('is nobody of the group whose name a known person has', () => {
    const named = you('person', '<known> <be> <insult>')
    expect(findings(named, 'Blips is grotty', { article: { people: ['Ann Blips'] } })[0]).not.toHaveProperty('group')
    expect(findings(named, 'ann blips is grotty', { article: { people: ['Ann Blips'] } })).toMatchObject([{ role: 'public-figure' }])
  })
})

describe('neighbours that list the same words', () => {
  const near = (tag: string, severity: Severity) =>
    packOf({
      tag,
      terms: [
        terms('insult', 'grotty', { severity }),
        { list: 'obscene', code: 'obscene/profanity', severity, kinds: [], sense: {}, forms: [], traits: [], entries: 'drat' },
      ],
      common: [common('you', 'you', { sense: { target: 'participant', role: 'commenter' } }), common('be', 'are')],
      grammar: { defines: [], guards: {}, rules: [rule('<you> <be> <insult>', { code: 'personal/insult', severity: 'listed' })] },
    })
  const both = [near('xa', 'moderate'), near('xb', 'mild')]
  const lexicon = new Lexicon(both, {})
  const find = (text: string) => lexicon.find(text, () => 0)
  const rules = new Rules(both, lexicon, find)
  const told = (text: string, languages: readonly string[]) =>
    rules.read(text, find(text), languages).findings.map((finding) => [finding.language, finding.severity, finding.rule])

  it.each(['you are grotty', 'drat'])('give one reason, that of the language of the comment: %s', (text) => {
    const list = text === 'drat' ? 'obscene:drat' : 'words:grotty'
    expect(told(text, ['xb'])).toEqual([['xb', 'mild', `xb/${list}`]])
    expect(told(text, ['xa'])).toEqual([['xa', 'moderate', `xa/${list}`]])
    expect(told(text, [])).toEqual([['xa', 'moderate', `xa/${list}`]])
  })
})

describe('places between words', () => {
  it.each([
    ['^ <insult> $', 'Grotty.', true],
    ['^ <insult> $', 'so grotty.', false],
    ['^ <insult> $', 'well, grotty, yes', true],
    ['^^ <insult>', 'well, grotty', false],
    ['<insult> $$', 'so grotty, yes', false],
    ['<insult> $$', 'so grotty! yes', true],
    ['<insult> ?', 'is it grotty?', true],
    ['<insult> ?', 'grotty or not?', false],
    ['you , <insult>', 'you - grotty', true],
    ['you , <insult>', 'you grotty', false],
    ['you [,] <insult>', 'you grotty', true],
    ['you // <insult>', 'about you. Grotty', true],
    ['you // <insult>', 'about you, grotty', false],
    ['you ...4 <insult>', 'you, said he, grotty', true],
    ['you , ..2 <insult>', 'you are grotty', false],
    ['you , ..2 <insult>', 'you, so grotty', true],
    ['<insult> ,', 'grotty, you', true],
    ['<insult> ,', 'grotty you', false],
    ['mr ...4 <insult>', 'Mr. Blue is grotty', true],
    ['you ..3~ <insult>', 'you are not grotty', true],
    ["<group> 's own <insult>", 'the zorbs’s own grotty', true],
  ])('%s in "%s"', (pattern, text, isFound) => {
    expect(quotes(language([rule(pattern)]), text)).toHaveLength(isFound ? 1 : 0)
  })
})

describe('a guard', () => {
  const guards = { reported: '<say> ..2 @\n@ ..2 <say>', quoted: '<say> ..4 "@"' }

  it.each([
    ['He said zorbs are vile', 'reported', 0],
    ['Zorbs are vile he said', 'reported', 0],
    ['Zorbs are vile', 'reported', 1],
    ['he said that "zorbs are vile"', 'quoted', 0],
    ['he said that zorbs are vile', 'quoted', 1],
    ['He said zorbs are vile. Blips are vile', 'reported', 1],
  ])('%s, unless %s', (text, guard, count) => {
    expect(findings(language([rule('<group> <be> <insult>', { unless: [guard] })], { guards }), text)).toHaveLength(count)
  })
})

describe('a phrase', () => {
  it('takes up the comma that it ends in, so that what follows stands beside it', () => {
    const said = (patterns: string) => language([rule('<group> <be> <insult>')], { defines: [{ kind: 'group', patterns }] })
    expect(quotes(said('<group> , all of them ,'), 'zorbs, all of them, are vile')).toEqual(['zorbs, all of them, are vile'])
    expect(quotes(said('<group> , all of them'), 'zorbs, all of them, are vile')).toEqual([])
  })

  it('counts as one word of its kind, with the sense of its parts', () => {
    const pack = language([rule('<group> <be> <insult>')], { defines: [{ kind: 'group', patterns: 'people from <group>' }] })
    expect(findings(pack, 'people from zorbs are vile')).toMatchObject([{ start: 0, group: 'nationality' }])
  })

  it('of common words is one word, too', () => {
    const pack = language([rule('<all> <insult>')])
    const all = { ...pack, common: [...pack.common, common('all', 'each', { entries: 'every last one' })] }
    expect(quotes(all, 'every last one vile')).toEqual(['every last one vile'])
    expect(quotes(all, 'every last, one vile')).toEqual([])
  })
})

describe('they', () => {
  const pack = language([rule('<group> <be> <insult>')])

  it.each([
    ['I know zorbs. They are vile', ['They are vile']],
    ['I know zorbs and they are vile. They are grotty', ['they are vile', 'They are grotty']],
    ['I know zorbs. We talk of parties. They are vile', []],
    ['I know zorbs. One. Two. Three. They are vile', []],
    ['They are vile', []],
  ])('%s', (text, expected) => {
    expect(quotes(pack, text)).toEqual(expected)
  })

  it('has the group of what was named last', () => {
    expect(findings(pack, 'Zorbs and blips. They are vile')).toMatchObject([{ group: 'religion' }])
  })
})

describe('names', () => {
  const pack = language([rule('<name|known|mention|capitalised> <be> <insult>', { code: 'personal/insult' })])

  it.each([
    ['yes, Ann Lee is vile', { target: 'person' }],
    ['@someone is vile', { target: 'participant', role: 'mentioned' }],
    ['@some_one_88 is vile', { target: 'participant', role: 'mentioned' }],
    ['Lee is vile', { target: 'participant', role: 'author' }],
    ['Ann is vile', { target: 'person', role: 'public-figure' }],
  ])('%s', (text, expected) => {
    const comment = text.includes('Ann Lee') ? {} : { article: { author: 'A. Lee', people: ['Ann Bo'] } }
    expect(findings(pack, text, comment)).toMatchObject([expected])
  })

  const known = { article: { people: ['Lee'] } }

  it('that are known tell whom an insult hits, whichever rule is written first', () => {
    const anybody = rule('<insult>', { code: 'personal/insult', sense: { target: 'person' } })
    const somebody = rule('<known> ..3 {<insult>}', { name: 'known', code: 'personal/insult' })
    for (const rules of [[anybody, somebody], [somebody, anybody]]) {
      expect(findings(language(rules), 'Lee was so very vile', known)).toMatchObject([{ role: 'public-figure', rule: 'xx/rules:known' }])
      expect(findings(language(rules), 'Lee was so very vile')).toMatchObject([{ target: 'person', rule: 'xx/rules:test' }])
    }
  })

  it('that are known make no person of a group', () => {
    const contempt = rule('<known> ..3 {<insult>}', { sense: { target: 'group' } })
    expect(findings(language([contempt]), 'Lee and all are vile', known)).toMatchObject([{ target: 'group' }])
  })

  it('are known beneath phrases, too', () => {
    const phrases = [terms('insult', 'grotty'), terms('fate', '', { entries: 'very grotty' })]
    const pack = { ...language([rule('<known> ..2 <insult>\nzilch <fate>')]), terms: phrases }
    expect(findings(pack, 'Lee, very grotty', known)).toHaveLength(0)
    expect(findings(pack, 'Lee very grotty', known)).toHaveLength(1)
  })

  it('are not read into shouting', () => {
    expect(findings(pack, 'WHAT A DAY BOB IS VILE')).toEqual([])
  })

  it('may stand in the list of another language, which then says nothing of whose they are, but are no word that it judges', () => {
    const other = (group: TermGroup) => ({ ...packOf({ terms: [group] }), tag: 'xb' })
    const said = (group: TermGroup) => createModerator({}, { packs: [pack, other(group)] }).check('yes, Plop is vile').reasons
    const judged: Partial<TermGroup> = { code: 'obscene/profanity', severity: 'mild', kinds: [] }
    expect(said(terms('place', 'plop', { sense: { group: 'region', target: 'group' } }))).toMatchObject([{ quote: 'Plop is vile', target: 'person' }])
    expect(said(terms('place', 'plop', judged))).toMatchObject([{ quote: 'Plop', rule: 'xb/words:plop' }])
  })
})

describe('a phrase', () => {
  const withPhrases = (patterns: string, more: Partial<LanguagePack['grammar']> = {}) => {
    const pack = language([rule(patterns)], more)
    const phrases = [common('habit', '', { entries: 'never wash' }), common('whole', '', { entries: 'wash up' })]
    const listed = [terms('fate', '', { entries: 'grotty fish' }), terms('fate', '', { kinds: ['fate', 'whole'], entries: 'grotty stew' })]
    return { ...pack, common: [...pack.common, ...phrases], terms: [...pack.terms, ...listed] }
  }
  const says = '<group> never wash\n<group> <be> <insult>'
  const hiding = withPhrases(`${says}\nzilch <habit|fate>`)

  it.each([
    ['zorbs never wash', 'of common words'],
    ['zorbs are grotty fish', 'that a list has'],
  ])('hides no word that a pattern asks for: %s', (text) => {
    expect(quotes(hiding, text)).toHaveLength(1)
  })

  it('hides none either where a pattern asks for words of both', () => {
    expect(quotes(withPhrases('<group> never wash <insult>\nzilch <habit|fate>'), 'zorbs never wash grotty fish')).toHaveLength(1)
  })

  it.each(['zorbs are grotty fish', 'zorbs never wash'])('counts as one word first: %s', (text) => {
    const asked = withPhrases(`${says}\nzilch <habit|fate>`)
    const rules = [rule(says), rule('<group> ..1 <fate|habit>', { name: 'asked' })]
    expect(findings({ ...asked, grammar: { ...asked.grammar, rules } }, text)).toMatchObject([{ rule: 'xx/rules:asked' }])
  })

  it.each(['zorbs are grotty fish', 'zorbs never wash'])('is never left out where a guard speaks of it: %s', (text) => {
    const { grammar, ...pack } = withPhrases(says)
    const rules = [rule(says, { unless: ['fated'] })]
    const guarded = (guard: string) => ({ ...pack, grammar: { ...grammar, rules, guards: { fated: guard } } })
    expect(findings(guarded('zilch @'), text)).toHaveLength(1)
    expect(findings(guarded('<fate|habit> ..2 @'), text)).toEqual([])
  })

  it.each(['zorbs wash up', 'zorbs are grotty stew'])('that is marked as whole keeps its words: %s', (text) => {
    expect(quotes(withPhrases(`${says}\n<group> wash`), text)).toEqual([])
  })

  it.each([
    ['a guard', { guards: { denied: '<habit|fate> @' } }],
    ['a define', { defines: [{ kind: 'zilch', patterns: '<habit|fate> zilch' }] }],
  ])('that %s speaks of, too', (_, more) => {
    expect(quotes(withPhrases(`${says}\nzilch <habit|fate>`, more), 'zorbs never wash')).toEqual([])
    expect(quotes(withPhrases(`${says}\nzilch <habit|fate>`, more), 'zorbs are grotty fish')).toEqual([])
  })

  it('is opened in the comment as it stands, also where that was read without an aside', () => {
    const pack = { ...hiding, adverbials: 'frankly' }
    const text = 'zorbs, frankly, are parties and zorbs are grotty fish'
    const lexicon = new Lexicon([pack], {})
    const find = (one: string) => lexicon.find(one, () => 0)
    const read = new Rules([pack], lexicon, find).read(text, find(text), ['xx'])
    expect(read.findings.map(({ start, end }) => text.slice(start, end))).toEqual(['zorbs are grotty'])
    expect([...lexicon.chunks.ends.subarray(0, lexicon.chunks.count)].at(-1)).toBe(text.length)
  })
})

describe('a word of several lists', () => {
  const KINDS = ['flaw', 'fault']
  const twice = (severities: readonly Severity[]) => severities.map((severity, index) => terms(KINDS[index]!, 'blorp', { list: KINDS[index]!, severity }))
  const read = (asked: string) => {
    const pack = language([rule(`<group> are <${asked}>!`, { severity: 'listed' })])
    return findings({ ...pack, terms: [...pack.terms, ...twice(['severe', 'mild'])] }, 'zorbs are blorp')
  }

  it.each([['flaw', 'severe', 'xx/flaw:blorp'], ['fault', 'mild', 'xx/fault:blorp']])('is what the rule asks for: %s', (asked, severity, name) => {
    expect(read(asked)).toMatchObject([{ severity, rule: name }])
  })
})

describe('two packs of one language', () => {
  const insults = (words: string): TermGroup => terms('personal/insult', words, { list: 'insults', code: 'personal/insult', severity: 'mild' })
  const own = packOf({ terms: [insults('snollygoster')] })
  const shipped = packOf({
    terms: [insults('grotty')],
    common: [common('you', 'you', { sense: { target: 'participant', role: 'commenter' } })],
    grammar: { defines: [], guards: {}, rules: [rule('<you> {<personal/insult>!}', { code: 'personal/insult', severity: 'listed' })] },
  })

  it.each([['own before', [own, shipped]], ['own behind', [shipped, own]]])('a word of one that a rule of the other finds is one reason: %s', (_, packs) => {
    const { reasons } = createModerator({}, { packs }).check('you snollygoster')
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).toMatchObject({ quote: 'snollygoster', target: 'participant', rule: 'xx/insults:snollygoster' })
  })

  it('and without the rule it counts by itself', () => {
    expect(createModerator({}, { packs: [shipped, own] }).check('a snollygoster').reasons).toMatchObject([{ target: 'person' }])
    expect(createModerator({}, { packs: [shipped, own] }).check('so grotty').reasons).toEqual([])
  })
})

describe('two packs of one language that both have rules', () => {
  const insult = (word: string): TermGroup => terms('insult', word)
  const guarded = (name: string, pattern: string, guard: string) => ({
    defines: [],
    guards: { around: guard },
    rules: [rule(pattern, { name, unless: ['around'] })],
  })
  const one = packOf({
    terms: [insult('grotty'), terms('group', 'zorb', { forms: ['noun'], sense: { target: 'group' } })],
    paradigms: { noun: [{ ending: '', forms: ['', 's'] }] },
    common: [common('never', 'never'), common('not', 'not')],
    grammar: guarded('first', '<group> ..1 <insult>', '@ ..2 <never>'),
    calibration: { default: [5, ...Array<number>(12).fill(0)] },
  })
  const other = packOf({
    terms: [terms('beast', 'newt', { forms: ['noun'] })],
    paradigms: { noun: [{ ending: '', forms: ['', 'en'] }] },
    common: [common('the', 'the', { forms: ['noun'] }), common('not', 'not')],
    grammar: guarded('second', '<group> ..1 <beast>', '@ ..2 <not>'),
  })

  describe.each([['one before', [one, other]], ['other before', [other, one]]])('%s', (_, packs) => {
    const rulesIn = (text: string) => createModerator({}, { packs }).check(text).reasons.map((reason) => reason.rule)

    it.each([['zorbs are grotty', 'xx/rules:first'], ['zorbs are newten', 'xx/rules:second']])('all of them count: %s', (text, found) => {
      expect(rulesIn(text)).toEqual([found])
    })

    it.each([['zorbs are grotty never', 0], ['zorbs are grotty not', 1], ['zorbs are newten not', 0], ['zorbs are newten never', 1], ['zorbs are newts', 0]])(
      'a guard or a paradigm is that of its pack, whatever names others have: %s',
      (text, count) => {
        expect(rulesIn(text)).toHaveLength(count)
      },
    )

    it('are as sure as the one that is calibrated', () => {
      const alone = createModerator({}, { packs: [one] }).check('zorbs are grotty').reasons[0]!
      expect(createModerator({}, { packs }).check('zorbs are grotty').reasons[0]!.confidence).toBe(alone.confidence)
    })
  })
})

describe('what a guard excuses', () => {
  const pack = language([rule('<group> ..2 <insult>', { unless: ['said'] })], { guards: { said: '<say> ..2 @' } })
  const accuser: StatisticalScorer = {
    create: () => ({
      language: 'xx',
      version: 'test',
      score: () => Float64Array.of(0.9, 0.9, 0.9),
      suspect: (text, _, __, open) =>
        open.map((category) => ({
          category,
          code: `${category}/likely` as const,
          severity: 'mild',
          confidence: 0.9,
          start: 0,
          end: text.length,
          quote: text,
          target: 'none',
          disguise: [],
          language: 'xx',
          rule: 'xx/likely',
        })),
    }),
  }
  const codes = (text: string) =>
    createModerator({}, { packs: [pack], scorer: accuser }).check(text).reasons.map(({ code }) => code).sort()

  it('is not suspected by statistics either, but what it does not excuse is', () => {
    expect(codes('he said zorbs are grotty')).toEqual(['obscene/likely', 'personal/likely'])
    expect(codes('grotty, grotty weather')).toEqual(['derogatory/likely', 'obscene/likely', 'personal/likely'])
  })

  it('is said with what counts, and stays what it is when other comments are read', () => {
    const lexicon = new Lexicon([pack], {})
    const find = (text: string) => lexicon.find(text, () => 0)
    const rules = new Rules([pack], lexicon, find)
    const read = (text: string) => rules.read(text, find(text), [])
    const first = read('he said zorbs are grotty')
    const others = ['zorbs are grotty', 'fine weather', 'grotty weather'].map(read)
    expect([first, ...others].map(({ findings, excused }) => [findings.length, [...excused]])).toEqual([[0, ['derogatory']], [1, []], [0, []], [0, []]])
  })

  it('is forgotten with the next comment', () => {
    const moderator = createModerator({}, { packs: [pack], scorer: accuser })
    moderator.check('he said zorbs are grotty')
    expect(moderator.check('fine weather').reasons).toHaveLength(3)
  })
})

describe('a word of two languages', () => {
  const read = (tag: string, denial: string, markers: string) => {
    const guards = { denied: `${denial} @` }
    const pack = language([rule('<insult>', { unless: ['denied'] })], { guards })
    return { ...pack, tag, markers, common: [...pack.common, common('x', denial)] }
  }
  const moderator = createModerator({}, { packs: [packOf({ tag: 'en' }), read('xa', 'nab', 'nab\nola'), read('xb', 'neb', 'neb\nulu')] })
  const found = (text: string) => moderator.check(text).reasons.map(({ quote }) => quote)

  it('is let through where the language of the comment denies it, whatever the other one reads', () => {
    expect(found('ola nab grotty ola')).toEqual([])
    expect(found('ulu neb grotty ulu')).toEqual([])
  })

  it('hides nothing beside it, also where a rule takes both', () => {
    const wide = language([rule('{<insult>! ..2 <group>}', { unless: ['denied'] })], { guards: { denied: 'nab @' } })
    const beside = language([rule('<group>')])
    const packs = [packOf({ tag: 'en' }), { ...wide, tag: 'xa', markers: 'nab\nola' }, { ...beside, tag: 'xb', markers: 'ulu' }]
    const quotes = createModerator({}, { packs }).check('ola nab grotty ola zorbs ola').reasons.map(({ quote }) => quote)
    expect(quotes).toEqual(['zorbs'])
  })

  it('counts where only a language denies it that little of the comment is written in', () => {
    expect(found('ola ola ola nab ola neb grotty ola')).toEqual(['grotty'])
  })
})

describe('a name of a group that only a define makes', () => {
  const pack = language([rule('<group> ..3 <vile>')], { defines: [{ kind: 'group', patterns: '<zorb-folk> grotty' }] })
  const zorbFolk = { ...pack, common: [...pack.common, common('zorb-folk', 'folk')] }
  const lexicon = new Lexicon([zorbFolk], {})
  const find = (text: string) => lexicon.find(text, () => 0)
  const rules = new Rules([zorbFolk], lexicon, find)
  const names = (text: string, tag = zorbFolk.tag) => rules.namesGroup(text, find(text), tag)

  it('is seen where its words stand, without any rule that fits', () => {
    expect(names('The folk grotty came home')).toBe(true)
    expect(names('The folk came home grotty')).toBe(false)
    expect(names('Nobody came home')).toBe(false)
  })

  it('is none in a language without rules', () => {
    expect(names('The folk grotty came home', 'yy')).toBe(false)
  })
})
