import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/core.js'
import { en } from '../../src/languages/en.js'
import { hiLatn } from '../../src/languages/hi-Latn.js'
import { languages } from '../../src/languages/all.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import { scorer } from '../../src/scorer.js'
import { Chunks } from '../../src/text/chunks.js'
import { Witness } from '../../src/scorer/witness.js'
import { QUESTIONS, type SkipgramModel } from '../../src/scorer/skipgrams.js'
import { skipgrams } from '../../src/scorer/skipgrams/all.js'
import { CATEGORIES, type Verdict } from '../../src/verdict.js'

const moderator = createModerator({}, { packs: [en, hiLatn], scorer })
const suspected = ({ reasons }: Verdict) => reasons.filter(({ rule }) => rule.endsWith('/likely:group'))

/** Rules see no further name of a group. */
const noMore = () => false

/** What no rule knows, of groups and of something else. */
const DEROGATORY = [
  'One Romanian moves in and soon the whole stairwell smells of them.',
  'Nothing good ever came over the border with a Bulgarian.',
  'Nigerians turn every street that they settle in into a dump.',
]
/** The same of groups that no word names. */
const ALLUSIONS = [
  'Their sort only ever came here to steal our jobs and breed.',
  'That caste breeds like rats and smells the same.',
  'Send them all back to the desert they crawled out of.',
]
const OTHERWISE = DEROGATORY.map((text) => text.replace(/Nigerians|Romanian|Bulgarian/, 'kipper'))

describe('what is said of groups', () => {
  it('is suspected where neither lists nor rules know it, with what was said and in which language', () => {
    const verdicts = DEROGATORY.map((text) => moderator.check(text)).filter((verdict) => suspected(verdict).length > 0)
    expect(verdicts.length).toBeGreaterThan(DEROGATORY.length / 2)
    for (const verdict of verdicts) {
      const [reason] = verdict.reasons
      expect(reason).toMatchObject({ code: 'derogatory/likely', target: 'group', language: 'en' })
      expect(DEROGATORY.some((text) => text.slice(reason!.start, reason!.end) === reason!.quote)).toBe(true)
      expect(verdict.scores.derogatory).toBeGreaterThanOrEqual(reason!.confidence)
      expect(['nudge', 'review']).toContain(verdict.action)
    }
  })

  it('is judged only of groups', () => {
    expect(OTHERWISE.flatMap((text) => moderator.check(text).reasons)).toEqual([])
  })

  it('is suspected where a group is only alluded to', () => {
    const rules = ALLUSIONS.flatMap((text) => moderator.check(text).reasons).map(({ rule }) => rule)
    expect(rules).toContain('en/likely:allusion')
  })

  it('is left to lists and rules where they find something', () => {
    const verdict = moderator.check(`${DEROGATORY[0]} I hate Sikhs.`)
    expect(verdict.reasons.some(({ rule }) => rule.startsWith('en/rules:'))).toBe(true)
    expect(suspected(verdict)).toEqual([])
  })

  it('is suspected beside an attack on a person that rules find', () => {
    const codes = (text: string) => moderator.check(`You clown. ${text}`).reasons.map(({ code }) => code)
    for (const text of DEROGATORY) expect(codes(text).sort(), text).toEqual(['derogatory/likely', 'personal/insult'])
    for (const text of OTHERWISE) expect(codes(text), text).toEqual(['personal/insult'])
  })

  it('is not judged by skip-grams of another language', () => {
    const lexicon = new Lexicon([en], {})
    const witness = new Witness(skipgrams, [en], lexicon.chunks)
    const [text] = DEROGATORY as [string]
    const hits = lexicon.find(text, () => 0)
    expect(witness.testify(text, hits, 'en', CATEGORIES, noMore).reasons).not.toEqual([])
    expect(witness.testify(text, hits, 'hi-Latn', CATEGORIES, noMore)).toEqual({ asked: [], reasons: [] })
    expect(witness.testify(text, hits, 'xx', CATEGORIES, noMore)).toEqual({ asked: [], reasons: [] })
  })

  it('is asked about as of a named group where only rules see the name, and rules only where it matters', () => {
    const [english] = skipgrams as [SkipgramModel]
    const sure = { knots: [], weights: [5, 0] }
    const never = { knots: [], weights: [-5, 0] }
    const saying = (group: typeof sure) => ({ ...english, curves: { ...english.curves, group, allusion: never } })
    const lexicon = new Lexicon([en], {})
    const [text] = OTHERWISE as [string]
    const hits = lexicon.find(text, () => 0)
    const rulesOf = (model: SkipgramModel, namesGroup: () => boolean) =>
      new Witness([model], [en], lexicon.chunks).testify(text, hits, 'en', ['derogatory'], namesGroup).reasons.map(({ rule }) => rule)
    expect(rulesOf(saying(sure), () => true)).toEqual(['en/likely:group'])
    expect(rulesOf(saying(sure), () => false)).toEqual([])
    expect(rulesOf(saying(never), () => { throw new Error('asked') })).toEqual([])
  })

  it('is suspected sooner where the name of a group is much of what is said, and no other question is', () => {
    const [english] = skipgrams as [SkipgramModel]
    const nearly = { knots: [], weights: [-0.2, 0] }
    const lexicon = new Lexicon([en], {})
    const suspectsIn = (text: string, question: 'group' | 'allusion') => {
      const curves = { ...english.curves, group: { knots: [], weights: [-5, 0] }, allusion: { knots: [], weights: [-5, 0] }, [question]: nearly }
      const witness = new Witness([{ ...english, curves }], [en], lexicon.chunks)
      return witness.testify(text, lexicon.find(text, () => 0), 'en', ['derogatory'], noMore).reasons.map(({ confidence }) => confidence)
    }
    const short = 'Some Romanians moved into the house next to ours this very morning.'
    const long = `${short} It is a large one, with a green door and a garden behind it.`
    expect(suspectsIn(short, 'group')).toEqual([0.551])
    expect(suspectsIn(long, 'group')).toEqual([])
    expect(suspectsIn(short.replace('Romanians', 'neighbours'), 'allusion')).toEqual([])
  })

  it('is suspected later in a long comment, in which many words that say a little add up', () => {
    const [english] = skipgrams as [SkipgramModel]
    const rather = { knots: [], weights: [1.2, 0] }
    const curves = { group: rather, allusion: rather, person: rather }
    const lexicon = new Lexicon([en], {})
    const confidences = (text: string) => {
      const witness = new Witness([{ ...english, curves }], [en], lexicon.chunks)
      return witness.testify(text, lexicon.find(text, () => 0), 'en', ['derogatory'], noMore).reasons.map(({ confidence }) => confidence)
    }
    const story = 'Some Romanians moved into the house next to ours this morning and the children carried boxes up the stairs'
    expect(confidences(story)).toEqual([0.769])
    expect(confidences(`${story} while their mother asked my father where one could buy bread on a Sunday`)).toEqual([0.525])
  })

  it('changes the fingerprint when a model does', () => {
    const [first, ...others] = skipgrams
    const versionOf = (models: readonly SkipgramModel[]) => new Witness(models, [en], new Chunks()).version
    const curves = { ...first!.curves, person: { knots: [], weights: [0, 0] } }
    for (const change of [{ checksum: first!.checksum + 1 }, { curves }]) {
      expect(versionOf([{ ...first!, ...change }, ...others])).not.toBe(versionOf(skipgrams))
    }
  })

  it('and of persons is judged in every language that ships', () => {
    expect(skipgrams.map(({ language }) => language).sort()).toEqual(languages.map(({ tag }) => tag).sort())
    for (const { curves } of skipgrams) expect(Object.keys(curves)).toEqual(Object.keys(QUESTIONS))
  })
})

describe('what is said of a person', () => {
  /** What no list has a word for, and something else in much the same words. */
  const PAIRS: readonly (readonly [tag: string, attack: string, fit: string])[] = [
    ['ru', 'Тебе бы мозги с утра включать, да включать нечего', 'Мне бы чайник с утра включать, да включать некому'],
    ['ru', 'Сколько тебе заплатили, чтобы ты так унижался', 'Сколько вам заплатили за ту работу, если не секрет'],
    ['uk', 'У твоїй голові протяг гуляє, хоч вікна зачиняй', 'У нашій хаті протяг гуляє, хоч вікна зачиняй'],
    ['hi', 'तुम्हारी खोपड़ी में दिमाग की जगह भूसा भरा है', 'हमारे खलिहान में इस साल भूसा भरा है'],
    ['ml', 'നിന്റെ തലയിൽ തലച്ചോറിന് പകരം വൈക്കോലാണോ', 'തൊഴുത്തിൽ പശുവിന് ഇന്ന് വൈക്കോലാണോ'],
    ['ta', 'உன் மண்டையில் மூளைக்கு பதிலா களிமண் தான் இருக்கு', 'எங்கள் தோட்டத்தில் நல்ல களிமண் தான் இருக்கு'],
    ['hi-Latn', 'tere dimaag me bhusa bhara hai kya', 'is saal khalihan me bhusa bhara hai kya'],
  ]
  /** Attacks on who is spoken to, and on others. */
  const PEOPLE: readonly { readonly text: string; readonly addresses: boolean }[] = [
    ...PAIRS.map(([, text]) => ({ text, addresses: true })),
    { text: 'Ему бы мозги с утра включать, да включать нечего', addresses: false },
    { text: 'उसकी खोपड़ी में दिमाग की जगह भूसा भरा है', addresses: false },
  ]
  const all = createModerator({}, { packs: languages, scorer })
  const suspects = (text: string) => all.check(text).reasons.filter(({ rule }) => rule.endsWith('/likely:person'))

  it('is suspected in most attacks without a listed word, and seldom in the same words about something else', () => {
    const found = PAIRS.filter(([, attack]) => all.check(attack).reasons.length > 0)
    expect(found.length).toBeGreaterThan(PAIRS.length / 2)
    const held = PAIRS.filter(([, , fit]) => all.check(fit).reasons.length > 0)
    expect(held.length).toBeLessThan(PAIRS.length / 4)
  })

  it('is said with its language and code, and never holds a comment back for good', () => {
    const reasons = PAIRS.flatMap(([tag, attack]) => suspects(attack).map((reason) => ({ tag, attack, reason })))
    expect(reasons.length).toBeGreaterThan(0)
    for (const { tag, attack, reason } of reasons) {
      expect(reason).toMatchObject({ code: 'personal/likely', rule: `${tag}/likely:person` })
      expect(['nudge', 'review']).toContain(all.check(attack).action)
    }
  })

  it('is aimed at a participant where the comment speaks to one, and at somebody else where it does not', () => {
    const [toThem, ofThem] = [true, false].map((addresses) =>
      PEOPLE.filter((one) => one.addresses === addresses).flatMap(({ text }) => suspects(text).map(({ target, role }) => ({ target, role }))),
    )
    expect(new Set(toThem!.map(({ target, role }) => `${target} ${role}`))).toEqual(new Set(['participant commenter']))
    expect(new Set(ofThem!.map(({ target, role }) => `${target} ${role}`))).toEqual(new Set(['person undefined']))
  })
})
