import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { inOneScript } from '../../../src/text/disguises/oneScript.js'
import { undisguised } from '../../../src/text/disguises/undisguised.js'

describe('a word without its disguise', () => {
  test.each([
    ['People', 'people'],
    ['ｐｅｏｐｌｅ', 'people'],
    ['𝐩𝐞𝐨𝐩𝐥𝐞', 'people'],
    ['ⓟⓔⓞⓟⓛⓔ', 'people'],
    ['péöple', 'people'],
    ['pe\u0301ople\u0301', 'people'],
    ['peo\u00adp\u200ble', 'people'],
    ['реoрle', 'people'],
    ['p3opl3', 'people'],
    ['don`t', 'dont'],
    ['don’t', 'dont'],
  ])('%s is %s', (written, word) => {
    expect(undisguised(written, 'Latn')).toBe(word)
  })

  test.each(['covid19', 'mp3', 'u2', '2026', 'люди', 'കള്ളൻ'])('%s is left alone among Latin letters', (word) => {
    expect(undisguised(word, 'Latn')).toBe(word)
  })

  test.each([
    ['Cyrl', 'ёлкой'], ['Cyrl', 'ґанок'], ['Cyrl', 'їжа'], ['Deva', 'फ़ोन'.normalize('NFC')], ['Mlym', 'കള്ളൻ'], ['Taml', 'கொள்ளை'],
  ])('spellings of %s stay: %s', (script, word) => {
    expect(undisguised(word, script)).toBe(word)
  })

  it('has Cyrillic letters for Latin ones among them', () => {
    expect(undisguised('cобaка', 'Cyrl')).toBe('собака')
    expect(undisguised('sale', 'Cyrl')).toBe('sale')
  })

  it('is the same word in every style', () => {
    const styles = [0x1d41a, 0x1d44e, 0x1d5ba, 0x1d68a, 0x24d0, 0xff41].map((first) => (word: string) =>
      [...word].map((letter) => String.fromCodePoint(letter.charCodeAt(0) - 0x61 + first)).join(''),
    )
    // There is no italic h among the mathematical letters.
    fc.assert(fc.property(fc.stringMatching(/^[a-gi-z]{1,12}$/), fc.constantFrom(...styles), (word, style) => {
      expect(undisguised(style(word), 'Latn')).toBe(word)
    }))
  })
})

describe('a word in letters of several scripts', () => {
  test.each([
    ['рeoplе', 'people'],
    ['cобака', 'собака'],
    ['ρeople', 'people'],
  ])('%s is %s', (written, word) => {
    expect(inOneScript(written)).toBe(word)
  })

  it('is none where its letters pass for those of no one script', () => {
    expect(inOneScript('hकж')).toBeUndefined()
  })
})
