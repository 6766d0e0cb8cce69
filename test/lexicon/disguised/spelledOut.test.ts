import { describe, expect, it } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { en } from '../../../src/languages/en.js'
import { hi } from '../../../src/languages/hi.js'
import { hiLatn } from '../../../src/languages/hi-Latn.js'
import { mlLatn } from '../../../src/languages/ml-Latn.js'
import { ru } from '../../../src/languages/ru.js'
import { uk } from '../../../src/languages/uk.js'

const moderator = createModerator({}, { packs: [en, hi, hiLatn, mlLatn, ru, uk] })
const found = (text: string) => moderator.check(text).reasons.map(({ category, quote }) => `${category}: ${quote}`)

describe('a word that is spelled out', () => {
  it.each([
    ['you m.oth.erfu.cker, he said to me', 'm.oth.erfu.cker'],
    ['bh.enc.hod tu phir aa gaya', 'bh.enc.hod'],
    ['b h e n c h o d', 'b h e n c h o d'],
    ['wo ch-uti-ya hai', 'ch-uti-ya'],
    ['bh3nch0d hai', 'bh3nch0d'],
    ['po.ola.yadi mone', 'po.ola.yadi'],
    ['пиз.де.ц полный', 'пиз.де.ц'],
  ])('is found whole, however it is cut: %s', (text, quote) => {
    expect(found(text)).toContain(`obscene: ${quote}`)
  })

  it('is found in romanised languages where it reads alike', () => {
    expect(found('be.hen.ch.odd')).toContain('obscene: be.hen.ch.odd')
  })

  it.each(['e.g. this.that', 'as.of.now it is fine', 'I dropped my pen.is it yours?', 'parades..it’s annoying', 'flight 8-0-0-8-5', 'R.A.N.D.I.P. Singh', 'C.H.U.T.I.Y.A. Kumar'])(
    'is no chance agreement: %s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )

  it('is left where a part of it counts as it stands', () => {
    expect(found('Un-fucking-believable.')).toEqual(['obscene: fucking'])
  })
})

describe('a stretched word', () => {
  it.each(['ідііііоот', 'ідіооооот', 'ідіііоот'])('may have doubles beside what is repeated: %s', (word) => {
    expect(found(`Ти просто ${word}`).length).toBeGreaterThan(0)
  })
})

describe('a Cyrillic word', () => {
  it.each(['пиzдец', 'п1zдец', 'пиzdец'])('may have Latin letters of the same sound: %s', (word) => {
    expect(found(`Полный ${word}`)).toContain(`obscene: ${word}`)
  })

  it.each(['ВАЗ-2107z', 'iPhone15про', 'Z-код'])('is not seen in a name: %s', (word) => {
    expect(found(`У меня ${word}`)).toEqual([])
  })
})
