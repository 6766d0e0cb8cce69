import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeLines } from '../../../scripts/training/madeSets.js'
import { isIndian, romanise, type IndianTag } from '../../../scripts/training/romanise.js'

describe('what is written in a script of India', () => {
  test.each<[IndianTag, string, string]>([
    ['ml', 'നാട്ടിലെ കാറ്റ് നല്ലതാണ്', 'naattile kaattu nallathaanu'],
    ['ml', 'അവന്റെ വീട്ടിൽ നിന്ന് മഴ കണ്ടു', 'avante veettil ninnu mazha kandu'],
    ['ml', 'ഞങ്ങൾ കുഞ്ഞിനെ പഠിപ്പിച്ചു', 'njangal kunjine pathippichu'],
    ['ml', 'സംഗീതം', 'sangeetham'],
    ['ta', 'எங்க ஊர்ல நேத்து மழை', 'enga oorla neththu mazhai'],
    ['ta', 'அவங்க பஞ்சாயத்துக்கு வந்தாங்க', 'avanga panjaayaththukku vanthaanga'],
    ['ta', 'தம்பி பச்சை கடை', 'thambi pachai kadai'],
    ['ta', 'கன்று, நேற்று', 'kandru, netru'],
    ['hi', 'आज सड़क पर भीड़ कम है', 'aaj sadak par bheed kam hai'],
    ['hi', 'उसने ज़मीन और फ़सल को विज्ञान से समझा', 'usne zameen aur fasal ko vigyaan se samjhaa'],
    ['hi', 'मुंबई में अंडा', 'mumbaee men andaa'],
  ])('is spelt as people do, in %s: %s', (tag, text, expected) => {
    expect(romanise(text, tag)).toBe(expected)
  })

  test('is read alike with joiners and composed otherwise', () => {
    expect(romanise('ക്\u200cഷമ', 'ml')).toBe(romanise('ക്ഷമ', 'ml'))
    expect(romanise('फ\u093c', 'hi')).toBe(romanise('\u095e', 'hi'))
  })

  test('leaves the rest of a text as it is', () => {
    expect(romanise('bus 12: வண்டி varala 😂', 'ta')).toBe('bus 12: vandi varala 😂')
    expect(romanise('Дом, വീട്', 'ml')).toBe('Дом, veedu')
  })

  test('leaves no letter of its script, whatever the text', () => {
    const letters = fc.string({ unit: fc.integer({ min: 0xd00, max: 0xd7f }).map((code) => String.fromCharCode(code)) })
    fc.assert(fc.property(letters, (text) => !/[\u0d00-\u0d7f]/.test(romanise(text, 'ml'))))
  })
})

describe('comments in the script of a language', () => {
  test('teach its romanised pack, with the same answers', () => {
    const lines = madeLines('romanised', 'ml-Latn')!
    expect(lines.length).toBeGreaterThan(20_000)
    expect(lines.filter(({ text }) => /\p{Script=Malayalam}/u.test(text))).toEqual([])
    expect(lines.some(({ policy }) => policy?.derogatory === 1)).toBe(true)
    expect(lines.some(({ policy }) => policy?.any === 0)).toBe(true)
  })

  test('teach no other pack', () => {
    for (const tag of ['en', 'ml', 'ru']) expect(madeLines('romanised', tag)).toEqual([])
    expect(isIndian('ru')).toBe(false)
  })
})
