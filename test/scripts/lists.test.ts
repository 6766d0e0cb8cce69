import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readContractions } from '../../scripts/lists/contractions.js'
import { readPictures } from '../../scripts/lists/pictures.js'
import { readExceptions, readTerms, refuseDuplicates, type Setting } from '../../scripts/lists/entries.js'
import { readEndings } from '../../scripts/lists/endings.js'
import { readInflections } from '../../scripts/lists/inflections.js'
import { readCalibration, readMessages } from '../../scripts/lists/json.js'
import { readSpellings } from '../../scripts/lists/patterns.js'
import { formatPlace, ListError, Problems, type Problem } from '../../scripts/lists/problems.js'
import { readGrammar } from '../../scripts/lists/rules.js'
import { readLanguages } from '../../scripts/wordlists.js'
import { ACTIONS, GROUP_KINDS, REASON_CODES } from '../../src/verdict.js'
import { BROKEN, WORDLISTS } from './fixtures.js'

/** Everything that was reported. */
function reported(problems: Problems): readonly Problem[] {
  try {
    problems.throwIfAny()
  } catch (error) {
    if (error instanceof ListError) return error.problems
  }
  return []
}

function setting(paradigms: readonly string[] = []): Setting {
  return { script: 'Latn', paradigms: new Set(paradigms), problems: new Problems() }
}

describe('a folder of lists', () => {
  const [en, uk] = readLanguages(WORDLISTS)
  const terms = en?.lists.flatMap((list) => list.terms) ?? []

  test('languages are sorted by tag, and the innocent words are none', () => {
    expect(readLanguages(WORDLISTS).map(({ tag, script }) => [tag, script])).toEqual([['en', 'Latn'], ['uk', 'Cyrl']])
  })

  test('entries are in lower case, optional parts spelt out, gaps one space', () => {
    expect(terms.map(({ spellings }) => spellings)).toEqual([
      ['|snarf|'],
      ['|blarg|'],
      ['|grnk|', '|gronk|'],
      ['|flp doodle|', '|flap doodle|'],
      ['|snarf bucket'],
      ['crundle'],
      ['|zounds|'],
    ])
    expect(uk?.lists[0]?.terms[0]?.spellings).toEqual(['|бзик|'])
  })

  test('an entry has the attributes of its heading and its own, and can take one back', () => {
    const plain = { code: 'obscene/profanity', kinds: [], sense: {}, isCommon: false }
    expect(terms.slice(0, 3).map(({ code, attributes }) => ({ code, ...attributes }))).toEqual([
      { ...plain, severity: 'mild', forms: ['noun'], traits: ['masked', 'misspelled', 'joined'] },
      { ...plain, severity: 'mild', forms: ['noun'], traits: [] },
      { ...plain, severity: 'moderate', forms: [], traits: [] },
    ])
  })

  test('notes stay with their entry', () => {
    expect(terms.map(({ note }) => note)).toEqual([
      undefined, 'said by nobody', undefined, undefined, 'may go on', undefined, undefined,
    ])
  })

  test('exceptions know what must be near', () => {
    expect(en?.exceptions.map(({ spellings, attributes: { forms, near, within } }) => [spellings, forms, near, within]))
      .toEqual([
        [['|snarf island|'], ['noun'], undefined, undefined],
        [['|snarf|'], [], ['tea', 'cup'], 3],
        [['|blarg|'], [], ['tea', 'cup'], 1],
      ])
  })

  test('the other files are read, and may be missing', () => {
    expect(en?.paradigms).toEqual({
      noun: [{ ending: 'y', forms: ['y', 'ies'] }, { ending: '', forms: ['', 's'] }],
      doubling: [{ ending: '', forms: ['', '&ing'] }],
    })
    expect(en?.joins).toEqual(['oh', 'what', 'aint', 'holy'])
    expect(en?.functionWords).toEqual(['the', 'dont'])
    expect(en?.adverbials).toEqual(["let's face it", '-ously', '!dubiously'])
    expect(en?.nameEndings).toEqual(['ling', 's', "s'"])
    expect(en?.respellings).toEqual([['f', 'ph'], ['a', 'o']])
    expect(en?.messages).toEqual({ commenter: { 'obscene/profanity': 'It uses a swear word.' }, moderator: {} })
    expect(en?.calibration).toEqual({ default: [] })
    expect(uk).toMatchObject({ paradigms: {}, joins: [], functionWords: [], messages: { commenter: {}, moderator: {} } })
    expect(uk?.typed).toEqual([['i', 'і']])
    expect(uk?.calibration).toEqual({ default: [0.5, -1, ...Array<number>(11).fill(0)] })
  })
})

describe('what is wrong in a list', () => {
  const problems = (() => {
    try {
      readLanguages(BROKEN)
    } catch (error) {
      if (error instanceof ListError) return error
    }
    throw new Error('the broken lists were read without an error')
  })()

  /** By hand: line and column of everything wrong in `fixtures/broken`, and how what was found begins. */
  const expected = `
    en/adverbials.txt:2:1        By far, which repeats test/scripts/fixtures/broken/en/adverbials.txt:1:1
    en/adverbials.txt:3:1        -two words
    en/adverbials.txt:4:1        far-ы, with "ы" (U+044B)
    en/bad.txt:1:1               |early|
    en/bad.txt:3:4               obscene/rude
    en/bad.txt:6:23              severity=huge
    en/bad.txt:8:36              forms=verb
    en/bad.txt:9:36              colour=red
    en/bad.txt:10:21             severity
    en/bad.txt:11:36             masked=yes
    en/bad.txt:12:36             -masked
    en/bad.txt:13:36             severity a second time
    en/bad.txt:14:20             nothing after the colon
    en/bad.txt:16:1              |, which would be found everywhere
    en/bad.txt:17:1              |[abc]|, of which nothing must be there
    en/bad.txt:18:1              d?mn, with a ?
    en/bad.txt:19:1              |[d]e|, of which only "e" must be there
    en/bad.txt:20:6              |o[pe|n|: "[" needs a "]" behind it
    en/bad.txt:21:4              |fu]ll|: "]" needs a "[" before it
    en/bad.txt:22:1              |wоrd|, with "о" (U+043E)
    en/bad.txt:23:7              |night|:masked: "|" stands only at the beginning or the end
    en/bad.txt:25:3              |tw[o]ice|, which repeats |twice| of test/scripts/fixtures/broken/en/bad.txt:24:1
    en/bad.txt:26:1              |TWICE|, which repeats |twice| of test/scripts/fixtures/broken/en/bad.txt:24:1
    en/bad.txt:27:1              |a[b]c[d]e[f]g[h]i[j]k[l]m[n]|: more than 6 optional parts
    en/bad.txt:28:1              a heading that says nothing
    en/bad.txt:31:1              an entry without a severity
    en/bad.txt:33:38             -masked in a heading
    en/calibration.json          Expected
    en/endings.txt:2:1           ab
    en/endings.txt:3:1           -ы, with "ы" (U+044B)
    en/endings.txt:4:4           == two words
    en/exceptions.txt:1:4        guilty
    en/exceptions.txt:4:1        near= without within=
    en/exceptions.txt:5:14       within=ten
    en/exceptions.txt:5:26       severity=mild
    en/function-words.txt:2:1    OK, which repeats test/scripts/fixtures/broken/en/function-words.txt:1:1
    en/function-words.txt:3:1    two words
    en/inflections.txt:3:1       _y : _ies
    en/inflections.txt:4:1       s : _s
    en/inflections.txt:5:1       _x
    en/inflections.txt:6:4       == noun a second time
    en/joins.txt:2:1             ok, which repeats test/scripts/fixtures/broken/en/joins.txt:1:1
    en/joins.txt:3:1             two words
    en/joins.txt:4:1             привет, with "п" (U+043F)
    en/messages.json             1 at moderator.a
    en/name-endings.txt:2:1      s’, which repeats test/scripts/fixtures/broken/en/name-endings.txt:1:1
    en/name-endings.txt:3:1      two words
    en/name-endings.txt:4:1      ', of which nothing must be there
    en/name-endings.txt:5:1      ы, with "ы" (U+044B)
    en/respellings.txt:2:1       f ph
    en/respellings.txt:3:1       f > f
    en/respellings.txt:4:1       f > ph, which repeats test/scripts/fixtures/broken/en/respellings.txt:1:1
    en/typed.txt:2:1             i > і
    en/typed.txt:3:1             и > y, which repeats test/scripts/fixtures/broken/en/typed.txt:1:1
    en/typed.txt:4:1             йо > o
    en/typed.txt:5:1             И > u
    order.txt:3:4                Latn without en
    order.txt:5:1                qq
    order.txt:6:1                xx
    order.txt:8:4                Latn
    order.txt:10:4               Grek
    qq                           qq, written in no known script
  `.trim().split('\n').map((line) => line.trim().split(/ {2,}/u))

  const found = problems.problems.map((problem) => [formatPlace(problem.place).slice(`${BROKEN}/`.length), problem.found])

  test.each(expected)('%s: %s', (place, beginning = '') => {
    expect(found.filter(([where]) => where === place)).toEqual([[place, expect.stringContaining(beginning)]])
  })

  test('nothing else is, and all of it is told at once, in the order of the files', () => {
    expect(problems.message).toMatch(new RegExp(`^${expected.length} problems in the word lists\n`))
    const told = problems.message.split('\n').filter((line) => line.startsWith(BROKEN))
    expect(told).toEqual(expected.map(([place]) => `${BROKEN}/${place}`))
  })

  test.each(['|night|:masked', '|night|#note|'])('an attribute or a note without spaces around its sign: %s', (text) => {
    const problems = new Problems()
    readSpellings({ text, place: { file: 'list.txt', line: 1, column: 1 } }, 'Latn', problems)
    expect(reported(problems).map(({ advice }) => advice)).toEqual(['correct the entry; a : before attributes and a # before a note have spaces around them'])
  })

  test('every problem says what was expected and what to do', () => {
    for (const problem of problems.problems) {
      expect(problem.expected).not.toBe('')
      expect(problem.advice).not.toBe('')
    }
    expect(problems.message).toContain([
      `${BROKEN}/en/bad.txt:6:23`,
      '  found:    severity=huge',
      '  expected: severity=mild, severity=moderate, severity=severe',
      '  to do:    choose one of these',
    ].join('\n'))
  })

  test('a ? is refused with the reason', () => {
    expect(problems.message).toContain('the lists are compiled to literal words, which a ? is not')
  })
})

describe('the reading of lists', () => {
  const word = fc.stringMatching(/^[a-z]{2,12}$/)
  const severity = fc.constantFrom('mild', 'moderate', 'severe')
  const traits = fc.subarray(['masked', 'misspelled', 'joined', 'capitals', 'name', 'ambiguous'])
  const entry = fc.record({ word, before: fc.boolean(), after: fc.boolean(), severity, traits, note: fc.option(word) })

  test('gives back what was written, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ({ word }) => word }),
        fc.constantFrom(' ', ', ', '  ,'),
        fc.constantFrom('\n', '\r\n', '\n\n# a comment\n  '),
        (entries, comma, newline) => {
          const lines = entries.map(({ word, before, after, severity, traits, note }) => {
            const attributes = [`severity=${severity}`, ...traits].join(comma)
            return `${before ? '|' : ''}${word}${after ? '|' : ''} : ${attributes}${note === null ? '' : ` # ${note}`}`
          })
          const context = setting()
          const terms = readTerms(['== obscene/sexual', ...lines].join(newline), 'list.txt', context)
          expect(reported(context.problems)).toEqual([])
          expect(terms.map(({ spellings, attributes, note }) => ({ spellings, ...attributes, note: note ?? null }))).toEqual(
            entries.map(({ word, before, after, severity, traits, note }) => ({
              spellings: [`${before ? '|' : ''}${word}${after ? '|' : ''}`], severity, forms: [], traits, note,
              kinds: [], sense: {}, isCommon: false,
            })),
          )
        },
      ),
    )
  })

  test('never throws, and places every problem inside the file', () => {
    const sign = fc.constantFrom('== ', 'obscene/profanity', '<kind>', 'define ', 'guard ', 'name: ', '..3', '+ ', '- ', '@', ', ', 'severity=mild', ' : ', ' # ', '|', '[', ']', '?', '\\',
      'ab', 'é', 'ы', '\n', '\r\n', ' ', '-', 'near=', 'within=2', 'innocent', '_', '&', '𝐚', '\ud800')
    fc.assert(
      fc.property(fc.array(sign).map((signs) => signs.join('')), (content) => {
        const context = setting(['noun'])
        const terms = readTerms(content, 'list.txt', context)
        const exceptions = readExceptions(content, 'list.txt', context)
        readGrammar([[content, 'list.txt']], { all: new Set(), common: new Set() }, new Set(), context.problems)
        readEndings(content, 'list.txt', 'Latn', context.problems)
        readContractions(content, 'list.txt', context.problems)
        readInflections(content, 'list.txt', 'Latn', context.problems)
        refuseDuplicates(terms, context.problems)
        refuseDuplicates(exceptions, context.problems)
        const lines = content.split(/\r?\n/u)
        for (const { place } of reported(context.problems)) {
          const line = lines[(place.line ?? 0) - 1]
          expect(line).toBeDefined()
          expect(place.column).toBeGreaterThanOrEqual(1)
          expect(place.column).toBeLessThanOrEqual((line?.length ?? 0) + 1)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('accents are folded as in comments, and an apostrophe or hyphen is a gap', () => {
    const context = setting()
    const terms = readTerms("== obscene/profanity, severity=mild\n|naïve fool|\n|he’s a ninny-hammer|", 'list.txt', context)
    expect(terms.map(({ spellings }) => spellings)).toEqual([['|naive fool|'], ['|he s a ninny hammer|']])
  })

  test('the same entry may be innocent in two contexts, but not twice in one', () => {
    const heading = (near: string): string => `== innocent, near=${near}, within=2`
    const context = setting()
    const lines = [heading('tea'), '|cup|', heading('world'), '|cup|', heading('tea'), '|CUP|']
    refuseDuplicates(readExceptions(lines.join('\n'), 'exceptions.txt', context), context.problems)
    expect(reported(context.problems).map(({ place }) => formatPlace(place))).toEqual(['exceptions.txt:6:1'])
  })
})

describe('kinds of words', () => {
  const read = (content: string) => {
    const context = setting(['noun'])
    return { terms: readTerms(content, 'list.txt', context), problems: reported(context.problems) }
  }

  test('stand in headings, and entries add to them', () => {
    const { terms, problems } = read(`
== <folk>, group=region, forms=noun
|snarf|
|blarg| : kinds=odd+old, target=person, -group
== <you>, common, role=commenter
|u|
|'tis|
== obscene/sexual, severity=mild, kinds=odd
|crundle|`)
    expect(problems).toEqual([])
    expect(terms.map(({ code, kinds, spellings, attributes }) => [code, kinds, spellings, attributes.sense, attributes.isCommon])).toEqual([
      [undefined, ['folk'], ['|snarf|'], { group: 'region' }, false],
      [undefined, ['folk', 'odd', 'old'], ['|blarg|'], { target: 'person' }, false],
      [undefined, ['you'], ['u'], { role: 'commenter' }, true],
      [undefined, ['you'], ["'tis"], { role: 'commenter' }, true],
      ['obscene/sexual', ['obscene/sexual', 'odd'], ['|crundle|'], {}, false],
    ])
  })

  test.each([
    ['== <Folk>\n|snarf|', '<Folk>'],
    ['== <folk>, group=tall\n|snarf|', 'group=tall'],
    ['== <folk>, kinds=Odd\n|snarf|', 'kinds=Odd'],
    ['== <folk>, common, masked\n|snarf|', 'common with masked'],
    ['== <folk>, common\n|snarf', '|snarf, open at an end'],
    ['== <folk>, common\nsnarf blarg|', 'snarf blarg|, open at an end'],
    ['== <folk>\n|snarf|\n|snarf|', '|snarf|, which repeats |snarf| of list.txt:2:1'],
  ])('%s is refused', (content, found) => {
    const context = setting()
    refuseDuplicates(readTerms(content, 'list.txt', context), context.problems)
    expect(reported(context.problems).map((problem) => problem.found)).toEqual([found])
  })

  test('may share a word', () => {
    const context = setting()
    refuseDuplicates(readTerms('== <folk>\n|snarf|\n== <beast>\n|snarf|', 'list.txt', context), context.problems)
    expect(reported(context.problems)).toEqual([])
  })
})

describe('rules', () => {
  const RULE = '== odd-folk: derogatory/contempt, severity=mild'
  const read = (content: string) => {
    const problems = new Problems()
    const listed = { all: new Set(['folk', 'odd', 'is']), common: new Set(['is']) }
    return { grammar: readGrammar([[content, 'rules.txt']], listed, new Set(['ending']), problems), problems: reported(problems) }
  }

  test('are read with their examples, guards and phrases', () => {
    const { grammar, problems } = read(`
== define <folk>
all <folk>
== guard asked
@ ?
${RULE}, target=group, unless=asked
<folk> <is> <odd>
<odd> <folk>
+ Folk are odd.
+ (Ann, Bo Lee) Ann is odd.
- Are folk odd?
- (so it is said) folk are odd?`)
    expect(problems).toEqual([])
    expect(grammar).toMatchObject({
      defines: [{ kind: 'folk', patterns: 'all <folk>' }],
      guards: { asked: '@ ?' },
      rules: [
        {
          name: 'odd-folk', code: 'derogatory/contempt', severity: 'mild', sense: { target: 'group' }, unless: ['asked'],
          patterns: '<folk> <is> <odd>\n<odd> <folk>', 
          matches: [{ text: 'Folk are odd.', names: [] }, { text: 'Ann is odd.', names: ['Ann', 'Bo Lee'] }],
          others: [{ text: 'Are folk odd?', names: [] }, { text: 'folk are odd?', names: ['so it is said'] }],
        },
      ],
    })
  })

  test.each([
    [`${RULE}\n<folk> ..99 <odd>`, '..99'],
    [`${RULE}\n{<folk>} {<odd>}`, 'start end start end'],
    [`${RULE}\n<folk> <is> <even>`, '<even>'],
    [`${RULE}\n<odd> <personal/insullt>`, '<personal/insullt>'],
    [`${RULE}\n<odd> <personal/insult|personal/likely>`, '<personal/likely>'],
    [`${RULE}\n<folk:end> <is> <odd:ending>`, '<folk:end>'],
    [`${RULE}\n<is:ending>`, '<is:ending>'],
    [`${RULE}\nthey <is>`, 'they <is>'],
    [`${RULE}\n<odd> a|b|a c`, 'a twice among alternatives in <odd> a|b|a c'],
    [`${RULE}\n<odd> [a|<folk|is>|<folk>]`, '<folk> twice among alternatives in <odd> [a|<folk|is>|<folk>]'],
    [`${RULE}, unless=asked\n<odd>`, 'odd-folk unless asked'],
    [`${RULE}\n+ Odd.`, 'odd-folk: derogatory/contempt without a pattern'],
    [`${RULE}\n<odd>\n${RULE}\n<folk>`, 'odd-folk a second time, after rules.txt:1:4'],
    ['== odd-folk: derogatory/contempt\n<odd>', 'odd-folk without a severity'],
    ['== odd-folk: odd/contempt, severity=mild\n<odd>', 'odd-folk: odd/contempt'],
    [`${RULE}, target=folk\n<odd>`, 'target=folk'],
    [`${RULE}, colour=red\n<odd>`, 'colour'],
    ['== guard asked\n<odd> ?', '<odd> ?'],
    ['== define <Folk>\nall <folk>', 'define <Folk>'],
  ])('%s is refused', (content, found) => {
    expect(read(content).problems.map((problem) => problem.found)).toEqual([found])
  })

  test.each([`${RULE}\n<folk> ..99 <odd>\n<odd>`, `${RULE}\n{<folk>} {<odd>}\n<odd>`])('%s loses the pattern that cannot be read, and no other', (content) => {
    expect(read(content).grammar.rules.map(({ patterns }) => patterns)).toEqual(['<odd>'])
  })

  test.each([
    [`${RULE}\n<folk> ..99 <odd>`, 'rules.txt:2:8'],
    [`${RULE}\n<folk> <is> <even>`, 'rules.txt:2:13'],
    [`${RULE}\n<folk> <odd`, 'rules.txt:2:8'],
  ])('%s is placed at %s', (content, place) => {
    expect(read(content).problems.map((problem) => formatPlace(problem.place))).toEqual([place])
  })
})

describe('sentences', () => {
  const read = (messages: unknown) => {
    const problems = new Problems()
    readMessages(JSON.stringify(messages, null, 2), 'messages.json', problems)
    return reported(problems).map(({ place, found, expected }) => [formatPlace(place), found, expected])
  }

  test.each([
    [{ 'persnal/insult': 'x' }, {}, ['messages.json:3:5', 'persnal/insult of the commenter', 'a key that wordlists/en/messages.json has for the commenter, such as personal/insult']],
    [{ 'personal/insult@neighbour': 'x' }, {}, ['messages.json:3:5', 'personal/insult@neighbour of the commenter', 'a key that wordlists/en/messages.json has for the commenter']],
    [{ toString: 'x' }, {}, ['messages.json:3:5', 'toString of the commenter', 'a key that wordlists/en/messages.json has for the commenter']],
    [{ 'why/personal/insult': 'x' }, {}, ['messages.json:3:5', 'why/personal/insult of the commenter', 'a key that wordlists/en/messages.json has for the commenter']],
    [{ 'action/nudge': 'x' }, { 'action/nugde': 'x' }, ['messages.json:6:5', 'action/nugde of the moderator', 'a key that wordlists/en/messages.json has for the moderator, such as action/nudge']],
    [{ 'action/reject': '{reazons}' }, {}, ['messages.json:3:5', '{reazons} in action/reject', 'what English fills in there: {reasons}']],
    [{ 'personal/insult': '{quote}' }, {}, ['messages.json:3:5', '{quote} in personal/insult', 'nothing in braces, as in English']],
  ])('%j, %j: what is not said or filled in is refused', (commenter, moderator, problem) => {
    expect(read({ commenter, moderator })).toEqual([problem])
  })

  test('may be fewer than in English, or more exact', () => {
    expect(read({ commenter: { 'personal/family@mentioned': 'x', 'personal/insult@group': 'x', 'personal/family@group': '{group}' }, moderator: { reason: '{why}' } })).toEqual([])
  })

  test('English, which the others are measured by, has each code and action', () => {
    const problems = new Problems()
    const { commenter, moderator } = readMessages(readFileSync('wordlists/en/messages.json', 'utf8'), 'messages.json', problems)
    expect(reported(problems)).toEqual([])
    const codes: readonly string[] = REASON_CODES
    for (const key of Object.keys(commenter)) {
      const [code = ''] = key.split('@')
      expect([...codes, ...ACTIONS.map((action) => `action/${action}`), ...GROUP_KINDS.map((kind) => `group/${kind}`), 'notice/too-long', 'notice/language-not-covered']).toContain(code)
    }
    for (const code of REASON_CODES) expect([commenter, moderator, moderator].map((said, at) => said[at < 2 ? code : `why/${code}`])).not.toContain(undefined)
  })
})

describe('weights', () => {
  const read = (calibration: unknown) => {
    const problems = new Problems()
    readCalibration(JSON.stringify(calibration), 'calibration.json', problems)
    return reported(problems).map(({ found }) => found)
  }
  const row = Array<number>(13).fill(0)

  test.each([
    [{ default: [1] }, 'default: 1'],
    [{ 'default': row, 'personal/insult': [...row, 0] }, 'personal/insult: 14'],
    [{ 'default': row, 'personal/insullt': row }, 'personal/insullt'],
  ])('%j: of what is not asked for, or too few or many, are refused', (calibration, found) => {
    expect(read(calibration)).toEqual([found])
  })

  test('stand by code, by category, and for all the rest', () => {
    expect(read({ 'default': row, 'personal': row, 'obscene/profanity': [] })).toEqual([])
  })
})

describe('pictures', () => {
  test('are emoji and the words they are read as', () => {
    const problems = new Problems()
    expect(readPictures('🐒 🐵 = Monkey, monkeys # apes\n*🖕 = rude gesture\n👩🏿‍🦽 = x\n❤️ = love\n🇳🇴 = norwegians', 'p.txt', problems)).toEqual([
      ['🐒', ['monkey', 'monkeys']], ['🐵', ['monkey', 'monkeys']], ['*🖕', ['rude gesture']], ['👩🏿‍🦽', ['x']], ['❤', ['love']], ['🇳🇴', ['norwegians']],
    ])
    expect(reported(problems)).toEqual([])
  })

  test.each(['monkey = 🐒', '🐒', '🐒 =', '= monkey', '🐒 = monkey,', '🐒 = a > b', '🐒 = monkey = ape', '🐒 🐒 = monkey', '🐒 = x\n*🐒 = y'])(
    '%s is refused',
    (content) => {
      const problems = new Problems()
      readPictures(content, 'p.txt', problems)
      expect(reported(problems)).toHaveLength(1)
    },
  )
})

describe('contractions', () => {
  test('are a word and the words it is read as', () => {
    const problems = new Problems()
    expect(readContractions("Don’t = do not\nu = you # texting\n'm = am", 'c.txt', problems)).toEqual([
      ["don't", 'do not'], ['u', 'you'], ["'m", 'am'],
    ])
    expect(reported(problems)).toEqual([])
  })

  test.each(['two words = one', 'u =', 'u', '= you', 'u = you = me', 'u = you\nu = thou'])('%s is refused', (content) => {
    const problems = new Problems()
    readContractions(content, 'c.txt', problems)
    expect(reported(problems)).toHaveLength(1)
  })
})
