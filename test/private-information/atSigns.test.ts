import { describe, expect, test } from 'vitest'
import { privateInformation } from '../../src/private-information.js'

const quotes = (text: string) => privateInformation.find(text).map(({ quote }) => quote)

describe('what has an @', () => {
  test.each(['@', '＠'])('is an address with either sign: %s', (at) => {
    expect(quotes(`pay sabu.thomas${at}okicici`)).toEqual([`sabu.thomas${at}okicici`])
  })

  test('may stand beside others of any kind', () => {
    expect(quotes('meera@example.com, sabu.t@sbi, anitha.k (at) example (dot) org')).toEqual([
      'meera@example.com', 'sabu.t@sbi', 'anitha.k (at) example (dot) org',
    ])
  })

  test('is looked at closely so often in a comment, and again in the next', () => {
    const text = 'sabu.t@sbi '.repeat(2001)
    expect(quotes(text)).toHaveLength(2000)
    expect(quotes(text)).toHaveLength(2000)
    expect(quotes('pay '.concat('sabu.t@nobank '.repeat(2001), 'sabu.t@sbi'))).toEqual(['sabu.t@sbi'])
  })
})
