import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import { frontCode } from '../../../src/text/tables/frontCoding.js'
import { packOf, termsOf } from '../../support/pack.js'

const FOLDING = 'aa>a\nee>i\noo>u\nh>\ny>i\nzh>l'

/** A made-up romanised language beside English, in which nothing is listed. */
const zork = packOf({
  tag: 'ml-Latn',
  folding: FOLDING,
  markers: 'entha\nilla',
  nameEndings: "ji\nda\ns\ns'",
  innocent: frontCode(['grunt', 'plot', 'plotor', 'stamp']),
  terms: [
    termsOf('|grunth|\n|zorkazhi|\n|blip blop|\n|plott\n|drab no\n|braivo|\n|sitamip|\n|torimp|'),
    { list: 'words', kinds: ['zork-word'], sense: {}, forms: [], traits: [], entries: 'tumbolak' },
    termsOf('|snirth|', 'exact'),
  ],
})
const moderator = createModerator({}, { packs: [packOf({ tag: 'en' }), zork] })

/** What was found, each as `quote@start-end`. */
function found(text: string): string[] {
  return moderator.check(text).reasons.map(({ quote, start, end }) => `${quote}@${start}-${end}`)
}

describe('a word of a romanised language', () => {
  test.each(['zorkazhi', 'zorkaali', 'Zorrkkaazhee', 'zorkalhi', 'ZORKAAAAZHIII', 'zörkazhi'])('is found as %s', (word) => {
    expect(found(`a ${word}, b`)).toEqual([`${word}@2-${2 + word.length}`])
  })

  test('is not found inside a longer one, nor in two', () => {
    expect(found('azorkazhi zorkazhis zork azhi')).toEqual([])
  })

  test('is found in a phrase, however wide the gap', () => {
    expect(found('x bliip  blopp x')).toEqual(['bliip  blopp@2-14'])
  })

  test.each(['drab nook', 'drab,nook', 'drab,nook,zzzz'])('is found as it reads folded or not at all: %s', (text) => {
    expect(found('drab noki')).toEqual(['drab noki@0-9'])
    expect(found(text)).toEqual([])
  })

  test('may go on where the list says so, and its ending belongs to it', () => {
    expect(found('plotinu')).toEqual(['plotinu@0-7'])
  })

  test('is let through where it is a word of the dictionary, also shouted or stretched', () => {
    expect(found('grunt GRUNT gruuunt plot')).toEqual([])
    expect(found('gruunth')).toEqual(['gruunth@0-7'])
  })

  test.each(['plotor99', 'Plotorji', 'plotorda1', "plotor's", 'Plotors'])('is let through with what is written on to a name: %s', (word) => {
    expect(found(word)).toEqual([])
  })

  test.each(['plottax99', 'plott99', 'plottji', 'plottorjix'])('is found with that behind another word: %s', (word) => {
    expect(found(word)).toEqual([`${word}@0-${word.length}`])
  })

  test.each(['zorkzhi', 'zrkazhi', 'zrrkazhii'])('is found without its short vowels: %s', (word) => {
    expect(moderator.check(`a ${word}`).reasons.map(({ quote, disguise }) => [quote, ...disguise])).toEqual([[word, 'misspelling']])
  })

  test('needs its first and last letter, its consonants, both halves of a vowel written with two, and one vowel or six letters', () => {
    expect(found('orkazhi zrkazh zorkai zorkz brvo grn')).toEqual([])
    expect(found('trmp torimp trimp')).toEqual(['torimp@5-11', 'trimp@12-17'])
    expect(found('braivo')).toEqual(['braivo@0-6'])
  })

  test('without vowels is let through where it is a word of the dictionary', () => {
    expect(found('stamp stamip')).toEqual(['stamip@6-12'])
  })

  test('is not sought without vowels where only rules speak of it, nor where it is exact', () => {
    const lexicon = new Lexicon([zork], {})
    expect(lexicon.find('tumbolak snirth', () => 0).length).toBe(2)
    expect(lexicon.find('tmblak snrth', () => 0)).toEqual([])
  })

  test('marked exact is found in that spelling only', () => {
    expect(found('snirth snirt sneerth')).toEqual(['snirth@0-6'])
  })

  test('is found disguised as it is listed', () => {
    expect(found('z0rk@zhi')).toEqual(['z0rk@zhi@0-8'])
  })
})
