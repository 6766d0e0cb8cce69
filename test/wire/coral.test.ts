import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moderate, verifySignature, type CoralAnswer, type CoralOptions } from '../../src/coral.js'
import { en } from '../../src/languages/en.js'
import { createModerator } from '../../src/moderator.js'
import type { Policy } from '../../src/policy.js'

const policy: Policy = {
  block: [
    { term: '|drat|', category: 'obscene', severity: 'mild' },
    { term: '|oaf|', category: 'personal', severity: 'moderate' },
    { term: '|knave|', category: 'personal', severity: 'severe' },
  ],
}
const moderator = createModerator(policy, { packs: [en] })

/** As Coral documents it. */
function request(body: string | null, action = 'NEW'): unknown {
  return {
    action,
    comment: { body, parentID: 'c0' },
    author: { id: 'a1', role: 'COMMENTER' },
    story: { id: 's1', url: 'https://example.org/story' },
    site: { id: 'site' },
    tenantID: 't1',
    tenantDomain: 'coral.example.org',
  }
}

function bodyOf(answer: CoralAnswer): unknown {
  return answer.status === 200 ? answer.body : answer.status
}

describe.each(['NEW', 'EDIT'])('a comment that is %s', (action) => {
  const reply = (body: string | null) => bodyOf(moderate(moderator, request(body, action)))

  it('and fine has no answer: other phases go on', () => {
    expect(reply('<p>Good point.</p>')).toBe(204)
  })

  it('and has no text has none', () => {
    expect(reply(null)).toBe(204)
    expect(reply('')).toBe(204)
  })

  it('to be nudged is published and flagged, for Coral has no nudge', () => {
    expect(reply('Oh drat')).toEqual({ status: 'NONE', actions: [{ actionType: 'FLAG', reason: 'COMMENT_DETECTED_TOXIC' }] })
  })

  it('to be reviewed is withheld and flagged', () => {
    expect(reply('You oaf')).toEqual({ status: 'SYSTEM_WITHHELD', actions: [{ actionType: 'FLAG', reason: 'COMMENT_DETECTED_TOXIC' }] })
  })

  it('and cannot be read waits for a moderator, unflagged', () => {
    expect(reply('Καλημέρα σε όλους τους αναγνώστες')).toEqual({ status: 'PREMOD' })
  })

  it('to be rejected is rejected, with a reason that quotes nothing', () => {
    expect(reply('You knave')).toEqual({
      status: 'REJECTED',
      actions: [{ actionType: 'FLAG', reason: 'COMMENT_DETECTED_TOXIC' }],
      moderationAction: {
        status: 'REJECTED',
        rejectionReason: { code: 'BANNED_WORD', detailedExplanation: expect.not.stringContaining('knave') as string },
      },
    })
  })
})

it('a comment that is held for a notice alone is not flagged for a word that is milder', () => {
  const short = createModerator({ ...policy, maxLength: { characters: 5, action: 'review' } }, { packs: [en] })
  expect(bodyOf(moderate(short, request('Oh drat')))).toEqual({ status: 'PREMOD' })
})

describe('a rejection', () => {
  it('is for a reason that the policy rejects, though it may publish a graver one', () => {
    const lenient = createModerator({ actions: { personal: { severe: 'publish' }, obscene: { mild: 'reject' } }, block: policy.block }, { packs: [en] })
    expect(bodyOf(moderate(lenient, request('What a load of crap, you knave')))).toMatchObject({ moderationAction: { rejectionReason: { code: 'OFFENSIVE' } } })
  })

  const strict = createModerator(
    {
      actions: {
        derogatory: { mild: 'reject', moderate: 'reject' },
        personal: { mild: 'reject', moderate: 'reject' },
        obscene: { mild: 'reject', moderate: 'reject', severe: 'reject' },
      },
      maxLength: { characters: 300, action: 'reject' },
    },
    {
      packs: [en],
      privateInformation: {
        version: 'test',
        find: (text) => text.startsWith('Call me') ? [{
          category: 'personal', code: 'personal/private-information', severity: 'mild', confidence: 0.9, start: 0, end: 4, quote: 'Call',
          target: 'none', disguise: [], language: 'und', rule: 'private:phone',
        }] : [],
      },
    },
  )

  it.each([
    ['Women are vermin', 'HATE_SPEECH', undefined],
    ['I will kill you', 'ABUSIVE', undefined],
    ['You are an idiot', 'ABUSIVE', undefined],
    ['What the hell', 'OFFENSIVE', undefined],
    ['Call me', 'OTHER', 'personal/private-information'],
    ['Well. '.repeat(60), 'OTHER', 'notice'],
  ])('of %j has the code %s', (body, code, customReason) => {
    expect(bodyOf(moderate(strict, request(body)))).toMatchObject({
      status: 'REJECTED', moderationAction: { rejectionReason: { code, ...(customReason !== undefined && { customReason }) } },
    })
  })
})

describe('the body', () => {
  it('is read as HTML, and reasons point back into it', () => {
    const body = '<div>He is an <b>o</b>&#97;f, <i>drat</i></div>'
    const answer = moderate(moderator, request(body))
    if (answer.status === 400) throw new Error('refused')
    const ours = answer.reasons.filter(({ rule }) => rule.startsWith('site:'))
    expect(ours.map(({ quote, bodyStart, bodyEnd }) => [quote, body.slice(bodyStart, bodyEnd)])).toEqual([
      ['oaf', 'o</b>&#97;f'],
      ['drat', 'drat'],
    ])
  })

  it('is read as text where the site says so', () => {
    const body = 'a <drat> b'
    expect(bodyOf(moderate(moderator, request(body)))).toBe(204)
    const answer = moderate(moderator, request(body), { format: 'text' })
    expect(answer).toMatchObject({ status: 200, reasons: [{ bodyStart: 3, bodyEnd: 7 }] })
  })
})

it.each([
  [null, /found null, expected an object/],
  [{}, /comment: found nothing, expected an object/],
  [{ comment: { body: 7 } }, /comment\.body: found 7, expected a string/],
  [{ action: 1, comment: {} }, /action: found 1, expected a string/],
])('what is no request of Coral is refused: %j', (wrong, message) => {
  expect(moderate(moderator, wrong)).toEqual({
    status: 400,
    body: { error: { code: 400, status: 'INVALID_ARGUMENT', message: expect.stringMatching(message) as string } },
  })
})

it.each([
  [moderator, { locale: 5 }, 'moderate: locale: found 5, expected a string'],
  [moderator, { format: 'plain' }, 'moderate: format: found "plain", expected one of html, text'],
  [moderator, { secrets: ['x'] }, 'moderate: secrets: found an unknown key, expected one of format, locale'],
  [{}, {}, 'moderate: moderator: found an object, expected what createModerator gives: moderate(createModerator(), request)'],
])('a mistake of the program is told whatever the verdict: %#', (one: unknown, options: unknown, message) => {
  const moderating = () => moderate(one as typeof moderator, request('Good point.'), options as CoralOptions)
  expect(moderating).toThrow(TypeError)
  expect(moderating).toThrow(message)
})

it('never approves, whatever comes', () => {
  let decided = 0
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string().map((text) => request(`${text} oaf`))), (anything) => {
      const answer = moderate(moderator, anything)
      if (answer.status !== 200) return
      decided++
      expect(['NONE', 'PREMOD', 'SYSTEM_WITHHELD', 'REJECTED']).toContain(answer.body.status)
    }),
  )
  expect(decided).toBeGreaterThan(5)
})

describe('a signature', () => {
  const bytes = new TextEncoder().encode(JSON.stringify(request('Grüße 😀')))
  const sign = (secret: string, body = bytes) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

  it('is right if it is made with the secret', async () => {
    expect(await verifySignature(bytes, sign('one'), ['one'])).toBe(true)
    expect(await verifySignature(bytes, sign('one').replace(/[a-f]/g, (digit) => digit.toUpperCase()), ['one'])).toBe(true)
  })

  it('is one of several while Coral rotates its secret, or we ours', async () => {
    expect(await verifySignature(bytes, `${sign('old')},${sign('new')}`, ['new'])).toBe(true)
    expect(await verifySignature(bytes, `${sign('old')}, ${sign('new')}`, ['old'])).toBe(true)
    expect(await verifySignature(bytes, sign('new'), ['old', 'new'])).toBe(true)
  })

  it.each([
    ['another secret', sign('two')],
    ['another body', sign('one', new TextEncoder().encode('{}'))],
    ['no header', null],
    ['an empty header', ''],
    ['another algorithm', sign('one').replace('sha256', 'sha1')],
    ['no algorithm', sign('one').slice('sha256='.length)],
    ['half of it', sign('one').slice(0, -32)],
    ['more than it', `${sign('one')}00`],
    ['no digits', `sha256=${'z'.repeat(64)}`],
    ['more signatures than Coral sends', Array.from({ length: 11 }, () => sign('one')).join(',')],
  ])('is wrong: %s', async (_, header) => {
    expect(await verifySignature(bytes, header, ['one'])).toBe(false)
  })

  it.each([
    ['abc', null, ['one'], 'body: found a string, expected the bytes of the request: new Uint8Array(await request.arrayBuffer())'],
    [{}, null, ['one'], 'body: found an object, expected the bytes of the request'],
    [bytes, 5, ['one'], 'header: found 5, expected the text of X-Coral-Signature, or null where there is none'],
    [bytes, null, 'k', 'secrets: found a string, expected an array of the secrets of the phase: [secret]'],
    [bytes, null, undefined, 'secrets: found nothing, expected an array'],
    [bytes, null, ['k', undefined], 'secrets[1]: found nothing, expected a secret of the phase, as Coral shows it'],
    [bytes, sign('one'), [], 'secrets: found an empty array, expected an array of the secrets of the phase'],
    [bytes, sign('one'), ['one', ''], 'secrets[1]: found an empty text, expected a secret of the phase, as Coral shows it'],
    [bytes, sign('one'), [['one']], 'secrets[0]: found an array, expected a secret of the phase'],
    [bytes, sign('one'), [' '], 'secrets[0]: found nothing but white space, expected a secret of the phase'],
    [bytes, sign('one'), ['one\n'], 'secrets[0]: found white space around a secret, expected a secret of the phase'],
  ])('is not asked of what is none: %#', async (body: unknown, header: unknown, secrets: unknown, message) => {
    const verifying = verifySignature(body as Uint8Array, header as string, secrets as string[])
    await expect(verifying).rejects.toThrow(TypeError)
    await expect(verifying).rejects.toThrow(`verifySignature: ${message}`)
  })
})
