import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createModerator as createEnglish } from '../../src/index.js'
import { createModerator } from '../../src/moderator.js'
import type { Moderator } from '../../src/moderator.js'
import type { Policy } from '../../src/policy.js'
import { scoresOf } from '../../src/scores.js'
import type { Reason, Verdict } from '../../src/verdict.js'
import { en } from '../../src/languages/en.js'
import { analyze, ATTRIBUTES, isError, type AnalyzeResponse } from '../../src/perspective.js'
import { packOf } from '../support/pack.js'

const policy: Policy = {
  block: [
    { term: '|drat|', category: 'obscene', severity: 'mild' },
    { term: '|oaf|', category: 'personal', severity: 'severe' },
  ],
}
const moderator = createModerator(policy, { packs: [] })
const english = createEnglish()

/** A moderator whose verdicts have certain reasons, whatever the comment. */
function finding(...reasons: readonly Partial<Reason>[]): Moderator {
  const scores = { derogatory: 0.5, personal: 0.4, obscene: 0.2 }
  const full = reasons.map((reason) => ({ code: 'personal/insult', severity: 'mild', target: 'person', start: 0, end: 1, ...reason }))
  const verdict = { action: 'review', reasons: full, scores, languages: [{ tag: 'en', share: 1 }], notices: [] } as unknown as Verdict
  return { ...moderator, check: () => verdict }
}

/** The same, with the scores that such reasons add up to. */
function summing(reasons: readonly Partial<Reason>[]): Moderator {
  const moderator = finding(...reasons)
  return { ...moderator, check: (comment) => ({ ...moderator.check(comment), scores: scoresOf(reasons as readonly Reason[]) }) }
}

function scores(response: ReturnType<typeof analyze>): Record<string, number> {
  if (isError(response)) throw new Error(response.error.message)
  return Object.fromEntries(Object.entries(response.attributeScores).map(([name, score]) => [name, score.summaryScore.value]))
}

const all = Object.fromEntries(ATTRIBUTES.map((name) => [name, {}]))

describe('comments:analyze', () => {
  it.each([[undefined, 'nothing'], [{}, 'an object'], [createModerator, 'a function']])('refuses what is no moderator: %j', (wrong, found) => {
    const message = `analyze: moderator: found ${found}, expected what createModerator gives: analyze(createModerator(), request)`
    expect(() => analyze(wrong as unknown as Moderator, { comment: { text: 'x' } })).toThrow(new TypeError(message))
  })

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
    expect(scores(response)).toEqual({ IDENTITY_ATTACK: 0.7, INSULT: 0.4 })
  })

  it('gives what the reasons of a category add up to, where that is more than the surest says', () => {
    const text = 'They sat there all evening. Clown. He is a buffoon. What a dimwit. Coward.'
    const { reasons, scores: { personal } } = english.check(text)
    const requestedAttributes = { TOXICITY: {}, INSULT: {}, LIKELY_TO_REJECT: {} }
    expect(reasons.length).toBeGreaterThan(2)
    expect(personal).toBeGreaterThan(Math.max(...reasons.map(({ confidence }) => confidence)))
    expect(scores(analyze(english, { comment: { text }, requestedAttributes }))).toEqual({ TOXICITY: personal, INSULT: personal, LIKELY_TO_REJECT: personal })
  })

  it('never gives less where more is found', () => {
    const reasons = ['personal/insult', 'personal/threat', 'personal/harassment', 'derogatory/slur', 'obscene/profanity', 'obscene/sexual', 'personal/private-information']
      .flatMap((code) => [0.3, 0.8].map((confidence) => ({ code, category: code.replace(/\/.*/, ''), confidence, severity: confidence > 0.5 ? 'severe' : 'mild' })))
    const arbitrary = fc.subarray(reasons) as fc.Arbitrary<Partial<Reason>[]>
    fc.assert(fc.property(arbitrary, fc.constantFrom(...(reasons as Partial<Reason>[])), (found, further) => {
      const valuesOf = (list: Partial<Reason>[]) => scores(analyze(summing(list), { comment: { text: 'x' }, requestedAttributes: all }))
      const [before, after] = [valuesOf(found), valuesOf([...found, further])]
      for (const name of ATTRIBUTES) expect(after[name], name).toBeGreaterThanOrEqual(before[name]!)
    }))
  })

  it('does not take private information for an attack, beside one or alone', () => {
    const attributes = { TOXICITY: {}, INSULT: {}, THREAT: {} }
    const of = (...list: Partial<Reason>[]) => scores(analyze(summing(list), { comment: { text: 'x' }, requestedAttributes: attributes }))
    const exposed: Partial<Reason> = { category: 'personal', code: 'personal/private-information', confidence: 0.97 }
    const insult: Partial<Reason> = { category: 'personal', code: 'personal/insult', confidence: 0.4 }
    expect(of(exposed)).toEqual({ TOXICITY: 0, INSULT: 0, THREAT: 0 })
    expect(of(exposed, insult, insult)).toEqual(of(insult, insult))
  })

  it('gives a fit comment next to nothing', () => {
    for (const text of ['Thank you, that was a fine article.', 'I disagree with the mayor about the new bridge.', 'Her number is 98470 55123.']) {
      const values = scores(analyze(english, { comment: { text }, requestedAttributes: all }))
      for (const name of ATTRIBUTES) if (name !== 'LIKELY_TO_REJECT') expect(values[name], `${name}: ${text}`).toBeLessThan(0.1)
    }
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

  it('marks spans in their order in the text, whichever is the gravest', () => {
    const response = analyze(moderator, {
      comment: { text: 'drat, oaf' }, requestedAttributes: { TOXICITY: {} }, spanAnnotations: true,
    }) as AnalyzeResponse
    expect(response.attributeScores.TOXICITY?.spanScores?.map(({ begin, end }) => [begin, end])).toEqual([[0, 4], [6, 9]])
  })

  it('reads HTML as a reader sees it, and marks spans in the HTML as it was sent', () => {
    const html = '<p title="oaf">Oh &quot;dr<b>a</b>t&quot;<br>&amp; more</p>'
    const spansOf = (text: string, type: unknown) => {
      const request = { comment: { text, type }, requestedAttributes: { PROFANITY: {}, INSULT: {} }, spanAnnotations: true }
      const { attributeScores } = analyze(moderator, request) as AnalyzeResponse
      return Object.values(attributeScores).flatMap(({ spanScores }) => spanScores!.map(({ begin, end }) => text.slice(begin, end)))
    }
    expect(spansOf(html, 'HTML')).toEqual(['dr<b>a</b>t'])
    expect(spansOf('dr&#97;t &amp; <i>oaf</i>', 'HTML')).toEqual(['dr&#97;t', 'oaf'])
    // Of plain text all is shown, attributes as well.
    for (const type of ['PLAIN_TEXT', 'TEXT_TYPE_UNSPECIFIED', 'TYPE_UNSPECIFIED', null, undefined]) expect(spansOf(html, type)).toEqual(['dr<b>a</b>t', 'oaf'])
  })

  it('takes HTML in which a reader sees nothing for empty, and its length with the tags', () => {
    const errorOf = (text: string) => {
      const response = analyze(moderator, { comment: { text, type: 'HTML' }, requestedAttributes: all })
      return isError(response) ? response.error.details?.[0]?.errorType : 'answered'
    }
    expect(errorOf('<p>&nbsp;<br></p><script>drat</script>')).toBe('COMMENT_EMPTY')
    expect(errorOf(`<p>drat</p>${' '.repeat(20_480 - 11)}`)).toBe('answered')
    expect(errorOf(`<p>drat</p>${' '.repeat(20_480 - 10)}`)).toBe('COMMENT_TOO_LONG')
    // Not read: of a megabyte that would take a quarter of a second.
    expect(errorOf('<p>'.repeat(7_000))).toBe('COMMENT_TOO_LONG')
  })

  it('drops attributes it does not know, if asked to', () => {
    const request = { comment: { text: 'x' }, requestedAttributes: { SPAM: {}, TOXICITY: {} } }
    expect(Object.keys(scores(analyze(moderator, { ...request, dropUnsupportedAttributes: true })))).toEqual(['TOXICITY'])
  })

  it.each([
    [{ comment: { text: '' }, requestedAttributes: all }, 'COMMENT_EMPTY', 'Comment must be non-empty.'],
    [{ requestedAttributes: all }, 'COMMENT_EMPTY', 'Comment must be non-empty.'],
    [{ comment: null, requestedAttributes: all }, 'COMMENT_EMPTY', 'Comment must be non-empty.'],
    [{ comment: { text: ' \n' }, requestedAttributes: all }, 'COMMENT_EMPTY', 'Comment must be non-empty.'],
    [{ comment: { text: 'é'.repeat(10_241) }, requestedAttributes: all }, 'COMMENT_TOO_LONG', 'Comment text too long'],
    [{ comment: { text: '😀'.repeat(5_121) }, requestedAttributes: all }, 'COMMENT_TOO_LONG', 'Comment text too long'],
    [{ comment: { text: 'x' } }, 'NO_REQUESTED_ATTRIBUTES', 'at least one requested attribute'],
    [{ comment: { text: 'x' }, requestedAttributes: {} }, 'NO_REQUESTED_ATTRIBUTES', 'at least one requested attribute'],
    [{ comment: { text: 'x' }, requestedAttributes: { SPAM: {} } }, 'INVALID_REQUEST', 'Unknown requested attribute: SPAM'],
    [{ comment: { text: 'x' }, requestedAttributes: { TOXICITY: {}, constructor: {} } }, 'INVALID_REQUEST', 'Unknown requested attribute: constructor'],
    [{ comment: { text: 'x' }, requestedAttributes: JSON.parse('{"__proto__":{}}') as unknown }, 'INVALID_REQUEST', 'Unknown requested attribute: __proto__'],
  ])('refuses what cannot be answered: %#', (request, errorType, message) => {
    const response = analyze(moderator, request)
    if (!isError(response)) throw new Error('answered')
    expect(response.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT', details: [{ errorType }] })
    expect(response.error.message).toContain(message)
  })

  it.each([
    [[], '', 'Invalid JSON payload received. found an empty array, expected an object'],
    [null, '', 'Invalid JSON payload received. found null, expected an object'],
    [{ comment: 5 }, 'comment', "Invalid value at 'comment': found 5, expected an object"],
    [{ comment: ['x'] }, 'comment', "Invalid value at 'comment': found an array, expected an object"],
    [{ comment: { text: 5 } }, 'comment.text', "Invalid value at 'comment.text': found 5, expected a string"],
    [{ comment: { text: 'x', type: 'MARKDOWN' } }, 'comment.type', `Invalid value at 'comment.type': found "MARKDOWN", expected one of PLAIN_TEXT, HTML,`],
    [{ comment: { text: 'x', type: 'html' } }, 'comment.type', `Invalid value at 'comment.type': found "html"`],
    [{ comment: { text: 'x', type: 2 } }, 'comment.type', `Invalid value at 'comment.type': found 2`],
    [{ requestedAttributes: [] }, 'requestedAttributes', 'found an empty array, expected an object'],
    [{ requestedAttributes: 'TOXICITY' }, 'requestedAttributes', 'found "TOXICITY", expected an object'],
    [{ requestedAttributes: { TOXICITY: 1 } }, 'requestedAttributes.TOXICITY', 'found 1, expected an object'],
    [{ requestedAttributes: { TOXICITY: { scoreThreshold: '0.5' } } }, 'requestedAttributes.TOXICITY.scoreThreshold', 'found "0.5", expected a number'],
    [{ requestedAttributes: { TOXICITY: { scoreThreshold: 5 } } }, 'requestedAttributes.TOXICITY.scoreThreshold', 'found 5, expected a number from 0 to 1'],
    [{ requestedAttributes: { TOXICITY: { scoreThreshold: -1 } } }, 'requestedAttributes.TOXICITY.scoreThreshold', 'found -1, expected a number from 0 to 1'],
    [{ requestedAttributes: { TOXICITY: { scoreType: 'PERCENTILE' } } }, 'requestedAttributes.TOXICITY.scoreType', 'found "PERCENTILE", expected one of PROBABILITY, SCORE_TYPE_UNSPECIFIED'],
    [{ requestedAttributes: { TOXICITY: { scoreTreshold: 0.5 } } }, 'requestedAttributes.TOXICITY.scoreTreshold', 'found an unknown key, expected "scoreThreshold"'],
    [{ comment: { texts: 'x', tpye: 'HTML' } }, 'comment.tpye', 'found an unknown key, expected "type"'],
    [{ language: ['en'] }, 'language', 'found an unknown key, expected "languages"'],
    [{ languages: 'en' }, 'languages', 'found "en", expected an array'],
    [{ languages: ['en', 7] }, 'languages[1]', 'found 7, expected a string'],
    [{ context: { entries: [{ text: {} }] } }, 'context.entries[0].text', 'found an object, expected a string'],
    [{ spanAnnotations: 'yes' }, 'spanAnnotations', 'found "yes", expected true or false'],
    [{ clientToken: 7 }, 'clientToken', 'found 7, expected a string'],
  ])('names a field of the wrong type: %#', (fields, field, message) => {
    const request = Array.isArray(fields) || fields === null
      ? fields
      : { comment: { text: 'x' }, requestedAttributes: { TOXICITY: {} }, ...fields }
    const response = analyze(moderator, request)
    if (!isError(response)) throw new Error('answered')
    expect(response.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT', details: [{ fieldViolations: [{ field }] }] })
    expect(response.error.message).toContain(message)
  })

  it('says of a request in snake case what is wrong with it, not that nothing was asked for', () => {
    expect(analyze(moderator, { comment: { text: 'x' }, requested_attributes: { TOXICITY: {} } })).toMatchObject({
      error: { message: expect.stringContaining(`Invalid value at 'requested_attributes': found an unknown key, expected "requestedAttributes"`) as string },
    })
  })

  it('ignores what is unknown and not read, whatever it is called', () => {
    expect(analyze(moderator, { comment: { text: 'x', id: 7 }, requestedAttributes: { TOXICITY: {} }, session_id: 'a', do_not_store: true, user: 'b' })).not.toHaveProperty('error')
  })

  it('takes null for absent, as Google does', () => {
    const request = {
      comment: { text: 'drat', type: null }, context: null, requestedAttributes: { PROFANITY: null }, languages: null, clientToken: null,
    }
    expect(Object.keys(scores(analyze(moderator, request)))).toEqual(['PROFANITY'])
  })

  describe('in a language', () => {
    const english = createModerator({}, { packs: [en] })
    const asked = { requestedAttributes: { TOXICITY: {}, INSULT: {} } }
    const refusal = (request: object) => {
      const response = analyze(english, { ...asked, ...request })
      return isError(response) ? [response.error.details?.[0]?.errorType, response.error.message] : 'answered'
    }

    it.each([[['en']], [['en-GB']], [['EN']], [['fr', 'en']]])('that it has words of, it answers: %j', (languages) => {
      const response = analyze(english, { ...asked, comment: { text: 'You idiot' }, languages }) as AnalyzeResponse
      expect(response.languages).toEqual(languages)
      expect(response.attributeScores.INSULT?.summaryScore.value).toBeGreaterThan(0.5)
    })

    it('is the one that the comment is found to be in, where none is declared', () => {
      const response = analyze(english, { ...asked, comment: { text: 'You idiot' } }) as AnalyzeResponse
      expect([response.languages, response.detectedLanguages]).toEqual([['en'], ['en']])
    })

    it('that it has no words of, it refuses as Google does', () => {
      expect(refusal({ comment: { text: 'Bonjour' }, languages: ['fr', 'de'] })).toEqual([
        'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE', 'Attribute TOXICITY does not support request languages: fr, de',
      ])
    })

    it('that it has words of, it answers, whatever the fingerprint looks like', () => {
      const declared = { ...asked, comment: { text: 'Bonjour' }, languages: ['fr'] }
      expect(analyze({ ...english, fingerprint: 'mine' }, declared)).toMatchObject({ error: { code: 400 } })
      // The fingerprint has weights under that name, too.
      const odd = createModerator({}, { packs: [packOf({ tag: 'scorer' })] })
      expect(analyze(odd, declared)).toMatchObject({ error: { code: 400 } })
      expect(analyze(odd, { ...declared, languages: ['scorer'] })).toMatchObject({ languages: ['scorer'] })
    })

    it('declared with a region decides where no word does', () => {
      const packs = ['ru', 'uk'].map((tag) => packOf({ tag, script: 'Cyrl' }))
      const request = { ...asked, comment: { text: 'дата' }, languages: ['uk-UA'] }
      expect(analyze(createModerator({}, { packs }), request)).toMatchObject({ detectedLanguages: ['uk'] })
    })

    it('that cannot be told, it refuses too, but declared it answers', () => {
      const comment = { text: 'Καλημέρα σε όλους τους αναγνώστες' }
      expect(refusal({ comment })[0]).toBe('LANGUAGE_DETECTION_FAILED')
      expect(refusal({ comment, languages: ['en'] })).toBe('answered')
    })

    it('that cannot be told, it answers if something was found all the same', () => {
      expect(refusal({ comment: { text: 'Καλημέρα σε όλους, you idiot' } })).toBe('answered')
    })

    it('and without letters there is nothing to tell', () => {
      expect(refusal({ comment: { text: '12 👍' } })).toBe('answered')
    })

    it('leaves out every attribute that does not support it, if asked to', () => {
      const request = { ...asked, comment: { text: 'Bonjour' }, languages: ['fr'], dropUnsupportedAttributes: true }
      const response = analyze(english, request) as AnalyzeResponse
      expect([response.attributeScores, response.languages]).toEqual([{}, ['fr']])
    })
  })

  it('never throws, and every value is a probability', () => {
    const text = fc.array(fc.constantFrom('you', 'oaf', 'drat', 'thanks', '<b>', '😀'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))
    let answered = 0
    fc.assert(
      fc.property(fc.oneof(
        fc.anything(),
        fc.record({ comment: fc.record({ text }), requestedAttributes: fc.constant(all), languages: fc.constantFrom(['en'], []) }),
        fc.record({
          comment: fc.record({ text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.anything()) }),
          requestedAttributes: fc.oneof(fc.constant(all), fc.anything()),
          languages: fc.anything(),
        }, { requiredKeys: ['comment'] }),
      ), (request) => {
        const response = analyze(moderator, request)
        if (isError(response)) return
        answered++
        for (const value of Object.values(scores(response))) expect(value >= 0 && value <= 1).toBe(true)
      }),
      { numRuns: 300 },
    )
    // It would be no test if all were refused.
    expect(answered).toBeGreaterThan(5)
  })
})
