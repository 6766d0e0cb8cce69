import { describe, expect, it } from 'vitest'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import type { LanguagePack } from '../../../src/lexicon/pack.js'
import { Rules } from '../../../src/rules/rules.js'
import { inPack, packOf } from '../../support/pack.js'

/** Zorbs are a group, and so is whoever has a wig. Who gets something ends in -u or -ilu, who does it in -lu. */
function language(pattern: string, more: Partial<LanguagePack> = {}): LanguagePack {
  const term = { list: 'words', sense: {}, forms: [], traits: [] }
  const common = { sense: {}, forms: [] }
  return packOf({
    terms: [
      { ...term, kinds: ['group'], entries: inPack('|zorb') },
      { ...term, kinds: ['wig'], entries: inPack('|wig') },
      { ...term, kinds: ['group'], traits: ['joined'], entries: inPack('|blip|\n|blipu|') },
    ],
    common: [
      { ...common, kinds: ['death'], entries: 'death\ndeathu' },
      { ...common, kinds: ['hat'], entries: 'blipu' },
      { ...common, kinds: ['men'], entries: 'bald men\nbald menu' },
      { ...common, kinds: ['they'], entries: 'they\ntheyu' },
    ],
    joins: 'deathu',
    endings: { getter: 'u\nilu', doer: 'lu' },
    grammar: {
      defines: [{ kind: 'group', patterns: '<men> <wig>' }],
      guards: {},
      rules: [{ name: 'test', code: 'derogatory/contempt', severity: 'severe', sense: {}, unless: [], patterns: pattern }],
    },
    ...more,
  })
}

function quotes(pack: LanguagePack | readonly LanguagePack[], text: string): string[] {
  const packs = [pack].flat()
  const lexicon = new Lexicon(packs, {})
  const find = (one: string) => lexicon.find(one, () => 0)
  const { findings } = new Rules(packs, lexicon, find).read(text, find(text), packs.map(({ tag }) => tag))
  return findings.map(({ start, end }) => text.slice(start, end))
}

describe('what the ending of a word tells', () => {
  const wish = language('<death> <group:getter>')

  it.each([
    ['Death zorbu', true],
    ['death ZORBU!', true],
    ['Death zorb', false],
    ['Death zorbi', false],
  ])('%s', (text, isFound) => {
    expect(quotes(wish, text)).toHaveLength(Number(isFound))
  })

  it('is told by the longest ending alone', () => {
    expect(quotes(wish, 'death zorblu')).toEqual([])
    expect(quotes(wish, 'death zorbilu')).toEqual(['death zorbilu'])
    expect(quotes(language('<death> <group:doer>'), 'death zorblu')).toEqual(['death zorblu'])
  })

  it('is that of the last word of a phrase', () => {
    expect(quotes(wish, 'death bald menu wig')).toEqual([])
    expect(quotes(wish, 'death bald men wigu')).toEqual(['death bald men wigu'])
    expect(quotes(language('<group> <men:getter>'), 'zorb bald menu')).toEqual(['zorb bald menu'])
    expect(quotes(language('<group> <men:getter>'), 'zorb bald men')).toEqual([])
  })

  it('is asked of frequent words, pronouns and names, too', () => {
    expect(quotes(language('<group> <death:getter>'), 'zorb death')).toEqual([])
    expect(quotes(language('<group> <death:getter>'), 'zorb deathu')).toEqual(['zorb deathu'])
    expect(quotes(wish, 'Zorb came. Death theyu')).toEqual(['Death theyu'])
    expect(quotes(wish, 'Zorb came. Death they')).toEqual([])
    expect(quotes(language('<wig> <name:getter>'), 'a wig Lolu')).toEqual([])
    expect(quotes(language('<wig> <name:getter>'), 'a wig Lollilu')).toEqual(['wig Lollilu'])
  })

  it('is asked of words that are run together', () => {
    expect(quotes(language('<group> <death:getter>'), 'blipdeathu')).toEqual(['blipdeathu'])
    expect(quotes(language('<group> <men:getter>'), 'zorb bald-menu')).toEqual(['zorb bald-menu'])
  })

  it('is asked of words that are disguised', () => {
    expect(quotes(language('<wig> <hat:getter>'), 'wig b.l.i.p.u')).toEqual(['wig b.l.i.p.u'])
  })

  it('is asked in every language that reads a comment', () => {
    const packs = [language('<death> <group:getter>', { tag: 'xx' }), language('<group> <death:getter>', { tag: 'yy' })]
    expect(quotes(packs, 'death zorbu. zorb deathu')).toEqual(['death zorbu', 'zorb deathu'])
  })

  it('makes no word known that is not', () => {
    expect(quotes(language('<group> <name>'), 'zorb Lilu')).toEqual(['zorb Lilu'])
  })

  it('is asked beside other kinds and words', () => {
    const either = language('<death> <wig|group:getter>')
    expect(quotes(either, 'death wig')).toEqual(['death wig'])
    expect(quotes(either, 'death zorb')).toEqual([])
    expect(quotes(either, 'death zorbu')).toEqual(['death zorbu'])
  })

  it('is known in every spelling', () => {
    expect(quotes(language('<death> <group:getter>', { spellings: 'u|>oo|' }), 'death zorboo')).toEqual(['death zorboo'])
  })
})
