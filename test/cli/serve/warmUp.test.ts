import { expect, test } from 'vitest'
import { warmUp } from '../../../src/cli/serve/warmUp.js'
import { createModerator, type Verdict } from '../../../src/index.js'
import { CANARIES } from '../../../src/wire/canary.js'

test('every language has had a disguised comment, and one in which nothing is found, before anybody waits', () => {
  const moderator = createModerator()
  const verdicts: Verdict[] = []
  warmUp({ ...moderator, check: (comment) => verdicts[verdicts.push(moderator.check(comment)) - 1]! }, CANARIES)
  const tagsWhere = (holds: (verdict: Verdict) => boolean): string[] =>
    [...new Set(verdicts.filter(holds).flatMap(({ languages }) => languages.map(({ tag }) => tag)))].sort()
  expect(tagsWhere(({ reasons }) => reasons.some(({ disguise }) => disguise.includes('spacing')))).toEqual(moderator.languages)
  expect(tagsWhere(({ reasons }) => reasons.length === 0)).toEqual(moderator.languages)
})
