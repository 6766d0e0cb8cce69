import { expect, test } from 'vitest'
import { createModerator } from '../../src/core.js'
import { en } from '../../src/languages/en.js'

const moderator = createModerator({}, { packs: [en] })

test.each([
  ['🇫🇺🇨🇰', ['styled']],
  ['f🇺ck', ['styled']],
  ['🅵🆄🅲🅺', ['styled']],
  ['ｆｕｃｋ', ['width']],
  ['fúck', ['accent']],
  ['f\u0336uck', ['mark']],
  ['fu\u200bck', ['invisible']],
  ['fuck 🇫🇷🇩🇪', []],
])('%s shows %j', (comment, disguises) => {
  expect(moderator.check(comment).reasons.map(({ disguise }) => disguise)).toEqual([disguises])
})
