import { describe, expect, test } from 'vitest'
import { withoutMarkup } from '../../src/text/markup.js'

describe('withoutMarkup', () => {
  test.each([
    ['<p>You idiot</p>', '\nYou idiot\n'],
    ['one<br>two<BR />three', 'one\ntwo\nthree'],
    ['You id<b>i</b>ot', 'You idiot'],
    ['<span>so</span> <em>bad</em>', 'so bad'],
    ['<a href="https://news.example">read</a>', '<a href="https://news.example">read'],
    ['<p title="you oaf">hello</p>', '<p title="you oaf">hello\n'],
    ['don&#39;t &amp; won&#x27;t &quot;say&quot; &lt;3', 'don\'t & won\'t "say" <3'],
    ['**so bad** and __this__ and ~~that~~', 'so bad and this and that'],
    ['**one** of **two**', 'one of two'],
    ['(**bad**)', '(bad)'],
  ])('%s', (text, shown) => {
    expect(withoutMarkup(text)?.text).toBe(shown)
  })

  test.each([
    'plain text',
    'i <3 you, a < b > c',
    '<idiot> is what he is',
    'AT&T & co.; R&D;',
    'f**k this',
    'what a sh**',
    '**ck this',
    '2 ** 3 ** 4',
    'a **b\nc** d',
    '&unknown; &#9999999;',
  ])('leaves %j alone', (text) => {
    expect(withoutMarkup(text)).toBeUndefined()
  })

  test('tells where what is left stands', () => {
    const text = '<p>You id<b>i</b>ot &amp; co.</p>'
    const { text: shown, spanOf } = withoutMarkup(text)!
    const placeOf = (part: string) => {
      const start = shown.indexOf(part)
      const span = spanOf({ start, end: start + part.length })
      return text.slice(span.start, span.end)
    }
    expect(placeOf('idiot')).toBe('id<b>i</b>ot')
    expect(placeOf('&')).toBe('&amp;')
  })

  test('a number of no character is a space', () => {
    expect(withoutMarkup('a&#0;b')?.text).toBe('a b')
  })
})
