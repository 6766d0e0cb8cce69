import { describe, expect, test } from 'vitest'
import { privateInformation } from '../../src/private-information.js'

const found = (text: string) => privateInformation.find(text).map(({ rule, quote }) => [rule, quote])

describe('an address of e-mail', () => {
  test.each(['jithin.mathew@example.com', 'ravi+news@example.co.in', 'meera (at) example (dot) com'])('is found: %s', (address) => {
    expect(found(`write to ${address} and say it`)).toEqual([['private:email', address]])
  })

  test.each(['@anil.kumar', '5 @ 20 each', 'anil@home', 'meera at home'])('is none without a name and a domain: %s', (text) => {
    expect(found(`write to ${text} and say it`)).toEqual([])
  })

  test.each(['dpio.kochi@kerala.gov.in', 'info@example.com', 'editor+letters@example.org', 'customer.care@example.in'])(
    'is no secret of an office: %s', (address) => {
      expect(found(`write to ${address} and say it`)).toEqual([])
    },
  )

  test('has an office right before it, or far from it', () => {
    expect(found('The helpline, meera@example.com, never answers.')).toEqual([])
    expect(found('The helpline never once said a word that would have been of any use to meera@example.com')).toHaveLength(1)
  })
})
