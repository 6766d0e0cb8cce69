import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Replacements } from '../../src/text/replaced.js'

function replaced(text: string, ...edits: readonly (readonly [start: number, end: number, units: string])[]) {
  const replacements = new Replacements(text)
  for (const [start, end, units] of edits) replacements.replace(start, end, units)
  return replacements.apply()
}

describe('a text in which something is replaced', () => {
  it('is none where nothing is', () => {
    expect(replaced('as it was')).toBeUndefined()
  })

  it('has the rest as it was, whatever the order in which it is said', () => {
    expect(replaced('a cat, a dog', [9, 12, 'wolf'], [2, 5, ''])?.text).toBe('a , a wolf')
  })

  it('tells where that stood which stands in it', () => {
    const { text, spanOf } = replaced('a cat, a dog!', [2, 5, ''], [9, 12, 'wolves'])!
    const before = (part: string) => spanOf({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
    expect(before('wolves')).toEqual({ start: 9, end: 12 })
    expect(before('lve')).toEqual({ start: 9, end: 12 })
    expect(before('!')).toEqual({ start: 12, end: 13 })
    expect(before('a , a')).toEqual({ start: 0, end: 8 })
  })

  it('takes the first of what overlaps, and the last of what begins at one place', () => {
    expect(replaced('abcdef', [3, 5, 'x'], [1, 4, 'y'])?.text).toBe('ayef')
    expect(replaced('abcdef', [1, 2, 'x'], [1, 4, 'y'])?.text).toBe('ayef')
  })

  it('has each unit that was left alone where it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), fc.array(fc.tuple(fc.nat(29), fc.nat(5), fc.string({ maxLength: 3 }))), (was, edits) => {
        const within = edits.filter(([start]) => start < was.length).map(([start, length, units]) => [start, Math.min(was.length, start + length + 1), units] as const)
        const after = replaced(was, ...within)
        if (after === undefined) return
        for (let at = 0; at < after.text.length; at++) {
          const { start, end } = after.spanOf({ start: at, end: at + 1 })
          const isLeft = !within.some(([from, to]) => start === from && end === to)
          if (isLeft) expect(was.slice(start, end)).toBe(after.text[at])
        }
      }),
    )
  })
})
