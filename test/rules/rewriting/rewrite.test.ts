import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DISGUISES } from '../../../src/verdict.js'
import { createModerator } from '../../../src/index.js'
import type { Rewritten } from '../../../src/rules/rewriting/edits.js'
import { rewrite } from '../../../src/rules/rewriting/rewrite.js'

const WORDS = new Set(['deserve', 'never', 'trust', 'them', 'i', 'belong', 'here', 'block', 'black', 'никогда', 'заслуживают'])
const knows = (word: string): boolean => WORDS.has(word)
const written = (text: string): string | undefined => rewrite(text, [], knows, () => false, [])?.text

const moderator = createModerator()
const derogatory = (text: string) => moderator.check(text).reasons.filter(({ category }) => category === 'derogatory')

describe('a comment is written out', () => {
  test.each([
    ['they d3s3rv3 it', 'they deserve it'],
    ['they des*rve it', 'they deserve it'],
    ['they d e s e r v e it', 'they deserve it'],
    ['they d.e.s.e.r.v.e it', 'they deserve it'],
    ['they d-e-s-e-r-v-e, ok', 'they deserve, ok'],
    ['I n e v e r', 'I never'],
    ['n e v e r t r u s t t h e m', 'never trust them'],
    // Whatever the case: rules read it folded.
    ['N3VER', 'NeVER'],
    ['"n3ver!"', '"never!"'],
    ['они н и к о г д а', 'они никогда'],
    ['они з.а.с.л.у.ж.и.в.а.ю.т', 'они заслуживают'],
  ])('%s', (text, expected) => {
    expect(written(text)).toBe(expected)
  })

  test.each([
    'never trust them',
    'room B2 at 5pm',
    'U S A and the E U',
    'a b c d e f g',
    // The last letter belongs to an ending.
    'h e r e\'s',
    'h e r e´s',
    // It may be either.
    'bl*ck',
    '',
    '10 000 € + 5 %',
    'он и я и ты и в доме',
  ])('but not: %s', (text) => {
    expect(written(text)).toBeUndefined()
  })

  test('of any text, with every unit at its place', () => {
    const disguised = fc.constantFrom('n e v e r', 'd3s3rve', 'tr*st', 'b.e.l.o.n.g', 'н и к о г д а', 'B.L-ock')
    const innocent = fc.constantFrom('never', 'room B2', '@all', '10 %', 'и', 'stop!', '"so"', '\n')
    const comment = fc.tuple(fc.array(innocent, { maxLength: 4 }), disguised, fc.array(fc.oneof(innocent, disguised), { maxLength: 6 }))
    let writtenOut = 0
    fc.assert(
      fc.property(comment, ([before, first, after]) => {
        const text = [...before, first, ...after].join(' ')
        const rewritten = rewrite(text, [], knows, () => false, [])
        if (rewritten === undefined) return
        writtenOut++
        for (let at = 0; at < rewritten.text.length; at++) {
          const { start, end } = placed(rewritten, at)
          expect(end - start).toBe(1)
          const [from, to] = [text[start]!, rewritten.text[at]!]
          if (/\p{L}/u.test(from) && to !== ' ') expect(to).toBe(from)
        }
      }),
    )
    expect(writtenOut).toBeGreaterThan(50)
  })
})

const placed = (rewritten: Rewritten, at: number): { start: number; end: number } =>
  rewritten.placed({ start: at, end: at + 1, disguise: 0 } as Parameters<Rewritten['placed']>[0])

describe('what rules find in frequent words that are disguised', () => {
  test.each([
    ['Honestly, Muslims d3s3rve nothing.', 'Muslims d3s3rve nothing', 'leet'],
    ['Honestly, Muslims d e s e r v e nothing.', 'Muslims d e s e r v e nothing', 'spacing'],
    ['women bel*ng in the kitchen', 'women bel*ng in the kitchen', 'mask'],
    ['bl@ck people are animals', 'bl@ck people are animals', 'leet'],
    ['immigrantsbelong in the sewer', 'immigrantsbelong in the sewer', 'joined'],
    ['мигранты з а с л у ж и в а ю т смерти', 'мигранты з а с л у ж и в а ю т смерти', 'spacing'],
    // A word that counts in its language alone is known by the words around it, written out or not.
    ['koi bihari aaj tak k i s i ka saga nahi hua', 'koi bihari aaj tak k i s i ka saga nahi', 'spacing'],
  ])('is quoted as it stands: %s', (text, quote, disguise) => {
    const [reason] = derogatory(text)
    expect(reason?.quote).toBe(quote)
    expect(reason?.disguise).toContain(disguise)
    expect(DISGUISES).toEqual(expect.arrayContaining([...(reason?.disguise ?? [])]))
  })

  test.each([
    ['go k1ll yourself', 'k1ll yourself', 'leet'],
    ['just k i l l yourself', 'k i l l yourself', 'spacing'],
    ['He is nice, you are an idiot, h4ng yourself', 'h4ng yourself', 'leet'],
  ])('is found in a phrase that a disguised word begins: %s', (text, quote, disguise) => {
    const threat = moderator.check(text).reasons.find(({ code }) => code === 'personal/threat')
    expect(threat).toMatchObject({ quote, disguise: [disguise] })
  })

  test('is found with words of three letters, too', () => {
    expect(moderator.check('y0u are a clown').reasons).toMatchObject([{ quote: 'clown', target: 'participant' }])
    expect(moderator.check('mp3 of a clown, 4th of 5, h2o').reasons).toEqual([])
  })

  test.each(['Muslims met at 5pm in room B2', "Muslims don't d3s3rve this hatred", 'Muslims n.e.v.e.r said so'])(
    'is nothing, where it would be nothing written plainly: %s',
    (text) => {
      expect(derogatory(text)).toEqual([])
    },
  )
})
