import { describe, expect, test } from 'vitest'
import { createModerator } from '../../src/index.js'
import { isLink, isLinkChunk } from '../../src/text/links.js'

describe('a link', () => {
  test.each(['https://example.com', 'http://example.com/a', 'HTTPS://EXAMPLE.COM', 'Https://example.com', 'www.example.com', 'Www.example.com'])(
    'is %s',
    (text) => {
      expect(isLink(text, 0)).toBe(true)
      expect(isLink(`see ${text}`, 4)).toBe(true)
      expect(isLinkChunk(text)).toBe(true)
    },
  )

  test.each(['<https://example.com>', '(www.example.com)', '"https://example.com"', '[page](https://example.com)'])('stands in %s', (chunk) => {
    expect(isLinkChunk(chunk)).toBe(true)
  })

  test.each(['http', 'httpd', 'ww.example.com', 'wwwide', 'example.com', '', '(', 'a:https://'])('is not %j', (text) => {
    expect(isLink(text, 0)).toBe(false)
    expect(isLinkChunk(text)).toBe(false)
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

  test.each(['f-u-c-k https://example.com', 'https://example.com f-u-c-k', 'https://example.com\nsh1t'])('what stands beside it is read: %s', (text) => {
    expect(moderator.check(text).action).not.toBe('publish')
  })
})
