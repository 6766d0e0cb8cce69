import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../src/html.js'

/** What every character of the text was in the HTML. */
function sources(html: string): string[] {
  const { text, sourceOf } = htmlToText(html)
  return Array.from({ length: text.length }, (_, i) => {
    const { start, end } = sourceOf(i, i + 1)
    return html.slice(start, end)
  })
}

describe('HTML as text', () => {
  it.each([
    ['plain', 'plain'],
    ['<p>One</p><p>Two<br/>Three</p>', 'One\nTwo\nThree'],
    ['<div><ul><li>a<li>b</ul></div>after', 'a\nb\nafter'],
    ['id<b>io</b>t', 'idiot'],
    ['&lt;b&gt; &amp;&nbsp;&#x41;&#66; &eacute; &am', '<b> &\u00a0AB é &am'],
    ['I <3 you, 1 < 2 & 3 > 2', 'I <3 you, 1 < 2 & 3 > 2'],
    ['a<script>if (a < b) "<p>x</p>"</script><style>p {}</style><!-- c -->b', 'ab'],
    ['<template>a<template>b</template>c</template>d', 'd'],
    ['you\n  are\r\n\ta', 'you   are   a'],
    ['<pre>one\ntwo</pre>three\nfour', 'one\ntwo\nthree four'],
    ['<noscript>a</noscript><object>b</object><title>c</title>', 'abc'],
    ['<a href="x" title="y > z">link</a><img alt="picture">', 'link'],
    ['<P>UPPER</P>case', 'UPPER\ncase'],
    ['x</b></p></div>y', 'x\ny'],
    ['cut off <b class="', 'cut off '],
    // In HTML there is no CDATA: a browser reads a comment that ends at the first `>`.
    ['<![CDATA[>You are a bore', 'You are a bore'],
    ['<![CDATA[ a > b ]]>c<![CDATA[d', ' b ]]>c'],
    ['<svg><text><![CDATA[a > b]]></text></svg>c', 'a > bc'],
    ['<svg><![CDATA[a > b', 'a > b'],
    ['<svg></svg><![CDATA[>a', 'a'],
    // With scripts, `noscript` is raw text: it ends at its first closing tag, wherever that stands.
    ['<noscript><style></noscript>You bore', 'You bore'],
    ['<noscript><!--</noscript>You bore', 'You bore'],
    ['<noscript><b title="</noscript>You bore', 'You bore'],
    ['<noscript><template></noscript>a<noscript>b', 'ab'],
    ['<noscript><template><noscript></noscript>a', 'a'],
    ['<noscript><svg></noscript><style/>a</style>b', 'b'],
    ['<template><noscript></template></noscript>a</template>b', 'b'],
    ['<svg><noscript><style></noscript>a</svg>b', 'ab'],
    ['<svg><noscript><style/>a</noscript></svg>b', 'ab'],
    // In SVG style sheets are no raw text, a slash closes, and so does whatever closes what is around them.
    ['<svg><style/></svg>You bore', 'You bore'],
    ['<svg><style></svg>You bore', 'You bore'],
    ['<svg><text><style></text>You bore', 'You bore'],
    ['<svg><style><p>You bore', 'You bore'],
    ['<svg><style></p>You bore', 'You bore'],
    ['<svg><g><style>a</style><script>b</script>c</g></svg>d', 'cd'],
    ['<svg><style><font color=x>a</font></svg>b', 'ab'],
    ['<svg><style><font>a</svg>b', 'b'],
    ['<svg/><style>a</style>b', 'b'],
    ['<svg/><style/>a</style>b', 'b'],
    ['<svg></br><style/>a</style>b', 'b'],
    ['<svg><foreignObject><style></svg>a</style>b</foreignObject></svg>c', 'bc'],
    ['<template><svg><g></g></svg>a</template>b', 'b'],
    ['<math><style>a</math>b', 'ab'],
    ['<math><mi><style>a</mi></style>b', 'b'],
    ['<math><annotation-xml encoding="text/html"><style>a</math></style>b', 'b'],
    ['<math><annotation-xml><style>a</math>b', 'ab'],
    ['<svg><pre/>a\nb', 'a\nb'],
    ['', ''],
  ])('%j', (html, text) => {
    expect(htmlToText(html).text).toBe(text)
  })

  it('knows where every character comes from', () => {
    expect(sources('<p>é&amp;&NotEqualTilde;<b>b</b></p >\n😀')).toEqual([
      'é', '&amp;', '&NotEqualTilde;', '&NotEqualTilde;', 'b', '</p >', '\n', '\ud83d', '\ude00',
    ])
  })

  it('knows where a word with tags in it stands', () => {
    const html = '<p>You id<b>i</b>ot &amp; co.</p>'
    const { text, sourceOf } = htmlToText(html)
    const { start, end } = sourceOf(text.indexOf('idiot'), text.indexOf('idiot') + 5)
    expect(html.slice(start, end)).toBe('id<b>i</b>ot')
  })

  it('gives an empty place for an empty part, whatever is asked', () => {
    for (const [html, start, end] of [['', 0, 0], ['<b>', 3, 9], ['ab', 1, 1], ['ab', 2, 0]] as const) {
      const place = htmlToText(html).sourceOf(start, end)
      expect(place.start).toBe(place.end)
    }
  })

  it('gives no place behind the text, whatever is asked', () => {
    expect(htmlToText('<p>ab</p>').sourceOf(1, 99)).toEqual({ start: 4, end: 5 })
  })

  it('leaves text without markup as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }).map((text) => text.replace(/[<&\t\n\f\r]/g, '')), (text) => {
        expect(htmlToText(text).text).toBe(text)
        expect(sources(text).join('')).toBe(text)
      }),
    )
  })

  it('never throws; places rise and lie in the HTML', () => {
    const part = fc.constantFrom('<', '>', '&', ';', '/', '!', '--', '<p>', '</p>', '<br>', '<script>', '</script>', '<pre>', '</pre', '&amp;', '&#', '\n', '"', '=', 'a', '<![CDATA[', ']]>', '<svg>', '</svg>', '<style/>', '<noscript>', '</noscript>')
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary' }))).map((parts) => parts.join('')), (html) => {
        const { text, sourceOf } = htmlToText(html)
        let last = 0
        for (let i = 0; i < text.length; i++) {
          const { start, end } = sourceOf(i, i + 1)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(html.length)
          last = start
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([[5, '5'], [undefined, 'nothing'], [null, 'null'], [['<p>'], 'an array']])('is a string, not %j', (wrong, found) => {
    expect(() => htmlToText(wrong as unknown as string)).toThrow(new TypeError(`htmlToText: found ${found}, expected HTML as a string`))
  })

  it('takes time in proportion to the length of hostile HTML', () => {
    const pieces = ['<p>', '</p ', '<b>', '</i>', '&amp', '<template>', '<![CDATA[', '<!--', '<a b="', '<', '<svg>', '<![CDATA[>', '<noscript><style></noscript>', '<noscript><!--</noscript>']
    const deep = ['<svg>'.repeat(200_000) + '</g>'.repeat(200_000), '<svg><desc>'.repeat(100_000) + '</math></svg>'.repeat(100_000)]
    const hostile = [...pieces.map((piece) => piece.repeat(100_000)), ...deep]
    // Quadratic, one of these would take minutes: the time-out of the test is the measure.
    for (const html of hostile) expect(htmlToText(html).text.length).toBeLessThanOrEqual(html.length)
  })
})
