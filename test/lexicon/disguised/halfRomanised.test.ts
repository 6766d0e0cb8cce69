import { describe, expect, it } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { en } from '../../../src/languages/en.js'
import { hi } from '../../../src/languages/hi.js'
import { hiLatn } from '../../../src/languages/hi-Latn.js'
import { ml } from '../../../src/languages/ml.js'
import { mlLatn } from '../../../src/languages/ml-Latn.js'
import { ta } from '../../../src/languages/ta.js'
import { taLatn } from '../../../src/languages/ta-Latn.js'

const moderator = createModerator({}, { packs: [en, hi, hiLatn, ml, mlLatn, ta, taLatn] })
const found = (text: string) => moderator.check(text).reasons.map(({ category, quote, language }) => `${language} ${category}: ${quote}`)

describe('a word half in Latin letters', () => {
  it.each([
    ['वो चुtiया है', 'hi-Latn obscene: चुtiया'],
    ['उसकी गाNड में दम नहीं', 'hi-Latn obscene: गाNड'],
    ['சும்மா ஊம்bu', 'ta-Latn obscene: ஊம்bu'],
    ['அந்த புன்daii', 'ta-Latn obscene: புன்daii'],
    ['കുണ്na നേതാവ്', 'ml-Latn obscene: കുണ്na'],
    ['നീ മൈre', 'ml-Latn obscene: മൈre'],
  ])('is found in the language of both halves, whole: %s', (text, reason) => {
    expect(found(text)).toContain(reason)
  })

  it('says that letters of two scripts disguise it', () => {
    const [reason] = moderator.check('वो चुtiया है').reasons
    expect(reason!.disguise).toEqual(['homoglyph'])
  })

  it('may have joiners between its letters, and a vowel that is not written', () => {
    expect(found('வெறும் ஊம்\u200dbu')).toContain('ta-Latn obscene: ஊம்\u200dbu')
    expect(found('भोसD है')).toContain('hi-Latn obscene: भोसD')
  })

  it.each(['5Gनेटवर्क अच्छा है', 'friendsന്റെ കൂടെ പോയി', 'BJPகாரன் வந்தான்', 'Facebookपर देखा', 'UPയിൽ മഴ', 'okசொல்லுங்க', 'PMजी', 'studentsന് അവധി'])(
    'is no foreign word with an ending: %s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})
