import { describe, expect, test } from 'vitest'
import { withWordsApart } from '../../src/text/apart.js'

describe('withWordsApart', () => {
  test.each([
    ['you_are_vermin!', 'you are vermin!'],
    ['you*are*just*vermin', 'you are just vermin'],
    ['so.they.should.leave', 'so they should leave'],
    ['यह_बहुत_बुरा', 'यह बहुत बुरा'],
    ['see #SendThemHome now', 'see #Send #Them #Home now'],
    ['#IHateMondays #SCOTUSpick', '#I #Hate #Mondays #SCOTUSpick'],
    ['#send_them_home', '#send #them #home'],
    ['#МыЗаМир', '#Мы #За #Мир'],
  ])('%s', (text, apart) => {
    expect(withWordsApart(text)?.text).toBe(apart)
  })

  test.each([
    'plain text, with stops. And more',
    'f*ck*ng',
    'm*th*r*f*ck*r',
    'f_u_c_k',
    'mo_th_er_fu_ck_er',
    'fu_ck',
    'fuck_ace',
    'm.oth.erfu.cker',
    'you*moron',
    'U.S.A. and e.g. this',
    '#tag #2026',
    'https://news.example/you_are_vermin#SendThemHome',
    '@you_moron',
    'joe.the.elder.smith@mail.example',
    'SendThemHome',
  ])('leaves %j alone', (text) => {
    expect(withWordsApart(text)).toBeUndefined()
  })

  test('tells where a word stood', () => {
    const text = 'see #SendThemHome'
    const { text: apart, spanOf } = withWordsApart(text)!
    const start = apart.indexOf('Send')
    const span = spanOf({ start, end: apart.length })
    expect(text.slice(span.start, span.end)).toBe('SendThemHome')
  })

  test('sets words apart beside a very long one', () => {
    expect(withWordsApart(`all_of_them ${'a'.repeat(200_000)}`)?.text.startsWith('all of them ')).toBe(true)
  })
})
