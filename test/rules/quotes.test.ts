import { describe, expect, it } from 'vitest'
import { Quotations, quotationsIn } from '../../src/rules/quotes.js'

const quoted = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end))

describe('quotations', () => {
  it.each([
    ['he said "go away" and left', ['"go away"']],
    ['“one” and «two» and „three“ and ‘four’', ['“one”', '«two»', '„three“', '‘four’']],
    ["they call it 'progress', don't they", ["'progress'"]],
    ["it's the boys' room, isn't it", []],
    ['a 6" nail and a 5" one', []],
    ['"never closed', []],
    ['"not over\na line" end', []],
    ["'it's fine' by me", ["'it's fine'"]],
    ['the ""end"" is near', ['""end""']],
    ['"No!"', []],
    ['@mike_2 "No!" (10/10)', []],
    ['"No." "Go!" 🙂', []],
    ['""No!""', []],
    ['"It said ""no""', []],
    ['"The ""end"" is near"', ['""end""']],
    ['10/10', []],
    ['"I say “no” now" "Go!"', []],
    ['» first “c” d', ['“c”']],
    ['he “a" b” c', ['“a" b”']],
    ['say "a"b c', ['"a"']],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })
})

describe('what is quoted', () => {
  const text = 'a "b c" d "e" f'
  const quotations = new Quotations(text)

  it.each(['b', 'c', 'b c', '"b c"', 'e'])('%s', (part) => {
    const start = text.indexOf(part)
    expect(quotations.holds(start, start + part.length)).toBe(true)
  })

  it.each(['a', 'd', 'f', 'c" d', 'a "b c" d'])('not %s', (part) => {
    const start = text.indexOf(part)
    expect(quotations.holds(start, start + part.length)).toBe(false)
  })

  it('is nothing where nothing is', () => {
    expect(new Quotations('a b').holds(0, 1)).toBe(false)
  })
})
