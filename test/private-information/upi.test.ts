import { describe, expect, test } from 'vitest'
import { privateInformation } from '../../src/private-information.js'

const found = (text: string) => privateInformation.find(text).map(({ rule, quote }) => [rule, quote])

describe('an address of UPI', () => {
  test.each(['sabu.thomas@okicici', '9847055123@ybl', 'sabu_t@SBI', 'sabu-t@paytm'])('is a name before what a bank goes by: %s', (address) => {
    expect(found(`pay the fine to ${address}, now`)).toEqual([['private:upi', address]])
  })

  test.each(['5@paytm', '@paytm', 'sabu.thomas@nobank', 'sabu.thomas @sbi'])('is none without: %s', (text) => {
    expect(found(`pay the fine to ${text}, now`)).toEqual([])
  })

  test('is one of mail, where a domain stands behind the @', () => {
    expect(found('write to sabu.thomas@sbi.example.com')).toEqual([['private:email', 'sabu.thomas@sbi.example.com']])
  })

  test('may end a sentence, whose full stop makes no domain', () => {
    expect(found('The fine goes to sabu.thomas@sbi.')).toEqual([['private:upi', 'sabu.thomas@sbi']])
  })

  test('is for everybody, if a charity collects with it', () => {
    expect(found('Donate to the relief fund: keralacmdrf@sbi')).toEqual([])
    expect(found('The bank: keralacmdrf@sbi')).toEqual([['private:upi', 'keralacmdrf@sbi']])
  })
})
