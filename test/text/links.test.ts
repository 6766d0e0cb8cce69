import { describe, expect, test } from 'vitest'
import { createModerator } from '../../src/index.js'
import { addressIn, isLink } from '../../src/text/links.js'

describe('a link', () => {
  test.each(['https://example.com', 'http://example.com/a', 'HTTPS://EXAMPLE.COM', 'Https://example.com', 'www.example.com', 'Www.example.com'])(
    'is %s',
    (text) => {
      expect(isLink(text, 0)).toBe(true)
      expect(isLink(`see ${text}`, 4)).toBe(true)
      expect(addressIn(text)).toBe(0)
    },
  )

  test.each([
    ['<https://example.com>', 1],
    ['(www.example.com)', 1],
    ['"https://example.com"', 1],
    ['[page](https://example.com)', 7],
    ['page](<https://example.com>)', 7],
  ])('stands in %s', (chunk, address) => {
    expect(addressIn(chunk)).toBe(address)
  })

  test.each(['http', 'httpd', 'ww.example.com', 'wwwide', 'example.com', '', '(', 'a:https://', 'http:page', '[https:page]', '[page](page)'])('is not %j', (text) => {
    expect(isLink(text, 0)).toBe(false)
    expect(addressIn(text)).toBe(text.length)
  })
})

describe('what stands in a link', () => {
  const moderator = createModerator()

  test.each([
    'https://example.com/a-s-s',
    'look: https://example.com/f-u-c-k',
    'read www.f-u-c-k.example',
    'see Https://example.com/sh1t',
    'Www.example.com/sh1t',
    '<https://example.com/sh1t>',
    '[x](https://example.com/sh1t)',
  ])('hides nothing: %s', (text) => {
    expect(moderator.check(text).reasons).toEqual([])
  })

  test.each(['http:f-u-c-k', '"http:sh1t', '[sh1t](https://example.com)', 'see [f-u-c-k](www.example.com)', '[you sh1t](https://example.com)'])(
    'what only looks like one, and what readers see of one, is read: %s',
    (text) => {
      expect(moderator.check(text).action).not.toBe('publish')
    },
  )

  test.each(['f-u-c-k https://example.com', 'https://example.com f-u-c-k', 'https://example.com\nsh1t'])('what stands beside it is read: %s', (text) => {
    expect(moderator.check(text).action).not.toBe('publish')
  })
})
