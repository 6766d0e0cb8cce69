import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/moderator.js'
import type { Moderator } from '../../src/moderator.js'
import type { Policy } from '../../src/policy.js'
import type { Reason, Verdict } from '../../src/verdict.js'
import { analyze, ATTRIBUTES, isError, suggestScore, type AnalyzeResponse } from '../../src/wire/perspective.js'

const policy: Policy = {
  block: [
    { term: '|drat|', category: 'obscene', severity: 'mild' },
    { term: '|oaf|', category: 'personal', severity: 'severe' },
  ],
}
const moderator = createModerator(policy, { packs: [] })

/** A moderator whose verdicts have certain reasons, whatever the comment. */
function finding(...reasons: readonly Partial<Reason>[]): Moderator {
  const scores = { derogatory: 0.5, personal: 0.4, obscene: 0.2 }
  const full = reasons.map((reason) => ({ code: 'personal/insult', severity: 'mild', target: 'person', start: 0, end: 1, ...reason }))
  const verdict = { action: 'review', reasons: full, scores, languages: [{ tag: 'en', share: 1 }], notices: [] } as unknown as Verdict
  return { ...moderator, check: () => verdict }
}

function scores(response: ReturnType<typeof analyze>): Record<string, number> {
  if (isError(response)) throw new Error(response.error.message)
  return Object.fromEntries(Object.entries(response.attributeScores).map(([name, score]) => [name, score.summaryScore.value]))
}

const all = Object.fromEntries(ATTRIBUTES.map((name) => [name, {}]))

describe('comments:analyze', () => {
  it('answers with a probability for every attribute asked for', () => {
    const response = analyze(moderator, {
      comment: { text: 'Oh drat', type: 'PLAIN_TEXT' },
      requestedAttributes: { PROFANITY: {}, INSULT: { scoreType: 'PROBABILITY' } },
      languages: ['en'],
      doNotStore: true,
      clientToken: 'abc',
      sessionId: 's',
      communityId: 'c',
    }) as AnalyzeResponse
    expect(Object.keys(response.attributeScores)).toEqual(['PROFANITY', 'INSULT'])
    expect(response.attributeScores.PROFANITY?.summaryScore.type).toBe('PROBABILITY')
    expect(response.attributeScores.PROFANITY?.summaryScore.value).toBeGreaterThan(0.3)
    expect(response.attributeScores.INSULT).toEqual({ summaryScore: { value: 0, type: 'PROBABILITY' } })
    expect(response).toMatchObject({ languages: ['en'], clientToken: 'abc' })
  })

  it.each([
    [{ code: 'derogatory/slur' }, ['IDENTITY_ATTACK', 'TOXICITY', 'LIKELY_TO_REJECT']],
    [{ code: 'derogatory/threat' }, ['IDENTITY_ATTACK', 'THREAT', 'TOXICITY', 'LIKELY_TO_REJECT']],
    [{ code: 'personal/insult' }, ['INSULT', 'TOXICITY', 'LIKELY_TO_REJECT']],
    [{ code: 'personal/insult', target: 'participant', role: 'author' }, ['INSULT', 'ATTACK_ON_AUTHOR', 'TOXICITY', 'LIKELY_TO_REJECT']],
    [{ code: 'personal/family', target: 'participant' }, ['INSULT', 'ATTACK_ON_COMMENTER', 'TOXICITY', 'LIKELY_TO_REJECT']],
    [{ code: 'personal/threat', severity: 'severe' }, ['THREAT', 'SEVERE_TOXICITY', 'TOXICITY', 'LIKELY_TO_REJECT']],
    [{ code: 'personal/harassment' }, ['INSULT', 'SEXUALLY_EXPLICIT', 'TOXICITY', 'LIKELY_TO_REJECT']],
    [{ code: 'obscene/profanity' }, ['PROFANITY', 'OBSCENE', 'TOXICITY', 'LIKELY_TO_REJECT']],
    [{ code: 'obscene/sexual' }, ['SEXUALLY_EXPLICIT', 'OBSCENE', 'TOXICITY', 'LIKELY_TO_REJECT']],
    [{ code: 'personal/private-information' }, ['LIKELY_TO_REJECT']],
  ] as const)('%o speaks for %o', (reason, attributes) => {
    const found = scores(analyze(finding({ ...reason, confidence: 0.91 }), { comment: { text: 'x' }, requestedAttributes: all }))
    expect(Object.keys(found).filter((name) => found[name] === 0.91).sort()).toEqual([...attributes].sort())
  })

  it('takes the surest reason, or without one a share of a category', () => {
    const response = analyze(finding({ code: 'derogatory/slur', confidence: 0.3 }, { code: 'derogatory/contempt', confidence: 0.7 }), {
      comment: { text: 'x' },
      requestedAttributes: { IDENTITY_ATTACK: {}, INSULT: {} },
    })
    expect(scores(response)).toEqual({ IDENTITY_ATTACK: 0.7, INSULT: 0.25 })
  })

  it('leaves out what is below its threshold', () => {
    const requestedAttributes = { PROFANITY: { scoreThreshold: 0.99 }, OBSCENE: { scoreThreshold: 0.01 } }
    expect(Object.keys(scores(analyze(moderator, { comment: { text: 'drat' }, requestedAttributes })))).toEqual(['OBSCENE'])
  })

  it('marks spans where asked to, in UTF-16 offsets', () => {
    const response = analyze(moderator, {
      comment: { text: '😀 drat, drat' }, requestedAttributes: { PROFANITY: {} }, spanAnnotations: true,
    }) as AnalyzeResponse
    expect(response.attributeScores.PROFANITY?.spanScores?.map(({ begin, end }) => [begin, end])).toEqual([[3, 7], [9, 13]])
  })

  it('drops attributes it does not know, if asked to', () => {
    const request = { comment: { text: 'x' }, requestedAttributes: { SPAM: {}, TOXICITY: {} } }
    expect(Object.keys(scores(analyze(moderator, { ...request, dropUnsupportedAttributes: true })))).toEqual(['TOXICITY'])
  })

  it.each([
    [{ comment: { text: '' }, requestedAttributes: all }, 'COMMENT_EMPTY', 'Comment must be non-empty.'],
    [{ requestedAttributes: all }, 'COMMENT_EMPTY', 'Comment must be non-empty.'],
    [null, 'COMMENT_EMPTY', 'Comment must be non-empty.'],
    [{ comment: { text: 'é'.repeat(10_241) }, requestedAttributes: all }, 'COMMENT_TOO_LONG', 'Comment text too long'],
    [{ comment: { text: 'x' } }, 'NO_REQUESTED_ATTRIBUTES', 'at least one requested attribute'],
    [{ comment: { text: 'x' }, requestedAttributes: [] }, 'NO_REQUESTED_ATTRIBUTES', 'at least one requested attribute'],
    [{ comment: { text: 'x' }, requestedAttributes: { SPAM: {} } }, 'INVALID_REQUEST', 'Unknown requested attribute: SPAM'],
  ])('refuses what cannot be answered: %#', (request, errorType, message) => {
    const response = analyze(moderator, request)
    if (!isError(response)) throw new Error('answered')
    expect(response.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT', details: [{ errorType }] })
    expect(response.error.message).toContain(message)
  })

  it('never throws, and every value is a probability', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ comment: fc.record({ text: fc.string() }), requestedAttributes: fc.constant(all) })), (request) => {
        const response = analyze(moderator, request)
        if (isError(response)) return
        for (const value of Object.values(scores(response))) expect(value >= 0 && value <= 1).toBe(true)
      }),
    )
  })
})

describe('comments:suggestscore', () => {
  it('is acknowledged with its token', () => {
    expect(suggestScore({ comment: { text: 'x' }, attributeScores: {}, clientToken: 't' })).toEqual({ clientToken: 't' })
    expect(suggestScore({ comment: { text: 'x' } })).toEqual({})
  })

  it('needs a comment', () => {
    expect(suggestScore({})).toMatchObject({ error: { code: 400 } })
  })
})
