import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/core.js'
import { analyze, correctionIn, suggestScore } from '../../src/perspective.js'

describe('comments:suggestscore', () => {
  const attributeScores = { TOXICITY: { summaryScore: { value: 0 } } }

  it('in which a key is misspelt is refused, for it would be kept without what stands there', () => {
    const found = (request: unknown) => (suggestScore(request) as { error: { message: string } }).error.message
    expect(found({ comment: { text: 'x' }, attribute_scores: {} })).toContain('expected "attributeScores"')
    expect(found({ comment: { text: 'x' }, attributeScores: { TOXICITY: { summary_score: { value: 1 } } } })).toContain("Invalid value at 'attributeScores.TOXICITY.summary_score'")
  })

  it('is acknowledged with its token', () => {
    expect(suggestScore({ comment: { text: 'x' }, attributeScores, clientToken: 't' })).toEqual({ clientToken: 't' })
    expect(suggestScore({ comment: { text: 'x' }, attributeScores })).toEqual({})
  })

  it('needs a comment, and scores between 0 and 1', () => {
    expect(suggestScore({ attributeScores })).toMatchObject({ error: { code: 400, details: [{ errorType: 'COMMENT_EMPTY' }] } })
    expect(suggestScore({ comment: { text: 'x' }, attributeScores: { TOXICITY: { summaryScore: { value: 7 } } } })).toMatchObject({
      error: { details: [{ fieldViolations: [{ field: 'attributeScores.TOXICITY.summaryScore.value' }] }] },
    })
  })

  it.each([
    undefined, null, {}, { TOXICITY: null }, { TOXICITY: {} }, { TOXICITY: { summaryScore: null } }, { TOXICITY: { summaryScore: {} } },
    { TOXICITY: { spanScores: [{ begin: 0, end: 1, score: { value: 0.1 } }] } },
  ])('is refused if it says nothing: %j', (attributeScores) => {
    const request = { comment: { text: 'x' }, attributeScores }
    for (const answer of [suggestScore(request), correctionIn(request)]) {
      expect(answer).toMatchObject({
        error: { code: 400, message: 'Must provide the summaryScore of at least one attribute.', details: [{ errorType: 'NO_REQUESTED_ATTRIBUTES' }] },
      })
    }
  })

  it('is refused if it names what is unknown to attributes and known to objects', () => {
    const attributeScores = { TOXICITY: { summaryScore: { value: 1 } }, constructor: { summaryScore: { value: 1 } } }
    expect(suggestScore({ comment: { text: 'x' }, attributeScores })).toMatchObject({ error: { message: 'Unknown requested attribute: constructor' } })
  })

  it.each([{ SPAM: { summaryScore: { value: 1 } } }, { ...attributeScores, SPAM: { summaryScore: { value: 1 } } }, { ...attributeScores, SPAM: null }])(
    'is refused if it names what is unknown, as a request to analyze is: %j', (attributeScores) => {
      const refusal = { error: { code: 400, message: 'Unknown requested attribute: SPAM', details: [{ errorType: 'INVALID_REQUEST' }] } }
      expect(suggestScore({ comment: { text: 'x' }, attributeScores })).toMatchObject(refusal)
      expect(correctionIn({ comment: { text: 'x' }, attributeScores })).toMatchObject(refusal)
      expect(analyze(createModerator({}, { packs: [] }), { comment: { text: 'x' }, requestedAttributes: attributeScores })).toMatchObject(refusal)
    },
  )

  it('of HTML is kept as a reader sees it', () => {
    const comment = { text: '<p>You &quot;oaf&quot;</p>', type: 'HTML' }
    expect(correctionIn({ comment, attributeScores })).toEqual({ text: 'You "oaf"', scores: { TOXICITY: 0 } })
    expect(correctionIn({ comment: { text: 'x', type: 'XML' } })).toMatchObject({ error: { status: 'INVALID_ARGUMENT' } })
  })

  it('gives the correction, without attributes that have no score', () => {
    const scores = { ...attributeScores, INSULT: { summaryScore: { value: 1 } }, THREAT: null, PROFANITY: { spanScores: [] } }
    expect(correctionIn({ comment: { text: 'x' }, attributeScores: scores, communityId: 'c', clientToken: 't' })).toEqual({
      text: 'x', scores: { TOXICITY: 0, INSULT: 1 }, communityId: 'c', clientToken: 't',
    })
  })
})
